import { contains } from '../../language/span.js';
import type { Block, Passage } from '../../types/index.js';

/** The headings a passage stands under, outermost first: each with a deeper level than the one before it. Empty without headings. */
export function headingsOver({ region, span }: Passage): string[] {
  const { blocks, text } = region.document;
  const before = blocks.filter((block) => block.kind === 'heading' && block.span.end <= span.start);
  const chain: Block[] = [];
  for (const heading of before.toReversed()) {
    if (chain.length === 0 || heading.level < chain[0]!.level) chain.unshift(heading);
  }
  return chain.map((heading) => text.slice(heading.span.start, heading.span.end));
}

/** True when the passage is a note at the foot of a page or the end of the document. */
export function isFootnote({ region, span }: Passage): boolean {
  return region.document.blocks.some((block) => block.kind === 'footnote' && contains(block.span, span));
}
