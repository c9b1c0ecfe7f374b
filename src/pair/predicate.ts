import { overlaps } from '../language/span.js';
import { isContent } from '../language/tokenize.js';
import { isAuxiliary, isFiller, isFinite, isPastForm } from '../language/verbs.js';
import type { Span, Token } from '../types/index.js';

/**
 * The verb or adjective that the clause states ("had not been altered" → altered, "is harmless" → harmless); null when it
 * cannot be told: regular present forms look like nouns, and "is a member" states a noun phrase, which is no verb.
 */
export function predicateOf(tokens: readonly Token[], content: Span): Token | null {
  const inside = tokens.filter(({ span }) => overlaps(content, span));
  const verb = inside.findIndex((_, index) => isFinite(inside, index));
  if (verb < 0) return null;
  const group = inside.slice(verb).findIndex((token) => !isAuxiliary(token) && !isFiller(token));
  const head = group < 0 ? undefined : inside[verb + group];
  if (!head || head.kind !== 'word' || !isContent(head)) return null;
  return group > 0 || isPastForm(head) ? head : null;
}
