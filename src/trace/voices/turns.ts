import { groupBy } from '../../language/group-by.js';
import { lastAtOrBefore } from '../../language/offset-map.js';
import type { Document, Span } from '../../types/index.js';
import { labelsIn, strayLabels, type Label } from './turn-labels.js';
import { opinionParts } from './opinions.js';

/** Why a stretch of a document has a voice of its own. */
type PartKind = 'turn' | 'question' | 'answer' | 'opinion' | 'concurrence' | 'dissent' | 'headnote';

/** A stretch in which one person speaks: a turn of a transcript, an opinion of one judge. */
export interface Part {
  readonly kind: PartKind;
  /** As the document names whoever speaks ("CHAIR POWELL", "GORSUCH"); null where it does not. */
  readonly speaker: string | null;
  /** The words of the document that say so. */
  readonly label: Span;
  /** From the label, or the masthead over it, on to the next one. */
  readonly span: Span;
}

/** Fewer turns are no transcript: one "Note:" or "Contact:" is none. */
const MIN_TURNS = 3;
/** A label that any noun could be, or that ends in a full stop, must come back so often to be a speaker's. */
const MIN_RETURNS = 2;
/** A paragraph of so many words behind a label is speech, with or without the end of a sentence. */
const MIN_SPOKEN_WORDS = 8;
/** Characters for each label in small letters: further apart, it labels lines of a form, a listing or a remark. */
const LONGEST_MEAN_TURN = 6_000;
const known = new WeakMap<Document, readonly Part[]>();

/** Every part of a document whose speaker is known, in order; empty for a text in one voice. */
export function partsOf(document: Document): readonly Part[] {
  const before = known.get(document);
  if (before) return before;
  const parts = ended(document, [...turnsIn(document), ...opinionParts(document)]);
  known.set(document, parts);
  return parts;
}

/** The part in which an offset lies, or null. A note belongs to what stands over it on its page. */
export function partAtOffset(document: Document, offset: number): Part | null {
  const parts = partsOf(document);
  if (parts.length === 0) return null;
  const at = isNote(document, offset) ? overNote(document, offset) : offset;
  const part = at === null ? undefined : parts[lastAtOrBefore(parts, at, ({ span }) => span.start)];
  return part !== undefined && at! < part.span.end ? part : null;
}

function isNote({ blocks }: Document, offset: number): boolean {
  const block = blocks[lastAtOrBefore(blocks, offset, ({ span }) => span.start)];
  return block?.kind === 'footnote' && offset < block.span.end;
}

/** The end of the running text of the page on which a note stands; null where that is not known. */
function overNote({ pages }: Document, offset: number): number | null {
  const at = lastAtOrBefore(pages, offset, ({ span }) => span.start);
  const page = pages.slice(0, Math.max(0, at)).find(({ number }) => number === pages[at]!.number);
  return page ? page.span.end - 1 : null;
}

/** True when most of what a document holds is what people say in turns. */
export function isTranscript(document: Document): boolean {
  return partsOf(document).some(({ kind }) => kind === 'turn' || kind === 'answer');
}

/** Where a part begins, and whether the next heading ends it. */
type Start = Omit<Part, 'span'> & { readonly toHeading?: boolean };

function ended(document: Document, starts: readonly Start[]): Part[] {
  const sorted = [...starts].sort((a, b) => a.label.start - b.label.start);
  const begins = sorted.map((start, at) =>
    Math.max(mastheadOf(start, document), sorted[at - 1]?.label.end ?? 0),
  );
  return sorted.map(({ toHeading, ...start }, at) => {
    const next = begins[at + 1] ?? document.text.length;
    const end = toHeading === true ? Math.min(next, headingAfter(document, start.label.end)) : next;
    return { ...start, span: { start: begins[at]!, end } };
  });
}

function headingAfter({ blocks, text }: Document, offset: number): number {
  const at = lastAtOrBefore(blocks, offset, ({ span }) => span.start) + 1;
  return blocks.slice(at).find(({ kind }) => kind === 'heading')?.span.start ?? text.length;
}

/** A masthead is this long at most, in characters, and is set in capitals but for a few words. */
const MASTHEAD = 1_000;
const MOST_SMALL_WORDS = 8;

/** Where an opinion begins: at the names of the court and of the parties over it on its page, else at its label. */
function mastheadOf({ kind, label }: Start, { text, pages }: Document): number {
  const page = pages[lastAtOrBefore(pages, label.start, ({ span }) => span.start)];
  if (!page || !OPINIONS.has(kind) || label.start - page.span.start > MASTHEAD) return label.start;
  const small = text.slice(page.span.start, label.start).match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0;
  return small <= MOST_SMALL_WORDS ? page.span.start : label.start;
}

const OPINIONS: ReadonlySet<PartKind> = new Set(['opinion', 'concurrence', 'dissent']);

function turnsIn({ text }: Document): Start[] {
  const labels = speakersAmong(spokenLabels(text));
  if (labels.length < MIN_TURNS) return [];
  const names = [...new Set(labels.map(({ name }) => name))];
  const at = new Set(labels.map(({ start }) => start));
  const dotted = labels.filter((label) => label.dotted).length > labels.length / 2;
  const all = [...labels, ...strayLabels(text, names, dotted).filter(({ start }) => !at.has(start))];
  return all.map(({ form, name, start, end }) => ({
    kind: form === 'question' || form === 'answer' ? form : 'turn',
    speaker: form === 'question' || form === 'answer' ? null : name,
    label: { start, end: start + text.slice(start, end).trimEnd().length },
    toHeading: form === 'named',
  }));
}

/** The labels of a text; those in small letters only where they come often and most of what a name opens reads as speech. */
function spokenLabels(text: string): Label[] {
  const labels = labelsIn(text);
  const named = groupBy(
    labels.filter(({ form }) => form === 'named'),
    ({ name }) => name,
  );
  const spoken = new Set(
    [...named].flatMap(([name, list]) =>
      2 * list.filter(({ end }) => isSpeech(text, end)).length >= list.length ? [name] : [],
    ),
  );
  const kept = labels.filter(({ form, name }) => form !== 'named' || spoken.has(name));
  const length = text.length - (kept[0]?.start ?? 0);
  return length <= kept.length * LONGEST_MEAN_TURN ? kept : kept.filter(({ form }) => form !== 'named');
}

/** "Berg: It burned.", not "Package: harbour-tools". */
function isSpeech(text: string, from: number): boolean {
  const end = text.indexOf('\n\n', from);
  const paragraph = text.slice(from, end < 0 ? text.length : end);
  return /[.?!…]["”’)*_]*(?:\s|$)/u.test(paragraph) || paragraph.split(/\s+/u).length >= MIN_SPOKEN_WORDS;
}

/** The labels that are speakers': of a form that comes often enough, from at least two people. */
function speakersAmong(labels: readonly Label[]): Label[] {
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isSpeaker = ({ form, name, dotted }: Label): boolean => {
    const returns = counts.get(name)! >= MIN_RETURNS;
    if (form === 'question' || form === 'answer') return counts.get(name)! >= MIN_RETURNS;
    return returns || (!dotted && form !== 'named');
  };
  const speakers = labels.filter(isSpeaker);
  const spoken = new Set(speakers.map(({ name }) => name));
  const returning = [...spoken].filter((name) => counts.get(name)! >= MIN_RETURNS);
  if (spoken.size < 2 || returning.length === 0) return [];
  return speakers.some(({ form }) => form === 'named') && returning.length < 2
    ? speakers.filter(({ form }) => form !== 'named')
    : speakers;
}
