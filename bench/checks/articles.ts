import { check } from '../../src/check.js';
import type { Report } from '../../src/types/index.js';
import { assertionsOf, loadFixtures, type Fixture } from '../../tests/support/fixtures.js';

/** What one check said on whole articles that a person labelled before any run. */
export interface OnArticles {
  /** Findings that the person asked for or allows. */
  readonly right: number;
  readonly wrong: number;
  /** Places where the person demands the check and it is silent. */
  readonly missed: number;
}

/** Errors, warnings and omissions of every check on the hand-labelled fixtures. */
export async function onArticles(): Promise<ReadonlyMap<string, OnArticles>> {
  const sums = new Map<string, OnArticles>();
  for (const fixture of loadFixtures()) {
    const report = await check(fixture.article, { sources: fixture.sources });
    for (const [id, counts] of countsOn(fixture, report)) sums.set(id, sum(sums.get(id), counts));
  }
  return sums;
}

function countsOn({ expected }: Fixture, report: Report): Map<string, OnArticles> {
  const loud = report.findings.filter(({ severity }) => severity !== 'info').map(({ check: id }) => id);
  const failed = assertionsOf(expected, report)
    .filter(({ holds }) => !holds)
    .map(({ name }) => name);
  const stray = failed.flatMap((name) => /(?:: no |^stray )([a-z]+\/[a-z-]+)/u.exec(name)?.[1] ?? []);
  const missed = failed.flatMap((name) => /: ([a-z]+\/[a-z-]+)(?:\|[a-z/|-]+)?$/u.exec(name)?.[1] ?? []);
  return new Map(
    [...new Set([...loud, ...missed])].map((id) => {
      const all = countOf(loud, id);
      const wrong = expected.clean ? all : Math.min(all, countOf(stray, id));
      return [id, { right: all - wrong, wrong, missed: countOf(missed, id) }];
    }),
  );
}

function countOf(ids: readonly string[], id: string): number {
  return ids.filter((one) => one === id).length;
}

function sum(a: OnArticles | undefined, b: OnArticles): OnArticles {
  return a ? { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed } : b;
}
