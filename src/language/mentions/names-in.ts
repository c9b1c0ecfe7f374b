import { countryKey, foldName, isCountry } from '../places.js';
import type { Token } from '../../types/index.js';
import { beginsSentence, glued, isCapital, isHyphen } from './cursor.js';
import { BODY_WORDS, INNER_WORDS, NO_NAMES, OF_HEADS, OPENERS, TITLES } from './name-lexicon.js';

/** A name as a range of tokens; titles before it are left out. */
interface NameRange {
  readonly from: number;
  readonly to: number;
  /** True when a title stands before it ("President Biden"). */
  readonly titled: boolean;
}

/** From this share of capital words on, in so many words, capitals are the style of a heading and tell no names. */
const TITLE_CASE_SHARE = 0.9;
const TITLE_CASE_WORDS = 4;

/** What is known of a word from the text around: capital inside sentences too, or printed small as well. */
export interface Capitals {
  readonly isUsualCapital: (norm: string) => boolean;
  readonly isAlsoSmall: (norm: string) => boolean;
}

/** The names in a stretch of text, left to right, without overlaps. */
export function namesIn(tokens: readonly Token[], capitals: Capitals): NameRange[] {
  const heading = isTitleCase(tokens);
  const names: NameRange[] = [];
  for (let at = 0; at < tokens.length;) {
    const from = startsName(tokens, at) ? at + openerLength(tokens, at, capitals) : -1;
    const name = from < 0 ? null : heading ? readKnown(tokens, from) : readName(tokens, from);
    if (name && isSurelyName(tokens, name, heading, capitals)) names.push(name);
    at = name ? Math.max(name.to, at + 1) : at + 1;
  }
  return names;
}

/** 1 when the capital word at `at` only opens the sentence and a name follows it ("Broad Russian", "Later Peskov"). */
function openerLength(tokens: readonly Token[], at: number, { isAlsoSmall }: Capitals): 0 | 1 {
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (!beginsSentence(tokens, at) || second?.kind !== 'word' || !startsName(tokens, at + 1)) return 0;
  const demonym =
    countryKey(foldName(second.text)) !== null &&
    countryKey(foldName(`${first.text} ${second.text}`)) === null;
  return OPENERS.has(first.norm) || isAlsoSmall(first.norm) || demonym ? 1 : 0;
}

/** In a heading only countries and acronyms are surely names. */
function readKnown(tokens: readonly Token[], from: number): NameRange {
  const pair = tokens.slice(from, from + 2).map(({ text }) => text);
  return {
    from,
    to: countryKey(foldName(pair.join(' '))) !== null ? from + pair.length : from + 1,
    titled: false,
  };
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return token.kind === 'word' && isCapital(token) && !NO_NAMES.has(token.norm) && !isOpener(tokens, at);
}

/** A function word that is capital only because the sentence begins. */
function isOpener(tokens: readonly Token[], at: number): boolean {
  const { stop, text } = tokens[at]!;
  return stop || (text.length === 1 && tokens[at + 1]?.text !== '.');
}

/** Reads a name from its first word: capitals, initials with their stops, and small words that tie capitals together. */
function readName(tokens: readonly Token[], start: number): NameRange {
  let from = start;
  let titled = false;
  while (isTitle(tokens, from) && nextWord(tokens, from) !== -1) {
    titled = true;
    from = nextWord(tokens, from);
  }
  let to = from + 1;
  for (;;) {
    const next = nextInName(tokens, from, to);
    if (next === -1) break;
    to = next + 1;
  }
  return { from, to, titled };
}

function isTitle(tokens: readonly Token[], at: number): boolean {
  return TITLES.has(tokens[at]!.norm);
}

/** The capitalised word after a title, over the stop of an abbreviation; -1 when none follows. */
function nextWord(tokens: readonly Token[], at: number): number {
  const next =
    tokens[at + 1]?.text === '.' && glued(tokens, at) && tokens[at]!.text.length <= 4 ? at + 2 : at + 1;
  const token = tokens[next];
  return token?.kind === 'word' && isCapital(token) && !NO_NAMES.has(token.norm) ? next : -1;
}

