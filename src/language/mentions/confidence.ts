import type { Confidence, LikelihoodScale, Span, Token } from '../../types/index.js';
import { applyRules, wordingOf } from './rules.js';
import { scopeOf, spanOf, type Reach } from './scope.js';

/** A row of `lexicons/confidences.yaml`. */
interface Row {
  readonly level: Confidence['level'] | 'none';
  readonly scale?: LikelihoodScale;
}

const REACH: Reach = 'clause-and-complement';
const CONFIDENCES = wordingOf('confidences', ({ level, scale }: Row) =>
  level === 'none' ? null : { level, scale, reach: REACH },
);

/** Rows with a scale hold under that scale alone. */
const LEVELS = { icd203: wordingUnder('icd203'), ipcc: wordingUnder('ipcc') };

function wordingUnder(scale: LikelihoodScale): typeof CONFIDENCES {
  return { ...CONFIDENCES, rules: CONFIDENCES.rules.filter((rule) => (rule.scale ?? scale) === scale) };
}

/** Analytic confidence ("with moderate confidence"), an axis of its own beside likelihood. */
export function findConfidences(
  _text: string,
  tokens: readonly Token[],
  _span: Span,
  scale: LikelihoodScale = 'icd203',
): Confidence[] {
  return applyRules(tokens, LEVELS[scale]).map(({ rule, range }) => ({
    kind: 'confidence',
    level: rule.level,
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}
