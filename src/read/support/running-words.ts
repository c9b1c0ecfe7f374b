const NUMBER = /(?:\d{1,4}|[ivxlc]{1,6})/u.source;
/** A line that is the number of a page and nothing else. */
export const PAGE_NUMBER = new RegExp(
  `^[\\s\\p{P}|]*(?:(?:page|seite|p\\.)\\s*)?${NUMBER}(?:\\s*(?:of|/|\\|)\\s*\\d{1,4})?[\\s\\p{P}|]*$`,
  'iu',
);
/** A page number at either end of a row. */
export const END_NUMBER = new RegExp(
  `^${NUMBER}(?=\\s|\\|)|(?<=[\\s|])(?:page\\s)?${NUMBER}(?:\\s(?:of|/)\\s\\d{1,4})?$`,
  'giu',
);

/** What a running line says, without the number of the page. */
export function wordsOf(text: string): string {
  return PAGE_NUMBER.test(text) ? '#' : text.replace(END_NUMBER, '#').replace(/\s+/gu, ' ').toLowerCase();
}
