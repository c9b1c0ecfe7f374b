import type { Look, Side, Span } from '../../types/index.js';
import { align, contentOf } from '../alignment.js';
import { sameFigures } from './figures.js';
import { isCaution } from './leftover.js';
import { particleAt, sameParticle } from './particles.js';

/** So many words are marked on either side; more would mark nothing. */
const MOST = 4;

/** What a claim and its passages do not share. */
export interface Differences {
  /** Words of the claim that no passage has, the most telling first. */
  readonly claim: readonly number[];
  /** The passage nearest to the claim; null where none has any of its words. */
  readonly nearest: number | null;
  /** Cautious words of the nearest passage that the claim leaves out. */
  readonly cautions: readonly number[];
  /** Share of the claim's content words that the nearest passage has, and that all passages together have. */
  readonly inNearest: number;
  readonly inAll: number;
}

/** Holds the words of a claim against those of all its passages. */
export function differencesOf(claim: Side, sides: readonly Side[]): Differences {
  const found = sides.map((side) => answeredBy(claim, side));
  const content = contentOf(claim);
  const counts = found.map((words) => content.filter((index) => words.has(index)).length);
  const most = Math.max(0, ...counts);
  const nearest = most === 0 ? null : counts.indexOf(most);
  const all = new Set(found.flatMap((words) => [...words]));
  const missing = claim.tokens.flatMap((_, index) =>
    !all.has(index) && weightOf(claim, index) > 0 ? [index] : [],
  );
  const share = (count: number) => (content.length === 0 ? 0 : count / content.length);
  return {
    claim: missing.sort((a, b) => weightOf(claim, b) - weightOf(claim, a) || a - b),
    nearest,
    cautions: nearest === null ? [] : cautionsMissing(claim, sides[nearest]!),
    inNearest: share(most),
    inAll: share(content.filter((index) => all.has(index)).length),
  };
}

/** Words of the claim that a passage has, particles among them. */
function answeredBy(claim: Side, side: Side): ReadonlySet<number> {
  const particles = claim.tokens.flatMap((_, index) => {
    const own = particleAt(claim, index);
    return own && side.tokens.some((_token, at) => sameParticle(own, particleAt(side, at))) ? [index] : [];
  });
  return new Set([
    ...align(claim, side).ofClaim.keys(),
    ...sameFigures(claim, side).flatMap((figure) => figure.claim),
    ...particles,
  ]);
}

function cautionsMissing(claim: Side, passage: Side): number[] {
  return passage.tokens.flatMap((_, at) => {
    const own = particleAt(passage, at);
    return isCaution(passage, at) &&
      !claim.tokens.some((_token, index) => sameParticle(own, particleAt(claim, index)))
      ? [at]
      : [];
  });
}

/** How telling a word of the claim is: strong and cautious words, then figures and names, then what is done and to what. */
function weightOf(claim: Side, index: number): number {
  const { kind, stop } = claim.tokens[index]!;
  const particle = particleAt(claim, index)?.kind;
  if (particle === 'strong' || particle === 'caution') return 4;
  if (particle !== undefined || kind === 'mark' || stop) return 0;
  if (kind === 'number') return 3;
  return { PROPN: 3, VERB: 2, ADJ: 2, ADV: 1, NOUN: 1 }[claim.tags[index]!.pos as string] ?? 0;
}

/** The few words to look at first, on both sides. */
export function lookAt(
  claim: Side,
  sides: readonly Side[],
  { claim: words, nearest, cautions }: Differences,
): Look {
  return {
    claim: spansOf(claim, words),
    passages:
      nearest === null ? [] : spansOf(sides[nearest]!, cautions).map((span) => ({ sentence: nearest, span })),
  };
}

/** Neighbours are marked as one stretch. */
function spansOf({ tokens }: Side, indices: readonly number[]): Span[] {
  const chosen = indices.slice(0, MOST).sort((a, b) => a - b);
  return chosen.reduce<Span[]>((spans, index) => {
    const { start, end } = tokens[index]!.span;
    const last = spans.at(-1);
    if (last && chosen.includes(index - 1)) return [...spans.slice(0, -1), { start: last.start, end }];
    return [...spans, { start, end }];
  }, []);
}
