import { rowsOf } from './lexicon.js';
import { foldWord } from './fold.js';

/** A row of `lexicons/countries.yaml`: names set apart by commas. */
interface Row {
  readonly names: string;
  readonly people?: string;
}

interface Gazetteer {
  /** Folded name or demonym → key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Folded names of the countries themselves, demonyms left out. */
  readonly names: ReadonlySet<string>;
}

function readCountries(): Gazetteer {
  const keys = new Map<string, string>();
  const own = new Set<string>();
  for (const row of rowsOf<Row>('countries')) {
    const names = split(row.names);
    const key = names[0]!;
    for (const name of names) own.add(name);
    for (const name of [...names, ...split(row.people)]) keys.set(name, key);
  }
  return { keys, names: own };
}

function split(names: string | undefined): string[] {
  return names === undefined ? [] : names.split(', ').map(foldName);
}

const gazetteer = readCountries();

/** A name in the form used for comparison: folded, without dots and possessive ending ("U.S.’s" → "us"). */
export function foldName(name: string): string {
  return foldWord(name).replaceAll('.', '').replace(/'s?$/u, '').replace(/\s+/gu, ' ').trim();
}

/** Key of the country a folded name or demonym belongs to ("russian" → "russia"), or null. */
export function countryKey(folded: string): string | null {
  return gazetteer.keys.get(folded) ?? null;
}

/** True for a country's own name, not for its demonym ("france", not "french"). */
export function isCountry(folded: string): boolean {
  return gazetteer.names.has(folded);
}
