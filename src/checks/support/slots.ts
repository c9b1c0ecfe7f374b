import { sentenceAt } from '../../language/clauses.js';
import { overlaps } from '../../language/span.js';
import { isAuxiliary, isFiller } from '../../language/verbs.js';
import type { Actor, ClaimView, Side, Token } from '../../types/index.js';

/** The content words on either side of a name in its sentence; null at the sentence's ends. */
export interface Slot {
  readonly before: Token | null;
  readonly after: Token | null;
}

/** The nearest words that carry content on both sides of a name. */
export function slotOf(side: Side, actor: Actor): Slot {
  const first = side.tokens.findIndex(({ span }) => overlaps(span, actor.span));
  const last = side.tokens.findLastIndex(({ span }) => overlaps(span, actor.span));
  const { from, to } = sentenceAt(side.tokens, first);
  return {
    before: side.tokens.slice(from, first).findLast(isWeighty) ?? null,
    after: side.tokens.slice(last + 1, to).find(isWeighty) ?? null,
  };
}

/** The verb that a name governs as its subject, auxiliaries and adverbs passed over; null when no word follows at once. */
export function verbOf(side: Side, actor: Actor): Token | null {
  let at = side.tokens.findLastIndex(({ span }) => overlaps(span, actor.span)) + 1;
  while (side.tokens[at] && (isAuxiliary(side.tokens[at]!) || isFiller(side.tokens[at]!))) at++;
  const token = side.tokens[at];
  return token?.kind === 'word' && !token.stop ? token : null;
}

/** True when the pairing matched the two words with each other. */
export function areMatched({ matches }: ClaimView, ours: Token | null, theirs: Token | null): boolean {
  return ours !== null && matches.some(({ article, source }) => article === ours && source === theirs);
}

function isWeighty({ kind, stop }: Token): boolean {
  return kind !== 'mark' && !stop;
}
