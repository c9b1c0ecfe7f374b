import { anyOf } from '../language/lexicon.js';
import { trim } from '../language/span.js';
import type { Block, Document, Span } from '../types/index.js';
import { isClosingLine } from './closings.js';
import type { Draft } from './draft.js';
import { headingLeadIn, leadInOf, type LeadIn } from './lead-ins.js';
import { pairBlock } from './quote-pairs.js';
import { authorReturns, sharesVoice } from './voice.js';

/** Paragraphs printed without quotation marks, with the sentences before and after that say whose they are. */
export interface ExcerptDraft extends Draft {
  readonly leadIn: Span;
  readonly closing: Span | null;
}

/** A closing line farther away than this many blocks belongs to something else. */
const MAX_BLOCKS = 40;

/**
 * Excerpts without marks: from a lead-in to an attribution line, or to where the author speaks again. Blocks that are not `open`
 * are spoken for (code, blockquotes, interview answers).
 */
export function unmarkedExcerpts(document: Document, open: readonly boolean[]): ExcerptDraft[] {
  const drafts: ExcerptDraft[] = [];
  const { text, blocks } = document;
  for (let index = 0; index + 1 < blocks.length; index++) {
    const leadIn = leadInAt(text, blocks[index]!);
    if (!leadIn || !open[index] || !open[index + 1] || !canBegin(text, blocks[index + 1]!)) continue;
    const draft = readExcerpt(document, open, index + 1, leadIn);
    if (!draft) continue;
    drafts.push(draft);
    index = draft.blocks[1];
  }
  return drafts;
}

/** The sentence or heading in a block of the author's that hands the word to somebody. */
export function leadInAt(text: string, block: Block): LeadIn | null {
  if (block.quoteDepth > 0) return null;
  if (block.kind === 'heading') return headingLeadIn(text, block.span) ?? colonHeading(text, block.span);
  return block.kind === 'paragraph' || block.kind === 'list-item' ? leadInOf(text, block.span) : null;
}

/** Plain text readers take a short line that ends in a colon for a heading. */
function colonHeading(text: string, span: Span): LeadIn | null {
  return text[span.end - 1] === ':' ? leadInOf(text, span) : null;
}

/** An excerpt without marks begins with a paragraph that no mark opens. */
function canBegin(text: string, block: Block): boolean {
  return belongs(block) && block.kind === 'paragraph' && pairBlock(text, block.span).first === null;
}

function readExcerpt(
  document: Document,
  open: readonly boolean[],
  first: number,
  leadIn: LeadIn,
): ExcerptDraft | null {
  const { text, blocks, format } = document;
  const closed = closingAfter(document, open, first);
  const last = closed === null ? lastInVoice(document, open, first, leadIn) : closed - 1;
  if (last < first) return null;
  const lines = blocks.slice(first, last + 1).map(({ span }) => trim(text, span));
  const runs = lines.map((span, index) => ({
    span,
    joint: index === 0 ? ('start' as const) : ('paragraph' as const),
  }));
  const after = blocks[last + 1];
  const closing = after && isClosingLine(text, after, format) ? trim(text, after.span) : null;
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  return { form: 'excerpt', span, runs, blocks: [first, last], leadIn: leadIn.span, closing };
}

/** Index of the attribution line that ends an excerpt, when one comes before anything that cannot stand in an excerpt. */
function closingAfter(
  { text, blocks, format }: Document,
  open: readonly boolean[],
  first: number,
): number | null {
  for (let index = first + 1; index < Math.min(blocks.length, first + MAX_BLOCKS); index++) {
    const block = blocks[index]!;
    if (isClosingLine(text, block, format)) return index;
    if (!open[index] || !belongs(block) || authorReturns(text, block.span, 'closing-expected')) return null;
  }
  return null;
}

function belongs(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'list-item') && block.quoteDepth === 0;
}

/**
 * Without an attribution line: the first paragraph for certain, further ones as long as the voice is the same. Paragraphs that
 * tell nothing are taken only when a later one in the same voice follows, or when the lead-in promised the whole text.
 */
function lastInVoice(
  { text, blocks }: Document,
  open: readonly boolean[],
  first: number,
  leadIn: LeadIn,
): number {
  let last = first;
  const letter = isLetter(text, blocks[first]!);
  for (let index = first + 1; index < Math.min(blocks.length, first + MAX_BLOCKS); index++) {
    const block = blocks[index]!;
    if (!open[index] || !belongs(block) || authorReturns(text, block.span, 'open')) break;
    const voice = sharesVoice(text, blocks[first]!.span, block.span);
    if (voice || letter || leadIn.whole) last = index;
    if (letter && SIGN_OFF.test(text.slice(block.span.start, block.span.start + 60))) break;
  }
  return last;
}

const SIGN_OFF = new RegExp(`^(?:${anyOf('ends of a letter')})\\b`, 'iu');
const GREETING = new RegExp(`^(?:${anyOf('openings of a letter')})\\b`, 'iu');

function isLetter(text: string, block: Block): boolean {
  return GREETING.test(text.slice(block.span.start, block.span.start + 60));
}
