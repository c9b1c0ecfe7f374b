import type { Token } from '../types/index.js';
import { bordersOf, type Joint } from './clause-borders.js';
import type { TokenRange } from './word-line.js';

export type { Joint } from './clause-borders.js';

/** A clause as a range of tokens, with its joint and the folded word that opens it. */
export interface Clause extends TokenRange {
  readonly joint: Joint;
  readonly opener: string;
}

const cache = new WeakMap<readonly Token[], readonly Clause[]>();

/** Parts tokens into clauses, in order and without gaps; a coarse reading by marks, conjunctions and verb forms. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const known = cache.get(tokens);
  if (known) return known;
  const borders = bordersOf(tokens);
  const clauses = borders.map(({ at, joint }, index) => ({
    from: at,
    to: borders[index + 1]?.at ?? tokens.length,
    joint,
    opener: tokens[at]?.norm ?? '',
  }));
  cache.set(tokens, clauses);
  return clauses;
}

/** Index of the clause that holds a token; 0 when there are none. */
export function clauseIndexAt(clauses: readonly Clause[], token: number): number {
  return Math.max(
    0,
    clauses.findIndex(({ from, to }) => from <= token && token < to),
  );
}

/** The range from the clause at `index` through all that follow it while `joins` holds. Asides inside are passed over. */
export function reach(
  clauses: readonly Clause[],
  index: number,
  joins: (clause: Clause, previous: Clause) => boolean,
): TokenRange {
  const first = clauses[index]!;
  let last = first;
  for (let next = index + 1; next < clauses.length; next++) {
    const clause = clauses[next]!;
    const isBridge =
      clause.joint === 'aside' && clauses[next + 1]?.joint === 'resume' && first.joint !== 'aside';
    const resumes = clause.joint === 'resume' && first.joint !== 'aside' && first.joint !== 'relative';
    if (!isBridge && !resumes && !joins(clause, last)) break;
    last = clause;
  }
  return { from: first.from, to: last.to };
}
