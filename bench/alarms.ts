import { parseArgs } from 'node:util';
import { check } from '../src/check.js';
import type { Reader } from '../src/types/index.js';
import { READER_OPTIONS, readersOf } from './readers.js';
import { cleanFixtures, sharedSets, type TrueArticle, type TrueSet } from './alarms/articles.js';

interface Alarm {
  readonly article: string;
  readonly check: string;
  readonly severity: string;
  readonly sentence: string;
  readonly message: string;
}

/** A set of true articles and what the product found wrong with them. */
interface Measured {
  readonly name: string;
  readonly articles: number;
  readonly claims: number;
  readonly alarms: readonly Alarm[];
}

/** An error or warning on fewer than one true article in ten is what a desk can live with; so the unit is ten articles. */
const UNIT = 10;

/**
 * Errors and warnings on articles that are true, per ten articles and for each check, as a Markdown table; `--only` takes the sets whose names
 * hold a word; `--show` prints each
 * with its sentence. Returns the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      show: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      ...READER_OPTIONS,
    },
  });
  const readers = await readersOf(values);
  const shared = await sharedSets();
  if (shared.length === 0)
    console.error('../shared/bench is not there: measuring on the clean fixtures alone');
  const measured: Measured[] = [];
  for (const set of [await cleanFixtures(), ...shared].filter(({ name }) => name.includes(values.only)))
    measured.push(await measure(set, readers.all));
  readers.close();
  console.log(values.show ? measured.flatMap(({ alarms }) => alarms.map(shown)).join('\n') : table(measured));
  return 0;
}

async function measure({ name, articles }: TrueSet, readers: readonly Reader[]): Promise<Measured> {
  const alarms: Alarm[] = [];
  let claims = 0;
  for (const article of articles) {
    const found = await alarmsOn(article, readers);
    claims += found.claims;
    alarms.push(...found.alarms);
  }
  return { name, articles: articles.length, claims, alarms };
}

async function alarmsOn(
  { id, article, sources }: TrueArticle,
  readers: readonly Reader[],
): Promise<{ claims: number; alarms: readonly Alarm[] }> {
  const report = await check(article, { sources, readers });
  const alarms = report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ check: name, severity, claim, quotation, message }) => ({
      article: id,
      check: name,
      severity,
      sentence:
        report.claims.find((one) => one.id === claim)?.text ??
        report.quotations.find((one) => one.id === quotation)?.text ??
        '',
      message,
    }));
  return { claims: report.claims.length, alarms };
}

function shown({ article, check: name, severity, sentence, message }: Alarm): string {
  return `${article} ${severity} ${name}\n  ${sentence.replace(/\s+/gu, ' ')}\n  ${message}\n`;
}

function table(measured: readonly Measured[]): string {
  const rows = measured.map(({ name, articles, claims, alarms }) => [
    name,
    String(articles),
    String(claims),
    String(alarms.length),
    ((UNIT * alarms.length) / articles).toFixed(1),
    countsOf(alarms),
  ]);
  return [
    '| True articles | Articles | Claims | Errors and warnings | Per ten articles | Checks |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

/** Each check that fired, the most frequent first. */
function countsOf(alarms: readonly Alarm[]): string {
  const counts = new Map<string, number>();
  for (const alarm of alarms) counts.set(alarm.check, (counts.get(alarm.check) ?? 0) + 1);
  const listed = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return listed.map(([name, count]) => `\`${name}\` ${String(count)}`).join(', ') || '–';
}
