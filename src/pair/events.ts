import { contains } from '../language/span.js';
import type { Side, Token } from '../types/index.js';
import { rungTermOf } from './terms.js';

/** Nouns made of verbs ("incursion", "infiltration") name their act whatever stands beside them; verbs need an object that fits. */
const DEVERBAL = /[st]ions?$/u;

/** True when the word names an act on a ladder of events, by itself or by what it is done to. */
export function namesEvent({ mentions }: Side, { norm, span }: Token): boolean {
  if (rungTermOf(norm) === null) return false;
  return DEVERBAL.test(norm) || mentions.some((one) => one.kind === 'event' && contains(one.span, span));
}
