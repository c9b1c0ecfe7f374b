import { baseForm } from './irregular-forms.js';

/**
 * How a claim's word stands to a passage's word. `synonym`: they share a sense; `derived`: one is formed from the other
 * ("alteration", "alter"); `broader`: the claim's word covers the passage's ("vehicle" for "truck"), so what holds of the
 * passage's holds of it; `narrower`: the reverse; `antonym`: opposites ("rise", "fall").
 */
export type Relation = 'synonym' | 'derived' | 'broader' | 'narrower' | 'antonym';

/** A lexical resource asked for pairs of folded words. */
export interface Lexicon {
  readonly relation: (claimWord: string, passageWord: string) => Relation | null;
}

/** The resource that knows nothing; for when no lexical knowledge is wanted. */
export const emptyLexicon: Lexicon = { relation: () => null };

/** How far up "broader" is followed: four steps keep "truck–vehicle"; the classes above that ("entity") say nothing. */
const MAX_STEPS = 4;
/** Endings undone to find a dictionary form, as WordNet's own morphology does; a result counts only if it is listed. */
const ENDINGS: readonly (readonly [ending: string, replacement: string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['es', 'e'],
  ['s', ''],
  ['ied', 'y'],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
  ['est', ''],
  ['er', ''],
];

interface Entry {
  readonly lemma: string;
  /** Synset numbers with their part of speech in front ("v1a"). */
  readonly senses: readonly string[];
  readonly antonyms: readonly string[];
  readonly derived: readonly string[];
}

let loaded: Promise<Lexicon> | undefined;

/** WordNet's relations, unpacked on first use (about 60 ms) and kept. */
export function loadLexicon(): Promise<Lexicon> {
  loaded ??= unpack().then(makeLexicon);
  return loaded;
}

async function unpack(): Promise<string> {
  const { default: packed } = await import('../../data/wordnet.js');
  const stream = new Blob([Buffer.from(packed, 'base64')])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** A lexicon over the two tables: words (sorted) and synsets (by number), parted by a blank line. */
export function makeLexicon(tables: string): Lexicon {
  const border = tables.indexOf('\n\n');
  const words = tables.slice(0, border);
  const synsets = tables.slice(border + 2).split('\n');
  const entries = new Map<string, readonly Entry[]>();
  const relations = new Map<string, Relation | null>();

  const lookUp = (word: string): readonly Entry[] => {
    const known = entries.get(word);
    if (known) return known;
    const found = dictionaryForms(word).flatMap((form) => findEntry(words, form) ?? []);
    entries.set(word, found);
    return found;
  };
  const relation = (claimWord: string, passageWord: string): Relation | null => {
    const key = `${claimWord} ${passageWord}`;
    const known = relations.get(key);
    if (known !== undefined) return known;
    const found = relationOf(lookUp(claimWord), lookUp(passageWord), synsets);
    relations.set(key, found);
    return found;
  };
  return { relation };
}

function dictionaryForms(word: string): string[] {
  const plain = word.replace(/'s?$/u, '');
  const forms = ENDINGS.filter(
    ([ending]) => plain.endsWith(ending) && plain.length - ending.length > 2,
  ).flatMap(([ending, replacement]) => {
    const stem = plain.slice(0, -ending.length) + replacement;
    const undoubled = /([bdfgklmnprt])\1$/u.test(stem) && replacement === '' ? [stem.slice(0, -1)] : [];
    return [stem, ...undoubled];
  });
  return [...new Set([plain, baseForm(plain), ...forms])];
}

/** Binary search for the line of a lemma in the sorted word table. */
function findEntry(words: string, lemma: string): Entry | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = words.lastIndexOf('\n', middle - 1) + 1;
    const newline = words.indexOf('\n', middle);
    const end = newline < 0 ? words.length : newline;
    const [found = '', senses = '', antonyms = '', derived = ''] = words.slice(start, end).split('\t');
    if (found === lemma)
      return { lemma, senses: list(senses), antonyms: list(antonyms), derived: list(derived) };
    if (found < lemma) low = end + 1;
    else high = start;
  }
  return null;
}

function list(column: string): string[] {
  return column === '' ? [] : column.split(' ');
}

function relationOf(
  claim: readonly Entry[],
  passage: readonly Entry[],
  synsets: readonly string[],
): Relation | null {
  if (meets(claim, passage, ({ antonyms }) => antonyms)) return 'antonym';
  const ours = claim.flatMap(({ senses }) => senses);
  const theirs = passage.flatMap(({ senses }) => senses);
  if (ours.some((sense) => theirs.includes(sense)) || near(ours, theirs, synsets)) return 'synonym';
  if (meets(claim, passage, ({ derived }) => derived)) return 'derived';
  if (climbs(theirs, ours, synsets)) return 'broader';
  return climbs(ours, theirs, synsets) ? 'narrower' : null;
}

function meets(
  left: readonly Entry[],
  right: readonly Entry[],
  targets: (entry: Entry) => readonly string[],
): boolean {
  const reaches = (from: readonly Entry[], to: readonly Entry[]) =>
    from.some((entry) => targets(entry).some((target) => to.some(({ lemma }) => lemma === target)));
  return reaches(left, right) || reaches(right, left);
}

/** Adjectives of one cluster and verbs of one group, by their first sense only: further senses drift. */
function near(ours: readonly string[], theirs: readonly string[], synsets: readonly string[]): boolean {
  const group = (sense: string | undefined) => (sense ? numbersAt(synsets, sense.slice(1), 1) : []);
  const [our, their] = [ours[0], theirs[0]];
  return (
    our !== undefined &&
    their !== undefined &&
    (group(our).includes(their.slice(1)) || group(their).includes(our.slice(1)))
  );
}

/** True when one of `upper` stands above one of `lower` within a few steps. */
function climbs(lower: readonly string[], upper: readonly string[], synsets: readonly string[]): boolean {
  const wanted = new Set(upper.map((sense) => sense.slice(1)));
  let level = lower.map((sense) => sense.slice(1));
  for (let step = 0; step < MAX_STEPS; step++) {
    level = level.flatMap((number) => numbersAt(synsets, number, 0));
    if (level.some((number) => wanted.has(number))) return true;
  }
  return false;
}

function numbersAt(synsets: readonly string[], number: string, column: 0 | 1): string[] {
  return list(synsets[parseInt(number, 36)]?.split('\t')[column] ?? '');
}
