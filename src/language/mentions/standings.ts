import type { Standing, Token } from '../../types/index.js';
import { applyRules, wordingOf } from './rules.js';
import { scopeOf, spanOf, type Reach } from './scope.js';

/** A row of `lexicons/standings.yaml`; rows of "none" are look-alikes. */
interface Row {
  readonly standing: Standing['standing'] | 'none';
  readonly reach?: Reach;
}

const WORDING = wordingOf('standings', ({ standing, reach = 'onward' }: Row) =>
  standing === 'none' ? null : { standing, reach },
);

/** Wording under which an act is asked for, advised, planned, weighed, ordered, denied or the view of a few; its scope is the act. */
export function findStandings(_text: string, tokens: readonly Token[]): Standing[] {
  return applyRules(tokens, WORDING).map(({ rule: { standing, reach }, range }) => ({
    kind: 'standing',
    standing,
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, reach),
  }));
}
