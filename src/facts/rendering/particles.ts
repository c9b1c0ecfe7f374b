import { rowsOf } from '../../language/lexicon.js';
import type { Side } from '../../types/index.js';

/** What a particle does: see src/language/lexicons/particles.yaml. */
type ParticleKind = 'caution' | 'strong' | 'speech' | 'plain';

interface Row {
  readonly kind: ParticleKind;
  readonly words: string;
}

/** A word that turns what a sentence says; particles that share a group stand for each other. */
interface Particle {
  readonly kind: ParticleKind;
  readonly groups: readonly number[];
}

const PARTICLES = new Map<string, Particle>();
rowsOf<Row>('particles').forEach(({ kind, words }, group) => {
  for (const word of words.split(/\s+/u))
    PARTICLES.set(word, { kind, groups: [...(PARTICLES.get(word)?.groups ?? []), group] });
});

/** The particle that a token is, by its spelling or its base form; null when it is none. */
export function particleAt({ tokens, tags }: Side, index: number): Particle | null {
  const { norm, kind } = tokens[index]!;
  if (kind !== 'word') return null;
  if (/n't$/u.test(norm)) return PARTICLES.get("n't")!;
  return PARTICLES.get(norm) ?? PARTICLES.get(tags[index]!.lemma) ?? null;
}

/** True when two particles stand for each other. */
export function sameParticle(a: Particle | null, b: Particle | null): boolean {
  return a !== null && b !== null && a.groups.some((group) => b.groups.includes(group));
}
