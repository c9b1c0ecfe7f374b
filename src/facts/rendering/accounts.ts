import type { Side, Span } from '../../types/index.js';
import { contains } from '../../language/span.js';
import { align, contentOf, type WordPair } from '../alignment.js';
import { figureTokens, sameFigures } from './figures.js';
import { particleAt, sameParticle } from './particles.js';
import { isNegator } from '../../language/negators.js';

/** Which words of a claim a passage accounts for. */
export interface Accounts {
  /** For each word of the claim that has one, the word of the passage that answers it. */
  readonly answer: ReadonlyMap<number, number>;
  /** Words of the passage that answer one. */
  readonly used: ReadonlySet<number>;
  /** Words of the claim that need an answer and have none. */
  readonly missing: readonly number[];
}

/**
 * Accounts for the words of `within`, a stretch of the claim, by the words of a passage. `known` tells of nouns and names that
 * the passage need not repeat, because they stand in its title or in what its "it" or "we" points to.
 */
export function accountFor(
  claim: Side,
  within: Span,
  passage: Side,
  known: (word: string) => boolean = () => false,
): Accounts {
  const answer = new Map<number, number>();
  const used = new Set<number>();
  for (const figure of sameFigures(claim, passage)) {
    for (const index of figure.claim) answer.set(index, figure.passage[0]!);
    for (const index of figure.passage) used.add(index);
  }
  const figures = figureTokens(claim);
  for (const pair of align(claim, passage).pairs) {
    if (
      answer.has(pair.claim) ||
      figures.has(pair.claim) ||
      used.has(pair.passage) ||
      !isSound(claim, passage, pair)
    )
      continue;
    answer.set(pair.claim, pair.passage);
    used.add(pair.passage);
  }
  const content = new Set(contentOf(claim));
  const needed = claim.tokens.flatMap(({ span }, index) =>
    contains(within, span) && (content.has(index) || particleAt(claim, index) !== null) ? [index] : [],
  );
  for (const index of needed.filter((own) => !answer.has(own) && particleAt(claim, own) !== null)) {
    const other = particleLike(claim, index, passage, { answer, used });
    if (other === null) continue;
    answer.set(index, other);
    used.add(other);
  }
  const complete = !leavesNouns(passage, used);
  const missing = needed.filter((index) => !answer.has(index) && !(complete && isKnown(claim, index, known)));
  return { answer, used, missing };
}

function isKnown({ tokens, tags }: Side, index: number, known: (word: string) => boolean): boolean {
  const joined = /^(?:and|or|nor|,)$/u.test(tokens[index - 1]?.norm ?? '');
  return !joined && NOUN.test(tags[index]!.pos) && known(tokens[index]!.norm.replace(/'s$/u, ''));
}

/** A noun or name of the passage that answers nothing may be the one that the claim puts another for. */
function leavesNouns({ tags, tokens }: Side, used: ReadonlySet<number>): boolean {
  return tags.some(({ pos }, index) => NOUN.test(pos) && !used.has(index) && !tokens[index]!.stop);
}

const NOUN = /^(?:NOUN|PROPN)$/u;

/** A verb is no noun of the same stem: "approved" against "approval". */
function isSound(claim: Side, passage: Side, { claim: i, passage: j, how }: WordPair): boolean {
  if (how !== 'stem') return true;
  return (claim.tags[i]!.pos === 'VERB') === (passage.tags[j]!.pos === 'VERB');
}

type Partly = Pick<Accounts, 'answer' | 'used'>;

/** A particle of the passage that stands for one of the claim, beside the same word; a lone negation wherever it stands. */
function particleLike(claim: Side, index: number, passage: Side, { answer, used }: Partly): number | null {
  const own = particleAt(claim, index);
  const others = passage.tokens.flatMap((_, at) =>
    !used.has(at) && sameParticle(own, particleAt(passage, at)) ? [at] : [],
  );
  const beside = others.find((at) => besideSame(claim, index, passage, at, answer));
  if (beside !== undefined) return beside;
  return others.length === 1 && isNegator(claim.tokens[index]!.norm) && isOnly(claim, index)
    ? others[0]!
    : null;
}

function isOnly(claim: Side, index: number): boolean {
  return claim.tokens.every(({ norm }, at) => at === index || !isNegator(norm));
}

function besideSame(
  claim: Side,
  index: number,
  passage: Side,
  other: number,
  answer: ReadonlyMap<number, number>,
): boolean {
  const answers = new Set(answer.values());
  return [-1, 1].some((step) => {
    let [i, j] = [index + step, other + step];
    while (i >= 0 && i < claim.tokens.length && !answer.has(i)) i += step;
    while (j >= 0 && j < passage.tokens.length && !answers.has(j)) j += step;
    return answer.get(i) === j;
  });
}
