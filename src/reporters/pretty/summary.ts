import { libraryWords } from '../../language/message.js';
import { paragraph } from '../../language/layout.js';
import type { RenderContext, Report, TraceVerdict, Verdict } from '../../types/index.js';
import { sourceLines } from './sources.js';
import { itemsOf, tallyOf } from '../support/items.js';
import { STANDING_WORDS } from '../support/standing.js';
import { severities } from '../support/totals.js';
import { VERDICT_WORDS, comparedWith, count, problemLabel } from '../support/words.js';

/** The head of an article's report: what was read and what it was compared with. */
export function headLines(report: Report, context: RenderContext): string[] {
  const { article, sources, library } = report;
  const { paint, width } = context;
  if (!article.readable) {
    return paragraph(`${article.path}: not checked, for it could not be read`, width).map((line) =>
      paint.bold(line),
    );
  }
  const hint = sources.length === 0 && library === undefined ? ' (--source)' : '';
  return [
    ...paragraph(article.path, width).map((line) => paint.bold(line)),
    ...(article.title === null ? [] : paragraph(article.title, width)),
    ...paragraph(`${count(article.words, 'word')}, compared with ${comparedWith(report)}${hint}`, width).map(
      (line) => paint.dim(line),
    ),
    ...(library === undefined ? [] : paragraph(libraryWords(library), width).map((line) => paint.dim(line))),
    ...sourceLines(sources, context),
    '',
    ...paragraph(leadOf(report), width).map((line) => paint.bold(line)),
  ];
}

/** The answer in one line: "1 to fix, 10 for a person to read, 7 not checked". */
function leadOf(report: Report): string {
  const items = itemsOf(report, '');
  if (items.length === 0) return 'Nothing to check was found';
  const tally = tallyOf(items);
  const parts = (['fix', 'look', 'read', 'unchecked', 'open', 'backed', 'accepted'] as const)
    .filter((standing) => tally[standing] > 0)
    .map((standing) => `${tally[standing]} ${STANDING_WORDS[standing].counted}`);
  return [...(tally.fix + tally.look > 0 ? [] : ['Nothing to fix was found']), ...parts].join(', ');
}

/** Problems told one by one unless all are asked for; who has more has one cause to look for. */
const TOLD = 50;

/** Our own troubles with this article and its sources. */
export function problemLines({ problems }: Report, { paint, width, verbosity }: RenderContext): string[] {
  if (problems.length === 0) return [];
  const told = verbosity === 'verbose' ? problems : problems.slice(0, TOLD);
  const rest = problems.length - told.length;
  const lines = told.flatMap((problem) => {
    const label = problemLabel(problem);
    const where = label === '' || problem.message.includes(label) ? '' : `${label}: `;
    return paragraph(`${where}${problem.message}`, width - 2, 2).map((line) => `  ${line}`);
  });
  return [
    '',
    paint.yellow(`${count(problems.length, 'problem')}: what sourcecheck itself could not do`),
    ...lines,
    ...(rest === 0 ? [] : [`  and ${rest} more (--verbose lists them)`]),
  ];
}

/** What was looked at and what came of it, and what was not. */
export function coverageLines(report: Report, context: RenderContext): string[] {
  const { coverage } = report;
  const { claims, quotations } = coverage;
  const lines = [
    claims.total === 0
      ? 'No claims found: no sentence of the article states something that can be checked'
      : `${count(claims.total, 'claim')}: ${tally([['compared', claims.compared], ...verdicts(CLAIM_ORDER, claims)])}`,
    quotations.total === 0
      ? 'No quotations found'
      : `${count(quotations.total, 'quotation')}: ${tally(verdicts(QUOTATION_ORDER, quotations))}`,
    isCompared(report) ? capital(findingsLine(report)) : 'Nothing was compared, so nothing is cleared',
  ];
  if (coverage.omitted > 0 && context.verbosity !== 'verbose') {
    lines.push(`${count(coverage.omitted, 'sentence')} left out as no claims (--verbose lists them)`);
  }
  return ['', ...lines.flatMap((line) => paragraph(line, context.width, 2))];
}

const CLAIM_ORDER: readonly Verdict[] = [
  'supported',
  'contradicted',
  'misstated',
  'undecided',
  'unaddressed',
  'unchecked',
];
const QUOTATION_ORDER: readonly TraceVerdict[] = [
  'verbatim',
  'permitted',
  'altered',
  'spliced',
  'misattributed',
  'not-found',
  'unchecked',
];

function verdicts<T extends Verdict | TraceVerdict>(
  order: readonly T[],
  counts: Readonly<Record<T, number>>,
): [string, number][] {
  return order.map((verdict) => [VERDICT_WORDS[verdict], counts[verdict]]);
}

function tally(parts: readonly (readonly [string, number])[]): string {
  return parts
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${number} ${words}`)
    .join(', ');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function isCompared({ coverage: { claims, quotations } }: Report): boolean {
  return claims.compared > 0 || quotations.total > quotations.unchecked;
}

function findingsLine({ findings }: Report): string {
  const standing = findings.filter(({ suppressed }) => suppressed === null);
  const of = (severity: string) => standing.filter((finding) => finding.severity === severity).length;
  return severities({
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    suppressed: findings.length - standing.length,
  });
}
