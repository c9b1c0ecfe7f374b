import { clauseIndexAt, clausesOf } from '../clauses.js';
import { isFiller } from '../verbs.js';
import type { TokenRange } from '../word-line.js';
import type { Negation, Token } from '../../types/index.js';
import { applyRules, wordingOf } from './rules.js';
import { scopeOf, spanOf, type Reach } from './scope.js';

/** A row of `lexicons/negations.yaml`. */
interface Row {
  readonly form: Negation['form'] | 'none';
  readonly reach?: Reach;
}

const WORDING = wordingOf('negations', ({ form, reach = 'onward' }: Row) =>
  form === 'none' ? null : { form, reach },
);

/** Words that deny, with what they govern; double negatives and other look-alikes yield nothing. */
export function findNegations(_text: string, tokens: readonly Token[]): Negation[] {
  const found = applyRules(tokens, WORDING)
    .filter(({ range }) => !isOverturned(tokens, range))
    .map(({ rule: { form, reach }, range }): Negation => ({
      kind: 'negation',
      form,
      span: spanOf(tokens, range),
      scope: scopeOf(tokens, range, reach),
    }));
  const nors = new Set(tokens.filter(({ norm }) => norm === 'nor').map(({ span }) => span.start));
  return found.filter(
    ({ span }) => !nors.has(span.start) || !found.some((other) => isWithin(span.start, other)),
  );
}

/** "neither … nor", "not … nor": one negation said twice, not two that cancel. */
function isWithin(start: number, { span, scope }: Negation): boolean {
  return span.start < start && start < scope.end;
}

/** "did not openly refuse to": a second negation straight before the first turns it round. */
function isOverturned(tokens: readonly Token[], { from }: TokenRange): boolean {
  const clauses = clausesOf(tokens);
  const start = clauses[clauseIndexAt(clauses, from)]?.from ?? 0;
  let before = from - 1;
  while (before >= start && isFiller(tokens[before]!) && !isNegator(tokens[before]!)) before--;
  return before >= start && isNegator(tokens[before]!);
}

function isNegator({ norm }: Token): boolean {
  return norm === 'not' || norm === 'never' || norm === 'cannot' || norm.endsWith("n't");
}
