/**
 * TeX's own encoding of text (OT1), which its fonts of pictures use without telling: control characters are ligatures, and some marks stand
 * where ASCII has others. Knuth, The TeXbook, appendix F.
 */
const LIGATURES: ReadonlyMap<number, string> = new Map([
  [11, 'ff'],
  [12, 'fi'],
  [13, 'fl'],
  [14, 'ffi'],
  [15, 'ffl'],
]);
const [QUOTE, BACKSLASH, BRACE, BAR] = [34, 92, 123, 124];
const LETTER = /\p{L}/u;
const WORD_SIGN = /[\p{L}\p{N}]/u;

/**
 * The letters or the mark that a code stands for between what stands before it and the code behind it; null where it stands for itself,
 * as the Greek letters of formulas do and the signs of typewriter fonts.
 */
export function texSign(code: number, before: string, next: number): string | null {
  const after = next > 0 && next <= 0x10ffff ? String.fromCodePoint(next) : '';
  const [last, first] = [before.at(-1) ?? '', after];
  const ligature = LIGATURES.get(code);
  if (ligature !== undefined) return LETTER.test(last) || LETTER.test(first) ? ligature : null;
  if (code === BACKSLASH) return !WORD_SIGN.test(last) && LETTER.test(first) ? '“' : null;
  if (code === QUOTE) return last === '' || WORD_SIGN.test(first) ? null : '”';
  if (!WORD_SIGN.test(last)) return null;
  if (code === BRACE) return '–';
  return code === BAR ? '—' : null;
}
