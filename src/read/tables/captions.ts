import { lastAtOrBefore } from '../../language/offset-map.js';
import { cut } from '../../language/span.js';
import type { Block } from '../../types/index.js';
import type { Grid } from './grid.js';

/** "Table 2", "Table 3.1a", "Table A-4". */
const NUMBERED = /^(?:Appendix\s)?Table\s+(?:[A-Z]{0,2}[-.]?\d[\w.-]*|[A-Z]{1,2}\b|[IVX]+\b)/u;
/** What a line of its own says all values are counted in: "(in thousands)", "Percent". */
const UNIT_LINE =
  /^(?:\([^()]{2,60}\)|\[[^[\]]{2,60}\]|(?:In\s)?(?:[Pp]ercent|[Tt]housands|[Mm]illions|[Bb]illions)(?:\sof\s\p{L}+)?)$/u;
/** A longer paragraph is no caption. */
const LONGEST = 45;
/** Blocks straight above a table that may belong to it. */
const MOST_ABOVE = 3;

/** Names tables, by their captions or in their order, and gives those without caption what stands straight above or below them. */
export function captioned(text: string, blocks: readonly Block[], grids: readonly Grid[]): Grid[] {
  return grids.map((grid, index) => {
    const title = grid.title ?? above(text, blocks, grid) ?? below(text, blocks, grid);
    const number = title === null ? null : NUMBERED.exec(title)?.[0].replace(/[.:]$/u, '');
    const rest = number == null ? title : title!.slice(number.length).replace(/^[\s.:–—-]+/u, '');
    return { ...grid, name: number ?? `Table ${index + 1}`, title: rest === '' ? null : rest };
  });
}

function above(text: string, blocks: readonly Block[], { rows }: Grid): string | null {
  const start = rows.find(({ span }) => span.end > span.start)?.span.start;
  if (start === undefined) return null;
  const first = lastAtOrBefore(blocks, start, ({ span }) => span.start);
  const lines: string[] = [];
  for (let at = first - 1; at >= Math.max(0, first - MOST_ABOVE); at--) {
    const words = wordsOf(text, blocks[at]!);
    const isUnit = UNIT_LINE.test(words);
    if (!isUnit && !isTitle(words, blocks[at]!) && blocks[at]!.kind !== 'heading') break;
    lines.unshift(words);
    if (!isUnit) break;
  }
  return lines.length === 0 ? null : lines.join(' – ');
}

function below(text: string, blocks: readonly Block[], { rows }: Grid): string | null {
  const end = rows.findLast(({ span }) => span.end > span.start)?.span.end;
  const next =
    end === undefined ? undefined : blocks[lastAtOrBefore(blocks, end - 1, ({ span }) => span.start) + 1];
  const words = next === undefined ? '' : wordsOf(text, next);
  return next !== undefined && next.kind === 'caption' && isTitle(words, next) ? words : null;
}

function isTitle(words: string, { kind }: Block): boolean {
  return words.split(' ').length <= LONGEST && (kind === 'caption' || NUMBERED.test(words));
}

function wordsOf(text: string, { span }: Block): string {
  return cut(text, span).replace(/\s+/gu, ' ').trim();
}
