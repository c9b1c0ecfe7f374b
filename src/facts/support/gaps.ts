import { align } from '../../language/align.js';
import { isContent } from '../../language/tokenize.js';
import type { Side } from '../../types/index.js';

/** Some words of a side, by their places among its tokens. */
export interface Words {
  readonly side: Side;
  readonly at: readonly number[];
}

/** What stands between two runs of words that claim and passage share. */
export interface Gap {
  readonly claim: Words;
  readonly passage: Words;
  /** The shared word before it, and the one after it, on both sides. */
  readonly before: readonly [claim: number, passage: number];
  readonly after: readonly [claim: number, passage: number];
}

/** Content words that must be repeated for one sentence to be a copy of another. */
const MIN_REPEATED = 5;
/** Share of the content words, of either side, between the first and the last repeated word, that must be repeated. */
const MIN_SHARE = 0.7;
/** Words that may be changed at one place. */
const MAX_CHANGED = 5;

/** Share of the passage that the claim repeats word for word; 0 unless it repeats it for the most part. */
export function repeated(claim: Side, passage: Side): number {
  if (shared(claim, passage) < MIN_REPEATED) return 0;
  const pairs = samePairs(claim, passage);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return 0;
  const same = pairs.filter(([at]) => isContent(claim.tokens[at]!)).length;
  const within = ({ tokens }: Side, from: number, to: number) =>
    tokens.slice(from, to + 1).filter(isContent).length;
  const most = Math.max(within(claim, first[0], last[0]), within(passage, first[1], last[1]));
  const share = same / most;
  return same >= MIN_REPEATED && share >= MIN_SHARE ? same + share : 0;
}

/** Content words of the claim that stand anywhere in the passage: in step there are at most as many, and these are counted in no time. */
function shared(claim: Side, passage: Side): number {
  const theirs = new Set(passage.tokens.map(({ norm }) => norm));
  return claim.tokens.filter((token) => isContent(token) && theirs.has(token.norm)).length;
}

/** The stretches in which a near copy differs from what it copies, its two ends left out. */
export function gapsOf(claim: Side, passage: Side): Gap[] {
  const pairs = samePairs(claim, passage);
  return pairs.slice(1).flatMap((after, index): Gap[] => {
    const before = pairs[index]!;
    const gap = {
      claim: wordsBetween(claim, before[0], after[0]),
      passage: wordsBetween(passage, before[1], after[1]),
      before,
      after,
    };
    const size = Math.max(gap.claim.at.length, gap.passage.at.length);
    return size === 0 || size > MAX_CHANGED ? [] : [gap];
  });
}

/** Two words, by their places among the tokens of either side. */
type Pair = readonly [claim: number, passage: number];

const kept = new WeakMap<Side, WeakMap<Side, readonly Pair[]>>();

/** The words that stand in both, in step. */
export function samePairs(claim: Side, passage: Side): readonly Pair[] {
  const known = kept.get(claim)?.get(passage);
  if (known) return known;
  const made = pairsInStep(claim, passage);
  kept.set(claim, (kept.get(claim) ?? new WeakMap<Side, readonly Pair[]>()).set(passage, made));
  return made;
}

function pairsInStep(claim: Side, passage: Side): Pair[] {
  const [ours, theirs] = [wordsOf(claim), wordsOf(passage)];
  const runs = align(
    ours.map((at) => claim.tokens[at]!.norm),
    theirs.map((at) => passage.tokens[at]!.norm),
  );
  return runs
    .filter(({ kind }) => kind === 'equal')
    .flatMap(({ left, right }) =>
      Array.from(
        { length: left[1] - left[0] },
        (_, step) => [ours[left[0] + step]!, theirs[right[0] + step]!] as const,
      ),
    );
}

function wordsOf({ tokens }: Side): number[] {
  return tokens.flatMap(({ kind, text }, at) => (kind === 'mark' && text !== '%' ? [] : [at]));
}

function wordsBetween(side: Side, from: number, to: number): Words {
  return { side, at: wordsOf(side).filter((at) => at > from && at < to) };
}
