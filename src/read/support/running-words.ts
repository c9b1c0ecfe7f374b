const NUMBER = /(?:\d{1,4}|[ivxlc]{1,6})/u.source;
/** A line that is the number of a page and nothing else. */
export const PAGE_NUMBER = new RegExp(
  `^[\\s\\p{P}|]*(?:(?:page|seite|p\\.)\\s*)?${NUMBER}(?:\\s*(?:of|/|\\|)\\s*\\d{1,4})?[\\s\\p{P}|]*$`,
  'iu',
);
/** A page number at either end of a row. */
const END_NUMBER = new RegExp(
  `^${NUMBER}(?=\\s|\\|)|(?<=[\\s|])(?:page\\s)?${NUMBER}(?:\\s(?:of|/)\\s\\d{1,4})?$`,
  'giu',
);

/** How a text begins or ends that has such a number there. */
const EDGE = /[\divxlc]/iu;

/** The page numbers at the ends of a row, as written. */
export function endNumbers(text: string): string[] {
  return mayHaveNumber(text) ? [...text.matchAll(END_NUMBER)].map(([number]) => number) : [];
}

/** What a running line says, without the number of the page. */
export function wordsOf(text: string): string {
  if (PAGE_NUMBER.test(text)) return '#';
  const words = mayHaveNumber(text) ? text.replace(END_NUMBER, '#') : text;
  return words.replace(/\s+/gu, ' ').toLowerCase();
}

/** Looks at two characters: most lines are spared the search. */
function mayHaveNumber(text: string): boolean {
  return EDGE.test(text.charAt(0)) || EDGE.test(text.charAt(text.length - 1));
}
