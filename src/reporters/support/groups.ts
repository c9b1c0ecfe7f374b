import type { Item, Standing } from './standing.js';

/** A part of the fact-checker's list. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly standings: readonly Standing[];
}

/** The list of a fact-checker, the most urgent first: what to fix, what a person must read, what stands, and what is left open. */
export const GROUPS: readonly Group[] = [
  { id: 'fix', title: 'To fix', standings: ['fix', 'look'] },
  { id: 'read', title: 'For a person to read', standings: ['read'] },
  { id: 'stands', title: 'What stands', standings: ['backed', 'accepted'] },
  { id: 'open', title: 'Not settled by any source', standings: ['open', 'unchecked'] },
];

/** The items of a group in the order in which a person takes them up: errors before warnings, claims by their risk, else as in the article. */
export function itemsIn({ standings }: Group, items: readonly Item[]): Item[] {
  const own = items.filter(({ standing }) => standings.includes(standing));
  return own.sort(
    (a, b) =>
      standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
      riskOf(b) - riskOf(a) ||
      a.number - b.number,
  );
}

function riskOf({ subject }: Item): number {
  return subject.kind === 'claim' ? subject.item.risk : 0;
}
