import type { Causal, Token } from '../../types/index.js';
import { findWords, type TokenRange, words } from '../word-line.js';
import { applyRules, wordingOf } from './rules.js';
import { scopeOf, spanOf } from './scope.js';
import { rowsOf } from '../lexicon.js';

/** A row of `lexicons/causes.yaml`. */
interface Row {
  readonly tie: Causal['tie'] | 'none';
}

const WORDING = wordingOf('causes', ({ tie }: Row) => (tie === 'none' ? null : { tie, reach: 'clause' }));

/** Wording of cause, of change brought about, of going together, and of mere sequence; the scope is the clause. */
export function findCausals(_text: string, tokens: readonly Token[]): Causal[] {
  return applyRules(tokens, WORDING).map(({ rule, range }) => ({
    kind: 'causal',
    tie: rule.tie,
    strength: strengthOf(rule.tie, tokens, range),
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}

/** Words before the wording, in its own clause, that weaken or deny it; farther off they speak of something else. */
const NEAR = 4;
const STRENGTHS = new Map(
  rowsOf<{ readonly strength: 'denied' | 'conditional' | 'able'; readonly words: string }>(
    'cause-strengths',
  ).map((row) => [row.strength, words(row.words)]),
);

function strengthOf(kind: Causal['tie'], tokens: readonly Token[], range: TokenRange): Causal['strength'] {
  if (kind === 'time') return 0;
  const near = tokensNear(tokens, range);
  const has = (strength: 'denied' | 'conditional' | 'able'): boolean =>
    findWords(near, STRENGTHS.get(strength)!).length > 0;
  if (has('denied')) return 1;
  if (kind === 'link' || kind === 'difference') return 2;
  return has('conditional') ? 4 : has('able') ? 5 : 6;
}

/** The wording with the few words before it, as far as no mark parts them. */
function tokensNear(tokens: readonly Token[], { from, to }: TokenRange): readonly Token[] {
  const before = tokens.slice(Math.max(0, from - NEAR), from);
  const mark = before.findLastIndex(({ kind }) => kind === 'mark');
  return tokens.slice(from - before.length + mark + 1, to);
}
