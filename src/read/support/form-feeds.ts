import type { OffsetMap, Page } from '../../types/index.js';

/** Pages by form feeds (U+000C), with which `pdftotext` and printers end a page. */
interface FormFeedPages {
  /** Empty when the file has no form feed; otherwise the pages that hold text, a page in several stretches if its notes are set apart. */
  readonly pages: Page[];
  /** 1-based numbers of the pages without text. */
  readonly blankPages: number[];
}

/** The pages of a plain-text file, found in the raw text and placed in the text that was read from it. */
export function formFeedPages(raw: string, { runs }: OffsetMap, length: number): FormFeedPages {
  const sheets = raw.split('\f');
  if (sheets.length === 1) return { pages: [], blankPages: [] };
  if (sheets.at(-1)!.trim() === '') sheets.pop();
  const starts = startsOf(sheets);
  const stretches: { number: number; start: number }[] = [];
  for (const run of runs) {
    const number = starts.findLastIndex((start) => start <= run.raw) + 1;
    if (stretches.at(-1)?.number !== number) stretches.push({ number, start: run.text });
  }
  const written = new Set(stretches.map(({ number }) => number));
  return {
    pages: stretches.map(({ number, start }, index) => ({
      number,
      label: null,
      span: { start, end: stretches[index + 1]?.start ?? length },
    })),
    blankPages: sheets.flatMap((_, index) => (written.has(index + 1) ? [] : [index + 1])),
  };
}

/** Raw offsets at which the sheets begin. */
function startsOf(sheets: readonly string[]): number[] {
  let start = 0;
  return sheets.map((sheet) => {
    const here = start;
    start += sheet.length + 1;
    return here;
  });
}
