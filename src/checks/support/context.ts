import { sentenceAt } from '../../language/clauses.js';
import { root } from '../../language/root.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimView, Mention, Side, Span, Token } from '../../types/index.js';

/** The nearest words say most about what a number or date is about; so many of them are compared closely. */
const NEAREST = 4;
/** How far from the source's mention, in tokens, the partner of such a word may stand. */
const REACH = 10;

/** How much of what surrounds a mention in the claim surrounds its counterpart in the passage. */
export interface Kinship {
  /** Content words around the claim's mention that the passage's sentence holds, and how many there are. */
  readonly shared: number;
  readonly asked: number;
  /** Of the claim's nearest words, those that stand near the counterpart. */
  readonly near: number;
  readonly nearest: number;
}

/**
 * Compares the words around a mention of the claim with the words around a mention of the passage, each in its sentence. Words
 * inside `apart` are not asked for: the noun counted is compared by itself.
 */
export function kinship(view: ClaimView, ours: Mention, theirs: Mention, apart?: Span): Kinship {
  const asked = wordsAround(view.article, ours).filter(({ token }) => !apart || !contains(apart, token.span));
  const around = wordsAround(view.source, theirs);
  const nearby = around.filter(({ distance }) => distance <= REACH);
  const held = (word: Word, among: readonly Word[]): boolean =>
    among.some(({ token }) => isSame(view, word.token, token));
  const nearest = [...asked].sort((a, b) => a.distance - b.distance).slice(0, NEAREST);
  return {
    shared: asked.filter((word) => held(word, around)).length,
    asked: asked.length,
    near: nearest.filter((word) => held(word, nearby)).length,
    nearest: nearest.length,
  };
}

/** Half of the words around a mention must be told of the other one too, or they speak of different things; */
const SHARED_PART = 1 / 2;
/** … where two thirds are, fewer of the nearest need to agree; */
const SHARED_MOST = 2 / 3;
const NEAR_WHEN_MOST = 2;
/** … and where all of the nearest agree, so many of them are enough by themselves. */
const NEAR_ALONE = 3;

/** True when both mentions are surely about the same thing. `fewestNear`: of the nearest words, how many must agree. */
export function isKin({ shared, asked, near, nearest }: Kinship, fewestNear: number): boolean {
  if (asked === 0) return false;
  if (near === nearest && nearest >= NEAR_ALONE) return true;
  const enough = shared >= asked * SHARED_MOST ? Math.min(fewestNear, NEAR_WHEN_MOST) : fewestNear;
  return shared >= asked * SHARED_PART && near >= Math.min(enough, nearest);
}

/** Verbs that join a thing to its number, and words of telling: they say nothing of what is counted. */
const LIGHT =
  /^(?:c[ao]m(?:e|es|ing)|amount(?:s|ed|ing)?|total(?:s|l?ed)?|stand(?:s|ing)?|stood|say(?:s|ing)?|said|tell(?:s|ing)?|told|accord(?:s|ed|ing)|put(?:s|ting)?|ma(?:ke|kes|de|king)|g[eo]t(?:s|ting)?|t[ao]ke?(?:s|n|ing)?|took|give(?:s|n)?|gave|giving|estimat(?:e|es|ed|ing)|also|still|even|already|now|however)$/u;

interface Word {
  readonly token: Token;
  /** Tokens between the word and the mention. */
  readonly distance: number;
}

/** Content words of the sentence around a mention. Other numbers and dates are words too: one that agrees tells most of all. */
function wordsAround(side: Side, mention: Mention): Word[] {
  const first = side.tokens.findIndex(({ span }) => overlaps(span, mention.span));
  const last = side.tokens.findLastIndex(({ span }) => overlaps(span, mention.span));
  if (first < 0) return [];
  const { from, to } = sentenceAt(side.tokens, first);
  return side.tokens.slice(from, to).flatMap((token, offset) => {
    const index = from + offset;
    const isInside = index >= first && index <= last;
    return isInside || !isContent(token) || LIGHT.test(token.norm)
      ? []
      : [{ token, distance: index < first ? first - index : index - last }];
  });
}

/** True for equal roots and for words that the pairing matched. */
export function isSame({ matches }: ClaimView, ours: Token, theirs: Token): boolean {
  return (
    root(ours.norm) === root(theirs.norm) ||
    matches.some(({ article, source }) => article === ours && source === theirs)
  );
}

/** The tokens of a side inside a span. */
export function tokensIn(side: Side, span: Span): Token[] {
  return side.tokens.filter((token) => contains(span, token.span));
}
