import { cut } from '../span.js';
import { tokenize } from '../tokenize.js';
import type { Document, LikelihoodScale, Mention, Side, Span, Token } from '../../types/index.js';
import { findActors } from './actors.js';
import { findAttempts } from './attempt.js';
import { findCausals } from './causes.js';
import { findConditions } from './conditions.js';
import { findCertainties, findConfidences } from './confidence.js';
import { findDates } from './dates.js';
import { findEvents } from './events.js';
import { findEvidentials } from './evidential.js';
import { findLikelihoods } from './likelihood.js';
import { findNegations } from './negation.js';
import { findQuantifiers } from './quantifiers.js';
import { findQuantities } from './quantities.js';
import { findSuperlatives } from './superlatives.js';

/** Finds the mentions of one kind (or of a few close kinds) in a stretch of text. Spans and scopes are in `text`. */
export type Extractor = (text: string, tokens: readonly Token[], span: Span) => readonly Mention[];

/** Every extractor: one file and one line each. */
const extractors: readonly Extractor[] = [
  findActors,
  findNegations,
  findLikelihoods,
  findCertainties,
  findConfidences,
  findAttempts,
  findEvents,
  findEvidentials,
  findConditions,
  findCausals,
  findSuperlatives,
  findDates,
  findQuantifiers,
  findQuantities,
];

/** Tokens and typed mentions of a stretch of a document: one side of every comparison. Mentions are in text order. */
export function analyse(document: Pick<Document, 'text'>, span: Span): Side {
  const tokens = tokenize(document.text, span);
  const mentions = extractors.flatMap((extract) => extract(document.text, tokens, span)).sort(inTextOrder);
  return { span, text: cut(document.text, span), tokens, mentions };
}

/** What is read by a scale. */
const SCALED: readonly Mention['kind'][] = ['likelihood', 'confidence'];

/** A side whose words of likelihood and confidence are read on another scale than the one of `analyse` (ICD 203). */
export function readOn(scale: LikelihoodScale, side: Side): Side {
  const others = side.mentions.filter(({ kind }) => !SCALED.includes(kind));
  const likelihoods = findLikelihoods(side.text, side.tokens, side.span, scale);
  const confidences = findConfidences(side.text, side.tokens, side.span, scale);
  return { ...side, mentions: [...others, ...likelihoods, ...confidences].sort(inTextOrder) };
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
