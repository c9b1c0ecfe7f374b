import type { Place, Report, ReportedFinding } from '../../types/index.js';

/** Where a source answers the article. */
export interface Answer {
  readonly document: string;
  readonly place: Place;
}

/** A finding as readers of a list want it: said once, with every passage that shows it. */
export interface Remark {
  readonly finding: ReportedFinding;
  readonly answers: readonly Answer[];
}

/**
 * The findings of a report in the order of the article; those that say the same of the same words are one remark, unless one
 * of them is left standing and the other is not.
 */
export function remarksOf({ findings }: Report): Remark[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const { check, message, article, suppressed } = finding;
    const key = JSON.stringify([check, message, article.start, article.end, suppressed]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => ({ finding: group[0]!, answers: group.flatMap(answerOf) }));
}

function answerOf({ source, sourcePlace }: ReportedFinding): Answer[] {
  return source === null || sourcePlace === null ? [] : [{ document: source.document, place: sourcePlace }];
}
