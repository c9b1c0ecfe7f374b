import { lastAtOrBefore } from '../../language/offset-map.js';
import type { OffsetMap, Page } from '../../types/index.js';

/** Pages by form feeds (U+000C), with which `pdftotext` and printers end a page. */
export interface FormFeedPages {
  /** Empty when the file has no form feed; otherwise the pages that hold text. */
  readonly pages: Page[];
  /** 1-based numbers of the pages without text. */
  readonly blankPages: number[];
}

/** The pages of a plain-text file, found in the raw text and placed in the text that was read from it. */
export function formFeedPages(raw: string, map: OffsetMap, length: number): FormFeedPages {
  const sheets = raw.split('\f');
  if (sheets.length === 1) return { pages: [], blankPages: [] };
  if (sheets.at(-1)!.trim() === '') sheets.pop();
  const pages: Page[] = [];
  const blankPages: number[] = [];
  let start = 0;
  for (const [index, sheet] of sheets.entries()) {
    const end = start + sheet.length + 1;
    const span = { start: textAt(map, start, length), end: textAt(map, end, length) };
    if (span.end > span.start) pages.push({ number: index + 1, label: null, span });
    else blankPages.push(index + 1);
    start = end;
  }
  return { pages, blankPages };
}

/** The first offset of the text that stands at or after a raw offset. */
function textAt({ runs }: OffsetMap, raw: number, length: number): number {
  const at = lastAtOrBefore(runs, raw, (run) => run.raw);
  const run = runs[at];
  if (run && raw < run.raw + run.length) return run.text + (raw - run.raw);
  return runs[at + 1]?.text ?? length;
}
