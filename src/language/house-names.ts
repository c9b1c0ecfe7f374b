import type { Span, Vocabulary } from '../types/index.js';
import { foldName } from './places.js';

/** Somebody or something that goes by several names. */
export interface Bearer {
  /** The full name. */
  readonly name: string;
  readonly person: boolean;
}

/** The desk's own words, ready to be asked for. */
export interface HouseNames {
  /** Whom a phrase names as a whole ("the Agency", "Minister Rann"); null for one the desk has not listed. */
  readonly bearerOf: (phrase: string) => Bearer | null;
  /** The other names of everybody and everything that is named in a text. */
  readonly othersIn: (text: string) => readonly string[];
  /** The full name of whatever a sentence opens with by another name; null where it opens otherwise. */
  readonly opening: (sentence: string) => string | null;
  /** True when two phrases name the same. */
  readonly same: (a: string, b: string) => boolean;
  /** True for a stretch of a text that lies within a name that is never to be flagged; with `terms` also within a house term. */
  readonly isSpared: (text: string, span: Span, terms: boolean) => boolean;
}

/** One name of a bearer. */
interface Name {
  readonly text: string;
  readonly bearer: Bearer;
  /** Titles are written in capitals or not; names as they are listed. */
  readonly anyCase: boolean;
}

/** Vocabularies made ready before: an article after the other asks for the same. */
const ready = new Map<string, HouseNames>();
const KEPT = 16;

/** Makes a vocabulary ready; the same object comes back for the same words. */
export function houseNames(vocabulary: Vocabulary = {}): HouseNames {
  const key = JSON.stringify(vocabulary);
  const known = ready.get(key);
  if (known) return known;
  if (ready.size >= KEPT) ready.clear();
  const made = prepared(vocabulary);
  ready.set(key, made);
  return made;
}

function prepared(vocabulary: Vocabulary): HouseNames {
  const { terms = [], neverFlag = [] } = vocabulary;
  const names = namesOf(vocabulary);
  const patterns = names.map((name) => ({ name, found: patternOf([name.text], name.anyCase)! }));
  const bearerOf = (phrase: string): Bearer | null => {
    const bare = core(phrase);
    return names.find((name) => sameWords(core(name.text), bare, name.anyCase))?.bearer ?? null;
  };
  const spared = patternOf(neverFlag, false);
  const sparedOrTerms = patternOf([...neverFlag, ...terms], false);
  return {
    bearerOf,
    othersIn: (text) => {
      const named = patterns.filter(({ found }) => found.test(text)).map(({ name }) => name);
      const bearers = new Set(named.map(({ bearer }) => bearer));
      const there = new Set(named.map((name) => name.text));
      return names
        .filter((name) => bearers.has(name.bearer) && !there.has(name.text))
        .map(({ text }) => text);
    },
    opening: (sentence) => {
      const opens = patterns.find(({ name, found }) => {
        const at = sentence.search(found);
        return name.text !== name.bearer.name && at >= 0 && /^\P{L}*(?:the )?$/iu.test(sentence.slice(0, at));
      });
      return opens?.name.bearer.name ?? null;
    },
    same: (a, b) => {
      const one = bearerOf(a);
      return one !== null && one === bearerOf(b);
    },
    isSpared: (text, span, withTerms) => within(text, span, withTerms ? sparedOrTerms : spared),
  };
}

/** Every name with its bearer, the longest first. */
function namesOf({ aliases = {}, people = [] }: Vocabulary): Name[] {
  const bearers = new Map<string, Bearer>();
  const things = Object.entries(aliases).flatMap(([alias, full]) => {
    const bearer = bearers.get(full) ?? { name: full, person: false };
    bearers.set(full, bearer);
    return [full, alias].map((text): Name => ({ text, bearer, anyCase: false }));
  });
  const surnames = people.map(({ name }) => surnameOf(name));
  const persons = people.flatMap(({ name, titles = [], also = [] }) => {
    const bearer = { name, person: true };
    const surname = surnameOf(name);
    const alone = surnames.filter((other) => other === surname).length === 1 ? [surname] : [];
    const titled = titles.flatMap((title) => [title, `${core(title)} ${surname}`, `${core(title)} ${name}`]);
    return [
      ...[name, ...also, ...alone].map((text): Name => ({ text, bearer, anyCase: false })),
      ...titled.map((text): Name => ({ text, bearer, anyCase: true })),
    ];
  });
  const all = [...things, ...persons].map((name) => [`${name.text} ${name.bearer.name}`, name] as const);
  const filled = [...new Map(all).values()].filter(({ text }) => core(text) !== '');
  return filled.sort((a, b) => b.text.length - a.text.length);
}

function surnameOf(name: string): string {
  return name.split(/\s+/u).at(-1)!;
}

/** A phrase without its article. */
function core(phrase: string): string {
  return phrase.trim().replace(/^(?:the|a|an)\s+/iu, '');
}

/** Names are held together letter by letter but for accents and dots; capitals count unless it is a title. */
function sameWords(a: string, b: string, anyCase: boolean): boolean {
  return foldName(a) === foldName(b) && (anyCase || isCapital(a) === isCapital(b));
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Finds any of some phrases as whole words, without their articles; null where there are none. */
function patternOf(phrases: readonly string[], anyCase: boolean): RegExp | null {
  const filled = phrases.filter((phrase) => core(phrase) !== '');
  if (filled.length === 0) return null;
  const words = filled
    .map((phrase) =>
      core(phrase)
        .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
        .replace(/\s+/gu, '\\s+'),
    )
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, anyCase ? 'iu' : 'u');
}

/** Characters on either side in which a name that holds the stretch must lie. */
const REACH = 200;

function within(text: string, { start, end }: Span, pattern: RegExp | null): boolean {
  if (pattern === null || start >= end) return false;
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, end + REACH);
  return [...near.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))].some(
    ({ index, 0: found }) => from + index <= start && end <= from + index + found.length,
  );
}
