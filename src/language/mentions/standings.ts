import { rowsOf } from '../lexicon.js';
import { words } from '../word-line.js';
import type { Standing, Token } from '../../types/index.js';
import { applyRules, type WordingRule } from './rules.js';
import { scopeOf, spanOf, type Reach } from './scope.js';

/** A row of `lexicons/standings.yaml`; rows of "none" are look-alikes. */
interface Row {
  readonly standing: Standing['standing'] | 'none';
  readonly words: string;
  readonly reach?: Reach;
}

interface StandingRule extends WordingRule {
  readonly standing: Standing['standing'];
}

const ROWS = rowsOf<Row>('standings');
const LOOK_ALIKES = ROWS.filter(({ standing }) => standing === 'none').map((row) => words(row.words));
const RULES = ROWS.flatMap(({ standing, words: pattern, reach = 'onward' }): StandingRule[] =>
  standing === 'none' ? [] : [{ standing, pattern: words(pattern), reach }],
);

/** Wording under which an act is asked for, advised, planned, weighed, ordered, denied or the view of a few; its scope is the act. */
export function findStandings(_text: string, tokens: readonly Token[]): Standing[] {
  return applyRules(tokens, LOOK_ALIKES, RULES).map(({ rule: { standing, reach }, range }) => ({
    kind: 'standing',
    standing,
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, reach),
  }));
}
