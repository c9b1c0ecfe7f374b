import { lastAtOrBefore } from '../../language/offset-map.js';
import type { Attribution, Document, Span } from '../../types/index.js';
import type { Frame } from '../quotations.js';
import type { Sentence } from '../sentences.js';
import { attributionOf, single } from './chain.js';
import { readClosing } from './closing-line.js';
import { governingSubject } from './governing.js';
import type { Register } from './register.js';
import { resolveSpeaker } from './resolve.js';
import { sourceRefIn } from './source-ref.js';

/** Lead-in and attribution line: the line names the speaker, the lead-in the cue; either may do both. */
export function fromFrame(
  register: Register,
  article: Document,
  { leadIn, closing, speaker }: Frame,
): Attribution | null {
  if (speaker) return named(register, article, speaker);
  const lead = leadIn ? fromLeadIn(register, article, leadIn) : null;
  const line = closing ? fromClosing(register, article, closing) : null;
  if (!lead || !line) return line ?? lead;
  return {
    ...line,
    cue: lead.cue,
    cueSpan: lead.cueSpan,
    speakerSpan: line.speakerSpan ?? lead.speakerSpan,
    speaker: line.speaker ?? lead.speaker,
    sourceRef: merged(line.sourceRef, lead.sourceRef),
  };
}

/** Whoever is named elsewhere in the article, by the fullest form of his name. */
function named(register: Register, { text }: Document, span: Span): Attribution {
  const speaker = resolveLine(register, span) ?? text.slice(span.start, span.end);
  return { speaker, speakerSpan: span, cue: null, cueSpan: null, sourceRef: null, via: null };
}

function merged(a: Attribution['sourceRef'], b: Attribution['sourceRef']): Attribution['sourceRef'] {
  if (!a || !b) return a ?? b;
  return { url: a.url ?? b.url, title: a.title ?? b.title, page: a.page ?? b.page };
}

/** The speaker of the sentence that hands over, or of a label such as "Hana Sorel:". */
export function fromLeadIn(register: Register, article: Document, leadIn: Span): Attribution | null {
  const index = sentenceAt(register.sentences, Math.max(leadIn.start, leadIn.end - 1));
  const sentence = register.sentences[index];
  if (!sentence) return null;
  if (sentence.span.end > leadIn.end && sentence.span.start >= leadIn.start)
    return fromLabel(register, article, leadIn);
  const cue = sentence.cues.findLast(({ subject }) => subject !== null);
  if (cue) return attributionOf(article, register, index, cue);
  const subject = governingSubject(sentence.words, endOfWords(sentence));
  return subject ? single(article, register, index, null, subject) : null;
}

/** Index behind the last word of a sentence, so that its closing colon is not taken for the start of another clause. */
function endOfWords({ words }: Sentence): number {
  return words.findLastIndex(({ kind }) => kind !== 'mark') + 1;
}

/** "Hana Sorel:" before her answer, in the same sentence as its first words. */
function fromLabel(register: Register, article: Document, label: Span): Attribution | null {
  const text = article.text.slice(label.start, label.end);
  const speakerSpan = { start: label.start, end: label.start + text.replace(/[:\s*_]+$/u, '').length };
  const speaker = resolveLine(register, speakerSpan);
  return speaker === null
    ? null
    : { speaker, speakerSpan, cue: null, cueSpan: null, sourceRef: null, via: null };
}

function fromClosing(register: Register, article: Document, closing: Span): Attribution | null {
  const { speaker, title } = readClosing(article.text, closing);
  if (!speaker) return null;
  const name = resolveLine(register, speaker) ?? article.text.slice(speaker.start, speaker.end);
  const sourceRef = sourceRefIn(article, closing, title);
  return { speaker: name, speakerSpan: speaker, cue: null, cueSpan: null, sourceRef, via: null };
}

/** A short name in an attribution line, resolved like one in a sentence. */
function resolveLine(register: Register, span: Span): string | null {
  const index = sentenceAt(register.sentences, span.start);
  const words = register.sentences[index]?.words ?? [];
  const from = words.findIndex((word) => word.span.start >= span.start);
  const to = words.findLastIndex((word) => word.span.end <= span.end) + 1;
  return from >= 0 && from < to ? (resolveSpeaker(register, index, { from, to })?.name ?? null) : null;
}

/** Index of the sentence at or before an offset, or -1. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return lastAtOrBefore(sentences, offset, ({ span }) => span.start);
}
