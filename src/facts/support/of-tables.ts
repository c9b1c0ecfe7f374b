import { cut } from '../../language/span.js';
import type { ClaimPair, Span } from '../../types/index.js';
import { familyOf } from './intervals.js';
import { namedCells } from './named-cells.js';

/**
 * True for an amount of a claim that is a table's to settle, and no sentence's: the claim names a cell that counts in the same unit, or a
 * cell of a document shown holds the number.
 */
export function isOfTable(pair: ClaimPair, span: Span, family: string): boolean {
  if (namedCells(pair).some(({ quantity }) => familyOf(quantity) === family)) return true;
  const printed = numbersIn(cut(pair.article.text, span))[0];
  const documents = new Set(pair.passages.shown.map(({ region }) => region.document));
  return (
    printed !== undefined &&
    [...documents].some(({ tables = [] }) =>
      tables.some(({ cells }) => cells.some(({ value }) => numbersIn(value).includes(printed))),
    )
  );
}

/** Numbers of two digits and more: smaller ones stand in every table. */
function numbersIn(text: string): readonly string[] {
  return text.match(/\d[\d,.]*\d/gu) ?? [];
}
