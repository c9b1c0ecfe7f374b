import { printable } from '../../language/layout.js';
import type { Extract, Report } from '../../types/index.js';
import { pageNumber } from '../support/words.js';
import { shortNames } from '../support/short-names.js';

/** How documents and places in them are named in comments. */
export interface Places {
  /** The shortest name that tells a document from the others: a file that is passed around names no folders. */
  readonly nameOf: (path: string) => string;
  /** Where words stand, as a writer would say it: "report.pdf, page 3 (printed iv)", "statement.txt, line 12". */
  readonly of: (words: Pick<Extract, 'document' | 'place' | 'cell'>) => string;
}

/** Names the documents of a report and the places in them. */
export function placesIn({ article, sources }: Report): Places {
  const names = shortNames([article, ...sources].map(({ path }) => path));
  const noLines = new Set(sources.flatMap(({ path, format }) => (format === 'docx' ? [path] : [])));
  const nameOf = (path: string) => printable(names.get(path) ?? path);
  return {
    nameOf,
    of: ({ document, place, cell }) => {
      const { page, line } = place;
      if (document === article.path) return 'this article';
      const within = cell === undefined ? '' : `, ${printable(cell.place)}`;
      if (page === null && cell !== undefined) return `${nameOf(document)}${within}`;
      if (page === null)
        return noLines.has(document) ? nameOf(document) : `${nameOf(document)}, line ${line}`;
      return `${nameOf(document)}, page ${pageNumber(place)}${within}`;
    },
  };
}
