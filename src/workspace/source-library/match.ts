import { scanWords, type Words } from '../../trace/scan-words.js';
import type { Span } from '../../types/index.js';

/** Quoted words as numbers, in stretches: what stands between two ellipses is one. */
export type Pieces = readonly (readonly number[])[];

/** How many words there are. */
export function wordCount(pieces: Pieces): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** How a text holds quoted words. */
export interface Match {
  /** Whether all of them stand there, each piece whole and in order. */
  readonly verbatim: boolean;
  /** Share of the words that stand there beside a neighbour they have in the quotation. */
  readonly share: number;
  /** Where they stand; of words far apart the longest piece. */
  readonly span: Span;
}

/** A passage may be this much longer than the words quoted from it, for what the quotation leaves out. */
const SLACK = 1.5;
const SLACK_WORDS = 10;

/** Holds quoted words against a text; null when no two of them stand together there. */
export function matchIn(text: string, pieces: Pieces): Match | null {
  const words = scanWords(text);
  const whole = wholeIn(words, pieces);
  if (whole) return { verbatim: true, share: 1, span: stretch(text, words, whole) };
  const parts = pieces.map((piece) => closestIn(words, piece));
  const best = parts.reduce((most, part) => (part.covered > most.covered ? part : most));
  if (best.covered === 0) return null;
  const share = parts.reduce((sum, { covered }) => sum + covered, 0) / wordCount(pieces);
  return { verbatim: false, share, span: stretch(text, words, best) };
}

/** Word numbers, the last excluded. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

function stretch(text: string, { starts, count }: Words, { first, last }: Stretch): Span {
  const start = starts[first]!;
  const end = last < count ? starts[last]! : text.length;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function wholeIn(words: Words, pieces: Pieces): Stretch | null {
  let from = 0;
  let first = -1;
  for (const piece of pieces) {
    const at = positionOf(words, piece, from);
    if (at === -1) return null;
    if (first === -1) first = at;
    from = at + piece.length;
  }
  return { first, last: from };
}

function positionOf({ hashes, count }: Words, piece: readonly number[], from: number): number {
  for (let at = from; at + piece.length <= count; at++) {
    let length = 0;
    while (length < piece.length && hashes[at + length] === piece[length]) length++;
    if (length === piece.length) return at;
  }
  return -1;
}

/** The stretch of words that holds most of a piece, by pairs of neighbours. */
function closestIn(words: Words, piece: readonly number[]): Stretch & { readonly covered: number } {
  const hits = pairsIn(words, piece);
  const reach = piece.length * SLACK + SLACK_WORDS;
  let best = { first: 0, last: 0, covered: 0 };
  for (let begin = 0; begin < hits.length; begin++) {
    const { at: first } = hits[begin]!;
    const covered = new Set<number>();
    for (let end = begin; end < hits.length && hits[end]!.at < first + reach; end++) {
      const { at, quoted } = hits[end]!;
      for (const word of quoted) covered.add(word).add(word + 1);
      if (covered.size > best.covered) best = { first, last: at + 2, covered: covered.size };
    }
  }
  return best;
}

interface Pair {
  /** Number of its first word in the text. */
  readonly at: number;
  /** Numbers of its first word in the piece: a pair may stand there twice. */
  readonly quoted: readonly number[];
}

/** Where two words that follow each other in the piece do so in the text. */
function pairsIn({ hashes, count }: Words, piece: readonly number[]): Pair[] {
  const known = new Map<number, number[]>();
  for (let at = 0; at + 1 < piece.length; at++) known.set(piece[at]!, [...(known.get(piece[at]!) ?? []), at]);
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < count; at++) {
    const quoted = known.get(hashes[at]!)?.filter((word) => piece[word + 1] === hashes[at + 1]) ?? [];
    if (quoted.length > 0) pairs.push({ at, quoted });
  }
  return pairs;
}
