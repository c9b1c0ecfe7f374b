import { foldWord } from '../language/fold.js';
import type { Span } from '../types/index.js';

/** Letters in a row that are compared: four reach over endings, compounds and misspelt names ("inspect" in "reinspection"). */
const LENGTH = 4;
const BITS = 6;
const MASK = 2 ** (BITS * LENGTH) - 1;
const [LOWER_A, LOWER_Z, ZERO, NINE] = [97, 122, 48, 57];
const DIGITS_FROM = 27;
const OTHERS_FROM = 37;
const OTHERS = 2 ** BITS - OTHERS_FROM;

/** Every run of four letters and gaps in a stretch of text, each once, as a number of 24 bits. */
export function gramsIn(text: string, span: Span): Set<number> {
  const grams = new Set<number>();
  const folded = `${foldWord(text.slice(span.start, span.end))} `;
  let [gram, length, last] = [0, 1, 0];
  for (let at = 0; at < folded.length; at++) {
    const sign = signOf(folded, at);
    if (sign === 0 && last === 0) continue;
    gram = ((gram << BITS) | sign) & MASK;
    last = sign;
    if (++length >= LENGTH) grams.add(gram);
  }
  return grams;
}

/** 0 for what is no letter or digit; letters of other scripts share what numbers are left. */
function signOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= LOWER_A && code <= LOWER_Z) return code - LOWER_A + 1;
  if (code >= ZERO && code <= NINE) return code - ZERO + DIGITS_FROM;
  return code > 127 && /[\p{L}\p{N}]/u.test(text[at]!) ? OTHERS_FROM + (code % OTHERS) : 0;
}
