import { pointingBack, type PointingBack } from '../language/pointing-back.js';
import { cut } from '../language/span.js';
import type { PassageIndex } from './index-regions.js';

/** How many sentences back a pronoun, and a noun or a short name, is looked for. */
const PRONOUN_REACH = 3;
const NAME_REACH = 40;

/** The sentence before `number` that names what its beginning points back to ("It", "The agency", "Mr Pell"); null when none does. */
export function namedBy(index: PassageIndex, number: number): number | null {
  const own = textOf(index, number);
  const full = index.names.opening(own);
  if (full !== null && !own.includes(full)) {
    const named = lookBack(index, number, NAME_REACH, (text) => text.includes(full));
    if (named !== null) return named;
  }
  const pointing = pointingBack(own);
  if (pointing === null) return null;
  if (pointing.by === 'pronoun')
    return lookBack(index, number, PRONOUN_REACH, (text) => pointingBack(text)?.by !== 'pronoun');
  return lookBack(index, number, NAME_REACH, naming(pointing));
}

/** Tells of a sentence whether it names what a noun or a short name points back to. Few hold the word, and only for those a pattern is made. */
function naming(pointing: Exclude<PointingBack, { by: 'pronoun' }>): (text: string) => boolean {
  const words = pointing.by === 'noun' ? [pointing.noun, capital(pointing.noun)] : [pointing.name];
  let pattern: RegExp | null = null;
  return (text) => words.some((word) => text.includes(word)) && (pattern ??= patternFor(pointing)).test(text);
}

function patternFor(pointing: Exclude<PointingBack, { by: 'pronoun' }>): RegExp {
  return pointing.by === 'noun'
    ? new RegExp(
        `(?:\\b(?:an?|one) (?:[\\p{L}-]+ ){0,3}${pointing.noun}|\\p{Lu}\\p{L}+ ${capital(pointing.noun)})\\b`,
        'u',
      )
    : new RegExp(
        `\\b(?!(?:Mr|Mrs|Ms|Dr|Prof|The)\\b)\\p{Lu}[\\p{L}.’'-]* (?:\\p{Lu}\\. )?${pointing.name}\\b`,
        'u',
      );
}

function lookBack(
  index: PassageIndex,
  from: number,
  reach: number,
  names: (text: string) => boolean,
): number | null {
  for (let number = from - 1; number >= Math.max(0, from - reach); number--) {
    if (index.region[number] !== index.region[from]) return null;
    if (names(textOf(index, number))) return number;
  }
  return null;
}

function textOf(index: PassageIndex, number: number): string {
  const { region, span } = index.sentence(number);
  return cut(region.document.text, span);
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
