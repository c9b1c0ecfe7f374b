import { trim } from '../text/span.js';
import type { Block, Document, Span } from '../types.js';
import type { BlockDraft } from './block-quotations.js';
import { isClosingLine } from './closings.js';
import type { Draft } from './draft.js';
import { leadInAt, type ExcerptDraft } from './excerpts.js';
import { sentences } from '../text/sentences.js';

/** Lead-in and closing line of a quotation that fills whole blocks; both null for one that stands inside a sentence. */
export function frameOf(
  article: Document,
  draft: Draft | BlockDraft | ExcerptDraft,
): { leadIn: Span | null; closing: Span | null } {
  if (!fillsBlocks(article, draft)) return { leadIn: null, closing: null };
  const leadIn = 'leadIn' in draft ? draft.leadIn : leadInBefore(article, draft);
  const own = 'closing' in draft ? draft.closing : null;
  return { leadIn, closing: own ?? closingAfter(article, draft) };
}

/** Nothing but the quotation stands in its blocks, punctuation and an attribution inside a blockquote apart. */
function fillsBlocks({ text, blocks }: Document, draft: Draft): boolean {
  if (draft.form !== 'inline') return true;
  const start = blocks[draft.blocks[0]]!.span.start;
  const end = blocks[draft.blocks[1]]!.span.end;
  const around = text.slice(start, draft.span.start) + text.slice(draft.span.end, end);
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
