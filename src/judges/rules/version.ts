import type { Pairing } from '../../types/index.js';
import { changesOf, type Changes } from './changes.js';

/**
 * How a claim that repeats its passage almost word by word relates to it. `same`: no change matters; `more`: it says more
 * than the passage; `turned`: a denial or an opposite parts them; `exchanged`: all is copied but for one word put in place of an
 * unrelated one; `other`: reworded in several places.
 */
export type Version = 'same' | 'more' | 'turned' | 'exchanged' | 'other';

/** A claim with more changes than one is a retelling, unless one side has all the words of the other: what it adds stands elsewhere, or in other words. */
const ONE_CHANGE = 1;
/** With more changes than these a denial among them is about some part of the sentence. */
const FEW_CHANGES = 3;
/** Of this share of the longer side's words on, claim and passage are versions of one sentence. */
const SAME_SENTENCE = 0.6;

/** The relation of the claim to the passage it is a version of; null when it is a version of none. */
export function versionOf(pairing: Pairing): Version | null {
  const changes = pairing.evidence[0] ? changesOf(pairing, pairing.evidence[0]) : null;
  if (!changes || !isVersion(changes)) return null;
  const { turned, exchanged, reworded, raised, kept, copied } = changes;
  const all = turned + exchanged + reworded + raised + kept;
  if (turned > 0) return all <= FEW_CHANGES ? 'turned' : 'other';
  if (exchanged + reworded > 0) return exchanged > 0 && all <= ONE_CHANGE ? 'exchanged' : 'other';
  if (raised === 0) return 'same';
  return all <= ONE_CHANGE || copied === 1 ? 'more' : 'other';
}

/** Most words are the same; or one side has all the words of the other in order, and a few stretches besides. */
function isVersion({ common, copied, kept, raised, turned, exchanged, reworded }: Changes): boolean {
  const all = kept + raised + turned + exchanged + reworded;
  return common >= SAME_SENTENCE || (copied === 1 && all <= FEW_CHANGES);
}
