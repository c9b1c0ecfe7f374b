import type { Token } from '../../types/index.js';
import { readAmount, type Amount } from './amounts.js';
import { normAt } from './cursor.js';
import { fractionSign } from './printed-fractions.js';
import { anyOf } from '../lexicon.js';

/** Verbs and nouns of change: "rose from 10 to 12" names two amounts, no range. */
const CHANGE = new RegExp(`^(?:${anyOf('words of change')})$`, 'u');
/** How far before "from" such a word may stand. */
const CHANGE_WINDOW = 6;

/** "10–12", "10 to 12", "between 10 and 12", "two or three", as one interval; null when it is no range. */
export function readRange(tokens: readonly Token[], index: number): Amount | null {
  const first = readAmount(tokens, index);
  if (!first || first.ordinal || !joins(tokens, first)) return null;
  const second = readAmount(tokens, numberAfter(tokens, first.to + 1));
  if (!second || second.ordinal || second.from !== first.to + 1) return null;
  const low = scaledLike(first, second);
  if (low >= second.high || (first.unit !== null && second.unit !== null && first.unit !== second.unit))
    return null;
  const from = /^(?:between|from)$/u.test(normAt(tokens, first.from - 1)) ? first.from - 1 : first.from;
  return { ...second, from, low, step: Math.max(first.step, second.step), unit: first.unit ?? second.unit };
}

/** Passes over a currency sign to the number itself. */
function numberAfter(tokens: readonly Token[], at: number): number {
  let index = at;
  while (index < at + 2 && tokens[index]?.kind === 'mark' && !fractionSign(tokens[index])) index++;
  return index;
}

function joins(tokens: readonly Token[], { from, to }: Amount): boolean {
  const joint = normAt(tokens, to);
  const before = normAt(tokens, from - 1);
  if (/^[-–—]$/u.test(joint)) return true;
  if (joint === 'and') return before === 'between';
  if (joint === 'or') return true;
  return joint === 'to' && !changes(tokens, from);
}

function changes(tokens: readonly Token[], from: number): boolean {
  for (let back = 1; back <= CHANGE_WINDOW; back++) {
    const word = normAt(tokens, from - back);
    if (CHANGE.test(word)) return true;
    if (/^[.;:,]$/u.test(word)) return false;
  }
  return false;
}

/** In "10 to 12 million" the scale belongs to both ends. */
function scaledLike(first: Amount, second: Amount): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) {
    const bare = first.high < 1000 && second.high >= scale && first.high * scale < second.high * 2;
    if (bare && second.high / scale < 1000 && second.step % (scale / 1000) === 0) return first.high * scale;
  }
  return first.low;
}
