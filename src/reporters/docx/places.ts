import { printable } from '../../language/layout.js';
import type { Place, Report } from '../../types/index.js';
import { shortNames } from '../support/short-names.js';

/** Where words stand, as a writer would say it: "report.pdf, page 3 (printed iv)", "statement.txt, line 12". */
export type Places = (words: { readonly document: string; readonly place: Place }) => string;

/** Names the places of a report's documents by the shortest names that tell them apart. */
export function placesIn({ article, sources }: Report): Places {
  const names = shortNames([article, ...sources].map(({ path }) => path));
  const noLines = new Set(sources.flatMap(({ path, format }) => (format === 'docx' ? [path] : [])));
  return ({ document, place: { page, pageLabel, line } }) => {
    if (document === article.path) return 'this article';
    const name = printable(names.get(document) ?? document);
    if (page === null) return noLines.has(document) ? name : `${name}, line ${line}`;
    const printed =
      pageLabel !== null && pageLabel !== String(page) ? ` (printed ${printable(pageLabel)})` : '';
    return `${name}, page ${page}${printed}`;
  };
}
