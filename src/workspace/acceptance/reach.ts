import { covers } from '../../verdict/kind-names.js';
import { rawSpan } from '../../language/offset-map.js';
import type { Document, Span } from '../../types/index.js';
import type { Directive } from './directives.js';

/** The directive that lets a finding stand, by its check and the raw offset at which it begins; null when none does. */
export type Reach = (check: string, raw: number) => Directive | null;

/** Works out how far each directive of an article reaches: the nearest word counts, then ranges, then the whole file. */
export function reachOf(article: Document, directives: readonly Directive[]): Reach {
  const lines = directives
    .filter(({ action }) => action === 'disable-next-line')
    .map((directive) => ({ directive, stretch: nextStretch(article, directive.raw) }));
  const switches = directives.filter(({ action }) => action === 'disable' || action === 'enable');
  const files = directives.filter(({ action }) => action === 'disable-file');
  return (check, raw) => {
    const line = lines.findLast(
      ({ directive, stretch }) => speaksOf(directive, check) && stretch.start <= raw && raw < stretch.end,
    );
    const last = switches.findLast((directive) => directive.raw.start <= raw && speaksOf(directive, check));
    const range = last?.action === 'disable' ? last : undefined;
    return line?.directive ?? range ?? files.find((directive) => speaksOf(directive, check)) ?? null;
  };
}

function speaksOf({ names }: Directive, check: string): boolean {
  return names.length === 0 || names.some((name) => covers(name, check));
}

/**
 * What "next line" means in prose, where a paragraph may run over several lines of the file: the block that begins after the
 * comment, whole; after a comment inside a block, the next line of the file.
 */
function nextStretch({ blocks, map }: Document, comment: Span): Span {
  const stretches = blocks.map(({ span }) => rawSpan(map, span));
  if (stretches.some(({ start, end }) => start < comment.start && comment.end < end)) {
    const next = map.lineStarts.findIndex((start) => start >= comment.end);
    return next === -1
      ? { start: map.rawLength, end: map.rawLength }
      : { start: map.lineStarts[next]!, end: map.lineStarts[next + 1] ?? map.rawLength };
  }
  const after = stretches.filter(({ start }) => start >= comment.end);
  return after.reduce((first, stretch) => (stretch.start < first.start ? stretch : first), {
    start: map.rawLength,
    end: map.rawLength,
  });
}
