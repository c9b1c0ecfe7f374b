import type { NumberedLine } from './plain-numbers.js';
import { withoutPageLines } from './plain-page-lines.js';
import { PAGE_NUMBER, wordsOf } from './running-words.js';

/** Heads and feet have at most this many lines. */
const MAX_LINES = 4;
/** In a text of more pages than this, what stands on two of them may do so by chance. */
const FEW_PAGES = 8;
const MIN_PAGES = 3;
const ENDS_SENTENCE = /[.!?:…]["'”’»)\]]*\d{0,4}$/u;
/** A line with nothing but the number of a note. */
const NOTE_NUMBER = /^\d{1,4}$/u;

/** The lines of a paged text: its running text, its notes, and what comes back at the edges of its pages. */
interface SortedLines {
  readonly body: readonly NumberedLine[];
  readonly notes: readonly NumberedLine[];
  readonly margin: readonly NumberedLine[];
}

/** Sorts the lines of a text whose pages are parted by form feeds, or by line numbers that begin anew; of any other text only lines that count its pages are no body. */
export function sortedLines(raw: string, lines: readonly NumberedLine[]): SortedLines {
  const pages = pagesOf(raw, lines);
  if (pages.length < 2) return { ...withoutPageLines(raw, lines), notes: [] };
  const words = (line: NumberedLine) => raw.slice(line.start, line.end);
  const margin = new Set([
    ...edges(pages, words),
    ...edges(
      pages.map((page) => [...page].reverse()),
      words,
    ),
  ]);
  const sorted = pages.map((page) => {
    const rest = page.filter((line) => !margin.has(line));
    const at = firstNote(rest, words);
    return { body: rest.slice(0, at), notes: rest.slice(at) };
  });
  return {
    body: sorted.flatMap(({ body }, index) => runningOn(body, sorted[index - 1]?.body.at(-1), words)),
    notes: sorted.flatMap(({ notes }) => notes),
    margin: onePerWording(
      [...margin].sort((a, b) => a.start - b.start),
      words,
    ),
  };
}

type Words = (line: NumberedLine) => string;

function pagesOf(raw: string, lines: readonly NumberedLine[]): NumberedLine[][] {
  const pages: NumberedLine[][] = [[]];
  let [from, last] = [0, 0];
  for (const line of lines) {
    const fed = raw.slice(from, line.start).includes('\f');
    const restarts = !fed && line.number !== null && line.number <= last;
    if (fed || restarts) pages.push([]);
    if (fed) last = 0;
    pages.at(-1)!.push(line);
    from = line.start;
    last = line.number ?? last;
  }
  return pages.filter((page) => page.length > 0);
}

/** The running lines of all pages, where lines come with the edge of the page first. */
function edges(pages: readonly (readonly NumberedLine[])[], words: Words): NumberedLine[] {
  const counts = new Map<string, number>();
  pages.forEach((page, number) => {
    const keys = page.slice(0, MAX_LINES).flatMap((line) => keysOf(words(line), number));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const least = pages.length > FEW_PAGES ? MIN_PAGES : 2;
  const numbered = pages.some((page) => page.some((line) => line.number !== null));
  const runs = (line: NumberedLine, page: number) =>
    line.number === null &&
    (numbered || keysOf(words(line), page).some((key) => (counts.get(key) ?? 0) >= least));
  return pages.flatMap((page, number) => {
    const stop = page.findIndex((line) => !runs(line, number));
    return stop > MAX_LINES || stop < 0 ? [] : page.slice(0, stop);
  });
}

/** What a line has in common with the same line of other pages: its words, or how far its number is from the count of the page. */
function keysOf(text: string, page: number): string[] {
  if (!PAGE_NUMBER.test(text)) return [wordsOf(text)];
  const number = /\d+/u.exec(text)?.[0];
  return number === undefined ? [text] : [`${Number(number) - page} pages away`];
}

/** Where the notes of a page begin: at a line with only a number that stands as a mark in the text above. */
function firstNote(lines: readonly NumberedLine[], words: Words): number {
  const at = lines.findIndex((line, index) => {
    const number = words(line);
    if (!NOTE_NUMBER.test(number) || index === 0) return false;
    const mark = new RegExp(`[\\p{L}.,;:!?”’")\\]]${number}(?!\\d)`, 'u');
    return lines.slice(0, index).some((above) => mark.test(words(above)));
  });
  return at < 0 ? lines.length : at;
}

/** A sentence that is not finished at the foot of a page goes on at the head of the next, whatever stood between. */
function runningOn(
  body: readonly NumberedLine[],
  last: NumberedLine | undefined,
  words: Words,
): readonly NumberedLine[] {
  const [first, ...rest] = body;
  if (!first || !last || (ENDS_SENTENCE.test(words(last)) && !/^\p{Ll}/u.test(words(first)))) return body;
  return [{ ...first, fresh: false }, ...rest];
}

function onePerWording(lines: readonly NumberedLine[], words: Words): NumberedLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = /\d/u.test(words(line)) ? wordsOf(words(line)) : words(line);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}
