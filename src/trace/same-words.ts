import { american } from '../language/american.js';
import { numeral } from './lexicon.js';
import type { Unit } from './units.js';

const SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({ re: 'are', ve: 'have', ll: 'will', m: 'am' }),
);
/** "he'd" may be had or would, "it's" is or has. */
const OPEN_SUFFIXES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ d: ['would', 'had'], s: ['is', 'has'] }),
);
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "won't": ['will', 'not'],
    "can't": ['can', 'not'],
    cannot: ['can', 'not'],
    "shan't": ['shall', 'not'],
    "let's": ['let', 'us'],
  }),
);

/** In which way two different runs of words are the same after all; null when they are not. */
export function sameness(quoted: readonly Unit[], source: readonly Unit[]): string | null {
  if (source.some(damaged)) return 'damaged';
  if (quoted.length === 0 || source.length === 0) return null;
  if (joined(quoted) === joined(source)) return 'spacing';
  if (figures(quoted) === figures(source)) return 'numeral';
  if (spelt(quoted) === spelt(source)) return 'spelling';
  return contracted(quoted, source) || contracted(source, quoted) ? 'contraction' : null;
}

function spelt(units: readonly Unit[]): string {
  return units.map(({ norm }) => american(norm)).join(' ');
}

function damaged({ text }: Unit): boolean {
  return /[\uFFFD\uE000-\uF8FF]/u.test(text);
}

/** Letters without the spaces and hyphens between them; figures are never glued ("1 000" is judged as a numeral). */
function joined(units: readonly Unit[]): string {
  return units.some(({ kind }) => kind === 'symbol') || units.every(({ kind }) => kind === 'number')
    ? units.map(({ norm }) => norm).join(' ')
    : units.map(({ norm }) => norm.replaceAll("'", '')).join('');
}

function figures(units: readonly Unit[]): string {
  const words = units
    .map(({ norm }) => norm)
    .join(' ')
    .replace(/\bper cent\b/gu, 'percent')
    .split(' ');
  return words
    .map(numeral)
    .join(' ')
    .replace(/(?<=\d) (?=\d{3}\b)/gu, '');
}

function contracted(short: readonly Unit[], long: readonly Unit[]): boolean {
  const words = long.map(({ norm }) => norm);
  let at = 0;
  for (const { norm } of short) {
    const options = expansions(norm);
    const match = options.find((option) => option.every((word, offset) => words[at + offset] === word));
    if (!match) return false;
    at += match.length;
  }
  return at === words.length && words.length !== short.length;
}

function expansions(norm: string): readonly (readonly string[])[] {
  const irregular = IRREGULAR.get(norm);
  if (irregular) return [irregular, [norm]];
  const negated = /^(?<verb>\p{L}+)n't$/u.exec(norm)?.groups?.['verb'];
  if (negated !== undefined) return [[negated, 'not'], [norm]];
  const [, head, tail] = /^(\p{L}+)'(\p{L}+)$/u.exec(norm) ?? [];
  if (head === undefined || tail === undefined) return [[norm]];
  const full = [SUFFIXES.get(tail) ?? OPEN_SUFFIXES.get(tail) ?? []].flat();
  return [...full.map((word) => [head, word]), [norm]];
}
