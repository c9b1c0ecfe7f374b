import type { Frame, Letter, Run, Story } from './story.js';
import type { Stretch } from './find-words.js';

/** A comment and the letters it is about. */
interface Anchor {
  readonly id: number;
  readonly at: Stretch;
}

/** What is put in at one offset: the end of a run, comments that end, comments that begin, the run that goes on. */
interface Insertion {
  readonly before: string;
  readonly ends: string[];
  readonly starts: string[];
  readonly after: string;
}

/** A point at which a comment begins or ends, and what stands around its mark there. */
interface Point {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  /** The text that is parted there; null where none is. */
  readonly parts: Frame | null;
}

/** The XML of the body with the marks of comments put in, runs parted where need be; every other byte stays as it is. */
export function withMarks(xml: string, { letters }: Story, anchors: readonly Anchor[]): string {
  const insertions = new Map<number, Insertion>();
  const texts = new Map<number, string>();
  const at = ({ offset, before, after, parts }: Point): Insertion => {
    if (parts && xml.slice(parts.start, parts.open) === '<w:t>') texts.set(parts.open - 1, KEEP_SPACE);
    const known = insertions.get(offset) ?? { before, ends: [], starts: [], after };
    insertions.set(offset, known);
    return known;
  };
  for (const { id, at: stretch } of anchors) {
    const [first, last] = [letters[stretch.start]!, letters[stretch.end - 1]!];
    at(startPoint(first)).starts.push(`<w:commentRangeStart w:id="${id}"/>`);
    const end = endPoint(last);
    at(end).ends.push(`<w:commentRangeEnd w:id="${id}"/>`);
    at(referencePoint(last.run, end)).ends.push(`<w:r><w:commentReference w:id="${id}"/></w:r>`);
  }
  for (const [offset, { before, ends, starts, after }] of insertions)
    texts.set(offset, [before, ...ends, ...starts, after].join(''));
  return spliced(xml, texts);
}

/** A text that is parted may now begin or end with a space, and must say that it counts. */
const KEEP_SPACE = ' xml:space="preserve"';

function startPoint({ run, holder, start }: Letter): Point {
  if (holder === null) return point(run.start);
  if (start > holder.open) return inside(run, holder, start);
  return holder.start > run.content ? between(run, holder.start) : point(run.start);
}

function endPoint({ run, holder, end }: Letter): Point {
  if (holder === null) return point(run.end);
  if (end < holder.close) return inside(run, holder, end);
  return holder.end < run.close ? between(run, holder.end) : point(run.end);
}

/** The mark that shows the comment stands in the paragraph itself: refusing an insertion does not take the comment along. */
function referencePoint(run: Run, end: Point): Point {
  return run.outer === run ? end : point(run.outer.end);
}

function point(offset: number): Point {
  return { offset, before: '', after: '', parts: null };
}

/** Between two elements of a run. */
function between(run: Run, offset: number): Point {
  return { offset, before: '</w:r>', after: run.head, parts: null };
}

/** Inside the text of a run. */
function inside(run: Run, holder: Frame, offset: number): Point {
  const after = `${run.head}<w:t${KEEP_SPACE}>`;
  return { offset, before: '</w:t></w:r>', after, parts: holder };
}

/** The text with others put in at some offsets. */
export function spliced(xml: string, texts: ReadonlyMap<number, string>): string {
  let from = 0;
  const parts = [...texts]
    .sort(([a], [b]) => a - b)
    .flatMap(([offset, text]) => {
      const before = xml.slice(from, offset);
      from = offset;
      return [before, text];
    });
  return [...parts, xml.slice(from)].join('');
}
