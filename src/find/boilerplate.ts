import { rowsOf } from '../language/lexicon.js';
import type { OmissionReason } from '../types/index.js';

/** A row of `lexicons/stock-wording.yaml`. */
interface Row {
  readonly reason: OmissionReason;
  readonly words: string;
  readonly case?: boolean;
}

const WORDING = rowsOf<Row>('stock-wording').map(({ reason, words, case: cased = false }) => ({
  reason,
  pattern: new RegExp(words, cased ? 'u' : 'iu'),
}));

/** Why a sentence is boilerplate, a caption, a credit or an appeal to the reader, by its wording; null where it is none. */
export function stockReason(sentence: string): OmissionReason | null {
  return WORDING.find(({ pattern }) => pattern.test(sentence))?.reason ?? null;
}
