/** A number as a cell prints it, without marks of notes. */
export interface Figure {
  /** Digits with commas between thousands and a point before decimals; a minus where it is below zero. */
  readonly digits: string;
  /** Sign of a currency before the number ("$", "US$"); empty where there is none. */
  readonly before: string;
  /** What follows the number ("%", "bn", "km"); empty where nothing does. */
  readonly after: string;
}

/** Marks that lead to a note below the table: "47.9*", "1,234[a]", "(b)", "¹"; and those for revised and provisional figures. */
const MARKS = /(?:\s*(?:[*†‡§¶#]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[[a-z\d]{1,2}\]|\([a-z]\))|\s+[rpe])+$/u;
const SPACES = String.raw`[ \u00A0\u2007\u2008\u2009\u202F'’]`;
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:${SPACES}\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+`;
const FIGURE = new RegExp(
  String.raw`^([-−–+]?)\s*((?:[A-Z]{1,3})?[$£€¥]|)\s*([-−–]?)(${DIGITS})\s*(%|\p{L}[\p{L}/.²³]{0,14}|)$`,
  'u',
);
/** Accountants put what is below zero in parentheses. */
const IN_PARENTHESES = /^((?:[A-Z]{1,3})?[$£€¥]?)\s*\(([^()]*\d[^()]*)\)\s*(%?)$/u;

/** The words of a cell without the marks of its notes. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '').trim();
}

/** The number that a cell prints and nothing else; null for words. `commas` tells that commas stand before decimals. */
export function figureOf(text: string, commas = false): Figure | null {
  const bare = withoutMarks(text);
  const negative = IN_PARENTHESES.exec(bare);
  if (negative) {
    const inner = figureOf(`${negative[1]!}${negative[2]!}${negative[3]!}`, commas);
    return inner === null || inner.digits.startsWith('-') ? null : { ...inner, digits: `-${inner.digits}` };
  }
  const found = FIGURE.exec(bare);
  if (!found) return null;
  const [, sign = '', before = '', second = '', digits = '', after = ''] = found;
  const minus = /[-−–]/u.test(sign + second) ? '-' : '';
  return { digits: minus + plain(digits, commas), before, after };
}

/** Digits in the form of English text: "1 234,5" and "1.234,5" are 1,234.5. */
function plain(digits: string, commas: boolean): string {
  const spaced = digits.replace(new RegExp(SPACES, 'gu'), '');
  const decimalComma = commas || /\.\d{3}[,.]\d/u.test(spaced) || (spaced !== digits && /,\d/u.test(spaced));
  const points = decimalComma ? spaced.replaceAll('.', '').replace(',', '.') : spaced;
  const [whole = '', decimals] = points.replaceAll(',', '').split('.');
  const grouped = (whole === '' ? '0' : whole).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** True where the figures of a table put commas before decimals: some can be read in no other way, and none has a point there. */
export function hasDecimalCommas(texts: readonly string[]): boolean {
  const bare = texts.map((text) => withoutMarks(text).replace(/[%\s]/gu, ''));
  const sure = /^[-−–(]?(?:\d{1,3}(?:\.\d{3})*|\d+),(?:\d{1,2}|\d{4,})\)?$/u;
  const other = /\d\.\d{1,2}\)?$|\d\.\d{4,}\)?$|\d,\d{3}[.,]\d/u;
  return bare.some((text) => sure.test(text)) && !bare.some((text) => other.test(text));
}

const YEAR = String.raw`(?:1[5-9]|20)\d\d`;
const PERIOD = new RegExp(
  String.raw`^(?:FY\s?|CY\s?|Q[1-4][ /-]?|[Yy]ear\s)?${YEAR}(?:\s?[-–/]\s?(?:\d\d|${YEAR}))?(?:\s?Q[1-4])?[ep]?$`,
  'u',
);

/** True for a year, a stretch of years or a quarter: it tells when, and counts nothing. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(withoutMarks(text));
}
