import { root } from '../language/root.js';
import { overlaps } from '../language/span.js';
import { isContent } from '../language/tokenize.js';
import type { Claim, Side, Token } from '../types/index.js';
import { frequency, type SentenceIndex } from './sentence-index.js';
import { namesEvent } from './events.js';
import { acronymsIn, rungTermOf, termOf } from './terms.js';

/** Sentences added to the collection when rarity is reckoned: in a source of one sentence a word that stands in it must not count for nothing. */
const SMOOTHING = 50;
/** Names tell one event from another of the same kind … */
const NAME = 1.3;
/** … and numbers do so best: who retells rewords all else, and two texts seldom share a figure by chance. */
const NUMBER = 1.7;
/** A year is shared by all that happened in it. */
const YEAR = /^(?:1[6-9]|20)\d\d$/u;
/** Words outside the clause that states the thing ("The agency said that …") help to find the passage but are not what it must answer. */
const OUTSIDE_CONTENT = 0.3;
/** Words of saying and finding frame what is stated; sources state the same thing without them or with others. */
const FRAME_WORD = 0.4;
const FRAME_WORDS = new Set(
  `say tell state report find conclude determine show describe claim announce add note explain accord suggest reveal indicate argue
  write mention confirm warn insist admit acknowledge declare estimate evidence study finding statement author source spokesman
  spokeswoman`
    .split(/\s+/u)
    .map(root),
);
/** Below this many content words the clause alone cannot be looked up; the whole sentence then counts. */
const MIN_CONTENT = 3;

/** A term of the claim, how much it weighs, and where it stands. */
export interface ClaimTerm {
  readonly term: string;
  readonly weight: number;
  readonly tokens: readonly Token[];
}

/** The claim's content words weighted by rarity; every term once, in reading order. */
export function claimTerms(claim: Claim, side: Side, index: SentenceIndex): ClaimTerm[] {
  const content = side.tokens.filter(isContent);
  const inside = content.filter(({ span }) => overlaps(claim.content, span));
  const whole = inside.length < MIN_CONTENT;
  const byTerm = new Map<string, Token[]>();
  for (const token of content) {
    const term = termOf(token);
    const known = byTerm.get(term);
    if (known) known.push(token);
    else byTerm.set(term, [token]);
  }
  return [...byTerm].map(([term, tokens]) => {
    const stated = whole || tokens.some((token) => inside.includes(token));
    const factors = [
      kindFactor(tokens, side),
      stated ? 1 : OUTSIDE_CONTENT,
      FRAME_WORDS.has(term) ? FRAME_WORD : 1,
    ];
    return {
      term,
      weight: factors.reduce((product, factor) => product * factor, rarity(index, term)),
      tokens,
    };
  });
}

function kindFactor(tokens: readonly Token[], side: Side): number {
  if (tokens.some(({ kind, norm }) => kind === 'number' && !YEAR.test(norm))) return NUMBER;
  if (tokens.some(({ kind }) => kind === 'number')) return NAME;
  return tokens.some((token) => isNamed(token, side)) ? NAME : 1;
}

/** Terms that may find the claim's passage without standing for one of its words: acronyms of its long names, rungs of its events. */
export function extraTerms(side: Side): string[] {
  const events = side.tokens.filter((token) => namesEvent(side, token)).map(({ norm }) => rungTermOf(norm)!);
  return [...acronymsIn(side.text), ...new Set(events)];
}

/** Inverse sentence frequency, smoothed. */
export function rarity(index: SentenceIndex, term: string): number {
  return Math.log((index.count + SMOOTHING) / (frequency(index, term) + 1));
}

function isNamed(token: Token, { mentions }: Side): boolean {
  return mentions.some(({ kind, span }) => kind === 'actor' && overlaps(span, token.span));
}
