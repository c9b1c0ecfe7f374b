import type { LikelihoodScale, Mention, Span, Token } from '../../types/index.js';
import { findActors } from './actors.js';
import { findAttempts } from './attempt.js';
import { findCausals } from './causes.js';
import { findConditions } from './conditions.js';
import { findConfidences } from './confidence.js';
import { findDates } from './dates.js';
import { findEvidentials } from './evidential.js';
import { findLikelihoods } from './likelihood.js';
import { findNegations } from './negation.js';
import { findQuantifiers } from './quantifiers.js';
import { findQuantities } from './quantities.js';
import { findStandings } from './standings.js';
import { findSuperlatives } from './superlatives.js';

/** Finds the mentions of one kind (or of a few close kinds) in a stretch of text. Spans and scopes are in `text`. */
type Extractor = (
  text: string,
  tokens: readonly Token[],
  span: Span,
  scale: LikelihoodScale,
) => readonly Mention[];

/** Every extractor: one file and one line each. */
const extractors: readonly Extractor[] = [
  findActors,
  findNegations,
  findLikelihoods,
  findConfidences,
  findAttempts,
  findStandings,
  findEvidentials,
  findConditions,
  findCausals,
  findSuperlatives,
  findDates,
  findQuantifiers,
  findQuantities,
];

/** Every mention in a stretch of text, in text order. `scale` is that of words of likelihood and confidence. */
export function mentionsIn(
  text: string,
  tokens: readonly Token[],
  span: Span,
  scale: LikelihoodScale,
): Mention[] {
  return extractors.flatMap((extract) => extract(text, tokens, span, scale)).sort(inTextOrder);
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
