import { format, getFormatFromId } from 'numfmt';

/** Digits that a spreadsheet keeps. */
const DIGITS = 15;

/** A number as a sheet shows it under a number format, by the format's own code; without one, or under a broken one, as it is. The only door to numfmt. */
export function shownAs(code: string | null, value: number): string {
  if (code === null || code === '' || /^general$/iu.test(code))
    return String(Number(value.toPrecision(DIGITS)));
  try {
    return scaled(code, format(code, value).replace(/\s+/gu, ' ').trim());
  } catch {
    return String(Number(value.toPrecision(DIGITS)));
  }
}

const SCALES = ['', 'thousand', 'million', 'billion'];

/**
 * A number that its format divides by a thousand for every comma behind its digits ("#,##0.0,,"): the scale is said in words, in place
 * of a letter for it, since 12.4 is not what the cell holds.
 */
function scaled(code: string, shown: string): string {
  const [, commas = ''] = /[0#?](,+)(?![0#?,])/u.exec(code.replace(/"[^"]*"|\\./gu, '')) ?? [];
  const scale = SCALES[commas.length];
  if (!scale || !/\d/u.test(shown)) return shown;
  const inside = /^\((.*)\)$/u.exec(shown)?.[1];
  const number = (inside === undefined ? shown : `-${inside}`).replace(/\s*\p{L}{1,3}$/u, '');
  return `${number} ${scale}`;
}

/** The code of a number format that every workbook knows by its number; that of plain numbers for others. */
export function builtInFormat(id: number): string {
  return getFormatFromId(id);
}
