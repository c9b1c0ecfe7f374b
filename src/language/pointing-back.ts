/** How a sentence begins when it cannot be understood alone. */
export type PointingBack =
  /** "It found nothing.", "This was denied." */
  | { readonly by: 'pronoun' }
  /** "The agency replied.": the noun, folded. */
  | { readonly by: 'noun'; readonly noun: string }
  /** "Mr Pell said", "Brescu denied": the last word of a name. */
  | { readonly by: 'name'; readonly name: string };

const OPENING = '^["“”‘’\'(\\[\\s]*';
const PRONOUN = new RegExp(
  `${OPENING}(?:It|He|She|They|This|That|These|Those|Its|His|Her|Their|Both|Neither|None|Such)(?![\\p{L}-])`,
  'u',
);
/** "It is known that", "It was clear": the pronoun stands for what follows. */
const EMPTY_IT = new RegExp(
  `${OPENING}It (?:is|was|seems|appears|follows|would be|may be)(?: \\p{L}+){0,3} (?:that|to)\\b`,
  'u',
);
const NOUN = new RegExp(`${OPENING}(?:The|This|That|These|Those) (?<noun>\\p{Ll}{3,})\\b`, 'u');
const NAME = new RegExp(
  `${OPENING}(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame)\\.? )?(?<name>\\p{Lu}\\p{Ll}{2,})(?:['’]s)? \\p{Ll}`,
  'u',
);

/** What the beginning of a sentence points back to; null when it stands on its own. */
export function pointingBack(sentence: string): PointingBack | null {
  if (EMPTY_IT.test(sentence)) return null;
  const noun = NOUN.exec(sentence)?.groups!['noun'];
  if (noun !== undefined) return { by: 'noun', noun };
  if (PRONOUN.test(sentence)) return { by: 'pronoun' };
  const name = NAME.exec(sentence)?.groups!['name'];
  return name === undefined ? null : { by: 'name', name };
}
