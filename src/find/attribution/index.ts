import type { Attribution, Document, Quotation } from '../../types/index.js';
import type { Frame } from '../quotations.js';
import type { Sentence } from '../sentences.js';
import { maybeFinite } from '../verbs/finite.js';
import { canSpeak } from './agents.js';
import { attributionOf, single } from './chain.js';
import { fromFrame, fromLeadIn, sentenceAt } from './from-frame.js';
import { fromSentenceAfter } from './sentence-after.js';
import { governingSubject } from './governing.js';
import type { Register } from './register.js';
import { resolveSpeaker } from './resolve.js';
import { choiceFor, clauseSubject, reportingSubject } from './within-sentence.js';
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

/** A sentence of more words is a list or a mistake; to read it again for each quotation in it would take for ever. */
const MAX_WORDS = 1_000;

function attribute(progress: Progress, quotation: Quotation, index: number): Attribution | null {
  if (quotation.role === 'title' || quotation.role === 'term') return null;
  if (progress.register.sentences[index]!.words.length > MAX_WORDS) return null;
  const frame = progress.frames.get(quotation.id);
  const framed = frame ? fromFrame(progress.register, progress.article, frame) : null;
  if (quotation.form !== 'inline')
    return (
      framed ??
      labelled(progress, quotation) ??
      fromSentenceAfter(progress.register, progress.article, quotation)
    );
  return (
    fromSentence(progress, quotation, index) ??
    fromColon(progress, quotation, index) ??
    fromBeside(progress, quotation, index) ??
    labelled(progress, quotation) ??
    framed ??
    fromNeighbours(progress, quotation, index) ??
    fromClause(progress, quotation, index) ??
    fromParagraph(progress, quotation, index)
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

/** A sentence that is all quotation: led in by the sentence before ("Smith added:"), or the same speaker going on. */
function fromNeighbours(progress: Progress, quotation: Quotation, index: number): Attribution | null {
  const { article, register, last } = progress;
  const sentence = register.sentences[index]!;
  if (!isAllQuotation(sentence)) return null;
  const previous = register.sentences[index - 1];
  if (previous && /:\s*$/u.test(article.text.slice(previous.span.start, previous.span.end)))
    return fromLeadIn(register, article, previous.span);
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
  if (sentence.titleCase) return null;
  const subject =
    quotation.role === 'fragment'
      ? clauseSubject(sentence, quotation)
      : reportingSubject(article, sentence, quotation);
  if (!subject || !canSpeak(sentence.words, subject)) return null;
  const attribution = single(article, register, index, null, subject);
  return attribution.speaker === null ? null : attribution;
}

/** Words at length that go on where the author has just heard somebody, in a sentence that credits nobody. */
function fromParagraph({ register, last }: Progress, { role }: Quotation, index: number): Attribution | null {
  if (!last || role !== 'quotation' || last.sentence >= index) return null;
  const sentence = register.sentences[index]!;
  const between = register.sentences.slice(last.sentence, index);
  const together = between.every(({ paragraph }) => paragraph === sentence.paragraph);
  return together && between.length <= 1 && sentence.cues.length === 0 ? continued(last.attribution) : null;
}
