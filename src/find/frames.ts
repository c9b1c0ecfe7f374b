import { trim } from '../language/span.js';
import type { Block, Document, Span } from '../types/index.js';
import type { BlockDraft } from './block-quotations.js';
import { isAttributionLine, isClosingLine } from './closings.js';
import type { Draft } from './draft.js';
import type { PrintedAnswer } from './printed-interviews.js';
import { leadInAt, type ExcerptDraft } from './excerpts.js';
import { sentences } from '../language/sentences.js';

/** Lead-in and closing line of a quotation that fills whole blocks; both null for one that stands inside a sentence. */
export function frameOf(
  article: Document,
  draft: Draft | BlockDraft | ExcerptDraft | PrintedAnswer,
): { leadIn: Span | null; closing: Span | null } {
  if (!fillsBlocks(article, draft)) return { leadIn: null, closing: signatureAfter(article, draft) };
  const leadIn = 'leadIn' in draft ? draft.leadIn : leadInBefore(article, draft);
  const own = 'closing' in draft ? draft.closing : null;
  return { leadIn, closing: own ?? closingAfter(article, draft) };
}

/** The rest of the block when it signs a quotation that begins the block (“We lost.” — Ada Holt), or null. */
function signatureAfter({ text, blocks }: Document, draft: Draft): Span | null {
  const begins = blocks[draft.blocks[0]]!.span.start === draft.span.start;
  const rest = trim(text, { start: draft.span.end, end: blocks[draft.blocks[1]]!.span.end });
  if (!begins || rest.end === rest.start || rest.end - rest.start > MAX_SIGNATURE) return null;
  const line = text.slice(rest.start, rest.end).replace(/\.$/u, '');
  return /^(?:[—–―]|--)/u.test(line) && isAttributionLine(line) ? rest : null;
}

/** A signature is a name and an office, not a sentence (characters). */
const MAX_SIGNATURE = 120;

/** More characters than this around a quotation hold words of the author's. */
const MAX_AROUND = 20;

/** Nothing but the quotation stands in its blocks, punctuation and an attribution inside a blockquote apart. */
function fillsBlocks({ text, blocks }: Document, draft: Draft): boolean {
  if (draft.form !== 'inline') return true;
  const start = blocks[draft.blocks[0]]!.span.start;
  const end = blocks[draft.blocks[1]]!.span.end;
  const { span } = draft;
  if (span.start - start > MAX_AROUND || end - span.end > MAX_AROUND) return false;
  const around = text.slice(start, span.start) + text.slice(span.end, end);
  return !/[\p{L}\p{Nd}]/u.test(around) && !draft.runs.some(({ joint }) => joint === 'interruption');
}

function leadInBefore({ text, blocks }: Document, draft: Draft): Span | null {
  const block = blocks[draft.blocks[0] - 1];
  if (!block || block.quoteDepth > 0 || block.kind === 'code') return null;
  return leadInAt(text, block)?.span ?? (block.kind === 'heading' ? null : endsInColon(text, block));
}

/** Before quoted words every sentence that ends in a colon hands over to them. */
function endsInColon(text: string, block: Block): Span | null {
  const last = sentences(text, block.span).at(-1);
  return last && text[last.end - 1] === ':' ? last : null;
}

function closingAfter({ text, blocks, format }: Document, draft: Draft): Span | null {
  const block = blocks[draft.blocks[1] + 1];
  return block && block.quoteDepth === 0 && isClosingLine(text, block, format)
    ? trim(text, block.span)
    : null;
}
