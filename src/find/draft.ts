import type { QuotationForm, Span } from '../types/index.js';
import type { Run } from './edits.js';

/** A quotation as its marks or its layout show it, before its words are read. */
export interface Draft {
  readonly form: QuotationForm;
  readonly span: Span;
  readonly runs: readonly Run[];
  /** Indices of the first and last block it touches. */
  readonly blocks: readonly [first: number, last: number];
}
