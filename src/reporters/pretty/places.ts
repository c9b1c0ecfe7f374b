import { printable } from '../../language/layout.js';
import type { Extract } from '../../types/index.js';
import { pageNumber } from '../support/words.js';
import type { Names } from '../support/short-names.js';

/** Line and column. */
export function short({ line, column }: Extract['place']): string {
  return `${line}:${column}`;
}

/** A place in few letters; the name of the article itself need not be said again. */
export function briefPlace({ document, place, cell }: Extract, article: Extract, names: Names): string {
  const where = place.page === null ? short(place) : `p. ${pageNumber(place)}`;
  if (document === article.document) return where;
  const name = names.get(document) ?? document;
  if (cell !== undefined) return `${name}${place.page === null ? '' : ` ${where}`}, ${printable(cell.place)}`;
  return place.page === null ? `${name}:${where}` : `${name} ${where}`;
}
