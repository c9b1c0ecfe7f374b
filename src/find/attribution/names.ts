import { foldWord } from '../../language/fold.js';
import { isAcronym } from '../../language/names.js';
import { countryKey, foldName } from '../../language/places.js';
import { genderOfName, genderOfRole, type Gender } from './genders.js';
import { BODIES, DOCUMENTS, TITLES } from './name-words.js';
import { TIME_WORDS } from './phrase-words.js';
import type { Range, Word } from './words.js';
import { wordList } from '../../language/lexicon.js';

/** What bears a name, as far as its words tell. */
export type NameKind = 'person' | 'body' | 'document' | 'place' | 'unknown';

/** A capitalised name at one place of the article. */
export interface Name {
  /** As printed, titles before a person's name left out. */
  readonly text: string;
  readonly folded: readonly string[];
  readonly kind: NameKind;
  readonly gender: Gender;
  /** Words before the name that say what its bearer is ("mayor"), folded. */
  readonly roles: readonly string[];
  /** The acronym the article sets behind the name in brackets. */
  readonly acronym: string | null;
  readonly start: number;
  readonly end: number;
}

/** Longest name in words, titles included. */
const MAX_NAME = 12;
const CONNECTORS = wordList('words inside names');
const PERSON_CONNECTORS = wordList('words inside names of people');
const TENS = wordList('tens');
const NOT_NAMES = wordList('words no name begins with');

/** Names in a sentence, in order. `seenLower` tells words the article also writes small: such a word opening a sentence is no name. */
export function namesIn(text: string, words: readonly Word[], seenLower: ReadonlySet<string>): Name[] {
  const names: Name[] = [];
  for (let index = 0; index < words.length; index++) {
    const range = runAt(words, index, seenLower);
    if (!range) continue;
    names.push(...nameOf(text, words, range));
    index = range.to - 1;
  }
  return names;
}

