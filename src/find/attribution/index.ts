import { lastAtOrBefore } from '../../text/offset-map.js';
import type { Attribution, Document, Quotation, Span } from '../../types.js';
import type { Frame } from '../quotations.js';
import type { Sentence } from '../sentences.js';
import { maybeFinite } from '../verbs/finite.js';
import { canSpeak } from './agents.js';
import { attributionOf, single } from './chain.js';
import { readClosing } from './closing-line.js';
import { governingSubject } from './governing.js';
import type { Register } from './register.js';
import { resolveSpeaker } from './resolve.js';
import { sourceRefIn } from './source-ref.js';
import { choiceFor, clauseSubject } from './within-sentence.js';
import type { Range } from './words.js';

/** Who has been found to speak so far. */
interface Progress {
  readonly article: Document;
  readonly register: Register;
  readonly frames: ReadonlyMap<string, Frame>;
  /** The last attributed quotation and the sentence that holds its end. */
  last: { readonly attribution: Attribution; readonly sentence: number } | null;
  /** The last attributed inline quotation of any length, for lists of fragments in one sentence. */
  beside: { readonly attribution: Attribution; readonly sentence: number } | null;
}

/** Says of each quotation who speaks and by which cue; null where the article does not tell. Order and ids are kept. */
export function attributeQuotations(
  article: Document,
  register: Register,
  quotations: readonly Quotation[],
  frames: readonly Frame[],
): Quotation[] {
  const byId = new Map(frames.map((frame) => [frame.quotation, frame]));
  const progress: Progress = { article, register, frames: byId, last: null, beside: null };
  return quotations.map((quotation) => {
    const sentence = sentenceAt(register.sentences, quotation.span.start);
    hearUntil(register, sentence + 1);
    const attribution = sentence < 0 ? null : attribute(progress, quotation, sentence);
    if (attribution?.speaker && quotation.role === 'quotation') {
      const end = Math.max(sentence, sentenceAt(register.sentences, quotation.span.end - 1));
      progress.last = { attribution, sentence: end };
    }
    if (attribution?.speaker) progress.beside = { attribution, sentence };
    return { ...quotation, attribution };
  });
}

/** Resolves who speaks in the author's sentences before `index`, so that pronouns behind them find their speakers. */
function hearUntil(register: Register, index: number): void {
  for (; register.heard.next < index; register.heard.next++) {
    const { words, cues, quoted } = register.sentences[register.heard.next]!;
    if (quoted) continue;
    for (const { subject, group } of cues) {
      const speaks = subject !== null && group !== 'noun' && canSpeak(words, subject);
      if (speaks) resolveSpeaker(register, register.heard.next, subject);
    }
  }
}

/** Index of the sentence at or before an offset, or -1. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return lastAtOrBefore(sentences, offset, ({ span }) => span.start);
}

function attribute(progress: Progress, quotation: Quotation, index: number): Attribution | null {
  if (quotation.role === 'title' || quotation.role === 'term') return null;
  const frame = progress.frames.get(quotation.id);
  const framed = frame ? fromFrame(progress, frame) : null;
  if (quotation.form !== 'inline') return framed ?? labelled(progress, quotation);
  return (
    fromSentence(progress, quotation, index) ??
    fromColon(progress, quotation, index) ??
    fromBeside(progress, quotation, index) ??
    labelled(progress, quotation) ??
    framed ??
    fromNeighbours(progress, quotation, index) ??
    fromClause(progress, quotation, index)
  );
}

function fromSentence(
  { article, register }: Progress,
  quotation: Quotation,
  index: number,
): Attribution | null {
  const choice = choiceFor(register.sentences[index]!, quotation);
  if (!choice?.subject) return null;
  return choice.cue
    ? attributionOf(article, register, index, choice.cue)
    : single(article, register, index, null, choice.subject);
}

/** The summary is careful here: “…” – a colon gives the word to the subject of the clause before it. */
function fromColon({ article, register }: Progress, quotation: Quotation, index: number): Attribution | null {
  const { words } = register.sentences[index]!;
  const first = words.findIndex(({ quotation: own }) => own?.id === quotation.id);
  if (first < 1 || words[first - 1]!.norm !== ':') return null;
  const clause = words.slice(0, first).some(({ norm, kind }) => kind === 'word' && maybeFinite(norm));
  const subject = clause ? governingSubject(words, first - 1) : null;
  return subject && canSpeak(words, subject) ? single(article, register, index, null, subject) : null;
}

/** A list goes on in the same clause: called him a “liar” who is “amoral” and a “bully”. */
function fromBeside({ register, beside }: Progress, quotation: Quotation, index: number): Attribution | null {
  if (beside?.sentence !== index) return null;
  const { words } = register.sentences[index]!;
  const first = words.findIndex(({ quotation: own }) => own?.id === quotation.id);
  const last = words.findLastIndex(({ kind }, at) => at < first && kind === 'quote');
  const parted = words.slice(last + 1, first).some(({ norm }) => /^[;:]$/u.test(norm));
  return last >= 0 && !parted ? continued(beside.attribution) : null;
}

