import { documentNounForms } from '../language/document-nouns.js';
import { anyOf, wordList } from '../language/lexicon.js';
import { sentences } from '../language/sentences.js';
import { contains, cut } from '../language/span.js';
import { stem } from '../language/stem.js';
import type { Document, Span } from '../types/index.js';
import { rootsOf } from './limits.js';
import { SAYING_FORMS, SAYING_PARTICIPLES } from '../language/speech-verbs.js';

/** Another voice in which the source prints some words. */
export interface Voice {
  readonly kind: 'quoted' | 'minority' | 'annex';
  /** The words of the source that tell whose voice it is. */
  readonly span: Span;
}

const GIVING = [...wordList('verbs that give words with that')];
const SPEECH = new RegExp(
  `\\b(?:${SAYING_FORMS.join('|')}|(?:${GIVING.join('|')}) that|according to|in the words of|puts? it)\\b`,
  'iu',
);

/** "…, saying “…”": beside marks these give words too. */
const PARTICIPLE = new RegExp(
  `\\b(?:${SAYING_PARTICIPLES}|telling \\p{L}+|stat(?:es|ed)) [“"”‘]?$|\\bsaying\\b`,
  'iu',
);

const MINORITY = new RegExp(anyOf('wording of a minority or a party'), 'iu');
/** Words by which an article says that it quotes such a part. */
const OTHER_VOICE = new RegExp(`\\b(?:${anyOf('words for another voice of a document')})\\b`, 'iu');
const ANNEX = /^\W*(?:annex|appendix)\b/iu;
/** A heading is a short line that does not close like a sentence. */
const MAX_HEADING = 90;
/** Fewer words inside the source's own marks are a term or a tone, nobody's statement. */
const MIN_QUOTED_WORDS = 3;

/** The paragraph a passage begins in. */
export function paragraphAt({ text, blocks }: Document, place: Span): Span {
  const block = blocks.find(({ span }) => contains(span, { start: place.start, end: place.start + 1 }));
  if (block) return block.span;
  const start = text.lastIndexOf('\n\n', place.start);
  const end = text.indexOf('\n\n', place.end);
  return { start: Math.max(0, start), end: end < 0 ? text.length : end };
}

/** A stretch between the source's own quotation marks, and the words around it that tell who speaks. */
export interface Utterance {
  readonly marks: Span;
  readonly telling: Span | null;
}

/** The passage lies wholly inside quotation marks, and its sentence says who speaks. */
export function quotedVoice(document: Document, place: Span): Voice | null {
  const utterance = utteranceAt(document, place);
  if (!utterance || cut(document.text, utterance.marks).split(/\s+/u).length < MIN_QUOTED_WORDS) return null;
  return utterance.telling ? { kind: 'quoted', span: utterance.telling } : null;
}

/** The quotation of the source in which a passage wholly lies, or null. */
export function utteranceAt(document: Document, place: Span): Utterance | null {
  const paragraph = paragraphAt(document, place);
  const stretches = quotedStretches(document.text, paragraph);
  const at = stretches.findIndex((stretch) => contains(stretch, place));
  const marks = stretches[at];
  if (!marks) return null;
  const around = sentences(document.text, paragraph).filter(
    (sentence) => sentence.start <= marks.end + 1 && sentence.end >= marks.start - 1,
  );
  const start = Math.min(...around.map((sentence) => sentence.start), marks.start);
  const end = Math.max(...around.map((sentence) => sentence.end), marks.end);
  const outside = [
    { start: marks.end + 1, end },
    { start, end: marks.start - 1 },
  ].filter((span) => span.end > span.start);
  const telling = outside.find(
    (span) => SPEECH.test(cut(document.text, span)) || PARTICIPLE.test(cut(document.text, span)),
  );
  return { marks, telling: telling ?? resumed(document.text, stretches, at) };
}

/** True when some words hand on what somebody says. */
export function tellsSpeech(words: string): boolean {
  return SPEECH.test(words);
}

/** "“…,” said the founder, who led it. “…”": the words between two quotations tell whose the second is, when little else does. */
function resumed(text: string, stretches: readonly Span[], at: number): Span | null {
  const [before, marks] = [stretches[at - 1], stretches[at]];
  if (!before || !marks) return null;
  const span = { start: before.end + 1, end: marks.start - 1 };
  const words = cut(text, span);
  const isClause = /^\s*\p{Ll}/u.test(words) || /[,\p{L}]$/u.test(cut(text, before).trim());
  if (!SPEECH.test(words) || !isClause || words.length > LONGEST_CREDIT)
    return words.trim() === '' ? resumed(text, stretches, at - 1) : null;
  return span;
}
/** A longer stretch between two quotations tells more than who speaks. */
const LONGEST_CREDIT = 160;

