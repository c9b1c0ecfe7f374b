import { LEXICONS } from '../../data/lexicons.js';

/** The rows of a word list: `src/language/lexicons/NAME.yaml` says what they are. Throws RangeError for a list nobody made. */
export function rowsOf<Row>(name: string): readonly Row[] {
  const rows = LEXICONS[name];
  if (!rows) throw new RangeError(`no word list is called ${name}`);
  return rows as readonly Row[];
}

/** A word list whose rows are lines of words, as one set. */
export function wordsOf(name: string): ReadonlySet<string> {
  return new Set(rowsOf<string>(name).flatMap((line) => line.split(/\s+/u)));
}
