import { pad, paragraph, printable } from '../../language/layout.js';
import { bestEvidence, shownPassages, toRead, type ShownPassage } from '../../report/passages.js';
import type { Paint, RenderContext, Report, ReportedClaim } from '../../types/index.js';
import { markUp } from '../support/marked.js';
import { readingsOf } from '../support/readings.js';
import { creditOf, under } from '../support/words.js';
import { LONGEST_LINE, markedLines } from './panel.js';
import { briefPlace, short } from './places.js';
import { shortNames, type Names } from '../support/short-names.js';

/** Sentences of the passages shown beside one claim, unless all are asked for. */
const SENTENCES = 5;
/** Claims shown beside their passages; those less urgent are a line or two each, unless all are asked for. */
const SHOWN = 10;
const INDENT = 2;
/** Room for a line and a column. */
const PLACE_COLUMN = 8;
const BAR = '│ ';

/** Claims that a person must read beside their passages, most urgent first, the words to look at marked on both sides. */
export function readingLines({ article, sources, claims }: Report, context: RenderContext): string[] {
  const list = toRead(claims);
  if (list.length === 0) return [];
  const names = shortNames([article, ...sources].map(({ path }) => path));
  const { paint, width, verbosity } = context;
  const shown = verbosity === 'verbose' ? list : list.slice(0, SHOWN);
  const rest = list.slice(shown.length);
  const more = `${rest.length} more, less urgent (--verbose shows them beside their passages)`;
  return [
    '',
    paint.bold(`FOR A PERSON TO READ (${list.length})`),
    ...paragraph('No rule settles these. The most urgent come first.', width).map((line) => paint.dim(line)),
    ...shown.flatMap((claim) => ['', ...claimLines(claim, names, context)]),
    ...(rest.length === 0 ? [] : ['', ...paragraph(more, width).map((line) => paint.bold(line))]),
    ...rest.flatMap((claim) => briefLines(claim, names, context)),
  ];
}

/** A claim in brief: its words, and where the sentence stands that answers most of it. */
function briefLines(claim: ReportedClaim, names: Names, { paint, width }: RenderContext): string[] {
  const room = Math.min(width, LONGEST_LINE) - INDENT - PLACE_COLUMN;
  const best = bestEvidence(claim);
  const lines = [
    ...paragraph(claim.text, room),
    ...(best === undefined ? [] : [paint.dim(`→ ${briefPlace(best, claim, names)}`)]),
  ];
  return underPlace(claim, lines, paint);
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
  return underPlace(claim, lines, paint);
}

function underPlace({ place }: ReportedClaim, lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => {
    const head = pad(index === 0 ? short(place) : '', PLACE_COLUMN);
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
  const { quotation, speaker } = passage;
  const excerpt = quotation === null ? '' : ', the excerpt the article prints';
  const by = quotation === null || speaker === null ? '' : ` (${printable(speaker)})`;
  return `${briefPlace(passage, claim, names)}${excerpt}${by}${under(passage)}`;
}
