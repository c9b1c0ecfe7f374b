import { rowsOf, wordList } from '../language/lexicon.js';
import { isStopWord } from '../language/stop-words.js';
import { areOpposed, weightOf, type Touch } from './lexicon.js';
import type { Unit } from './units.js';

/** The gravest first: when a change touches several things, this one is named. */
const ORDER: readonly Touch[] = [
  'negation',
  'number',
  'likelihood',
  'confidence',
  'condition',
  'quantifier',
  'limit',
  'name',
  'event status',
  'cause',
  'direction',
];
/** A row of `lexicons/weighty-pairs.yaml`. */
interface PairRow {
  readonly pair: string;
  readonly touch: Touch | 'none';
  readonly family?: string;
}

/** Pairs of words that are read as one; null for those that weigh nothing. */
const PAIRS = new Map(
  rowsOf<PairRow>('weighty-pairs').map(({ pair, touch, family = '' }) => [
    pair,
    touch === 'none' ? null : ([touch, family] as const),
  ]),
);
const NEGATING_PREFIX = /^(?:un|in|im|il|ir|non|dis|mis)/u;

/** What a change of words touches, or null when it leaves every weighty word as it was. */
export function touchesOf(quoted: readonly Unit[], source: readonly Unit[]): Touch | null {
  if (isNegatedForm(quoted, source)) return 'negation';
  const before = weights(source);
  const after = weights(quoted);
  const named = namesDiffer(quoted, source);
  return (
    ORDER.find((touch) =>
      touch === 'name' ? named : differs(before.get(touch) ?? [], after.get(touch) ?? [], touch),
    ) ?? null
  );
}

/** Families of weighty words by what they touch. */
function weights(units: readonly Unit[]): Map<Touch, string[]> {
  const found = new Map<Touch, string[]>();
  const add = ([touch, family]: readonly [Touch, string]) =>
    found.set(touch, [...(found.get(touch) ?? []), family]);
  for (let at = 0; at < units.length; at++) {
    const pair = `${units[at]!.norm} ${units[at + 1]?.norm ?? ''}`;
    const idiom = PAIRS.get(pair);
    if (idiom !== undefined) at++;
    const weight = idiom === undefined ? weightOf(units[at]!) : idiom;
    if (weight) add(weight);
  }
  return found;
}

const ALONE = wordList('limits that count alone');
const LEVELS = new Set(['low', 'moderate', 'high']);

/** Directions, levels and most verbs weigh only when traded for another ("rose" for "fell"); other words count alone. */
function differs(before: readonly string[], after: readonly string[], touch: Touch): boolean {
  const [theirs, ours] = [[...before].sort(), [...after].sort()];
  if (theirs.join(' ') === ours.join(' ')) return false;
  if (touch === 'direction') return areOpposed(theirs, ours);
  if (theirs.length > 0 && ours.length > 0) return true;
  const lone = [...theirs, ...ours];
  if (touch === 'confidence') return lone.some((family) => !LEVELS.has(family));
  return touch === 'event status' || touch === 'cause' ? lone.some((family) => ALONE.has(family)) : true;
}

/** "reliable" for "unreliable", "confirmed" for "unconfirmed". */
function isNegatedForm(quoted: readonly Unit[], source: readonly Unit[]): boolean {
  const pairs = quoted.length === source.length ? quoted.map((unit, at) => [unit, source[at]!] as const) : [];
  return pairs.some(
    ([{ norm: a }, { norm: b }]) =>
      (NEGATING_PREFIX.test(a) && a.replace(NEGATING_PREFIX, '') === b) ||
      (NEGATING_PREFIX.test(b) && b.replace(NEGATING_PREFIX, '') === a),
  );
}

const TITLES = wordList('titles nobody misses');

function namesDiffer(quoted: readonly Unit[], source: readonly Unit[]): boolean {
  return namesIn(quoted).join(' ') !== namesIn(source).join(' ');
}

/** The names among some words, folded, in alphabetical order. */
export function namesIn(units: readonly Unit[]): string[] {
  return units
    .filter(isName)
    .map(({ norm }) => norm.replace(/'s$/u, ''))
    .sort();
}

/** A capital inside a sentence, or capitals throughout, make a name; the first word of a sentence tells nothing. */
function isName(unit: Unit): boolean {
  const { text, norm, kind, editing, opens } = unit;
  if (kind !== 'word' || editing === 'mended' || TITLES.has(norm) || norm === 'i') return false;
  if (/^\p{Lu}{2,}s?$/u.test(text)) return true;
  return !opens && /^\p{Lu}/u.test(text) && !isStopWord(text, norm) && weightOf(unit)?.[0] !== 'number';
}
