import { wordList } from '../../language/lexicon.js';
import {
  ARTICLES,
  INNER,
  PREPOSITIONS,
  RELATIVES,
  STOPS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
  canOpen,
  isAdverb,
  isBreak,
  isGivenName,
  isNounLikeWord,
  isPronoun,
  isVerb,
} from './phrase-words.js';
import type { Range, Word } from './words.js';

const NUMBERED = wordList('times with a number');

/** Longest subject read backwards from its verb, in words. */
const MAX_WORDS = 24;

/** Appositions between a name and its verb ("Quina Jones, 25, a nurse from Leeds, said"). */
const MAX_APPOSITIONS = 4;

/** The subject that ends just before word `end`, or null. `descriptive` material between commas is looked through. */
export function subjectBefore(words: readonly Word[], end: number): Range | null {
  let to = end;
  while (to > 0 && (words[to - 1]!.kind === 'paren' || isAdverb(words[to - 1]!))) to--;
  to = beforeTime(words, to);
  if (to === 0) return null;
  return isBreak(words[to - 1]!) ? throughApposition(words, to) : phraseEnding(words, to);
}

/** Back over a time between subject and verb ("who in 2010 said", "Smith on Monday said"). */
function beforeTime(words: readonly Word[], to: number): number {
  let at = to;
  while (at > 1 && (TIME_WORDS.has(words[at - 1]!.norm) || /^(?:19|20)\d\d$/u.test(words[at - 1]!.norm)))
    at--;
  if (at < to && at > 1 && words[at - 1]!.kind === 'number') at--;
  if (at < to && at > 0 && /^(?:in|on|of|since)$/u.test(words[at - 1]!.norm)) at--;
  return at;
}

function throughApposition(words: readonly Word[], end: number): Range | null {
  let to = end;
  for (let count = 0; count < MAX_APPOSITIONS && to > 0 && isBreak(words[to - 1]!); count++) {
    const segment = segmentBefore(words, to - 1);
    if (!segment) return null;
    const described = segment.from > 0 && isBreak(words[segment.from - 1]!) && isDescriptive(words, segment);
    const before = described ? phraseEndingAt(words, segment.from - 1) : null;
    if (before) return { from: outermost(words, segment.from, before).from, to: end - 1 };
    const owned = ownedDescription(words, segment);
    if (owned) return { from: owned.from, to: end - 1 };
    if (!described) return namedSegment(words, segment, end);
    to = segment.from;
  }
  return null;
}