/** Stretches between quotation marks within a paragraph, marks excluded. */
export function quotedStretches(text: string, paragraph: Span): Span[] {
  const pattern =
    /“([^“”]+)”|(?<=^|[\s([])”(?=\S)([^“”]+)”|"([^"]+)"|(?<![\p{L}\p{N}])[‘']([^\n]+?)[’'](?![\p{L}\p{N}])/gu;
  return [...cut(text, paragraph).matchAll(pattern)].map(({ index, 0: whole }) => ({
    start: paragraph.start + index + 1,
    end: paragraph.start + index + whole.length - 1,
  }));
}

/** The minority view or annex under whose heading a passage stands; the first block is the document's own title. Notes stand under no heading. */
export function headedVoice(document: Document, place: Span): Voice | null {
  const own = document.blocks.find(({ span }) =>
    contains(span, { start: place.start, end: place.start + 1 }),
  );
  if (own?.kind === 'footnote') return null;
  const heading = document.blocks
    .slice(1)
    .findLast((block) => block.span.end <= place.start && isHeading(document, block));
  if (!heading) return inlineHeading(document, place);
  const title = cut(document.text, heading.span);
  if (MINORITY.test(title)) return { kind: 'minority', span: heading.span };
  return ANNEX.test(title) ? { kind: 'annex', span: heading.span } : null;
}

function isHeading({ text }: Document, { kind, span }: Document['blocks'][number]): boolean {
  if (kind === 'heading') return true;
  const line = cut(text, span);
  return (
    kind === 'paragraph' &&
    line.length <= MAX_HEADING &&
    !/[.!?:;,"”’]$/u.test(line.trim()) &&
    !line.includes('\n')
  );
}

/** "Annex B: …" or "Dissenting opinion: …" at the head of the paragraph itself. */
function inlineHeading(document: Document, place: Span): Voice | null {
  const paragraph = paragraphAt(document, place);
  const head = /^[^.!?\n]{3,60}?[:.—](?=\s)/u.exec(cut(document.text, paragraph))?.[0];
  if (head === undefined || paragraph.start + head.length > place.start) return null;
  const span = { start: paragraph.start, end: paragraph.start + head.length };
  if (MINORITY.test(head)) return { kind: 'minority', span };
  return ANNEX.test(head) ? { kind: 'annex', span } : null;
}

/**
 * True when the article's own words near the quotation name the other voice. `credits` are those whom it credits instead: the
 * voice may name them too ("a clerk told the Bureau"), and that tells nothing.
 */
export function voiceTold(
  article: string,
  around: Span,
  source: string,
  voice: Voice,
  credits: readonly string[],
): boolean {
  const start = Math.max(0, around.start - VOICE_REACH);
  const paragraph = article.indexOf('\n\n', around.end);
  const end = Math.min(paragraph < 0 ? article.length : paragraph, around.end + VOICE_REACH);
  const own = article.slice(start, around.start) + ' ' + article.slice(around.end, end);
  if (voice.kind !== 'quoted') return OTHER_VOICE.test(own);
  const told = rootsOf(own, { start: 0, end: own.length });
  const credited = new Set(credits.flatMap((name) => [...rootsOf(name, { start: 0, end: name.length })]));
  return tellers(source, voice.span).some(
    (root) => told.has(root) && !credited.has(root) && !COMMON_ROOTS.has(root),
  );
}

/** Roots of the words that may name a speaker: those beside the verb of saying, and names anywhere in the sentence. */
function tellers(source: string, span: Span): string[] {
  const words = cut(source, span).split(/[^\p{L}\p{N}'’-]+/u);
  const isVerb = (word: string | undefined): boolean =>
    word !== undefined && (SPEECH.test(word) || /^saying$/iu.test(word));
  const beside = words.filter((word, at) => {
    const near = words.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
    return near.some(isVerb) || (at > 0 && /^\p{Lu}/u.test(word));
  });
  const told = (beside.length > 0 ? beside : words).join(' ');
  return [...rootsOf(told, { start: 0, end: told.length })];
}
/** Words between a speaker's name and the verb of saying. */
const BESIDE = 5;
const VOICE_REACH = 260;
/** Verbs of speech and words for documents: an article has them whomever it credits. */
const COMMON_ROOTS = new Set(
  [...SAYING_FORMS, ...GIVING, ...wordList('words in any article'), ...documentNounForms('any')].map((word) =>
    stem(word),
  ),
);
