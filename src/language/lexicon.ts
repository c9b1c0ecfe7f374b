import { LEXICONS, WORDS, type LexiconName, type WordListName } from '../../data/lexicons.js';

export type { LexiconName, WordListName } from '../../data/lexicons.js';

const sets = new Map<WordListName, ReadonlySet<string>>();

/** The rows of a word list: `src/language/lexicons/NAME.yaml` says what they are. */
export function rowsOf<Row>(name: LexiconName): readonly Row[] {
  return LEXICONS[name] as readonly Row[];
}

/** The words of a list of `src/language/lexicons/words/*.yaml`, which says what it is for; made into a set when first asked for. */
export function wordList(name: WordListName): ReadonlySet<string> {
  const known = sets.get(name) ?? new Set(entriesOf(name));
  sets.set(name, known);
  return known;
}

/** The same words as alternatives of a regular expression, in the order of the list. */
export function anyOf(name: WordListName): string {
  return entriesOf(name).join('|');
}

function entriesOf(name: WordListName): readonly string[] {
  const entries = WORDS[name];
  return typeof entries === 'string' ? entries.split(/\s+/u) : entries;
}
