import { format, getFormatFromId } from 'numfmt';

/** Digits that a spreadsheet keeps. */
const DIGITS = 15;

/** A number as a sheet shows it under a number format, by the format's own code; without one, or under a broken one, as it is. The only door to numfmt. */
export function shownAs(code: string | null, value: number): string {
  if (code === null || code === '' || /^general$/iu.test(code))
    return String(Number(value.toPrecision(DIGITS)));
  try {
    return format(code, value).replace(/\s+/gu, ' ').trim();
  } catch {
    return String(Number(value.toPrecision(DIGITS)));
  }
}

/** The code of a number format that every workbook knows by its number; that of plain numbers for others. */
export function builtInFormat(id: number): string {
  return getFormatFromId(id);
}
