import type { Report } from '../../types/index.js';
import { distinct, findingsOf, subjectsOf } from './concerns.js';
import { STANDINGS, standingOf, type Item, type Standing } from './standing.js';

/** The claims and quotations of an article in reading order; `prefix` keeps the anchors of several articles apart. */
export function itemsOf(report: Report, prefix: string): Item[] {
  return subjectsOf(report).map((subject, index) => ({
    subject,
    number: index + 1,
    id: `${prefix}-${subject.item.id}`,
    standing: standingOf(subject, report),
    findings: distinct(findingsOf(subject, report)),
  }));
}

/** How many items there are of each standing. */
export function tallyOf(items: readonly Item[]): Record<Standing, number> {
  const count = (wanted: Standing) => items.filter(({ standing }) => standing === wanted).length;
  return Object.fromEntries(STANDINGS.map((standing) => [standing, count(standing)])) as Record<
    Standing,
    number
  >;
}
