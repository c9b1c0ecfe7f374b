import type { ClaimPair, NoReading, Reader, ReaderSay, Reading, Verdict } from '../types/index.js';

/** What the readers said of each claim, in the order of the claims; empty lists where no reader was asked. */
export async function readAll(
  readers: readonly Reader[],
  pairs: readonly ClaimPair[],
  signal: AbortSignal,
): Promise<readonly (readonly ReaderSay[])[]> {
  const said = await Promise.all(
    readers.map(async (reader) => (await reader.read(pairs, signal)).map((one) => sayOf(reader, one))),
  );
  return pairs.map((_, index) => said.map((answers) => answers[index]!));
}

const STANCES: readonly (Verdict & keyof Reading)[] = [
  'supported',
  'contradicted',
  'misstated',
  'unaddressed',
];

function sayOf({ id }: Reader, reading: Reading | NoReading): ReaderSay {
  if ('unread' in reading) return { reader: id, verdict: null, confidence: 0, reason: reading.unread };
  const verdict = STANCES.reduce((best, stance) => (reading[stance] > reading[best] ? stance : best));
  return { reader: id, verdict, confidence: rounded(reading[verdict]), reason: reading.reason };
}

function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}
