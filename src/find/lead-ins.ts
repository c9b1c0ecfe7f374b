import { anyNoun, documentNounForms, documentNouns } from '../language/document-nouns.js';
import { anyOf } from '../language/lexicon.js';
import { sentences } from '../language/sentences.js';
import type { Span } from '../types/index.js';
import { hasSayingVerb } from './speech.js';
import { BESIDE_QUOTATION } from '../language/speech-verbs.js';
import { tellsWhole } from '../language/whole-texts.js';

/** A sentence or heading that hands the word to somebody. */
export interface LeadIn {
  readonly span: Span;
  /** It promises a text in full ("Below is the letter in full."), so paragraphs that tell nothing of their voice belong to it. */
  readonly whole: boolean;
}

const TEXT_NOUN = anyNoun(documentNounForms('printed'));

/** Words that announce the author's own list or explanation, not somebody's text; near the end of the sentence. */
const OWN_LIST = new RegExp(
  `\\b(?:${anyOf('nouns of a list of one’s own')})\\b(?:\\s[^\\s:]+){0,5}\\s?[:.]?$`,
  'u',
);
/** "three recommendations:", "the main conclusions:": the author sums up. */
const COUNTED = new RegExp(
  `\\b(?:\\p{Nd}+|${anyOf('words before what is listed')})\\s(?:\\p{L}+\\s){0,2}\\p{L}+s\\s?:$`,
  'iu',
);

const MANNER = `(?:[\\s,]+(?:${anyOf('words between a verb and its text')}))*`;
const READS = new RegExp(`\\b(?:${anyOf('what a text does')})\\b${MANNER}\\s?:$`, 'iu');
/** "It reads:" can only be said of a text. */
const ONLY_READS = new RegExp(`\\breads\\b${MANNER}\\s?:$`, 'iu');
const IN_PART = /\b(?:in part|as follows|in full|verbatim|word for word)\s?:$/iu;
/** "the following comment:", "a letter to the council:", "the text of the resolution:". */
const TEXT_AT_END = new RegExp(
  `\\b(?:${TEXT_NOUN})(?:\\s(?:${anyOf('words behind a document')})(?:\\s[^\\s:]+){1,6})?,?(?:\\sin\\s(?:part|full))?\\s?:$`,
  'iu',
);
/** "Her answer was short:" */
const ANSWER_WAS = new RegExp(
  `\\b(?:${anyNoun(documentNouns('uttered'))})\\s(?:is|was)\\s(?:\\p{L}+\\s){0,2}\\p{L}+\\s?:$`,
  'iu',
);
const WITH_TEXT_NOUN = new RegExp(`\\b(?:${TEXT_NOUN})\\b`, 'iu');
const FOLLOWS = new RegExp(
  `\\b(?:${TEXT_NOUN})\\b[^.:]{0,60}\\b(?:follows|(?:is|are) (?:printed |reproduced |quoted |given |reprinted )?(?:here|below|in full|as follows)|appears? below)\\b[^.:]{0,30}[.:]$`,
  'iu',
);
/** What `FOLLOWS` must hold: a short look spares most sentences a long one. */
const POINTS_ON = /follows|here|below|in full/iu;
const PRESENTS =
  /^(?:here(?:[’']s|\s(?:is|are))|below (?:is|are)|following (?:is|are)|what follows is|this is|read)\b/iu;
const ACCORDING = /\b(?:according to|in the words of|to quote|quoting|from)\s[^.:]{2,100}:$/iu;
/** "Here's what we know:", "what you need to know:", "experts say:", "story continues below:": the author speaks on. */
const OWN_VOICE = new RegExp(
  `\\b(?:I|we|you)\\s(?:\\w+\\s){0,2}(?:${anyOf('what an author does for readers')})\\b|\\b(?:${anyOf('people in general')})\\ssay:?$|\\bcontinues\\s(?:below|after|here)\\b`,
  'iu',
);

/** A sentence longer than this hands nothing over; it is the author's own. */
const MAX_LEAD_IN = 400;

/** The last sentence of a block when it hands the word to somebody, else null. */
export function leadInOf(text: string, block: Span): LeadIn | null {
  const span = sentences(text, block).at(-1);
  if (!span || span.end - span.start > MAX_LEAD_IN) return null;
  const sentence = text.slice(span.start, span.end);
  if (!/[:.]$/u.test(sentence) || !handsOver(sentence, () => hasSayingVerb(text, span))) return null;
  if ([OWN_VOICE, OWN_LIST, COUNTED].some((pattern) => pattern.test(sentence))) return null;
  return { span, whole: tellsWhole(sentence) };
}

function handsOver(sentence: string, saying: () => boolean): boolean {
  if (POINTS_ON.test(sentence) && FOLLOWS.test(sentence)) return true;
  if (PRESENTS.test(sentence) && (WITH_TEXT_NOUN.test(sentence) || (/\bwhat\b/iu.test(sentence) && saying())))
    return true;
  return sentence.endsWith(':') && (namesText(sentence) || (saying() && SPEECH_AT_END.test(sentence)));
}

function namesText(sentence: string): boolean {
  const named = [IN_PART, ONLY_READS, TEXT_AT_END, ANSWER_WAS, ACCORDING];
  return (
    named.some((pattern) => pattern.test(sentence)) || (READS.test(sentence) && WITH_TEXT_NOUN.test(sentence))
  );
}

/** The verb that speaks stands near the end: "the governor added:", "he told reporters on Monday:", "In a letter, she wrote:". */
const SPEECH_AT_END = new RegExp(
  `\\b(?:${BESIDE_QUOTATION}|${anyOf('verbs before a colon')}|puts? it)\\b[^:.!?]{0,80}:$`,
  'iu',
);

const HEADING_NAMES_TEXT = new RegExp(
  `^(?:the\\s)?(?:(?:full|complete|entire)\\s(?:${TEXT_NOUN})|(?:text|transcript|excerpts?|extracts?)\\b.{0,80}|(?:${TEXT_NOUN})\\sin\\sfull|(?:statement|letter|message)\\s(?:of|from|by|to)\\s.{2,80})$`,
  'iu',
);

/** A heading that names the text printed under it ("Full statement", "Letter from the ministry"), else null. */
export function headingLeadIn(text: string, heading: Span): LeadIn | null {
  const words = text
    .slice(heading.start, Math.min(heading.end, heading.start + MAX_LEAD_IN))
    .replace(/:$/u, '');
  if (!HEADING_NAMES_TEXT.test(words)) return null;
  return { span: heading, whole: true };
}
