import { isNegator } from '../../language/negators.js';
import { rowsOf } from '../../language/lexicon.js';
import { baseForm } from '../../language/irregular-forms.js';
import { cover } from '../../language/span.js';
import { stem } from '../../language/stem.js';
import type { Actor, Clash, Side, Span } from '../../types/index.js';
import { sameFigures } from '../rendering/figures.js';
import { samePairs, type Gap, type Words } from './gaps.js';

/** What one change in a repeated sentence makes of it. */
export interface Change {
  readonly kind: string;
  readonly verdict: Clash['verdict'];
  readonly claim: Span;
  readonly passage: Span;
}

const CLASSES = new Map<string, ReadonlySet<string>>();
for (const row of rowsOf<{ readonly class: string; readonly words: string }>('single-changes'))
  CLASSES.set(row.class, new Set([...(CLASSES.get(row.class) ?? []), ...row.words.split(' ')]));

const norms = ({ side, at }: Words): string[] => at.map((index) => side.tokens[index]!.norm);
const isOf = (name: string, word: string): boolean =>
  name === 'negator' ? isNegator(word) : CLASSES.get(name)!.has(word);
const has = (name: string, words: Words): boolean => norms(words).some((word) => isOf(name, word));
const all = (name: string, words: Words): boolean =>
  words.at.length > 0 && norms(words).every((word) => isOf(name, word));

/** Stems of the words that are left when those of some classes are taken out. */
function rest({ side, at }: Words, ...classes: readonly string[]): string {
  return at
    .filter((index) => {
      const { norm } = side.tokens[index]!;
      return !norm.endsWith("n't") && !['auxiliary', ...classes].some((name) => isOf(name, norm));
    })
    .map((index) => stem(baseForm(side.tokens[index]!.norm)))
    .join(' ');
}

type Rule = (claim: Words, passage: Words) => readonly [kind: string, verdict: Clash['verdict']] | null;

/** In this order: the first that knows the change names it. */
const RULES: readonly Rule[] = [
  (claim, passage) =>
    has('negator', claim) !== has('negator', passage) && rest(claim, 'negator') === rest(passage, 'negator')
      ? ['polarity/negation-flip', 'contradicted']
      : null,
  (claim, passage) =>
    !has('attempt', claim) && has('attempt', passage) && rest(claim) === rest(passage, 'attempt')
      ? ['status/attempt-as-success', 'contradicted']
      : null,
  (claim, passage) =>
    !has('possible', claim) && has('possible', passage) && rest(claim) === rest(passage, 'possible')
      ? ['certainty/possibility-as-fact', 'misstated']
      : null,
  (claim, passage) =>
    !has('probable', claim) && has('probable', passage) && rest(claim) === rest(passage, 'probable')
      ? ['certainty/hedge-removed', 'misstated']
      : null,
  (claim, passage) =>
    all('month', claim) && all('month', passage) ? ['number/date-differs', 'contradicted'] : null,
  (claim, passage) =>
    all('scale', claim) && all('scale', passage) ? ['number/unit-differs', 'contradicted'] : null,
  (claim, passage) =>
    (all('share', claim) && all('points', passage)) || (all('points', claim) && all('share', passage))
      ? ['number/unit-differs', 'contradicted']
      : null,
  (claim, passage) =>
    all('whole', claim) && all('part', passage) ? ['scope/quantifier-broadened', 'misstated'] : null,
  (claim, passage) => numbersOf(claim, passage),
  (claim, passage) => (areOtherNames(claim, passage) ? ['actor/substituted', 'contradicted'] : null),
];

/** What the change at one place makes of the sentence; null where it is none that changes what is said, or none we know. */
export function changeIn({ claim, passage, after }: Gap): Change | null {
  const found = RULES.map((rule) => rule(claim, passage)).find((one) => one !== null);
  if (!found) return null;
  const [kind, verdict] = found;
  return { kind, verdict, claim: spanOf(claim, after[0]), passage: spanOf(passage, after[1]) };
}

