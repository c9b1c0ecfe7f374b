import { clauseIndexAt, clausesOf, reach, type Clause } from '../clauses.js';
import { cover } from '../span.js';
import type { TokenRange } from '../word-line.js';
import type { Span, Token } from '../../types/index.js';

/** How far a mention governs. */
export type Reach =
  /** From the mention to the end of its clause, and on through "or …". */
  | 'onward'
  /** The whole clause it stands in. */
  | 'clause'
  /** Onward, and through the that-clause after it with its list of verbs. */
  | 'complement'
  /** The whole clause, and the that-clause after it. */
  | 'clause-and-complement'
  /** From the mention to the next comma. */
  | 'phrase';

/** Span of a range of tokens; ranges are never empty. */
export function spanOf(tokens: readonly Token[], { from, to }: TokenRange): Span {
  return cover(tokens.slice(from, to).map(({ span }) => span));
}

/** The words that a mention at `range` governs. Marks at the end are left out. */
export function scopeOf(tokens: readonly Token[], range: TokenRange, kind: Reach): Span {
  const clauses = clausesOf(tokens);
  const index = clauseIndexAt(clauses, range.to - 1);
  const clause = clauses[index]!;
  const governed = reach(clauses, index, JOINS[kind]);
  const from = kind.startsWith('clause') ? Math.min(clause.from, range.from) : range.from;
  const to = kind === 'phrase' ? nextComma(tokens, range.to, clause.to) : governed.to;
  return spanOf(tokens, { from, to: Math.max(range.to, withoutMarks(tokens, to)) });
}

/** "did not resign or apologise": a negation runs on through "or" and "nor", not through "and" with a verb of its own. */
const continuesNegation = ({ joint, opener }: Clause): boolean =>
  joint === 'predicate' && (opener === 'or' || opener === 'nor');

/** "no evidence that any actor prevented voting, changed votes; altered records; or …": all of it is unproved. */
const continuesComplement = ({ joint, opener }: Clause): boolean =>
  joint === 'complement' || joint === 'predicate' || joint === 'relative' || opener === 'whether';

const JOINS: Readonly<Record<Reach, (clause: Clause) => boolean>> = {
  onward: continuesNegation,
  clause: continuesNegation,
  complement: continuesComplement,
  'clause-and-complement': continuesComplement,
  phrase: () => false,
};

function nextComma(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (tokens[at]!.text === ',') return at;
  return end;
}

function withoutMarks(tokens: readonly Token[], end: number): number {
  let to = end;
  while (to > 0 && tokens[to - 1]!.kind === 'mark') to--;
  return to;
}
