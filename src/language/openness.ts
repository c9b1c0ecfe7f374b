import type { Side } from '../types/index.js';
import { rowsOf, wordList } from './lexicon.js';
import { predicatesOf, type Predicate } from './predicates.js';
import { phrasesOf, wordsOfPhrase } from './noun-phrases.js';
import { isContent } from './tokenize.js';

const ENDS = wordList('words that end what is left open');

/** Words by which a text leaves a thing open, and the content words of the thing. */
export interface Opening {
  /** `open`: nobody looked, decided or knows; `absence`: looked for and not met with. */
  readonly form: 'open' | 'absence';
  /** Tokens of the wording, in order. */
  readonly words: readonly number[];
  /** Content words of what is left open. */
  readonly scope: readonly number[];
}

interface Row {
  readonly denied: string;
  readonly unable: string;
  readonly words: string;
  readonly nouns: string;
  readonly evidence: string;
  readonly cautious: string;
}

const [LIST] = rowsOf<Row>('openness');
const set = (line: string): ReadonlySet<string> => new Set(line.split(' '));
const [DENIED, UNABLE, WORDS] = [set(LIST!.denied), set(LIST!.unable), set(LIST!.words)];
const [NOUNS, EVIDENCE, CAUTIOUS] = [set(LIST!.nouns), set(LIST!.evidence), set(LIST!.cautious)];

const kept = new WeakMap<Side, readonly Opening[]>();

/** Everything that a side leaves open. */
export function openingsOf(side: Side): readonly Opening[] {
  const known = kept.get(side);
  if (known) return known;
  const made = side.tokens.flatMap((_, at) => openingAt(side, at)).filter(({ scope }) => scope.length > 0);
  kept.set(side, made);
  return made;
}

/** True for a side that leaves something open itself (but for the openings named), or only speaks of what may be. */
export function isCautious(side: Side, but: readonly Opening[] = []): boolean {
  return (
    openingsOf(side).some((opening) => !but.includes(opening)) ||
    side.tags.some(({ lemma }, at) => CAUTIOUS.has(lemma) || CAUTIOUS.has(side.tokens[at]!.norm))
  );
}

function openingAt(side: Side, at: number): Opening[] {
  const { lemma } = side.tags[at]!;
  const { norm } = side.tokens[at]!;
  const predicate = predicatesOf(side).find(({ group }) => group.head === at);
  if (predicate && UNABLE.has(lemma) && isUnable(side, predicate))
    return [{ form: 'open', words: [...predicate.negators, at], scope: scopeOf(side, predicate, at) }];
  if (predicate && DENIED.has(lemma) && predicate.negators.length === 1)
    return [{ form: 'open', words: [...predicate.negators, at], scope: scopeOf(side, predicate, at) }];
  if (WORDS.has(norm) && predicate)
    return [{ form: 'open', words: [at], scope: scopeOf(side, predicate, at) }];
  const no = noBefore(side, at);
  if (no === null) return [];
  const form = NOUNS.has(lemma) ? 'open' : EVIDENCE.has(lemma) ? 'absence' : null;
  return form === null ? [] : [{ form, words: [no, at], scope: after(side, at) }];
}

/** "could not tell", "was unable to say", "it is impossible to know". */
function isUnable(side: Side, { negators, group, mood }: Predicate): boolean {
  if (negators.length === 1 && mood === 'modal') return true;
  const before = side.tokens.slice(Math.max(0, group.from - 3), group.from).map(({ norm }) => norm);
  return (
    group.form === 'infinitive' &&
    before.some(
      (norm, index) =>
        /^(?:unable|impossible)$/u.test(norm) || (norm === 'able' && /^not$/u.test(before[index - 1] ?? '')),
    )
  );
}

/** "no" or "any" before a noun, with a negation before "any": the token that denies. */
function noBefore(side: Side, at: number): number | null {
  const phrase = phrasesOf(side).find(({ from, to }) => from <= at && at < to);
  if (!phrase) return null;
  const no = Array.from({ length: at - phrase.from }, (_, index) => phrase.from + index).find(
    (index) => side.tokens[index]!.norm === 'no',
  );
  if (no !== undefined) return no;
  const predicate = predicatesOf(side).find(({ object }) => object !== null && object.from === phrase.from);
  return predicate?.negators.length === 1 && predicate.object?.head === at ? predicate.negators[0]! : null;
}

/** What a denied verb is about: what stands behind it, and for a passive the subject too. */
function scopeOf(side: Side, { subject, passive, group }: Predicate, at: number): number[] {
  const told =
    (passive || group.copular) && subject
      ? wordsOfPhrase(side, subject).filter((index) => isContent(side.tokens[index]!))
      : [];
  return [...told, ...after(side, at)];
}

/** Subjects that do not name the thing: what is left open then stands in another sentence. */
const UNNAMED = wordList('pronouns that name nothing');

/** Content words from behind a token to the next strong mark, or to a conjunction behind a comma. */
function after(side: Side, at: number): number[] {
  const found: number[] = [];
  for (let index = at + 1; index < side.tokens.length; index++) {
    const { text, norm } = side.tokens[index]!;
    if (/^[;:.!?—–()]$/u.test(text)) break;
    if (/^(?:whether|that|if)$/u.test(norm) && UNNAMED.has(side.tokens[index + 1]?.norm ?? '')) return [];
    if (ENDS.has(norm)) break;
    if (norm === 'and' && side.tokens[index - 1]!.text === ',') break;
    if (isContent(side.tokens[index]!)) found.push(index);
  }
  return found;
}
