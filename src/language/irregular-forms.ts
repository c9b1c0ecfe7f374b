import { rowsOf } from './lexicon.js';
const VERB_BASES = basesOf('irregular-verbs');
const NOUN_BASES = basesOf('irregular-nouns');

function basesOf(list: 'irregular-verbs' | 'irregular-nouns'): ReadonlyMap<string, string> {
  return new Map(
    rowsOf<string>(list).flatMap((family): [string, string][] => {
      const [base = '', ...forms] = family.split(' ');
      return forms.map((form) => [form, base]);
    }),
  );
}

/** The base form of an irregular folded word ("found" → "find", "women" → "woman"); any other word unchanged. */
export function baseForm(word: string): string {
  return VERB_BASES.get(word) ?? NOUN_BASES.get(word) ?? word;
}
