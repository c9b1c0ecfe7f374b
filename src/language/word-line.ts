import type { Token } from '../types/index.js';
import { alternativesOf, textIn } from './first-words.js';

/** A stretch of tokens by index, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

interface WordLine {
  /** Words with one space before and after each. */
  readonly line: string;
  /** Where each token begins in `line`. */
  readonly starts: readonly number[];
  /** The words of `line`, in order. */
  readonly words: readonly string[];
}

/** Wording to look for. */
export interface WordPattern {
  readonly source: string;
}

/** An alternative of a pattern. Making a regular expression takes long: it is made when it is first tried, and tried where it may match. */
class Trial {
  private needs: string | null = null;
  private regex: RegExp | null = null;

  constructor(private readonly source: string) {}

  /** Length of what it takes of the line from the space at a place on; 0 for nothing. */
  lengthAt(line: string, at: number): number {
    this.needs ??= textIn(this.source);
    if (!line.includes(this.needs, at)) return 0;
    if (this.needs === this.source)
      return line.startsWith(` ${this.source} `, at) ? this.source.length + 1 : 0;
    const regex = (this.regex ??= new RegExp(` (?:${this.source})(?= )`, 'uy'));
    regex.lastIndex = at;
    return regex.test(line) ? regex.lastIndex - at : 0;
  }
}

/** The alternatives of a pattern, in order, by the word a match would begin with. */
interface Trials {
  readonly byWord: ReadonlyMap<string, readonly Trial[]>;
  /** Those that any other word may begin. */
  readonly byAny: readonly Trial[];
}

const lines = new WeakMap<readonly Token[], WordLine>();

/** Contractions are opened so that one pattern serves "did not" and "didn't". */
const IRREGULAR_CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "can't": 'can not',
    cannot: 'can not',
    "won't": 'will not',
    "shan't": 'shall not',
    "ain't": 'is not',
  }),
);

/**
 * A pattern over folded words parted by single spaces ("did not find"), marks being words too. Write alternatives as in
 * any regular expression; contractions are already opened ("didn't" reads "did not").
 */
export function words(pattern: string): WordPattern {
  return { source: pattern };
}

const prepared = new WeakMap<WordPattern, Trials>();

/**
 * Every place where a pattern matches, as token ranges in order. Of all wording next to nothing stands in any one sentence:
 * at each word only the alternatives are tried that can begin with it.
 */
export function findWords(tokens: readonly Token[], pattern: WordPattern): TokenRange[] {
  const { line, starts, words } = lineOf(tokens);
  const { byWord, byAny } = trialsOf(pattern);
  const found: TokenRange[] = [];
  let [at, end] = [0, 0];
  for (const word of words) {
    const trials = at < end ? [] : (byWord.get(word) ?? byAny);
    const length = trials.length === 0 ? 0 : lengthAt(trials, line, at);
    if (length > 0) {
      end = at + length;
      found.push({ from: indexAt(starts, at + 1), to: indexAt(starts, end - 1) + 1 });
    }
    at += word.length + 1;
  }
  return found;
}

/** Length of what the first alternative that matches takes of the line from a place on, with the space before; 0 for none. */
function lengthAt(trials: readonly Trial[], line: string, at: number): number {
  for (const trial of trials) {
    const length = trial.lengthAt(line, at);
    if (length > 0) return length;
  }
  return 0;
}

function trialsOf(pattern: WordPattern): Trials {
  const made = prepared.get(pattern) ?? makeTrials(pattern);
  prepared.set(pattern, made);
  return made;
}

function makeTrials({ source }: WordPattern): Trials {
  const byWord = new Map<string, Trial[]>();
  const byAny: Trial[] = [];
  for (const { source: one, first } of alternativesOf(source)) {
    const trial = new Trial(one);
    for (const word of first ?? []) if (!byWord.has(word)) byWord.set(word, [...byAny]);
    if (first === null) for (const trials of [byAny, ...byWord.values()]) trials.push(trial);
    else for (const word of first) byWord.get(word)!.push(trial);
  }
  return { byWord, byAny };
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
  const made = { line, starts, words: line.slice(1, -1).split(' ') };
  lines.set(tokens, made);
  return made;
}

function openContraction(norm: string): string {
  return (
    IRREGULAR_CONTRACTIONS.get(norm) ?? (norm.endsWith("n't") ? `${norm.slice(0, -3)} not`.trimStart() : norm)
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
