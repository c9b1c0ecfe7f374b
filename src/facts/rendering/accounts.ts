import type { Side, Span } from '../../types/index.js';
import { contains } from '../../language/span.js';
import { align, contentOf, type WordPair } from '../alignment.js';
import { sameFigures } from './figures.js';
import { particleAt, sameParticle } from './particles.js';

/** Which words of a claim a passage accounts for. */
export interface Accounts {
  /** For each word of the claim that has one, the word of the passage that answers it. */
  readonly answer: ReadonlyMap<number, number>;
  /** Words of the passage that answer one. */
  readonly used: ReadonlySet<number>;
  /** Words of the claim that need an answer and have none. */
  readonly missing: readonly number[];
}

/** Accounts for the words of `within`, a stretch of the claim, by the words of a passage. */
export function accountFor(claim: Side, within: Span, passage: Side): Accounts {
  const answer = new Map<number, number>();
  const used = new Set<number>();
  for (const figure of sameFigures(claim, passage)) {
    for (const index of figure.claim) answer.set(index, figure.passage[0]!);
    for (const index of figure.passage) used.add(index);
  }
  for (const pair of align(claim, passage).pairs) {
    if (answer.has(pair.claim) || used.has(pair.passage) || !isSound(claim, passage, pair)) continue;
    answer.set(pair.claim, pair.passage);
    used.add(pair.passage);
  }
  const needed = claim.tokens.flatMap(({ span }, index) => (contains(within, span) ? [index] : []));
  const particles = needed.filter((index) => !answer.has(index) && particleAt(claim, index) !== null);
  for (const index of particles) {
    const other = particleLike(claim, index, passage, { answer, used });
    if (other === null) continue;
    answer.set(index, other);
    used.add(other);
  }
  const content = new Set(contentOf(claim));
  const missing = needed.filter(
    (index) => !answer.has(index) && (content.has(index) || particles.includes(index)),
  );
  return { answer, used, missing };
}

/** A verb is no noun of the same stem: "approved" against "approval". */
function isSound(claim: Side, passage: Side, { claim: i, passage: j, how }: WordPair): boolean {
  if (how !== 'stem' && how !== 'lemma') return true;
  const [ours, theirs] = [claim.tags[i]!.pos, passage.tags[j]!.pos];
  return (ours === 'VERB') === (theirs === 'VERB') || how === 'lemma';
}

/** A particle of the passage that stands for one of the claim, beside the same word. */
function particleLike(
  claim: Side,
  index: number,
  passage: Side,
  { answer, used }: Pick<Accounts, 'answer' | 'used'>,
): number | null {
  const own = particleAt(claim, index);
  const other = passage.tokens.findIndex(
    (_, at) =>
      !used.has(at) &&
      sameParticle(own, particleAt(passage, at)) &&
      besideSame(claim, index, at, passage.tokens.length, answer),
  );
  return other < 0 ? null : other;
}

function besideSame(
  { tokens }: Side,
  index: number,
  other: number,
  length: number,
  answer: ReadonlyMap<number, number>,
): boolean {
  const answers = new Set(answer.values());
  return [-1, 1].some((step) => {
    let [i, j] = [index + step, other + step];
    while (i >= 0 && i < tokens.length && !answer.has(i)) i += step;
    while (j >= 0 && j < length && !answers.has(j)) j += step;
    return answer.get(i) === j;
  });
}
