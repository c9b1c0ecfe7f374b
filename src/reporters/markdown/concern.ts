import type { BlockContent, ListItem } from 'mdast';
import { oneLine } from '../../language/message.js';
import { shownPassages } from '../../report/passages.js';
import type { Extract, ReportedClaim, ReportedFinding, Span } from '../../types/index.js';
import type { Concern, Subject } from '../support/concerns.js';
import { markUp, trimAround } from '../support/marked.js';
import { readingsOf } from '../support/readings.js';
import { SIGNS, VERDICT_WORDS, creditOf, placeLabel } from '../support/words.js';
import { code, marked, paragraph, strong } from './phrasing.js';

/** One thing that needs attention: its place, both texts with the words at fault in bold, each finding with its fix, why. */
export function concernBlocks({ subject, severity, findings }: Concern): BlockContent[] {
  const { item } = subject;
  const head = `${SIGNS[severity]} ${VERDICT_WORDS[item.verdict]}`;
  const credit = creditOf(item.attribution);
  return [
    { type: 'heading', depth: 4, children: paragraph(`${head}: `, code(placeLabel(item))).children },
    ...side(
      `The article${credit === null ? '' : `, crediting ${oneLine(credit)}`}`,
      item,
      articleMarks(findings),
    ),
    ...answersOf(subject, findings).flatMap((answer) =>
      side(`The source, ${oneLine(placeLabel(answer))}`, answer, sourceMarks(findings, answer)),
    ),
    ...(findings.length === 0 ? [] : [list(findings.map(findingItem))]),
    paragraph(`Why: ${oneLine(item.why)}`),
    ...(subject.kind === 'claim' ? readingsBlock(subject.item) : []),
  ];
}

function side(caption: string, extract: Extract, marks: readonly Span[]): BlockContent[] {
  const words = marked(trimAround(markUp(extract, marks)));
  return [
    paragraph(`${caption}:`),
    { type: 'blockquote', children: [{ type: 'paragraph', children: words }] },
  ];
}

/** A claim and the passages laid beside it, the words to look at in bold. */
export function readingBlock(claim: ReportedClaim): BlockContent[] {
  return [
    ...side(`The article, ${oneLine(placeLabel(claim))}`, claim, claim.look.article),
    ...shownPassages(claim).flatMap((passage) =>
      side(`The source, ${oneLine(placeLabel(passage))}`, passage, passage.marks),
    ),
    ...readingsBlock(claim),
  ];
}

/** What deeper readers said, a point each; nothing where none was asked. */
function readingsBlock(claim: ReportedClaim): BlockContent[] {
  const lines = readingsOf(claim);
  if (lines.length === 0) return [];
  return [list(lines.map((line) => ({ type: 'listItem', spread: false, children: [paragraph(line)] })))];
}

/** The passages the findings come from, the best one when none does; of a quotation, where it stands or nearly stands. */
function answersOf({ kind, item }: Subject, findings: readonly ReportedFinding[]): Extract[] {
  if (kind === 'quotation') return [item.places[0] ?? item.nearest ?? []].flat();
  const used = [...new Set(findings.map(({ evidence }) => evidence ?? 0))];
  return (used.length === 0 ? [0] : used).flatMap((index) => item.evidence[index] ?? []);
}

function articleMarks(findings: readonly ReportedFinding[]): Span[] {
  return findings.map(({ article }) => article);
}

function sourceMarks(findings: readonly ReportedFinding[], { document }: Extract): Span[] {
  return findings.flatMap(({ source }) => (source?.document === document ? [source.span] : []));
}

function findingItem({ severity, check, message, suggestion }: ReportedFinding): ListItem {
  const fix = suggestion === null ? [] : [paragraph(strong('Fix:'), ` ${oneLine(suggestion)}`)];
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph(strong(severity), ' ', code(check), ` ${oneLine(message)}`), ...fix],
  };
}

/** A list of points. */
export function list(children: ListItem[]): BlockContent {
  return { type: 'list', ordered: false, spread: false, children };
}
