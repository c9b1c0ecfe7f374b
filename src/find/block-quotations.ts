import { trim } from '../language/span.js';
import type { Block, Document, Span } from '../types/index.js';
import { isClosingLine, trailingAttribution } from './closings.js';
import type { Draft } from './draft.js';
import { pairBlock } from './quote-pairs.js';
import { anyOf } from '../language/lexicon.js';

/** A quotation set off by layout, with the attribution line that stands inside the layout. */
export interface BlockDraft extends Draft {
  readonly closing: Span | null;
}

/** "> [!NOTE]", "> Note:", "> Update:": boxes in which the author speaks. */
const AUTHORS_BOX = new RegExp(
  `^(?:\\[!\\p{L}+\\]|(?:${anyOf('labels of an author’s box')})(?:\\s?\\([^)]{1,80}\\))?\\s?[:—–-])`,
  'iu',
);

/** Runs of neighbouring blockquote blocks, each one quotation; marks around the whole and the attribution line are left out. */
export function blockQuotations(document: Document): BlockDraft[] {
  const drafts: BlockDraft[] = [];
  const { blocks } = document;
  for (let first = 0; first < blocks.length; first++) {
    if (!isQuoted(blocks[first])) continue;
    let last = first;
    while (isQuoted(blocks[last + 1])) last++;
    const draft = readGroup(document, first, last);
    if (draft) drafts.push(draft);
    first = last;
  }
  return drafts;
}

function isQuoted(block: Block | undefined): boolean {
  return block !== undefined && block.quoteDepth > 0 && block.kind !== 'code';
}

function readGroup(document: Document, first: number, last: number): BlockDraft | null {
  const { text, blocks, format } = document;
  if (AUTHORS_BOX.test(text.slice(blocks[first]!.span.start, blocks[first]!.span.end).slice(0, 120)))
    return null;
  const lines = blocks.slice(first, last + 1).map(({ span }) => trim(text, span));
  const closing = closingOf(text, blocks.slice(first, last + 1), lines, format);
  const quoted = closing
    ? lines.map((line) => before(text, line, closing)).filter((line) => line !== null)
    : lines;
  const span = quoted.length > 0 && { start: quoted[0]!.start, end: quoted.at(-1)!.end };
  if (!span) return null;
  const runs = withoutMarks(text, quoted).map((run, index) => ({
    span: run,
    joint: index === 0 ? ('start' as const) : ('paragraph' as const),
  }));
  return { form: 'block', span, runs, blocks: [first, last], closing };
}

/** The last block when it is an attribution line, or the attribution at the end of the last block. */
function closingOf(
  text: string,
  blocks: readonly Block[],
  lines: readonly Span[],
  format: string,
): Span | null {
  if (blocks.length > 1 && isClosingLine(text, blocks.at(-1)!, format)) return lines.at(-1)!;
  return trailingAttribution(text, lines.at(-1)!);
}

function before(text: string, line: Span, closing: Span): Span | null {
  const rest = trim(text, { start: line.start, end: Math.min(line.end, closing.start) });
  return rest.end > rest.start ? rest : null;
}

/** Takes marks off when they enclose the whole (at the far ends, or on every paragraph). */
export function withoutMarks(text: string, lines: readonly Span[]): Span[] {
  const paired = lines.map((line) => pairBlock(text, line));
  const opener = paired[0]?.first;
  if (!opener) return [...lines];
  const end = lines.at(-1)!.end;
  const last = paired.at(-1)!;
  const closers = [...last.pairs.map(({ close }) => close), ...last.strays];
  const closer = closers.find((mark) => mark.kind === opener.kind && endsAt(text, mark.span.end, end));
  const single = lines.length === 1;
  const encloses = single
    ? last.pairs[0]?.open === opener && last.pairs[0].close === closer
    : closer !== undefined;
  if (!encloses || !closer) return [...lines];
  return lines.map((line, index) => {
    const reopened = paired[index]!.first;
    const start = reopened?.kind === opener.kind ? reopened.span.end : line.start;
    return { start, end: index === lines.length - 1 ? closer.span.start : line.end };
  });
}

function endsAt(text: string, at: number, end: number): boolean {
  return at <= end && end - at <= 3 && /^[.,;\s]*$/u.test(text.slice(at, end));
}
