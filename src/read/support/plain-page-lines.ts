import type { NumberedLine } from './plain-numbers.js';

/** "Page 2 of 4" and nothing else: a line of the page, not of the text. */
const PAGE_LINE = /^\W{0,3}page\s+(?<page>\d{1,4})\s+of\s+(?<pages>\d{1,4})\W{0,3}$/iu;
const ENDS_SENTENCE = /[.!?:…]["'”’»)\]]*\d{0,4}$/u;
/** A line that opens something of its own: small letters and most names in small letters do not. */
const OPENS = /^(?:\p{Lu}{2}|[QA][.:\s])/u;

/** The lines of a text, and those among them that only count its pages. */
interface Parted {
  readonly body: readonly NumberedLine[];
  readonly margin: readonly NumberedLine[];
}

/** Takes the lines out that count the pages of a text, one after the other up to the same number; a text with fewer than two has none. */
export function withoutPageLines(raw: string, lines: readonly NumberedLine[]): Parted {
  const counted = lines.flatMap((line, at) => {
    const found = PAGE_LINE.exec(raw.slice(line.start, line.end))?.groups;
    return found ? [{ at, page: Number(found['page']), pages: Number(found['pages']) }] : [];
  });
  const [first] = counted;
  const inOrder = counted.every(({ page, pages }, at) => page === first!.page + at && pages === first!.pages);
  if (!first || counted.length < 2 || !inOrder) return { body: lines, margin: [] };
  const margin = new Set(counted.map(({ at }) => lines[at]!));
  const body = lines.flatMap((line, at) =>
    margin.has(line) ? [] : [margin.has(lines[at - 1]!) ? goingOn(raw, line, lines[at - 2]) : line],
  );
  return { body, margin: [lines[first.at]!] };
}

/** The first line of a page goes on with the sentence that the page before left open. */
function goingOn(raw: string, line: NumberedLine, before: NumberedLine | undefined): NumberedLine {
  const words = raw.slice(line.start, line.end);
  const open = before !== undefined && !ENDS_SENTENCE.test(raw.slice(before.start, before.end));
  return /^\p{Ll}/u.test(words) || (open && !OPENS.test(words)) ? { ...line, fresh: false } : line;
}