/** Where words are only missing, the word behind the gap stands for them. */
function spanOf({ side, at }: Words, after: number): Span {
  return cover((at.length === 0 ? [after] : at).map((index) => side.tokens[index]!.span));
}

/** Two numbers in each other's place that differ beyond rounding; four digits of this era are a year. */
function numbersOf(claim: Words, passage: Words): ReturnType<Rule> {
  if (claim.at.length !== 1 || passage.at.length !== 1) return null;
  const [ours, theirs] = [claim, passage].map(({ side, at }) => side.tokens[at[0]!]!);
  if (ours!.kind !== 'number' || theirs!.kind !== 'number') return null;
  const [a, b] = [ours!, theirs!].map(({ norm }) => Number(norm.replaceAll(',', '')));
  if (tellTheSame(claim, passage)) return null;
  if (!Number.isFinite(a) || !Number.isFinite(b) || Math.abs(a! - b!) <= stepOf(ours!.norm) / 2) return null;
  const isYear = (word: string) => /^(?:1[5-9]|20)\d\d$/u.test(word);
  return isYear(ours!.norm) && isYear(theirs!.norm)
    ? ['number/date-differs', 'contradicted']
    : ['number/amount-differs', 'contradicted'];
}

/** "The '90s" are the 1990s. */
function tellTheSame(claim: Words, passage: Words): boolean {
  return sameFigures(claim.side, passage.side).some(
    (figure) => figure.claim.includes(claim.at[0]!) && figure.passage.includes(passage.at[0]!),
  );
}

/** Place value of the last digit printed: how far a number may be rounded. */
function stepOf(number: string): number {
  const digits = number.replaceAll(',', '');
  const decimals = /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  const zeros = /0*$/u.exec(digits)![0].length;
  return digits === '0' ? 1 : 10 ** zeros;
}

/** Names in each other's place, of which neither is short for the other, nor stands elsewhere on the other side. */
function areOtherNames(claim: Words, passage: Words): boolean {
  if (!areNames(claim) || !areNames(passage)) return false;
  const [ours, theirs] = [norms(claim), norms(passage)];
  const stands = (words: readonly string[], { side }: Words): boolean =>
    side.tokens.some(({ norm }) => words.includes(norm));
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  const short = ours.join('') === initials(theirs) || theirs.join('') === initials(ours);
  return !short && !stands(ours, passage) && !stands(theirs, claim) && !sameActor(claim, passage);
}

function areNames({ side, at }: Words): boolean {
  return (
    at.length > 0 &&
    at.every(
      (index) =>
        index > 0 && /^\p{Lu}\p{Ll}/u.test(side.tokens[index]!.text) && side.tags[index]!.pos === 'PROPN',
    )
  );
}

function sameActor(claim: Words, passage: Words): boolean {
  const keys = ({ side, at }: Words) =>
    side.mentions
      .filter((mention): mention is Actor => mention.kind === 'actor')
      .filter(({ span }) =>
        at.some(
          (index) => side.tokens[index]!.span.start >= span.start && side.tokens[index]!.span.end <= span.end,
        ),
      )
      .map(({ key }) => key);
  const theirs = new Set(keys(passage));
  return keys(claim).some((key) => theirs.has(key));
}

/** A limit with which the passage goes on where the claim ends. */
export function limitLeftOut(claim: Side, passage: Side): Change | null {
  const last = samePairs(claim, passage).at(-1);
  if (!last || claim.tokens.slice(last[0] + 1).some(({ kind }) => kind !== 'mark')) return null;
  const at = passage.tokens.findIndex(({ kind }, index) => index > last[1] && kind !== 'mark');
  const next = passage.tokens[at];
  if (!next || !isOf('limit', next.norm)) return null;
  const end = passage.tokens.findLast(({ kind }) => kind !== 'mark')!.span.end;
  return {
    kind: 'scope/condition-dropped',
    verdict: 'misstated',
    claim: claim.tokens[last[0]]!.span,
    passage: { start: next.span.start, end },
  };
}
