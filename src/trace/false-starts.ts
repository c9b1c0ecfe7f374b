import { cut } from '../language/span.js';
import type { Span } from '../types/index.js';
import { unitsOf, type Unit } from './units.js';

/** What speakers say while they look for words. */
const FILLERS: ReadonlySet<string> = new Set([
  'you know',
  'i mean',
  'um',
  'uh',
  'er',
  'ah',
  'mm',
  'well',
  'so',
  'look',
  'yeah',
  'okay',
]);
/** Words a speaker may take back at once. */
const MAX_WORDS = 6;
/** Characters on either side in which the words begun again stand. */
const REACH = 80;
const DASH = /(?:[—–]|--?)\s*$/u;

/** True for words of a source that the speaker dropped himself: a filler, a word said twice, a sentence begun again. */
export function isFalseStart(source: string, place: Span): boolean {
  const words = unitsOf(source, place);
  const norms = words.map(({ norm }) => norm);
  if (FILLERS.has(norms.join(' '))) return true;
  if (words.length === 0 || words.length > MAX_WORDS) return false;
  const after = unitsOf(source, { start: place.end, end: Math.min(source.length, place.end + REACH) });
  const before = unitsOf(source, { start: Math.max(0, place.start - REACH), end: place.start });
  return (
    sameStart(norms, after) ||
    norms.every((norm, at) => before.at(at - norms.length)?.norm === norm) ||
    (beginsAgain(source, place.end) && after[0]?.norm === norms[0])
  );
}

function sameStart(norms: readonly string[], after: readonly Unit[]): boolean {
  return norms.every((norm, at) => after[at]?.norm === norm);
}

function beginsAgain(source: string, end: number): boolean {
  return /^\s*(?:[—–]|--?)/u.test(source.slice(end, end + 3));
}

/** True when a passage begins where its speaker, broken off by a dash, begins again ("I don’t—I do not think"). */
export function startsAgain(source: string, start: number, first: Unit | undefined): boolean {
  const before = cut(source, { start: Math.max(0, start - REACH), end: start });
  if (!first || !DASH.test(before)) return false;
  return unitsOf(before, { start: 0, end: before.length })
    .slice(-MAX_WORDS)
    .some(({ norm }) => norm === first.norm);
}
