import { foldName } from '../places.js';
import { isAcronym } from '../names.js';

/** What a whole text tells about its names. */
interface NameRegister {
  /** True for a word the text capitalises where no sentence begins and never prints in small letters. */
  readonly isUsualCapital: (norm: string) => boolean;
  /** True for a word the text prints in small letters as well. */
  readonly isAlsoSmall: (norm: string) => boolean;
  /** Full name that the text itself gives for an acronym ("Department of Justice (DOJ)"), or null. */
  readonly expansionOf: (acronym: string) => string | null;
}

/** Characters looked through for names; what a longer text does to its names shows well before. */
const LOOKED_THROUGH = 200_000;
/** Texts remembered: an article and its sources come back sentence by sentence. */
const REMEMBERED = 16;
/** What stands before a capital inside a sentence: a small letter, digit or comma, perhaps a closing mark, and a space. */
const INSIDE_SENTENCE = /[\p{Ll}\p{Nd},]['’”"]?\s$/u;
const LETTER = /[\p{L}\p{M}]/u;
/** An acronym in brackets, and a long name right before them. The brackets are looked for first: they are rarer than capitals. */
const ACRONYM = / \((?:the )?["“]?(\p{Lu}[\p{Lu}.&-]{1,9})["”]?\)/gu;
const NAME = /\p{Lu}[\p{L}\p{M}]+(?:[ -](?:(?:of|for|and|the|on|&) )*\p{Lu}[\p{L}\p{M}]+){1,8}$/u;
const PART_OF_NAME = /[\p{L}\p{M} &-]/u;

const registers = new Map<string, NameRegister>();

/** What a text tells about its names; read once for each text. */
export function nameRegister(text: string): NameRegister {
  const known = registers.get(text);
  if (known) return known;
  if (registers.size >= REMEMBERED) registers.clear();
  const register = read(text.slice(0, LOOKED_THROUGH));
  registers.set(text, register);
  return register;
}

function read(text: string): NameRegister {
  const expansions = new Map<string, string>();
  for (const { index, 1: acronym } of text.matchAll(ACRONYM)) {
    const name = NAME.exec(nameLikeBefore(text, index))?.[0];
    if (name !== undefined) define(expansions, name, foldName(acronym!));
  }
  const usual = remembered(
    (word) => occurs(text, capital(word), (before) => INSIDE_SENTENCE.test(before)) && !small(word),
  );
  const small = remembered((word) => occurs(text, word, () => true));
  return {
    isUsualCapital: (norm) => usual(bare(norm)),
    isAlsoSmall: (norm) => small(bare(norm)),
    expansionOf: (acronym) => expansions.get(acronym) ?? null,
  };
}

/** The letters and spaces that end at an offset. */
function nameLikeBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && PART_OF_NAME.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}

/** Asks once for each word. */
function remembered(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const answer = answers.get(word) ?? ask(word);
    answers.set(word, answer);
    return answer;
  };
}

/** True when the text has the whole word, as spelled, at a place that `fits` (given the few characters before it). */
function occurs(text: string, word: string, fits: (before: string) => boolean): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const isWhole = !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + word.length] ?? '');
    if (isWhole && fits(text.slice(Math.max(0, at - 3), at))) return true;
  }
  return false;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function bare(norm: string): string {
  return norm.replace(/'s?$/u, '');
}

/** Takes the longest ending of the capitalised words whose initials the acronym spells. */
function define(expansions: Map<string, string>, name: string, acronym: string): void {
  const words = foldName(name).split(' ');
  for (let from = 0; from < words.length - 1; from++) {
    const candidate = words.slice(from).join(' ');
    if (candidate[0] === acronym[0] && isAcronym(acronym, candidate)) {
      expansions.set(acronym, candidate);
      return;
    }
  }
}
