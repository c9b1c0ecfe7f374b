import { claimsOf, flipsOf, plain, printed, storiesOf, type Flip } from './shared-data.js';

/** One claim beside the two versions of its source. */
export interface Contrast {
  /** Of its source: file and line. */
  readonly id: string;
  /** Which claim of the source, from 0. */
  readonly number: number;
  readonly claim: string;
  readonly before: string | null;
  readonly whenTrue: string;
  readonly whenFalse: string;
  readonly kind: string;
  /** Whether the version that was written first bears the claim out. */
  readonly firstIsTrue: boolean;
}

/** Every claim that has a flip, beside both versions of its source. */
export function contrastsOf(folder: string): Contrast[] {
  const stories = new Map(storiesOf(folder).map((story) => [story.id, story]));
  const pairs = new Map(claimsOf(folder).map((pair) => [pair.id, pair]));
  return flipsOf(folder).flatMap((flip): Contrast[] => {
    if (flip.doc !== undefined) {
      const { doc, story } = stories.get(flip.doc)!;
      const { t, d } = story[flip.c]!;
      const before = flip.c > 0 ? plain(story[flip.c - 1]!.t) : null;
      return [made(flip, flip.doc, plain(t), before, printed(doc), printed(changed(doc, flip)), d)];
    }
    const { source, claims } = pairs.get(flip.src!)!;
    const { t, d } = claims[flip.c]!;
    const other = flip.from === undefined ? `${source} ${flip.to}` : source.replace(flip.from, () => flip.to);
    return [made(flip, flip.src!, plain(t), null, source, other, d)];
  });
}

function made(
  { c, l, d }: Flip,
  id: string,
  claim: string,
  before: string | null,
  original: string,
  flipped: string,
  kind: string | undefined,
): Contrast {
  const [whenTrue, whenFalse] = l === 's' ? [flipped, original] : [original, flipped];
  return {
    id,
    number: c,
    claim,
    before,
    whenTrue,
    whenFalse,
    kind: d ?? kind ?? 'none',
    firstIsTrue: l !== 's',
  };
}

function changed(doc: readonly string[], { i, after, to, i2, to2 }: Flip): string[] {
  const at = after ?? i!;
  return doc.flatMap((sentence, index) => {
    if (index === i2) return [to2!];
    if (index !== at) return [sentence];
    return after === undefined ? [to] : [sentence, to];
  });
}
