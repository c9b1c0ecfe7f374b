import { pointingBack } from '../language/pointing-back.js';
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
  const named =
    pointing.by === 'noun'
      ? new RegExp(
          `(?:\\b(?:an?|one) (?:[\\p{L}-]+ ){0,3}${pointing.noun}|\\p{Lu}\\p{L}+ ${capital(pointing.noun)})\\b`,
          'u',
        )
      : new RegExp(
          `\\b(?!(?:Mr|Mrs|Ms|Dr|Prof|The)\\b)\\p{Lu}[\\p{L}.’'-]* (?:\\p{Lu}\\. )?${pointing.name}\\b`,
          'u',
        );
  return lookBack(index, number, NAME_REACH, (text) => named.test(text));
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
