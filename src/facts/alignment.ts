import { rowsOf } from '../language/lexicon.js';
import { mayBeginNumeral, readNumeral } from '../language/mentions/number-words.js';
import { isContent } from '../language/tokenize.js';
import type { Actor, Side, Token } from '../types/index.js';

/** How a word of the claim answers a word of the passage, the closest way first. */
export type Answer = 'same' | 'lemma' | 'number' | 'stem' | 'name' | 'synonym';

/** A content word of the claim and the content word of the passage that answers it, by their indices among the tokens. */
export interface WordPair {
  readonly claim: number;
  readonly passage: number;
  readonly how: Answer;
}

/** Which words of two sides answer each other: for each side the pair of every word that has one. */
export interface Alignment {
  readonly pairs: readonly WordPair[];
  readonly ofClaim: ReadonlyMap<number, WordPair>;
  readonly ofPassage: ReadonlyMap<number, WordPair>;
}

const GROUPS = new Map(
  rowsOf<string>('synonyms').flatMap((row, group) => row.split(/\s+/u).map((word) => [word, group] as const)),
);

const ORDER: readonly Answer[] = ['same', 'lemma', 'number', 'stem', 'name', 'synonym'];

const kept = new WeakMap<Side, WeakMap<Side, Alignment>>();

/** Aligns the content words of a claim with those of a passage, each word once, the closest answers first. */
export function align(claim: Side, passage: Side): Alignment {
  const known = kept.get(claim)?.get(passage);
  if (known) return known;
  const made = alignWords(claim, passage);
  kept.set(claim, (kept.get(claim) ?? new WeakMap<Side, Alignment>()).set(passage, made));
  return made;
}

function alignWords(claim: Side, passage: Side): Alignment {
  const candidates = candidatesOf(claim, passage);
  const ofClaim = new Map<number, WordPair>();
  const ofPassage = new Map<number, WordPair>();
  for (const how of ORDER) {
    const near = candidates
      .filter((pair) => pair.how === how)
      .sort((a, b) => distance(a, ofClaim) - distance(b, ofClaim));
    for (const pair of near) {
      if (ofClaim.has(pair.claim) || ofPassage.has(pair.passage)) continue;
      ofClaim.set(pair.claim, pair);
      ofPassage.set(pair.passage, pair);
    }
  }
  const pairs = [...ofClaim.values()].sort((a, b) => a.claim - b.claim);
  return { pairs, ofClaim, ofPassage };
}

function candidatesOf(claim: Side, passage: Side): WordPair[] {
  const [ours, theirs] = [contentOf(claim), contentOf(passage)];
  const named = namePairs(claim, passage);
  return ours.flatMap((i) =>
    theirs.flatMap((j): WordPair[] => {
      const how = answers(claim, i, passage, j) ?? (named.has(`${i}-${j}`) ? 'name' : null);
      return how === null ? [] : [{ claim: i, passage: j, how }];
    }),
  );
}

/** How far apart the words that a pair joins stand from their neighbours that are joined already; 0 is in step. */
function distance({ claim, passage }: WordPair, joined: ReadonlyMap<number, WordPair>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of joined.values())
    least = Math.min(
      least,
      Math.abs(other.claim - claim - (other.passage - passage)) + Math.abs(other.claim - claim) / 2,
    );
  return Number.isFinite(least) ? least : Math.abs(claim - passage);
}

/** Indices of the words and numbers that carry content. */
export function contentOf(side: Side): number[] {
  return side.tokens.flatMap((token, index) => (isContent(token) ? [index] : []));
}

/** How two words answer each other by themselves; null when they do not. */
export function answers(claim: Side, i: number, passage: Side, j: number): Answer | null {
  const [a, b] = [claim.tokens[i]!, passage.tokens[j]!];
  if (a.norm === b.norm) return 'same';
  if (a.kind !== 'word' || b.kind !== 'word') return sameNumber(a, b) ? 'number' : null;
  const [left, right] = [claim.tags[i]!.lemma, passage.tags[j]!.lemma];
  if (left === right) return 'lemma';
  if (a.stem === b.stem) return 'stem';
  const group = GROUPS.get(left);
  return group !== undefined && group === GROUPS.get(right) ? 'synonym' : null;
}

/** "12" and "twelve", "1,200" and "1200". */
function sameNumber(a: Token, b: Token): boolean {
  const value = numberOf(a);
  return value !== null && value === numberOf(b);
}

const numbers = new Map<string, number | null>();

function numberOf(token: Token): number | null {
  const known = numbers.get(token.norm);
  if (known !== undefined) return known;
  const numeral = mayBeginNumeral(token) ? readNumeral([token], 0) : null;
  const value = numeral === null || numeral.ordinal ? null : numeral.value;
  if (numbers.size < MOST_NUMBERS) numbers.set(token.norm, value);
  return value;
}

/** Spellings of numbers kept; a long report has fewer. */
const MOST_NUMBERS = 10_000;

/** Pairs of tokens inside names of the same actor ("FBI" – "Federal Bureau of Investigation"). */
function namePairs(claim: Side, passage: Side): ReadonlySet<string> {
  const theirs = actorsOf(passage);
  return new Set(
    actorsOf(claim).flatMap((ours) =>
      theirs
        .filter(({ key }) => key === ours.key)
        .flatMap((other) =>
          tokensIn(claim, ours).flatMap((i) => tokensIn(passage, other).map((j) => `${i}-${j}`)),
        ),
    ),
  );
}

function actorsOf({ mentions }: Side): Actor[] {
  return mentions.filter((mention): mention is Actor => mention.kind === 'actor');
}

/** Indices of the tokens inside a span. */
export function tokensIn({ tokens }: Side, { span }: Pick<Actor, 'span'>): number[] {
  return tokens.flatMap((token, index) =>
    span.start <= token.span.start && token.span.end <= span.end ? [index] : [],
  );
}
