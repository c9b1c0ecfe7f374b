import { pad, paragraph, printable } from '../../language/layout.js';
import { shownPassages, toRead, type ShownPassage } from '../../report/passages.js';
import type { RenderContext, Report, ReportedClaim } from '../../types/index.js';
import { markUp } from '../support/marked.js';
import { readingsOf } from '../support/readings.js';
import { count, creditOf } from '../support/words.js';
import { LONGEST_LINE, markedLines } from './panel.js';
import { briefPlace, short } from './places.js';
import { shortNames, type Names } from '../support/short-names.js';

/** Sentences of the passages shown beside one claim, unless all are asked for. */
const SENTENCES = 3;
const INDENT = 2;
/** Room for a line and a column. */
const PLACE_COLUMN = 8;
const BAR = '│ ';

/** Claims that a person must read beside their passages, most urgent first, the words to look at marked on both sides. */
export function readingLines({ article, sources, claims }: Report, context: RenderContext): string[] {
  const list = toRead(claims);
  if (list.length === 0) return [];
  const names = shortNames([article, ...sources].map(({ path }) => path));
  const title = `○ ${count(list.length, 'claim')} to read beside the passages, the most urgent first`;
  return [
    '',
    ...paragraph(title, context.width).map((line) => context.paint.bold(line)),
    ...list.flatMap((claim) => ['', ...claimLines(claim, names, context)]),
  ];
}

function claimLines(claim: ReportedClaim, names: Names, context: RenderContext): string[] {
  const { paint, width, verbosity } = context;
  const room = Math.min(width, LONGEST_LINE) - INDENT - PLACE_COLUMN;
  const credit = creditOf(claim.attribution);
  const lines = [
    ...markedLines(markUp(claim, claim.look.article), 'article', room, context),
    ...(credit === null ? [] : paragraph(`credited to ${credit}`, room).map((line) => paint.dim(line))),
    ...shownPassages(claim, verbosity === 'verbose' ? undefined : SENTENCES).flatMap((passage) =>
      passageLines(passage, claim, names, room, context),
    ),
    ...readingsOf(claim).flatMap((line) => paragraph(line, room, 2)),
  ];
  return lines.map((line, index) => {
    const head = pad(index === 0 ? short(claim.place) : '', PLACE_COLUMN);
    return ' '.repeat(INDENT) + paint.dim(head) + line;
  });
}

function passageLines(
  passage: ShownPassage,
  claim: ReportedClaim,
  names: Names,
  room: number,
  context: RenderContext,
): string[] {
  const { paint } = context;
  const body = markedLines(markUp(passage, passage.marks), 'source', room - BAR.length, context);
  return [
    ...paragraph(`→ ${captionOf(passage, claim, names)}`, room, 2).map((line) => paint.dim(line)),
    ...body.map((line) => paint.green(BAR) + line),
  ];
}

function captionOf(passage: ShownPassage, claim: ReportedClaim, names: Names): string {
  const { heading, quotation, speaker } = passage;
  const under = heading === null ? '' : `, under “${printable(heading)}”`;
  const excerpt = quotation === null ? '' : ', the excerpt the article prints';
  const by = quotation === null || speaker === null ? '' : ` (${printable(speaker)})`;
  return `${briefPlace(passage, claim, names)}${excerpt}${by}${under}`;
}
