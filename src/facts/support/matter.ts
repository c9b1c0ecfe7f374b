import { contains } from '../../language/span.js';
import type { Actor, ClaimPair, Mention, Side, Span } from '../../types/index.js';
import { align, contentOf, type WordPair } from '../alignment.js';

/** A mention of a passage that governs some of what a mention of the claim governs. */
export interface Faced<M extends Mention> {
  readonly passage: Side;
  /** Index into the passages shown. */
  readonly sentence: number;
  readonly theirs: M;
  /** How many words answer each other inside both scopes; a name counts once. */
  readonly words: number;
  /** Their share of the claim's words inside its scope, 0 … 1. */
  readonly share: number;
}

/** The mentions of the passages that govern what a mention of the claim governs, the closest first. */
export function mattersOf<M extends Mention>(
  pair: ClaimPair,
  ours: Mention,
  mentionsOf: (side: Side) => readonly M[],
  least: { readonly words: number; readonly share: number },
): Faced<M>[] {
  return pair.sides
    .flatMap((passage, sentence) =>
      mentionsOf(passage).map((theirs) => ({
        passage,
        sentence,
        theirs,
        ...sharedMatter(pair.side, ours, passage, theirs),
      })),
    )
    .filter(({ words, share }) => words >= least.words && share >= least.share)
    .sort((a, b) => b.words - a.words || b.share - a.share);
}

function sharedMatter(
  claim: Side,
  ours: Mention,
  passage: Side,
  theirs: Mention,
): Pick<Faced<Mention>, 'words' | 'share'> {
  const mine = contentOf(claim).filter((at) => governs(ours, claim.tokens[at]!.span));
  const inScope = new Set(mine);
  const pairs = align(claim, passage).pairs.filter(
    (pair) => inScope.has(pair.claim) && governs(theirs, passage.tokens[pair.passage]!.span),
  );
  return { words: thingsAmong(claim, pairs), share: mine.length === 0 ? 0 : pairs.length / mine.length };
}

/** How many things the words of the pairs name: the words of one name are one. */
export function thingsAmong(side: Side, pairs: readonly WordPair[]): number {
  const actors = side.mentions.filter((mention): mention is Actor => mention.kind === 'actor');
  const things = pairs.map(({ claim }) => {
    const { span } = side.tokens[claim]!;
    return actors.find((actor) => contains(actor.span, span)) ?? claim;
  });
  return new Set(things).size;
}

/** True where a word stands in the scope of a mention and is no part of it. */
function governs({ span, scope }: Mention, word: Span): boolean {
  return contains(scope, word) && !contains(span, word);
}