/** The name before a description that opens with its owner: "China, Pyongyang's only ally". */
function ownedDescription(words: readonly Word[], { from }: Range): Range | null {
  const [before, first, next] = [words[from - 1], words[from]!, words[from + 1]];
  if (!before || !isBreak(before) || !next || next.capital || !/['\u2019]s$/u.test(first.text)) return null;
  const name = phraseEndingAt(words, from - 1);
  return name && isDescribed(words, name) ? name : null;
}

/** "Ana Diaz, the mayor of Leeds, one of the cities, said": from "the mayor of Leeds" on to the name it describes. */
function outermost(words: readonly Word[], start: number, before: Range): Range {
  const segment = segmentBefore(words, start - 1);
  if (!segment || segment.from < 2 || !isBreak(words[segment.from - 1]!) || !isDescriptive(words, segment))
    return before;
  const head = phraseEndingAt(words, segment.from - 1);
  return head && isDescribed(words, head) ? head : before;
}

/** A name that is the clause's subject, not the end of a phrase such as "In Paris". */
function isDescribed(words: readonly Word[], { from, to }: Range): boolean {
  const before = words[from - 1];
  return words[to - 1]!.capital && !(before && PREPOSITIONS.has(before.norm));
}

/** Words back to the comma or dash before; null when a quotation or clause mark stands between. */
function segmentBefore(words: readonly Word[], to: number): Range | null {
  let from = to;
  while (from > 0 && !isBreak(words[from - 1]!)) {
    const { kind, norm } = words[from - 1]!;
    if (kind === 'quote') return null;
    if (kind === 'mark' && /^[;:.!?]$/u.test(norm)) break;
    if (to - from > MAX_WORDS) return null;
    from--;
  }
  return from < to ? { from, to } : null;
}

/** An apposition describes what stands before it: an age, a relative clause, a role, a party and state. */
function isDescriptive(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from]!;
  if (first.kind === 'number' || first.kind === 'paren') return true;
  if (SUBJECT_PRONOUNS.has(first.norm)) return RELATIVES.has(first.norm);
  if (first.capital) return to - from === 1 || /^(?:D|R|I)-/u.test(first.text);
  return !STOPS.has(first.norm) || first.norm === 'as' || first.norm === 'when' || first.norm === 'and';
}

function phraseEndingAt(words: readonly Word[], to: number): Range | null {
  let end = to;
  while (end > 0 && words[end - 1]!.kind === 'paren') end--;
  if (end > 0 && isBreak(words[end - 1]!)) {
    const segment = segmentBefore(words, end - 1);
    const deeper = segment && isDescriptive(words, segment) ? phraseEndingAt(words, segment.from - 1) : null;
    if (deeper) return deeper;
  }
  return phraseEnding(words, end);
}

function namedSegment(words: readonly Word[], segment: Range, end: number): Range | null {
  const phrase = phraseEnding(words, segment.to);
  if (!phrase || phrase.from < segment.from) return null;
  return phrase.from === segment.from || words[phrase.from]!.capital || ARTICLES.has(words[phrase.from]!.norm)
    ? { from: phrase.from, to: Math.max(phrase.to, end - 1) }
    : null;
}

/** The noun phrase whose last word stands before `to`. */
export function phraseEnding(words: readonly Word[], to: number): Range | null {
  const last = words[to - 1];
  if (!last || last.kind === 'quote') return null;
  if (isPronoun(last)) return RELATIVES.has(last.norm) ? antecedent(words, to - 1) : { from: to - 1, to };
  if (!isNounLikeWord(last) || isVerb(words, to - 1)) return null;
  let from = to - 1;
  while (from > 0 && to - from < MAX_WORDS && continues(words, from)) from--;
  const phrase = trimmed(words, { from, to });
  return phrase && words.slice(phrase.from, phrase.to).every(({ kind }) => kind === 'number') ? null : phrase;
}

/** The noun phrase a relative pronoun at `index` stands for. */
function antecedent(words: readonly Word[], index: number): Range | null {
  if (words[index]!.norm === 'that') return null;
  const to = index > 0 && isBreak(words[index - 1]!) ? index - 1 : index;
  if (/^(?:any|every|some|no)(?:one|body)$/u.test(words[to - 1]?.norm ?? '')) return null;
  const near = to > 0 ? (phraseEndingAt(words, to) ?? objectEnding(words, to)) : null;
  const segment = to > 0 ? segmentBefore(words, to) : null;
  const described =
    segment && segment.from > 1 && isBreak(words[segment.from - 1]!) && isDescriptive(words, segment);
  const far = described ? phraseEndingAt(words, segment.from - 1) : null;
  const phrase = far && isDescribed(words, far) ? far : near;
  return phrase && phrase.to > phrase.from ? phrase : null;
}

/** The name behind a preposition or verb ("drawn up by Ana Diaz, who"): no subject, but what a relative clause is about. */
function objectEnding(words: readonly Word[], to: number): Range | null {
  let from = to;
  while (from > 0 && words[from - 1]!.capital && !TIME_WORDS.has(words[from - 1]!.norm)) from--;
  return from < to ? { from, to } : null;
}

/** True when the word before `from` still belongs to the phrase. */
function continues(words: readonly Word[], from: number): boolean {
  const word = words[from - 1]!;
  const left = words[from - 2];
  if (word.norm === 'and' && word.kind === 'word') return left !== undefined && joinsNouns(words, from - 1);
  if (PREPOSITIONS.has(word.norm) && !word.capital) {
    return (
      INNER.has(word.norm) &&
      left !== undefined &&
      isNounLikeWord(left) &&
      !isVerb(words, from - 2) &&
      !isAdverb(left)
    );
  }
  if (ARTICLES.has(words[from]!.norm) && word.kind !== 'word') return false;
  if (ARTICLES.has(words[from]!.norm)) return false;
  if (isTime(words, from - 1)) return false;
  return isNounLikeWord(word) && !isVerb(words, from - 1) && !isAdverb(word);
}

/** A time ends a phrase, but "Year 4" and "Night Two" are names. */
function isTime(words: readonly Word[], index: number): boolean {
  const { norm, capital } = words[index]!;
  const numbered = capital && index > 0 && words[index + 1]?.kind === 'number';
  if (modifiesNoun(words, index)) return false;
  return TIME_WORDS.has(norm) && !(numbered && NUMBERED.has(norm));
}

/** "the February minutes", "its March meeting": a month hard behind an article and before a noun. */
function modifiesNoun(words: readonly Word[], index: number): boolean {
  const [before, { capital }, next] = [words[index - 1], words[index]!, words[index + 1]];
  const opened =
    before !== undefined && (ARTICLES.has(before.norm) || /^(?:its|their|.*['\u2019]s?)$/u.test(before.norm));
  return (
    capital &&
    opened &&
    next?.kind === 'word' &&
    !next.capital &&
    isNounLikeWord(next) &&
    !isVerb(words, index + 1)
  );
}

function joinsNouns(words: readonly Word[], index: number): boolean {
  const left = words[index - 1];
  const right = words[index + 1];
  if (!left || !right || left.kind === 'mark' || left.kind === 'quote') return false;
  if (isVerb(words, index - 1) || isAdverb(left) || isVerb(words, index + 1)) return false;
  return left.capital || left.kind === 'paren' || !right.capital;
}

/** Drops what cannot open a subject: adverbs, conjunctions, a prepositional phrase at the start of the clause. */
function trimmed(words: readonly Word[], { from, to }: Range): Range | null {
  let start = from;
  while (start < to && !canOpen(words[start]!)) start++;
  const before = words[start - 1];
  if (before && PREPOSITIONS.has(before.norm) && !isGivenName(before)) start = lastName(words, start, to);
  return start < to ? { from: start, to } : null;
}

/** After "In a statement Monday": the capitalised run at the end, or nothing. */
function lastName(words: readonly Word[], from: number, to: number): number {
  let start = to;
  while (
    start > from &&
    (words[start - 1]!.capital || words[start - 1]!.kind === 'paren') &&
    !TIME_WORDS.has(words[start - 1]!.norm)
  ) {
    start--;
  }
  return start === from ? to : start;
}
