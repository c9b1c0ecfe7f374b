import { sentences } from '../text/sentences.js';
import type { Span } from '../types.js';
import { hasSayingVerb } from './speech.js';

/**
 * How a sentence hands the word to somebody. whole: it promises a text in full ("Below is the letter in full."); text: it names a
 * text or says that one follows ("The report reads in part:"); speech: it only says that somebody spoke ("The governor added:").
 */
export type LeadInKind = 'whole' | 'text' | 'speech';

export interface LeadIn {
  readonly span: Span;
  readonly kind: LeadInKind;
}

/** Nouns for things with words in them that an article may print. */
const TEXT_NOUN =
  'reports?|statements?|letters?|memos?|memorand(?:um|a)|audits?|indictments?|complaints?|affidavits?|filings?|rulings?|judge?ments?|opinions?|decisions?|orders?|e-?mails?|messages?|texts?|tweets?|posts?|notes?|communiqu[ée]s?|press\\sreleases?|releases?|transcripts?|summar(?:y|ies)|abstracts?|assessments?|excerpts?|extracts?|passages?|sections?|paragraphs?|articles?|clauses?|conclusions?|introductions?|prefaces?|forewords?|resolutions?|declarations?|testimon(?:y|ies)|speech(?:es)?|remarks|comments?|editorials?|endorsements?|columns?|op-eds?|essays?|documents?|advisor(?:y|ies)|bulletins?|briefings?|notices?|warnings?|repl(?:y|ies)|responses?|answers?|apolog(?:y|ies)|announcements?|dispatch(?:es)?|papers?|stud(?:y|ies)|reviews?|entr(?:y|ies)|treat(?:y|ies)|agreements?|contracts?|polic(?:y|ies)|acts?|bills?|laws?|regulations?|guidelines?|recommendations?|minutes|verdicts?|wording|words|quotes?|quotations?';

/** Words that announce the author's own list or explanation, not somebody's text. */
const OWN_LIST =
  /\b(?:tips?|things?|steps?|ways?|reasons?|questions?|facts?|takeaways?|lessons?|highlights?|points|examples?|options?|tasks?|rules of|findings|results|numbers|figures|details|ingredients|times|dates|winners|links?|photos?|video|list|story|know|explainer|recipe|breakdown|timeline)\b[^:]*[:.]?$/iu;

const READS =
  /\b(?:reads?|runs?|goes|states?|says?|said|continues?|follows?|concludes?|begins?|opens?|puts? it)\b(?:[\s,]+(?:in (?:part|full|its entirety|its \w+ \w+|\w+ part)|as follows|thus|like this|this|that|the following|on (?:page|p\.) ?\w+|further|again|also))*\s?:$/iu;
const IN_PART = /\b(?:in part|as follows|in full|verbatim|word for word)\s?:$/iu;
const TEXT_AT_END = new RegExp(`\\b(?:${TEXT_NOUN})(?:\\s\\S+){0,3}\\s?:$`, 'iu');
const WITH_TEXT_NOUN = new RegExp(`\\b(?:${TEXT_NOUN})\\b`, 'iu');
const FOLLOWS = new RegExp(
  `\\b(?:${TEXT_NOUN})\\b[^.:]{0,60}\\b(?:follows|(?:is|are) (?:printed |reproduced |quoted |given |reprinted )?(?:here|below|in full|as follows)|appears? below)\\b[^.:]{0,30}[.:]$`,
  'iu',
);
const PRESENTS = /^(?:here(?:[’']s|\s(?:is|are))|below (?:is|are)|following (?:is|are)|this is|read)\b/iu;
const WHOLE =
  /\b(?:in full|in its entirety|full (?:text|statement|letter|transcript)|entire (?:text|statement|letter)|complete text|short enough to print)\b/iu;
const ACCORDING = /\b(?:according to|in the words of|to quote|quoting|from)\s[^.:]{2,100}:$/iu;
/** "Here's what we know:", "what you need to know:", "experts say:": the author speaks on. */
const OWN_VOICE =
  /\b(?:I|we|you)\s(?:\w+\s){0,2}(?:know|need|learned|found|say|said|think|saw|think)\b|\b(?:experts|scientists|critics|people|readers|researchers|analysts|observers|some|many|others)\ssay:?$/iu;

/** A sentence longer than this hands nothing over; it is the author's own. */
const MAX_LEAD_IN = 400;

/** The last sentence of a block when it hands the word to somebody, else null. */
export function leadInOf(text: string, block: Span): LeadIn | null {
  const span = sentences(text, block).at(-1);
  if (!span || span.end - span.start > MAX_LEAD_IN) return null;
  const kind = leadInKind(text.slice(span.start, span.end), () => hasSayingVerb(text, span));
  return kind && { span, kind };
}

function leadInKind(sentence: string, saying: () => boolean): LeadInKind | null {
  if (!/[:.]$/u.test(sentence) || OWN_VOICE.test(sentence)) return null;
  const presents =
    PRESENTS.test(sentence) && (WITH_TEXT_NOUN.test(sentence) || (/\bwhat\b/iu.test(sentence) && saying()));
  const announced = FOLLOWS.test(sentence) || presents;
  if (announced && !OWN_LIST.test(sentence)) return WHOLE.test(sentence) ? 'whole' : 'text';
  if (!sentence.endsWith(':') || OWN_LIST.test(sentence)) return null;
  if (namesText(sentence)) return WHOLE.test(sentence) ? 'whole' : 'text';
  return saying() && SPEECH_AT_END.test(sentence) ? 'speech' : null;
}

function namesText(sentence: string): boolean {
  if (IN_PART.test(sentence) || TEXT_AT_END.test(sentence)) return true;
  return ACCORDING.test(sentence) || (READS.test(sentence) && WITH_TEXT_NOUN.test(sentence));
}

/** The verb that speaks stands near the end: "the governor added:", "he told reporters on Monday:", "In a letter, she wrote:". */
const SPEECH_AT_END =
  /\b(?:said|says|wrote|writes|added|adds|told|continued|continues|explained|replied|responded|answered|stated|states|tweeted|posted|declared|concluded|concludes|found|noted|testified|warned|announced|insisted|remarked|commented|recalled|argued|ruled|held|asked|reported|reports)\b[^:.!?]{0,80}:$/iu;

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
  return { span: heading, kind: 'whole' };
}