function runAt(words: readonly Word[], index: number, seenLower: ReadonlySet<string>): Range | null {
  if (!isNamePart(words[index]!) || (index === 0 && opensOnly(words, seenLower))) return null;
  let to = index + 1;
  while (to < words.length && to - index < MAX_NAME) {
    if (isNamePart(words[to]!) && !/['\u2019]s?$/u.test(words[to - 1]!.text)) to++;
    else if (connects(words, index, to)) to += 2;
    else break;
  }
  return { from: index, to };
}

function isNamePart({ kind, capital, norm }: Word): boolean {
  return kind === 'word' && capital && !isNoName(norm) && !TIME_WORDS.has(norm);
}

/** "There", "Twenty-one": no part of a name. */
function isNoName(norm: string): boolean {
  return NOT_NAMES.has(norm) || TENS.has(norm.split('-')[0]!);
}

function opensOnly(words: readonly Word[], seenLower: ReadonlySet<string>): boolean {
  const [first, second] = words;
  return (
    first !== undefined &&
    seenLower.has(first.norm) &&
    !(second && isNamePart(second) && TITLES.has(first.norm))
  );
}

/** A small word inside a name: "Department of Justice", "Ursula von der Leyen"; "of" only after a word that can own something. */
function connects(words: readonly Word[], from: number, at: number): boolean {
  const [small, next] = [words[at]!, words[at + 1]];
  if (!next || !isNamePart(next) || !CONNECTORS.has(small.norm) || small.capital) return false;
  if (PERSON_CONNECTORS.has(small.norm)) return true;
  const owner =
    TITLES.has(words[at - 1]!.norm) ||
    words.slice(from, at).some(({ norm }) => BODIES.has(norm) || DOCUMENTS.has(norm));
  return owner && /^(?:of|for|&)$/u.test(small.norm);
}

function nameOf(document: string, words: readonly Word[], range: Range): Name[] {
  const run = words.slice(range.from, range.to);
  const core = withoutTitles(run);
  const kind = kindOf(document, core, core.length < run.length || genderOfRole(run[0]!.norm) !== null);
  const kept = kind === 'person' || core.length === 0 ? core : run.slice(leadingRoles(run));
  if (kept.length === 0) return [];
  const text = printed(document, kept);
  const roles = [
    ...run.slice(0, run.length - kept.length),
    ...wordsBefore(words, range),
    ...wordsAfter(words, range.to),
  ].map(({ norm }) => norm);
  const given = kept.length > 1 ? genderOfName(kept[0]!.norm) : null;
  const gender = roles.map(genderOfRole).find((found) => found !== null) ?? given;
  const folded = kept.map(({ norm }) => norm.replace(/'s?$/u, ''));
  const acronym = parenthesised(words[range.to]);
  return [
    { text, folded, kind, gender, roles, acronym, start: kept[0]!.span.start, end: kept.at(-1)!.span.end },
  ];
}

/** Role nouns hard before a name ("Stein spokeswoman Melezia Figueroa"), or parted by a comma ("the head teacher, Marcus Bell,"). */
function wordsBefore(words: readonly Word[], { from, to }: Range): Word[] {
  const parted = words[from - 1]?.norm === ',';
  if (parted && words[to]?.kind === 'word') return [];
  const end = parted ? from - 1 : from;
  return words.slice(Math.max(0, end - 2), end).filter(({ kind, capital }) => kind === 'word' && !capital);
}

/** The apposition behind a name ("Ana Diaz, the mayor of …"). */
function wordsAfter(words: readonly Word[], to: number): Word[] {
  if (words[to]?.norm !== ',' || !/^(?:a|an|the)$/u.test(words[to + 1]?.norm ?? '')) return [];
  return words.slice(to + 2, to + 6).filter(({ kind }) => kind === 'word');
}

const BEFORE_OFFICE = wordList('words before an office');

function leadingRoles(run: readonly Word[]): number {
  const first = run.findIndex(({ norm }) => !BEFORE_OFFICE.has(norm));
  return Math.max(0, first);
}

function withoutTitles(run: readonly Word[]): readonly Word[] {
  const last = run.slice(0, -1).findLastIndex(({ norm }) => TITLES.has(norm));
  if (last < 0 || isBody(run)) return run;
  return run.slice(last + 1);
}

function isBody(run: readonly Word[]): boolean {
  return (
    BODIES.has(run.at(-1)!.norm.replace(/'s?$/u, '')) ||
    run.some(({ norm }) => norm === 'of' || norm === 'for')
  );
}

function kindOf(document: string, core: readonly Word[], titled: boolean): NameKind {
  const norms = core.map(({ norm }) => norm.replace(/'s?$/u, ''));
  if (countryKey(foldName(printed(document, core))) !== null) return 'place';
  const of = norms.findIndex((norm) => norm === 'of' || norm === 'for');
  const head = norms[(of < 0 ? norms.length : of) - 1] ?? '';
  if (DOCUMENTS.has(head) && !BODIES.has(head)) return 'document';
  if (norms.some((norm) => BODIES.has(norm)) || (core.length === 1 && isInitialism(core[0]!.text)))
    return 'body';
  if (of >= 0) return 'unknown';
  if (titled || (core.length > 1 && core.length <= 4 && !core.some(({ text }) => SHOUTED.test(text))))
    return 'person';
  return 'unknown';
}

/** Capitals throughout are a heading or a label, not a given name. */
const SHOUTED = /^\p{Lu}{4,}$/u;

function isInitialism(text: string): boolean {
  return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})(?:['\u2019]s)?$/u.test(text);
}

function printed(document: string, run: readonly Word[]): string {
  const text = document.slice(run[0]!.span.start, run.at(-1)!.span.end);
  return text.replace(/\s+/gu, ' ').replace(/['\u2019]s?$/u, '');
}

function parenthesised(word: Word | undefined): string | null {
  return word?.kind === 'paren' ? (/^\(["“]?(\p{Lu}[\p{L}.]+)["”]?\)$/u.exec(word.text)?.[1] ?? null) : null;
}

/** Shortest acronym that initials alone may explain; two letters fit too many names. */
const MIN_INITIALS = 3;

/** The name an acronym stands for: the one it follows in brackets, or the first body whose initials it is. */
export function expansionOf(acronym: string, names: readonly Name[]): Name | null {
  const key = foldWord(acronym).replaceAll('.', '');
  const declared = names.find(
    (name) => name.acronym !== null && foldWord(name.acronym).replaceAll('.', '') === key,
  );
  if (declared) return declared;
  if (!isInitialism(acronym) || key.length < MIN_INITIALS || countryKey(key) !== null) return null;
  return names.find(({ folded, kind }) => kind !== 'person' && isAcronym(key, folded.join(' '))) ?? null;
}
