import { wordList } from '../../language/lexicon.js';
import { AUXILIARIES, isPastOrAuxiliary } from '../verbs/finite.js';
import { isNounLike, reportingForm } from '../verbs/reporting.js';
import { subjectBefore } from './noun-phrase.js';
import { ARTICLES, SUBJECT_PRONOUNS, pronounOf } from './phrase-words.js';
import type { Word } from './words.js';

const NO_LABEL = wordList('words behind a verb that labels nothing');

const BEFORE_NOUN = wordList('words before no verb');

const NO_OBJECT = wordList('words behind a verb without object');

/** Verbs that do other things than report when a plain object follows ("recalled its ambassador", "offered a refund"). */
export const TRANSITIVE = wordList('verbs that also act');

/** True when a plain object follows a verb: no mark, quotation or preposition. */
export function takesObject(next: Word | undefined): boolean {
  return next !== undefined && next.kind !== 'mark' && next.kind !== 'quote' && !NO_OBJECT.has(next.norm);
}

/** Noun-like forms ("report", "claims") are verbs only with a clause, quotation or colon behind and no determiner before. */
export function standsAsVerb(words: readonly Word[], index: number): boolean {
  const { norm } = words[index]!;
  const [before, after] = [words[index - 1], words[index + 1]];
  if (isNounLike(norm) && words.slice(Math.max(0, index - 2), index).some(isPossessive)) return false;
  if (before && (ARTICLES.has(before.norm) || isPossessive(before))) return false;
  if (before && BEFORE_NOUN.has(before.norm) && !norm.endsWith('ing')) return false;
  if (!isNounLike(norm)) return true;
  if (
    before &&
    (AUXILIARIES.has(before.norm) || SUBJECT_PRONOUNS.has(pronounOf(before.norm)) || before.norm === 'to')
  )
    return true;
  if (!after || after.norm === '.') return closesSentence(words, index);
  if (reportingForm(norm)!.kind === 'base' && before && !/s$|^(?:people|police|and)$/u.test(before.norm))
    return false;
  if (reportingForm(norm)!.group === 'label' && before?.capital && labelsQuotation(words, index)) return true;
  const second = words[index + 2];
  if (/^(?:,|as)$/u.test(after.norm)) return second?.kind === 'quote' && !before?.capital;
  return after.kind === 'quote' || after.norm === 'that' || after.norm === ':';
}

/** "…, the report claims." */
function closesSentence(words: readonly Word[], index: number): boolean {
  const { norm } = words[index]!;
  const finite = reportingForm(norm)!.kind === 'third' || norm === 'read';
  const subject = finite ? subjectBefore(words, index) : null;
  const before = subject ? words[subject.from - 1] : undefined;
  return before !== undefined && (before.norm === ',' || before.kind === 'quote');
}

/** "Biden calls Putin a “killer”": an object and then, soon, the label. */
function labelsQuotation(words: readonly Word[], index: number): boolean {
  const reach = words.slice(index + 1, index + 1 + LABEL_REACH);
  const quote = reach.findIndex(({ kind }) => kind === 'quote');
  return (
    quote > 0 &&
    !NO_LABEL.has(reach[0]!.norm) &&
    !reach.slice(0, quote).some(({ norm }) => isPastOrAuxiliary(norm))
  );
}

/** Words between "calls" and the label it gives. */
const LABEL_REACH = 7;

/** "Trump’s" but not "he’s". */
function isPossessive({ text, norm }: Word): boolean {
  return /['\u2019]s?$/u.test(text) && pronounOf(norm) === norm;
}
