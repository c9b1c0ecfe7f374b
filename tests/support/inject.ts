import { checkDocument } from '../../src/check.js';
import { read } from '../../src/read/index.js';
import type { Report, ReportedFinding } from '../../src/types/index.js';
import { placeIn, type Source, type TrueSentence } from './inject-corpus.js';

/** A tiny article around one quotation, and what must be said of it. */
export interface Case {
  readonly name: string;
  readonly article: string;
  /** Sources handed over, in order. */
  readonly sources: readonly Source[];
  /** The true words, to find the place; null when they stand in no source handed over. */
  readonly truth: { readonly source: Source; readonly words: string } | null;
  readonly verdicts: readonly string[];
  /** Checks of which one must report an error or a warning; empty when none at all may. */
  readonly checks: readonly string[];
}

export interface Outcome {
  readonly name: string;
  readonly verdict: boolean;
  readonly place: boolean;
  readonly check: boolean;
  /** Errors and warnings there. */
  readonly loud: readonly string[];
  readonly detail: string;
}

/** What became of one class of edits. */
export interface Row {
  readonly name: string;
  readonly cases: number;
  readonly verdict: number;
  readonly place: number;
  readonly check: number;
  readonly quiet: number;
  readonly failures: readonly string[];
}

/** A quotation counts as placed when at least this share of the true words is covered. */
const MIN_OVERLAP = 0.6;

/** Runs the whole product on one case. */
export async function runCase(subject: Case): Promise<Outcome> {
  const report = await reportOn(subject.article, subject.sources);
  const [quotation] = report.quotations;
  const loud = loudOf(report);
  return {
    name: subject.name,
    verdict: subject.verdicts.includes(quotation?.verdict ?? 'no quotation'),
    place: isPlaced(subject, report),
    check: subject.checks.length === 0 || loud.some(({ check }) => subject.checks.includes(check)),
    loud: loud.map(({ check }) => check),
    detail: `${quotation?.verdict ?? 'no quotation'} [${loud.map(({ check, actual, expected }) => `${check}: ${actual} / ${expected}`).join('; ')}]\n      ${subject.article.replace(/\n/gu, '⏎')}`,
  };
}

/** The report on an article given as Markdown. */
export async function reportOn(article: string, sources: readonly Source[]): Promise<Report> {
  const document = await read({ path: 'draft.md', content: article });
  return checkDocument(
    document,
    sources.map((source) => source.document),
  );
}

export function loudOf({ findings }: Report): ReportedFinding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

function isPlaced({ truth }: Case, { quotations }: Report): boolean {
  if (truth === null) return true;
  const expected = placeIn(truth.source.document, truth.words);
  if (expected === null) return false;
  return quotations.some(({ places }) => {
    const [place] = places;
    if (place?.document !== truth.source.document.path) return false;
    const shared = Math.min(place.span.end, expected.end) - Math.max(place.span.start, expected.start);
    return shared >= MIN_OVERLAP * Math.min(expected.end - expected.start, place.span.end - place.span.start);
  });
}

/** Ways in which articles introduce the words of a document; the turn chooses one. */
export function around(words: string, { source }: Pick<TrueSentence, 'source'>, turn: number): string {
  const noun = source.noun;
  const says = noun === 'minutes' || noun === 'answers' ? 'say' : 'says';
  const trailing = `“${words.replace(/\.$/u, ',')}” the ${noun} ${says}.`;
  const forms = [
    `The ${noun} ${says}: “${words}”`,
    trailing,
    `The ${noun} ${says}, in part:\n\n> ${words}`,
    `According to the ${noun}, “${words}”`,
  ];
  return `${forms[turn % forms.length]!}\n`;
}

/** One row for each class, in order of appearance. */
export function rowsOf(outcomes: readonly (readonly [string, Outcome])[]): Row[] {
  const names = [...new Set(outcomes.map(([name]) => name))];
  return names.map((name) => {
    const own = outcomes.flatMap(([other, outcome]) => (other === name ? [outcome] : []));
    const share = (holds: (outcome: Outcome) => boolean) => own.filter(holds).length / own.length;
    return {
      name,
      cases: own.length,
      verdict: share(({ verdict }) => verdict),
      place: share(({ place }) => place),
      check: share(({ check }) => check),
      quiet: share(({ loud }) => loud.length === 0),
      failures: own
        .filter(({ verdict, place, check }) => !verdict || !place || !check)
        .map(
          ({ detail, verdict, place, check }) =>
            `${verdict ? '' : 'verdict '}${place ? '' : 'place '}${check ? '' : 'check '}— ${detail}`,
        ),
    };
  });
}

/** The table that a failing test prints. */
export function tableOf(rows: readonly Row[], column: 'check' | 'quiet', failures = 4): string {
  const cell = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9);
  const head = `${'class'.padEnd(28)}${'cases'.padStart(6)}${'verdict'.padStart(9)}${'place'.padStart(9)}${column.padStart(9)}`;
  const lines = rows.map(
    (row) =>
      `${row.name.padEnd(28)}${String(row.cases).padStart(6)}${cell(row.verdict)}${cell(row.place)}${cell(row[column])}`,
  );
  const examples = rows.flatMap(({ name, failures: all }) =>
    all.slice(0, failures).map((one) => `  ${name}: ${one}`),
  );
  return [head, ...lines, ...examples].join('\n');
}

/** The share of all cases, whatever their class, for which `column` holds. */
export function overall(rows: readonly Row[], column: 'verdict' | 'place' | 'check' | 'quiet'): number {
  const cases = rows.reduce((sum, row) => sum + row.cases, 0);
  return rows.reduce((sum, row) => sum + row[column] * row.cases, 0) / cases;
}
