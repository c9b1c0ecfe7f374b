import { anyOf, wordList } from '../language/lexicon.js';
import { cut, overlaps } from '../language/span.js';
import type { Document, OmissionReason } from '../types/index.js';
import { isAllQuotation } from './attribution/index.js';
import type { Cue } from './attribution/cue.js';
import { reportingForm } from './verbs/reporting.js';
import { stockReason } from './boilerplate.js';
import { isOpinion } from './opinion.js';
import type { Frame } from './quotations.js';
import type { Word } from './attribution/words.js';
import type { Sentence } from './sentences.js';
import { AUXILIARIES, isBaseVerb, isPastOrAuxiliary, looksThirdPerson, maybeFinite } from './verbs/finite.js';

/** Words without any known verb still state something from this length on, when a full stop ends them. */
const MIN_VERBLESS = 7;

/** Words that open a question; a lone sentence that ends in a name with a question mark is none. */
const ASKS = new RegExp(`^\\W*(?:${anyOf('openings of a question')})\\b`, 'iu');

/** Why a sentence is no claim of the author, or null when it is one. `alone`: the article has no other sentence. */
export function omissionOf(
  article: Document,
  sentence: Sentence,
  frames: readonly Frame[],
  alone: boolean,
): OmissionReason | null {
  const text = cut(article.text, sentence.span).trim();
  if (sentence.quoted) return 'quotation';
  const framed = frameReason(sentence, frames, text);
  if (framed) return framed;
  if (isQuotationOnly(sentence)) return 'quotation';
  if (/\?["'”’)\]]*$/u.test(text) && (!alone || ASKS.test(text))) return 'question';
  return alone ? null : (stock(sentence, text) ?? emptyReason(sentence, text));
}

function stock(sentence: Sentence, text: string): OmissionReason | null {
  if (sentence.block.kind === 'caption') return 'caption';
  const reason = stockReason(text);
  if (reason) return reason;
  return isImperative(sentence) ? 'call-to-action' : null;
}

function emptyReason(sentence: Sentence, text: string): OmissionReason | null {
  if (isFragment(sentence, text)) return 'fragment';
  if (text.endsWith(':') && !sentence.words.some(({ kind }) => kind === 'quote') && announces(sentence))
    return 'lead-in';
  return isOpinion(sentence) ? 'opinion' : null;
}

/** "The report says:" before a list or a quotation: a reporting verb with nothing reported in the sentence. */
function announces({ words }: Sentence): boolean {
  return words
    .slice(-LEAD_IN_REACH)
    .some(
      ({ norm }) => reportingForm(norm) !== undefined || /^(?:follows?|following|here|below)$/u.test(norm),
    );
}

/** A lead-in has its verb in its last few words. */
const LEAD_IN_REACH = 8;

function frameReason(
  { span, words }: Sentence,
  frames: readonly Frame[],
  text: string,
): OmissionReason | null {
  if (frames.some(({ closing }) => closing && overlaps(closing, span))) return 'attribution-line';
  const leads = frames.some(({ leadIn }) => leadIn && overlaps(leadIn, span));
  return leads &&
    (text.endsWith(':') || !words.some(({ kind }) => kind === 'number') || words.length <= MAX_LEAD_IN)
    ? 'lead-in'
    : null;
}

/** Longer sentences before a quotation tell something besides announcing it. */
const MAX_LEAD_IN = 12;

/** Nothing but quotations and who said them: “…,” Smith told reporters on Monday. */
function isQuotationOnly(sentence: Sentence): boolean {
  const { words, cues } = sentence;
  if (isAllQuotation(sentence))
    return !words.every(({ quotation }) => quotation === null || quotation.role === 'scare');
  const said = words.some(({ quotation }) => quotation?.role === 'quotation');
  if (!said || cues.length === 0 || cues.some((cue) => leadsIn(words, cue) || JUDGING.has(cue.group)))
    return false;
  return !words.some(
    ({ kind, norm, capital }, index) =>
      kind === 'word' && !capital && maybeFinite(norm) && !belongsToCue(cues, index),
  );
}

/** Cues that tell more than who spoke: calling a plan “reckless” is something the author reports. */
const JUDGING: ReadonlySet<Cue['group']> = new Set(['label', 'find', 'doubt']);

/** The author's own words open what is reported: Mook said that Trump “lashed out”. */
function leadsIn(words: readonly Word[], { content, group }: Cue): boolean {
  if (content === null || group === 'noun' || group === 'source') return false;
  return words[content]?.kind === 'word' && words.slice(content).some(({ kind }) => kind === 'quote');
}

function belongsToCue(cues: readonly Cue[], index: number): boolean {
  return cues.some(({ range, subject }) => {
    const inCue = index >= range.from && index < range.to;
    return inCue || (subject !== null && index >= subject.from && index < subject.to);
  });
}

/** "Consider the numbers.", "Run the tap for a minute.": a bare verb opens the sentence and no finite verb follows in its clause. */
function isImperative({ words, titleCase, block }: Sentence): boolean {
  const [first, second] = words;
  if (!first || !second || titleCase || block.kind === 'heading') return false;
  const opens =
    /^(?:please|don't|let's|let)$/u.test(first.norm) ||
    ((isBaseVerb(first.norm) || DIRECTIVES.has(first.norm)) && FOLLOWS_IMPERATIVE.has(second.norm));
  if (!opens) return false;
  const comma = words.findIndex(({ norm }) => norm === ',' || norm === ';');
  const clause = words.slice(1, comma < 0 ? words.length : comma);
  return !clause.some(
    ({ norm, kind, capital }) =>
      kind === 'word' && !capital && isPastOrAuxiliary(norm) && !/'(?:s|re|ve|ll|d|m)$/u.test(norm),
  );
}

const DIRECTIVES = wordList('directives');
const FOLLOWS_IMPERATIVE = wordList('words after an imperative');

/** No verb: "3:25 p.m.", "Meanwhile, in Kyiv", a table's figures. */
function isFragment({ words, block, titleCase }: Sentence, text: string): boolean {
  const own = words.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (block.kind === 'table-row')
    return !own.some(({ norm }) => AUXILIARIES.has(norm) || isPastOrAuxiliary(norm));
  if (own.length < 2) return true;
  const readsCapitals = titleCase || block.kind === 'heading';
  const verb = own.some(
    ({ kind, capital }, index) =>
      kind === 'word' && (!capital || readsCapitals || index === 0) && isVerbal(own, index),
  );
  if (verb) return false;
  return own.length < MIN_VERBLESS || !/[.!…]["'”’)\]]*$/u.test(text);
}

function isVerbal(own: readonly Word[], index: number): boolean {
  const { norm } = own[index]!;
  if (index > 0 && looksThirdPerson(norm, own[index + 1]?.norm)) return true;
  return maybeFinite(norm) || (index > 0 && (isBaseVerb(norm) || reportingForm(norm) !== undefined));
}
