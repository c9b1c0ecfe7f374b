import type {
  AskedAbout,
  ClaimPair,
  NoReading,
  Reader,
  ReaderSay,
  Reading,
  ReadVerdict,
  Verdict,
} from '../types/index.js';

export { readingProblems } from './problems.js';

/** The verdict on a claim, by its index, when these readers have been heard. */
type VerdictSoFar = (index: number, said: readonly ReaderSay[]) => Verdict;

/**
 * What the readers said of each claim, in the order of the claims; empty lists where no reader was asked. One reader comes after
 * the other: each is asked about the claims it is there for, by the verdicts that the ones before it left.
 */
export async function readAll(
  readers: readonly Reader[],
  pairs: readonly ClaimPair[],
  verdictSoFar: VerdictSoFar,
  signal: AbortSignal,
): Promise<readonly (readonly ReaderSay[])[]> {
  const said: ReaderSay[][] = pairs.map(() => []);
  for (const reader of readers) {
    const asked = [...pairs.keys()].filter(
      (index) =>
        pairs[index]!.passages.shown.length > 0 && isMeant(reader.asks, verdictSoFar(index, said[index]!)),
    );
    if (asked.length === 0) continue;
    const answers = await reader.read(
      asked.map((index) => pairs[index]!),
      signal,
    );
    for (const [at, index] of asked.entries()) said[index]!.push(sayOf(reader, answers[at]!));
  }
  return said;
}

function isMeant(asks: AskedAbout = 'all', verdict: Verdict): boolean {
  if (verdict === 'unchecked') return false;
  if (asks === 'undecided') return verdict === 'undecided';
  return asks === 'all' || verdict === 'contradicted' || verdict === 'misstated';
}

const STANCES: readonly ReadVerdict[] = ['supported', 'contradicted', 'misstated', 'unaddressed'];

function sayOf({ id }: Reader, reading: Reading | NoReading): ReaderSay {
  if ('unread' in reading) return { ...NOTHING_SAID, reader: id, reason: reading.unread };
  const { faults, proof, reason, verdict = likeliest(reading), supported } = reading;
  const say = { ...NOTHING_SAID, reader: id, verdict, reason, faults, proof };
  if (verdict === 'undecided') return { ...say, supported: rounded(supported), risk: riskIn(reading) };
  const confidence = sureOf(reading, verdict);
  const counts = reading.verdict !== undefined || confidence >= SURE;
  return { ...say, confidence: rounded(confidence), counts };
}

const NOTHING_SAID = { verdict: null, confidence: 0, counts: false, reason: null, faults: [], proof: [] };
/** The word of a reader without limits of its own counts from this probability on. */
const SURE = 0.5;

/** What is wrong comes before what nothing speaks to: that a person must look up elsewhere. */
function riskIn({ contradicted, misstated, unaddressed, risk }: Reading): number {
  return rounded(risk ?? contradicted + misstated + unaddressed / 2);
}

function likeliest(reading: Reading): ReadVerdict {
  return STANCES.reduce((best, stance) => (reading[stance] > reading[best] ? stance : best));
}

/** Where a reader has limits of its own, contradicted and misstated count together: whether the claim is at fault is what it is asked. */
function sureOf(reading: Reading, verdict: ReadVerdict): number {
  const isFault = verdict === 'contradicted' || verdict === 'misstated';
  return reading.verdict !== undefined && isFault
    ? reading.contradicted + reading.misstated
    : reading[verdict];
}

function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}
