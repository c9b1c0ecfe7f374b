import { clauseIndexAt, clausesOf } from '../clauses.js';
import { findWords, words, type TokenRange } from '../word-line.js';
import type { EventRung, Token } from '../../types/index.js';
import { LADDERS, type Ladder } from './event-lexicon.js';
import { scopeOf, spanOf } from './scope.js';

const COMPILED = LADDERS.map((ladder) => ({ ladder, patterns: ladder.rungs.map(words) }));

/** Acts that stand on a ladder of events; one word may stand on two ladders ("manipulate"). The scope is the act and its object. */
export function findEvents(_text: string, tokens: readonly Token[]): EventRung[] {
  return COMPILED.flatMap(({ ladder, patterns }) =>
    patterns.flatMap((pattern, index) =>
      findWords(tokens, pattern)
        .filter((range) => isInField(tokens, range, ladder))
        .map((range): EventRung => ({
          kind: 'event',
          ladder: ladder.id,
          rung: index + 1,
          span: spanOf(tokens, range),
          scope: scopeOf(tokens, range, 'onward'),
        })),
    ),
  );
}

/** "changed the plan" is no intrusion: a word of the ladder's field must stand in the clause of the act. */
function isInField(tokens: readonly Token[], range: TokenRange, { field }: Ladder): boolean {
  if (!field) return true;
  const clauses = clausesOf(tokens);
  const { from, to } = clauses[clauseIndexAt(clauses, range.from)]!;
  return tokens.slice(from, to).some(({ norm }, at) => {
    const isTheActItself = from + at >= range.from && from + at < range.to;
    return field.has(norm) && (!isTheActItself || range.to - range.from > 1);
  });
}
