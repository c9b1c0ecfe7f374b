import { harmless } from './support/harmless.js';
import type { BlockContent, ListItem, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { libraryWords, oneLine } from '../language/message.js';
import type { RenderContext, Report, ReportedDocument, Reporter, ReportStream } from '../types/index.js';
import { toRead } from '../report/passages.js';
import { concernBlocks, list, readingBlock } from './markdown/concern.js';
import { code, paragraph, plain, strong } from './markdown/phrasing.js';
import { concernsOf, findingsOf, subjectsOf, type Concern, type Subject } from './support/concerns.js';
import { renderStream } from './support/stream.js';
import { totalsLine } from './support/totals.js';
import { VERDICT_WORDS, acceptedBy, count, leftOutNames, ocrNames, problemLabel } from './support/words.js';

const stream: ReportStream = {
  head: () => '',
  article: (report, _index, context) => `${written(articleBlocks(report, context))}\n`,
  tail: (totals) => written([paragraph(strong(totalsLine(totals)))]),
};

/** For a comment on a pull request or a memo to an editor: a table, what needs attention, the rest folded away. */
export const markdown: Reporter = harmless(
  {
    id: 'markdown',
    summary: 'for a pull request comment or a memo: what needs attention, the rest folded away',
    render: renderStream(() => stream),
    stream: () => stream,
  },
  'lines',
);

function written(children: BlockContent[]): string {
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()], bullet: '-' });
}

function articleBlocks(report: Report, { verbosity }: RenderContext): BlockContent[] {
  const { article, problems } = report;
  const concerns = concernsOf(report);
  return [
    { type: 'heading', depth: 3, children: plain(article.path) },
    ...(article.readable ? [summaryTable(report)] : [paragraph('Not checked, for it could not be read.')]),
    ...concerns.flatMap(concernBlocks),
    ...(problems.length === 0
      ? []
      : [paragraph(strong('What sourcecheck itself could not do:')), problemList(report)]),
    ...(verbosity === 'quiet' ? [] : [...readingBlocks(report), ...restBlocks(report, concerns)]),
  ];
}

function summaryTable({ coverage, findings, sources, library }: Report): Table {
  const { quotations, claims } = coverage;
  const standing = findings.filter(({ suppressed }) => suppressed === null);
  const of = (severity: string) => standing.filter((finding) => finding.severity === severity).length;
  const accepted = findings.length - standing.length;
  const rows: [string, string][] = [
    [count(quotations.total, 'quotation'), tally(quotations)],
    [count(claims.total, 'claim'), tally(claims)],
    [
      count(findings.length, 'finding'),
      `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ${count(of('info'), 'note')}${accepted === 0 ? '' : `, ${accepted} accepted`}`,
    ],
    [count(sources.length, 'source'), sources.map(nameOfSource).join(', ')],
    ...(library === undefined ? [] : [['library', libraryWords(library)] satisfies [string, string]]),
  ];
  return {
    type: 'table',
    children: [['Found', 'Outcome'], ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: plain(cell) })),
    })),
  };
}

function nameOfSource(source: ReportedDocument): string {
  const left = [...ocrNames(source), ...leftOutNames(source)];
  return left.length === 0 ? source.path : `${source.path} (${left.join('; ')})`;
}

/** The verdicts that occur, in the order in which they are kept; other numbers of the coverage are no verdicts. */
function tally(counts: Readonly<Record<string, number>>): string {
  return Object.entries(VERDICT_WORDS)
    .flatMap(([verdict, words]) => ((counts[verdict] ?? 0) > 0 ? [`${counts[verdict]!} ${words}`] : []))
    .join(', ');
}

function problemList({ problems }: Report): BlockContent {
  return list(
    problems.map((problem) => {
      const label = problemLabel(problem);
      return point(paragraph(...(label === '' ? [] : [code(label), ': ']), oneLine(problem.message)));
    }),
  );
}

/** Claims that a person must hold against their passages, the most urgent first. */
function readingBlocks({ claims }: Report): BlockContent[] {
  const list = toRead(claims);
  if (list.length === 0) return [];
  const summary = `To read beside the passages, the most urgent first: ${count(list.length, 'claim')}`;
  return [
    { type: 'html', value: `<details>\n<summary>${summary}</summary>` },
    ...list.flatMap(readingBlock),
    { type: 'html', value: '</details>' },
  ];
}

/** What needs nobody's attention; a reader opens it when in doubt. */
function restBlocks(report: Report, concerns: readonly Concern[]): BlockContent[] {
  const concerned = new Set(concerns.map(({ subject }) => subject.item.id));
  const rest = subjectsOf(report).filter(
    ({ item }) => !concerned.has(item.id) && item.verdict !== 'undecided',
  );
  if (rest.length === 0) return [];
  const summary = `Nothing to mend: ${rest.length} of the quotations and claims`;
  return [
    { type: 'html', value: `<details>\n<summary>${summary}</summary>` },
    list(rest.map((subject) => restPoint(subject, report))),
    { type: 'html', value: '</details>' },
  ];
}

function restPoint(subject: Subject, report: Report): ListItem {
  const { item } = subject;
  const { line, column } = item.place;
  const accepted = findingsOf(subject, report).flatMap(({ suppressed }) =>
    suppressed === null ? [] : [`; ${acceptedBy(suppressed)}`],
  );
  const why = `${VERDICT_WORDS[item.verdict]}: ${oneLine(item.why)}${[...new Set(accepted)].join('')}`;
  const words = ` ${oneLine(item.text)} (${why})`;
  return point(paragraph(code(`${line}:${column}`), words));
}

function point(content: BlockContent): ListItem {
  return { type: 'listItem', spread: false, children: [content] };
}
