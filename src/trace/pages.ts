import { lastAtOrBefore } from '../language/offset-map.js';
import type { Document, Page, Quotation } from '../types/index.js';

/** The page on which an offset lies, or null for documents without pages. */
export function pageAt({ pages }: Pick<Document, 'pages'>, offset: number): Page | null {
  return pages[lastAtOrBefore(pages, offset, ({ span }) => span.start)] ?? null;
}

/** The page as a reader finds it: its count, and the number printed on it where that is another ("2 (printed 1)"). */
export function pageName({ number, label }: Page): string {
  return label === null || label === String(number) ? String(number) : `${number} (printed ${label})`;
}

/** Whether the cited page is the one at an offset, by printed label or by count; null when none is cited or there are none. */
export function citesPage({ attribution }: Quotation, document: Document, offset: number): boolean | null {
  const cited = attribution?.sourceRef?.page?.trim().toLowerCase() ?? '';
  const page = pageAt(document, offset);
  if (cited === '' || !page) return null;
  const [from, to] = cited.split(/\s*[-–—]\s*/u) as [string, string | undefined];
  return [String(page.number), page.label?.toLowerCase()].some(
    (name) => name !== undefined && (name === from || name === to || liesBetween(name, from, to)),
  );
}

function liesBetween(name: string, from: string, to: string | undefined): boolean {
  const [page, first, last] = [Number(name), Number(from), Number(to ?? from)];
  return Number.isInteger(page) && first <= page && page <= last;
}
