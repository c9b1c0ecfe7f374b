import type { PlainLine } from './plain-lines.js';

/** Fewer numbered lines than this are a list. */
const MIN_LINES = 10;
/** Where lines are numbered, nearly all are but those at the edges of a page. */
const MIN_SHARE = 0.6;
const NUMBER = /^(\d{1,2})(?:[ \t]{2,}|$)/u;

/** A line of a page whose lines are numbered ("12   may it please the Court"). */
export interface NumberedLine extends PlainLine {
  /** Its number; null for lines without one. */
  readonly number: number | null;
}

/** Takes the numbers from the heads of the lines of transcripts and bills; lines of other texts stay as they are. */
export function withoutNumbers(raw: string, lines: readonly PlainLine[]): NumberedLine[] {
  const counted = numbersOf(raw, lines);
  const count = counted.filter((length) => length > 0).length;
  if (count < MIN_LINES || count < MIN_SHARE * lines.length)
    return lines.map((line) => ({ ...line, number: null }));
  return lines.flatMap((line, index): NumberedLine[] => {
    const length = counted[index]!;
    if (length === 0) return [{ ...line, number: null }];
    const start = line.start + length;
    const fresh = line.fresh && (counted[index - 1] ?? 0) === 0;
    const number = Number(/^\d+/u.exec(raw.slice(line.start, line.end))![0]);
    return start >= line.end ? [] : [{ ...line, start, indent: length, fresh, number }];
  });
}

/** For each line how long its number is with the space behind it; 0 for a line whose number does not go on from the one before. */
function numbersOf(raw: string, lines: readonly PlainLine[]): number[] {
  let last = 0;
  return lines.map(({ start, end }) => {
    const found = NUMBER.exec(raw.slice(start, end));
    const number = Number(found?.[1]);
    if (!found || (number !== last + 1 && number !== 1 && last !== 0)) return 0;
    last = number;
    return found[0].length;
  });
}
