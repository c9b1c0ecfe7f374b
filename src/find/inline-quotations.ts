import type { Block, Problem, Span } from '../types/index.js';
import type { Draft } from './draft.js';
import type { Run } from './edits.js';
import { joinInterrupted } from './interruptions.js';
import { MAX_QUOTED, pairBlock, type Pair, type PairedBlock } from './quote-pairs.js';
import type { Mark } from './quote-marks.js';
import { hasSayingVerb } from './speech.js';

/** What became of a mark left open at the end of a block. */
interface Trail {
  /** The quotation, when the mark is closed in a later block; its end is where the block goes on. */
  readonly draft: Draft | null;
  /** Index of the last block looked at. */
  readonly reached: number;
}

/** Quotations shown by marks in the author's own blocks (`open[i]` false: block i is code, a blockquote or an excerpt). */
export function inlineQuotations(
  text: string,
  blocks: readonly Block[],
  open: readonly boolean[],
): { drafts: Draft[]; problems: Problem[] } {
  const paired = blocks.map((block, index) => (open[index] ? pairBlock(text, block.span) : null));
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  let done = 0;
  let dead = -1;
  paired.forEach((block, index) => {
    if (!block) return;
    const free = (mark: Mark): boolean => mark.span.start >= done;
    const tail = block.unclosed.findLast(free);
    const leadsNowhere = !tail || (tail === block.first && index <= dead);
    const trail = leadsNowhere ? null : follow(text, blocks, paired, index, tail);
    const limit = trail?.draft?.span.start ?? Infinity;
    const pairs = block.pairs.filter(({ open: mark }) => free(mark) && mark.span.start < limit);
    const lost = block.unclosed.filter((mark) => free(mark) && mark.span.start < limit);
    for (const pair of pairs) drafts.push(fromPair(pair, index));
    for (const mark of lost.filter(isSure)) problems.push(unclosedProblem(mark));
    if (trail?.draft) {
      drafts.push(trail.draft);
      done = trail.draft.span.end;
    } else if (trail && tail === block.first) dead = trail.reached;
  });
  return { drafts: joinInterrupted(text, drafts), problems };
}

/** A straight single mark that nothing closes is far likelier an apostrophe than a forgotten quotation. */
function isSure({ glyph }: Mark): boolean {
  return glyph !== "'";
}

function unclosedProblem(mark: Mark): Problem {
  const message = `A quotation mark (${mark.glyph}) is opened here and never closed; close it where the quoted words end`;
  return { stage: 'find', message, span: mark.span, path: null };
}

function fromPair({ open, close }: Pair, block: number): Draft {
  return {
    form: 'inline',
    span: { start: open.span.start, end: close.span.end },
    runs: [{ span: between(open, close), joint: 'start' }],
    blocks: [block, block],
  };
}

const between = (open: Mark, close: Mark): Span => ({ start: open.span.end, end: close.span.start });

/**
 * Follows a mark left open at the end of a block: through blocks that open the mark again (Chicago 13.32), or through blocks
 * without marks up to one that ends in the closing mark. Where neither is found the mark was forgotten; blocks reached that open
 * the mark again need not be followed themselves.
 */
function follow(
  text: string,
  blocks: readonly Block[],
  paired: readonly (PairedBlock | null)[],
  from: number,
  mark: Mark,
): Trail {
  const runs: Run[] = [{ span: { start: mark.span.end, end: blocks[from]!.span.end }, joint: 'start' }];
  let bare = false;
  for (let index = from + 1; index < blocks.length; index++) {
    const block = paired[index];
    const isFar = blocks[index]!.span.start - mark.span.start > MAX_QUOTED;
    if (!block || isFar || blocks[index]!.kind === 'heading' || blocks[index]!.kind === 'caption')
      return { draft: null, reached: index };
    const step = nextRun(text, block, mark, paired[from]!.first === mark);
    if (!step) return { draft: null, reached: index };
    runs.push({ span: step.span, joint: 'paragraph' });
    bare ||= step.bare;
    if (step.close) {
      const span = { start: mark.span.start, end: step.close.span.end };
      const form = bare ? 'excerpt' : 'inline';
      return { draft: { form, span, runs, blocks: [from, index] }, reached: index };
    }
  }
  return { draft: null, reached: blocks.length };
}

interface Step {
  readonly span: Span;
  readonly close: Mark | null;
  /** The block did not open the mark again. */
  readonly bare: boolean;
}

function nextRun(text: string, block: PairedBlock, mark: Mark, wholeBlocks: boolean): Step | null {
  const { first, span } = block;
  if (first?.glyph === mark.glyph) {
    const close = block.pairs.find((pair) => pair.open === first)?.close ?? null;
    if (!close && !block.unclosed.includes(first)) return null;
    return { span: { start: first.span.end, end: close?.span.start ?? span.end }, close, bare: false };
  }
  if (!wholeBlocks || mark.kind === 'single' || first || isReporting(text, block, mark)) return null;
  const close = block.strays.find(({ kind }) => kind === mark.kind);
  if (close)
    return closesBlock(text, block, close)
      ? { span: { start: span.start, end: close.span.start }, close, bare: true }
      : null;
  return { span, close: null, bare: true };
}

/** A paragraph with quotations of its own and a verb of saying is the author's, not the middle of an excerpt. */
function isReporting(text: string, { pairs, span }: PairedBlock, mark: Mark): boolean {
  return pairs.some(({ open }) => open.kind === mark.kind) && hasSayingVerb(text, span);
}

/** After the closing mark of an excerpt only punctuation or a bracketed note may follow. */
function closesBlock(text: string, block: PairedBlock, close: Mark): boolean {
  const rest = text.slice(close.span.end, Math.min(block.span.end, close.span.end + 80)).trim();
  return rest.length < 80 && /^[.,;:!?…]*\s*(?:[([][^()[\]]*[)\]])?[.,;:!?]*$/u.test(rest);
}
