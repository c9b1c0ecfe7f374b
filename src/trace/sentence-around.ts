import { isSentenceEnd } from './limits.js';
import { unitsOf, type Unit } from './units.js';

/** How much of a text around a quotation is looked at, in characters. */
const CONTEXT = 1200;

/** The words from an offset to the end of their sentence; none when one ends there. */
export function sentenceAfter(text: string, end: number): Unit[] {
  const units = unitsOf(text, { start: end, end: Math.min(text.length, end + CONTEXT) });
  const first = isNoteMark(text, units[0]) ? units[1] : units[0];
  if (first && isSentenceEnd(text, end, first.span.start)) return [];
  const stop = units.findIndex(({ opens }, at) => at > 0 && opens);
  return stop < 0 ? units : units.slice(0, stop);
}

/** The words of a sentence before an offset in it; none when one begins there. */
export function clauseBefore(text: string, start: number): Unit[] {
  const from = Math.max(0, start - CONTEXT);
  const units = unitsOf(text, { start: from, end: start });
  const last = units.at(isNoteMark(text, units.at(-1)) ? -2 : -1);
  if (
    !last ||
    isSentenceEnd(text, last.span.end, start + 1) ||
    /\n\s*\n/u.test(text.slice(last.span.end, start))
  )
    return [];
  return units.slice(
    Math.max(
      0,
      units.findLastIndex(({ opens }) => opens),
    ),
  );
}

/** A note number right after the mark that ends a sentence is no word of either side. */
function isNoteMark(text: string, unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    /^\d{1,3}$/u.test(unit.text) &&
    /[.!?]["'”’)\]]*$/u.test(text.slice(Math.max(0, unit.span.start - 3), unit.span.start))
  );
}