/** Position of the next capitalised word that belongs to the name from `from` to `at`; -1 when the name has ended. */
function nextInName(tokens: readonly Token[], from: number, at: number): number {
  const token = tokens[at];
  const last = tokens[at - 1]!;
  if (!token || /['\u2019]s$/u.test(last.text)) return -1;
  if (token.text === '.' && last.text.length === 1 && glued(tokens, at - 1)) return capitalAt(tokens, at + 1);
  if (isHyphen(tokens, at)) return countryKey(last.norm) === null ? capitalAt(tokens, at + 1) : -1;
  if (isCapital(token)) return countryBorder(tokens, from, at) ? -1 : capitalAt(tokens, at);
  if (!INNER_WORDS.has(token.norm)) return -1;
  const next = tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1;
  return joins(tokens, from, at, next) ? capitalAt(tokens, next) : -1;
}

function capitalAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === 'word' && isCapital(token) && !NO_NAMES.has(token.norm) && !token.stop ? at : -1;
}

/** A country's own name goes on only into a body's ("United States Senate"); a demonym stops before a title ("Russian President"). */
function countryBorder(tokens: readonly Token[], from: number, at: number): boolean {
  const soFar = foldName(textOf(tokens.slice(from, at)));
  if (countryKey(soFar) === null || countryKey(`${soFar} ${foldName(tokens[at]!.text)}`) !== null)
    return false;
  return TITLES.has(tokens[at]!.norm) || (isCountry(soFar) && !BODY_WORDS.has(tokens[at]!.norm));
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** Whether a small word at `at` ties the name so far to the capital at `next`. */
function joins(tokens: readonly Token[], from: number, at: number, next: number): boolean {
  const small = tokens[at]!.norm;
  const soFar = tokens.slice(from, at);
  const headed = soFar.some(({ norm }) => OF_HEADS.has(norm));
  if (small === 'of' || small === 'for' || small === 'on')
    return OF_HEADS.has(tokens[at - 1]!.norm) || (headed && small === 'of');
  if (small === 'and' || small === '&') return small === '&' || joinsByAnd(tokens, soFar, next);
  return small !== 'the' && tokens[at]!.text === small;
}

/** "Department of Health and Human Services", "Food and Drug Administration" – but "Biden and the Senate" are two. */
function joinsByAnd(tokens: readonly Token[], soFar: readonly Token[], next: number): boolean {
  const after = tokens[next];
  if (!after || isAcronymLike(after.text)) return false;
  if (tokens[next - 1]?.norm === 'the' || OF_HEADS.has(after.norm)) return false;
  if (soFar.some(({ norm }) => norm === 'of' || norm === 'for')) return true;
  const beyond = tokens[next + 1];
  return soFar.length === 1 && beyond !== undefined && isCapital(beyond) && BODY_WORDS.has(beyond.norm);
}

/** True for words in capitals only ("FBI", "U.S."). */
function isAcronymLike(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,}s?$/u.test(text);
}

function isSurelyName(
  tokens: readonly Token[],
  { from, to, titled }: NameRange,
  heading: boolean,
  { isUsualCapital }: Capitals,
): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const first = words[0]!;
  const known = countryKey(foldName(textOf(words))) !== null;
  if (known || (isAcronymLike(first.text) && !isAllCapitals(tokens))) return true;
  if (heading) return false;
  if (titled || words.length > 1) return true;
  if (TITLES.has(first.norm) || BODY_WORDS.has(first.norm))
    return !beginsSentence(tokens, from) && isUsualCapital(first.norm);
  return !beginsSentence(tokens, from) || isUsualCapital(first.norm);
}

/** A heading in title case: nearly all its words are capital, so capitals tell nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  if (/^[.!?]$/u.test(tokens.at(-1)?.text ?? '')) return false;
  const content = tokens.filter(({ kind, stop }) => kind === 'word' && !stop);
  return (
    content.length >= TITLE_CASE_WORDS &&
    content.filter(isCapital).length >= content.length * TITLE_CASE_SHARE
  );
}

function isAllCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1);
  return words.length > 1 && words.every(({ text }) => text === text.toUpperCase());
}
