import type { Token } from '../types/index.js';

/** A stretch of tokens by index, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

interface WordLine {
  readonly line: string;
  /** Where each token begins in `line`. */
  readonly starts: readonly number[];
}

const lines = new WeakMap<readonly Token[], WordLine>();

/** Contractions are opened so that one pattern serves "did not" and "didn't". */
const IRREGULAR_CONTRACTIONS: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "ain't": 'is not',
};

/** What stands around every pattern of words. */
const [OPENING, CLOSING] = [' (?:', ')(?= )'];

/**
 * A pattern over folded words parted by single spaces ("did not find"), marks being words too. Write alternatives as in
 * any regular expression; contractions are already opened ("didn't" reads "did not"). The space before the words is part of what
 * is matched: a pattern that begins with a plain sign is several times quicker to rule out than one that begins by looking back.
 */
export function words(pattern: string): RegExp {
  return new RegExp(`${OPENING}${pattern}${CLOSING}`, 'gu');
}

/** Every place where a pattern made by `words` matches, as token ranges in order. */
export function findWords(tokens: readonly Token[], pattern: RegExp): TokenRange[] {
  const { line, starts } = lineOf(tokens);
  const found: TokenRange[] = [];
  // `matchAll` would copy the pattern each time, and most patterns match nothing in most sentences.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const end = match.index + match[0].length;
    found.push({ from: indexAt(starts, match.index + 1), to: indexAt(starts, end - 1) + 1 });
  }
  return found;
}

/** A pattern that matches wherever one of the patterns does, all made by `words`. */
export function eitherOf(patterns: readonly RegExp[]): RegExp {
  const inner = patterns.map(({ source }) => source.slice(OPENING.length, -CLOSING.length));
  return new RegExp(`${OPENING}${inner.join('|')}${CLOSING}`, 'u');
}

/** True when a pattern without memory (made by `eitherOf`) matches somewhere. */
export function hasWords(tokens: readonly Token[], pattern: RegExp): boolean {
  return pattern.test(lineOf(tokens).line);
}

function lineOf(tokens: readonly Token[]): WordLine {
  const known = lines.get(tokens);
  if (known) return known;
  const starts: number[] = [];
  let line = ' ';
  for (const { norm } of tokens) {
    starts.push(line.length);
    line += `${openContraction(norm)} `;
  }
  const made = { line, starts };
  lines.set(tokens, made);
  return made;
}

function openContraction(norm: string): string {
  return (
    IRREGULAR_CONTRACTIONS[norm] ?? (norm.endsWith("n't") ? `${norm.slice(0, -3)} not`.trimStart() : norm)
  );
}

/** Index of the token that holds a place of the line. */
function indexAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
