import type { Side } from '../types/index.js';
import { partsOf } from './parts.js';

/** A verb with its auxiliaries, or a form of "be" with the adjective or noun it tells: what a clause says of its subject. */
export interface VerbGroup {
  /** First and last token of the group, its head included. */
  readonly from: number;
  readonly to: number;
  /** The verb; for "be" with an adjective, participle or noun, that word. */
  readonly head: number;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  /** Auxiliaries and modals, by their indices. */
  readonly auxiliaries: readonly number[];
  readonly passive: boolean;
  /** True where the head is an adjective or a noun after "be". */
  readonly copular: boolean;
}

const part = (side: Side, at: number): string => partsOf(side)[at] ?? 'X';

function isAdverb(side: Side, at: number): boolean {
  const norm = side.tokens[at]?.norm ?? '';
  const longer = norm === 'longer' || (norm === 'no' && side.tokens[at + 1]?.norm === 'longer');
  return longer || part(side, at) === 'ADV' || (part(side, at) === 'PART' && norm !== 'to');
}

const kept = new WeakMap<Side, readonly VerbGroup[]>();

/** Every verb group of a side, in reading order. */
export function verbGroupsOf(side: Side): readonly VerbGroup[] {
  const known = kept.get(side);
  if (known) return known;
  const groups: VerbGroup[] = [];
  for (let at = 0; at < side.tokens.length; at++) {
    const group = groupAt(side, at);
    if (!group) continue;
    groups.push(group);
    at = group.to;
  }
  kept.set(side, groups);
  return groups;
}

function groupAt(side: Side, at: number): VerbGroup | null {
  const isTo = side.tokens[at]!.norm === 'to' && part(side, at) === 'PART';
  if (!isTo && part(side, at) !== 'AUX' && part(side, at) !== 'VERB') return null;
  if (isTo && !leadsToVerb(side, at + 1)) return null;
  return part(side, at) === 'VERB' ? withoutAuxiliary(side, at) : withAuxiliaries(side, at, isTo);
}

function leadsToVerb(side: Side, from: number): boolean {
  let at = from;
  while (isAdverb(side, at)) at++;
  return part(side, at) === 'VERB' || part(side, at) === 'AUX';
}

function withoutAuxiliary(side: Side, at: number): VerbGroup {
  const { norm } = side.tokens[at]!;
  const form = /ing$/u.test(norm) ? 'ing' : isBareParticiple(side, at) ? 'participle' : 'finite';
  return {
    from: at,
    to: at,
    head: at,
    form,
    auxiliaries: [],
    passive: form === 'participle',
    copular: false,
  };
}

const PAST = /(?:ed|en|wn|ade|ought|aught|eld|ept|aid|und|uilt|old|ent|eft|ost)$/u;

/** "samples taken in May were": a past form straight behind a noun, with no object, before "by" or before another finite verb. */
function isBareParticiple(side: Side, at: number): boolean {
  if (!PAST.test(side.tokens[at]!.norm) || !/^(?:NOUN|PROPN)$/u.test(part(side, at - 1))) return false;
  if (side.tokens[at + 1]?.norm === 'by') return true;
  for (let next = at + 1; next < Math.min(side.tokens.length, at + 8); next++) {
    if (part(side, next) === 'AUX') return side.tokens[next - 1]!.norm !== 'to' && next > at + 1;
    if (/^(?:SCONJ|CCONJ|PUNCT|VERB|PRON)$/u.test(part(side, next))) return false;
    if (next === at + 1 && part(side, next) !== 'ADP') return false;
  }
  return false;
}

function withAuxiliaries(side: Side, from: number, isTo: boolean): VerbGroup {
  const auxiliaries: number[] = [];
  let at = from + Number(isTo);
  while (at < side.tokens.length && (part(side, at) === 'AUX' || isAdverb(side, at))) {
    if (part(side, at) === 'AUX') auxiliaries.push(at);
    at++;
  }
  const last = auxiliaries.at(-1);
  const isBe = last !== undefined && side.tags[last]!.lemma === 'be';
  const base = { from, form: isTo ? 'infinitive' : 'finite', auxiliaries } as const;
  if (part(side, at) === 'VERB') {
    const passive = isBe && !/ing$/u.test(side.tokens[at]!.norm);
    return { ...base, to: at, head: at, passive, copular: false };
  }
  const complement = isBe ? complementAt(side, at) : null;
  if (complement !== null)
    return { ...base, to: complement, head: complement, passive: false, copular: true };
  return {
    ...base,
    to: Math.max(last ?? from, negatorAfter(side, last ?? from)),
    head: last ?? from,
    passive: false,
    copular: false,
  };
}

/** "representative's does not": the negation belongs to the auxiliary that stands alone. */
function negatorAfter(side: Side, at: number): number {
  return side.tokens[at + 1]?.norm === 'not' ? at + 1 : at;
}

/** The adjective, or the last noun of the noun phrase, that stands behind "be"; null where there is none. */
function complementAt(side: Side, from: number): number | null {
  let at = from;
  while (/^(?:DET|NUM)$/u.test(part(side, at))) at++;
  if (part(side, at) === 'ADJ' && !/^(?:NOUN|PROPN|ADJ)$/u.test(part(side, at + 1))) return at;
  let head: number | null = null;
  while (/^(?:ADJ|NOUN|PROPN)$/u.test(part(side, at))) {
    if (part(side, at) !== 'ADJ') head = at;
    at++;
  }
  return head;
}
