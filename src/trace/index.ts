import type { Document, Quotation, Region, Trace } from '../types.js';

export type House = 'ap' | 'chicago' | 'bluebook' | 'permissive';

/** Where each quotation stands in the regions, and how faithfully. */
export function trace(
  article: Document,
  quotations: readonly Quotation[],
  regions: readonly Region[],
  house: House,
): Trace[] {
  return quotations.map((quotation) => ({
    quotation,
    verdict: 'unchecked',
    places: [],
    alterations: [],
    why: 'not traced',
    nearest: null,
  }));
}
