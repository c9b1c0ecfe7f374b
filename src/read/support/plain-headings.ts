import type { Paragraph } from './plain-paragraphs.js';
import { isTitleCase } from './title-case.js';

/** A headline seldom runs to more characters than this. */
const LONGEST_TITLE = 160;
/** Headings inside the text are shorter. */
const LONGEST_HEADING = 80;
const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/u;
/** Beginnings that name who wrote, said or showed something: no heading. */
const CREDIT = /^(?:[-–—―•*"“‘«„([]|by\b|photo|image|source|via\b|credit)/iu;
/** "WASHINGTON (AP) —", "HULL, Mass., Sept. 28 —", "By Ann Ort": the first line of a story, so its title stands above. */
const STORY_START =
  /^(?:\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [^—–]{1,40}?)?(?: ?\([^)]{1,30}\))? ?(?:[—–―]|-{1,2} )|[Bb][Yy] \p{Lu})/u;
const CLOSING_MARK = /["”»“]$/u;

/** For each paragraph its heading level: 1 for the title, 2 for headings inside the text, 0 for running text. */
export function headingLevels(raw: string, parts: readonly Paragraph[]): number[] {
  return parts.map((part, index) => {
    if (part.lines.length !== 1 || part.quoteDepth > 0 || part.listItem || index === parts.length - 1)
      return 0;
    if (index === 0)
      return standsAlone(raw, parts[1]!) && isTitle(wordsOf(raw, part), wordsOf(raw, parts[1]!)) ? 1 : 0;
    return isHeading(wordsOf(raw, part), wordsOf(raw, parts[index - 1]!), wordsOf(raw, parts[index + 1]!))
      ? 2
      : 0;
  });
}

function wordsOf(raw: string, { lines }: Paragraph): string {
  return raw.slice(lines[0]!.start, lines.at(-1)!.end);
}

/** A title is followed by a blank line, or in text pasted without any by a paragraph longer than headings are. */
function standsAlone(raw: string, next: Paragraph): boolean {
  return next.fresh || wordsOf(raw, next).length > LONGEST_HEADING;
}

function isTitle(line: string, next: string): boolean {
  return (
    line.length <= LONGEST_TITLE && (!SENTENCE_END.test(line) || isTitleCase(line) || STORY_START.test(next))
  );
}

/** A short line in title case before a longer paragraph. After a closing quotation mark it rather names the speaker. */
function isHeading(line: string, previous: string, next: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    next.length > LONGEST_HEADING &&
    !SENTENCE_END.test(line) &&
    !CREDIT.test(line) &&
    !/[)\]]$/u.test(line) &&
    !CLOSING_MARK.test(previous) &&
    isTitleCase(line)
  );
}
