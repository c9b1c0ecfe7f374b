import { wordList } from '../../language/lexicon.js';
import { isPastOrAuxiliary } from '../verbs/finite.js';
import { isNounLike, reportingForm } from '../verbs/reporting.js';
import type { Word } from './words.js';

const NOUNS_IN_LY = wordList('words in -ly that are no adverbs');

const ADVERBS = wordList('adverbs of a subject');

/** Pronouns that stand as a subject by themselves. */
export const SUBJECT_PRONOUNS = wordList('subject pronouns');

/** Pronouns that stand for the noun before them. */
export const RELATIVES = new Set(['who', 'which', 'that']);

/** Words that point or count without a noun; as a subject they name nobody. */
const DEMONSTRATIVES = wordList('demonstratives and counts');

/** Words at which a noun phrase surely ends when read backwards. */
export const STOPS = wordList('ends of a noun phrase');

/** Words that open a prepositional phrase. */
export const PREPOSITIONS = wordList('prepositions');

/** Prepositions that may stand inside a subject ("the ambassador to France", "the head of the agency"). */
export const INNER = wordList('prepositions inside a subject');

/** Words that open a noun phrase. */
export const ARTICLES = wordList('openings of a noun phrase');

/** Days, months and words of time: never part of a subject. */
export const TIME_WORDS = wordList('time words');

/** True for adverbs that may stand between subject and verb ("also", "later", "flatly"). */
export function isAdverb({ norm, capital, kind }: Word): boolean {
  if (kind !== 'word') return false;
  if (ADVERBS.has(norm)) return true;
  return norm.length > 4 && norm.endsWith('ly') && !capital && !NOUNS_IN_LY.has(norm);
}

/** "Per Lund said": a given name that is written like a preposition. */
export function isGivenName({ text }: Word): boolean {
  return text === 'Per' || text === 'Via';
}

/** True for a word that can be part of a name or noun phrase, judged on its own. */
export function isNounLikeWord(word: Word): boolean {
  if (word.kind === 'number' || word.kind === 'paren') return true;
  if (word.kind === 'quote') return false;
  if (word.kind === 'mark') return /^[&'\u2019/#@$%-]$/u.test(word.norm);
  if (isGivenName(word) || (word.capital && !STOPS.has(word.norm) && !PREPOSITIONS.has(word.norm)))
    return true;
  return !STOPS.has(word.norm) && !PREPOSITIONS.has(word.norm) && !SUBJECT_PRONOUNS.has(word.norm);
}

/** True when the word at `index` is surely a verb in its place. */
export function isVerb(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  if (word.kind !== 'word' || word.capital) return false;
  if (isParticipleAdjective(words, index)) return false;
  if (isPastOrAuxiliary(word.norm)) return true;
  const form = reportingForm(word.norm);
  return form !== undefined && form.kind !== 'base' && !isNounLike(word.norm);
}

/** "a retired general", "Trump's proposed ban": a past form before a noun, after a determiner. */
function isParticipleAdjective(words: readonly Word[], index: number): boolean {
  const [before, word, after] = [words[index - 1], words[index]!, words[index + 1]];
  if (!word.norm.endsWith('ed') || !after || !isNounLikeWord(after)) return false;
  return (
    before === undefined || ARTICLES.has(before.norm) || /['\u2019]s?$/u.test(before.text) || isAdverb(before)
  );
}

/** True for the marks that part an apposition from its noun. */
export function isBreak({ norm }: Word): boolean {
  return norm === ',' || norm === '—' || norm === '–' || norm === '--';
}

/** True for words that make a noun phrase alone, contracted pronouns too. */
export function isPronoun({ norm, kind, text }: Word): boolean {
  if (kind !== 'word' || (norm === 'it' && text === 'IT')) return false;
  return SUBJECT_PRONOUNS.has(pronounOf(norm)) || DEMONSTRATIVES.has(norm) || norm === 'that';
}

/** The pronoun in a contraction ("he's" → "he"); any other word unchanged. */
export function pronounOf(norm: string): string {
  return norm.replace(/^(i|you|he|she|it|we|they|who)'(?:s|d|m|re|ve|ll)$/u, '$1');
}

/** True for words a noun phrase can begin with. */
export function canOpen(word: Word): boolean {
  if (word.kind === 'paren') return false;
  if (word.kind === 'mark') return /^[#@$]$/u.test(word.norm);
  return !isAdverb(word) && !STOPS.has(word.norm);
}
