import { overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { Pairing } from '../../types/index.js';

/**
 * Share of a long claim's content that passages must answer before it counts as supported, in a source of one sentence: writers
 * reword, so about a third of the words, rare ones weighted up, survive an honest paraphrase of a sentence or two.
 */
const LEAST = 0.3;
/** The best of many sentences answers more by chance than the only one: every doubling of what was searched asks for this much more. */
const PER_DOUBLING = 0.02;
/** A claim of a few words has no redundancy: nearly all of them must be answered. The demand falls off over this many words. */
const SHORT_EXTRA = 0.5;
const SHORT_FALLOFF = 4;

/** A clause of fewer words is looked up together with its frame ("The company said that …"), so that the frame counts too. */
const WHOLE_BELOW = 3;

/** By how much what the passages answer of the claim exceeds what is demanded; below 0 it is too little. */
export function marginOf(pairing: Pairing): number {
  return pairing.coverage - demandOf(pairing);
}

/** How much of the claim must be answered: much for a short claim, less for a long one in other words, more out of a long source. */
function demandOf({ article, claim, searched }: Pairing): number {
  const content = article.tokens.filter(isContent);
  const stated = content.filter(({ span }) => overlaps(claim.content, span)).length;
  const words = stated < WHOLE_BELOW ? content.length : stated;
  return (
    LEAST +
    PER_DOUBLING * Math.log2(Math.max(1, searched)) +
    SHORT_EXTRA * Math.exp(-(words - 1) / SHORT_FALLOFF)
  );
}
