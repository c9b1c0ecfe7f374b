import { cut } from '../language/span.js';
import type { Alteration, Span } from '../types/index.js';
import { wording, type Sides } from './house.js';
import { leavesSentencesOut } from './limits.js';

/** How far from the words left out the marks around them are looked for. */
const REACH = 12;

/**
 * Whole sentences, or a whole parenthesis, left out without a mark: a fault, but what was kept says what it said. Null for
 * anything else.
 */
export function leftOut(sides: Sides, source: string): Alteration | null {
  if (isParenthesis(source, sides.source)) return wording('omitted', null, sides);
  return leavesSentencesOut(source, ...keptAround(source, sides.source))
    ? wording('sentences-omitted', null, sides)
    : null;
}

function isParenthesis(text: string, { start, end }: Span): boolean {
  const inner = cut(text, { start, end });
  return /\($/u.test(text.slice(0, start).slice(-1)) && text[end] === ')' && !/[()]/u.test(inner);
}

/** Offsets of the end of the word kept before and the start of the word kept after. */
function keptAround(text: string, { start, end }: Span): [number, number] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return [start - /\P{L}*$/u.exec(before)![0].length, end + /^[^\p{L}\p{N}]*/u.exec(after)![0].length];
}