/** Interviews: the quotation itself opens with "SMITH:" or "Q:". */
function labelled({ article }: Progress, { pieces }: Quotation): Attribution | null {
  const [piece] = pieces;
  if (!piece) return null;
  const label = LABEL.exec(
    article.text.slice(piece.span.start, Math.min(piece.span.end, piece.span.start + MAX_LABEL)),
  );
  if (!label) return null;
  const name = label.groups!['name']!;
  const speakerSpan = { start: piece.span.start, end: piece.span.start + name.length };
  return { speaker: name, speakerSpan, cue: null, cueSpan: null, sourceRef: null, via: null };
}

const LABEL = /^(?<name>\p{Lu}{2}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]+){0,3}):\s/u;
/** Characters in which a speaker's label must end. */
const MAX_LABEL = 48;

/** Lead-in and attribution line: the line names the speaker, the lead-in the cue; either may do both. */
function fromFrame(progress: Progress, { leadIn, closing }: Frame): Attribution | null {
  const lead = leadIn ? fromLeadIn(progress, leadIn) : null;
  const line = closing ? fromClosing(progress, closing) : null;
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

function merged(a: Attribution['sourceRef'], b: Attribution['sourceRef']): Attribution['sourceRef'] {
  if (!a || !b) return a ?? b;
  return { url: a.url ?? b.url, title: a.title ?? b.title, page: a.page ?? b.page };
}

function fromLeadIn(progress: Progress, leadIn: Span): Attribution | null {
  const { article, register } = progress;
  const index = sentenceAt(register.sentences, Math.max(leadIn.start, leadIn.end - 1));
  const sentence = register.sentences[index];
  if (!sentence) return null;
  if (sentence.span.end > leadIn.end && sentence.span.start >= leadIn.start)
    return fromLabel(progress, leadIn);
  const cue = sentence.cues.findLast(({ subject }) => subject !== null);
  if (cue) return attributionOf(article, register, index, cue);
  const subject = governingSubject(sentence.words, sentence.words.length);
  return subject ? single(article, register, index, null, subject) : null;
}

/** "Hana Sorel:" before her answer, in the same sentence as its first words. */
function fromLabel({ article, register }: Progress, label: Span): Attribution | null {
  const text = article.text.slice(label.start, label.end);
  const speakerSpan = { start: label.start, end: label.start + text.replace(/[:\s*_]+$/u, '').length };
  const speaker = resolveLine(register, speakerSpan);
  return speaker === null
    ? null
    : { speaker, speakerSpan, cue: null, cueSpan: null, sourceRef: null, via: null };
}

function fromClosing({ article, register }: Progress, closing: Span): Attribution | null {
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

/** A sentence that is all quotation: led in by the sentence before ("Smith added:"), or the same speaker going on. */
function fromNeighbours(progress: Progress, quotation: Quotation, index: number): Attribution | null {
  const { article, register, last } = progress;
  const sentence = register.sentences[index]!;
  if (!isAllQuotation(sentence)) return null;
  const previous = register.sentences[index - 1];
  if (previous && /:\s*$/u.test(article.text.slice(previous.span.start, previous.span.end)))
    return fromLeadIn(progress, previous.span);
  if (last && goesOn(register, last.sentence, index)) return continued(last.attribution);
  const speaks = previous?.paragraph === sentence.paragraph && !previous.quoted ? speakerOf(previous) : null;
  return speaks && quotation.role === 'quotation' ? single(article, register, index - 1, null, speaks) : null;
}

/** Who speaks or acts in a sentence that comes before words without a cue: Smith was furious. “It’s a lie.” */
function speakerOf({ words, cues }: Sentence): Range | null {
  const cue = cues.findLast(({ subject }) => subject !== null && canSpeak(words, subject));
  const subject = cue?.subject ?? governingSubject(words, words.length);
  return subject && canSpeak(words, subject) ? subject : null;
}

function continued(attribution: Attribution): Attribution {
  return { ...attribution, cue: null, cueSpan: null };
}

/** No author's words but marks around the quotations. */
export function isAllQuotation({ words }: Sentence): boolean {
  const own = words.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (!words.some(({ kind }) => kind === 'quote')) return false;
  return (
    own.length === 0 ||
    (words[0]!.kind === 'quote' && own.length <= FEW_WORDS && !own.some(({ norm }) => maybeFinite(norm)))
  );
}

/** The author may end a speaker's sentence in a few words of his own (“You hurt thousands” of workers) without taking the floor. */
const FEW_WORDS = 4;

/** The quotation before ends in the same paragraph or the one before, and only quotations stand between. */
function goesOn({ sentences }: Register, from: number, to: number): boolean {
  const [a, b] = [sentences[from]!, sentences[to]!];
  if (b.paragraph - a.paragraph > 1) return false;
  return sentences.slice(from + 1, to).every(isAllQuotation);
}

/** A fragment without a cue is credited to the subject of its clause when that is named; quotations at length are not guessed. */
function fromClause(
  { article, register }: Progress,
  quotation: Quotation,
  index: number,
): Attribution | null {
  const sentence = register.sentences[index]!;
  if (quotation.role !== 'fragment' || sentence.titleCase) return null;
  const subject = clauseSubject(sentence, quotation);
  if (!subject) return null;
  const attribution = single(article, register, index, null, subject);
  return attribution.speaker === null ? null : attribution;
}
