import { baseForm } from './irregular-forms.js';

/**
 * How a claim's word stands to a passage's word. `synonym`: they share a sense; `derived`: one is formed from the other
 * ("alteration", "alter"); `broader`: the claim's word covers the passage's ("vehicle" for "truck"), so what holds of the
 * passage's holds of it; `narrower`: the reverse; `antonym`: opposites ("rise", "fall"); `sibling`: two kinds of one thing that
 * is neither ("hospital", "school").
 */
export type Relation = 'synonym' | 'derived' | 'broader' | 'narrower' | 'antonym' | 'sibling';

/** A lexical resource asked for pairs of folded words. */
export interface Lexicon {
  readonly relation: (claimWord: string, passageWord: string) => Relation | null;
}

/** The resource that knows nothing; for when no lexical knowledge is wanted. */
export const emptyLexicon: Lexicon = { relation: () => null };

/** How far up "broader" is followed: four steps keep "truck–vehicle"; the classes above that ("entity") say nothing. */
const MAX_STEPS = 4;
/** Two kinds of one thing have it this near above them, in one of their first meanings: farther up all things meet. */
const SIBLING_STEPS = 2;
const SIBLING_SENSES = 2;
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

/** Words and pairs of words whose answers are kept: more than a long article asks for, little memory for a run of thousands. */
const WORDS_KEPT = 50_000;
const PAIRS_KEPT = 100_000;

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
  const entries = new Map<string, Word>();
  const relations = new Map<string, Relation | null>();

  const lookUp = (word: string): Word => {
    const known = entries.get(word);
    if (known) return known;
    const found = wordOf(
      dictionaryForms(word).flatMap((form) => findEntry(words, form) ?? []),
      synsets,
    );
    if (entries.size < WORDS_KEPT) entries.set(word, found);
    return found;
  };
  const relation = (claimWord: string, passageWord: string): Relation | null => {
    const key = `${claimWord} ${passageWord}`;
    const known = relations.get(key);
    if (known !== undefined) return known;
    const found = relationOf(lookUp(claimWord), lookUp(passageWord));
    if (relations.size < PAIRS_KEPT) relations.set(key, found);
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
    const tab = words.indexOf('\t', start);
    const found = words.slice(start, tab < 0 ? end : Math.min(tab, end));
    if (found === lemma) return entryOf(words.slice(start, end));
    if (found < lemma) low = end + 1;
    else high = start;
  }
  return null;
}

function entryOf(line: string): Entry {
  const [lemma = '', senses = '', antonyms = '', derived = ''] = line.split('\t');
  return { lemma, senses: list(senses), antonyms: list(antonyms), derived: list(derived) };
}

function list(column: string): string[] {
  return column === '' ? [] : column.split(' ');
}

/** All that is compared of a word, over the dictionary forms it may have. */
interface Word {
  readonly lemmas: ReadonlySet<string>;
  readonly antonyms: readonly string[];
  readonly derived: readonly string[];
  readonly senses: ReadonlySet<string>;
  /** Number of the first sense, and those of its cluster of adjectives or group of verbs: further senses drift. */
  readonly first: string | undefined;
  readonly group: ReadonlySet<string>;
  /** Numbers of the senses. */
  readonly own: ReadonlySet<string>;
  /** Numbers of what stands above them within a few steps. */
  readonly above: ReadonlySet<string>;
  /** Numbers of what stands right above the first meanings as a noun. */
  readonly kinds: ReadonlySet<string>;
}

function wordOf(entries: readonly Entry[], synsets: readonly string[]): Word {
  const senses = entries.flatMap((entry) => entry.senses);
  const own = senses.map((sense) => sense.slice(1));
  return {
    lemmas: new Set(entries.map(({ lemma }) => lemma)),
    antonyms: entries.flatMap(({ antonyms }) => antonyms),
    derived: entries.flatMap(({ derived }) => derived),
    senses: new Set(senses),
    first: own[0],
    group: new Set(own[0] === undefined ? [] : numbersAt(synsets, own[0], 1)),
    own: new Set(own),
    above: climbed(own, synsets, MAX_STEPS),
    kinds: climbed(firstNouns(senses), synsets, SIBLING_STEPS),
  };
}

function firstNouns(senses: readonly string[]): string[] {
  return senses
    .filter((sense) => sense.startsWith('n'))
    .slice(0, SIBLING_SENSES)
    .map((sense) => sense.slice(1));
}

function climbed(senses: readonly string[], synsets: readonly string[], steps: number): ReadonlySet<string> {
  const above = new Set<string>();
  let level = senses;
  for (let step = 0; step < steps; step++) {
    level = level.flatMap((number) => numbersAt(synsets, number, 0));
    for (const number of level) above.add(number);
  }
  return above;
}

function relationOf(claim: Word, passage: Word): Relation | null {
  if (reaches(claim.antonyms, passage) || reaches(passage.antonyms, claim)) return 'antonym';
  if (meets(claim.senses, passage.senses) || isNear(claim, passage)) return 'synonym';
  if (reaches(claim.derived, passage) || reaches(passage.derived, claim)) return 'derived';
  if (meets(claim.own, passage.above)) return 'broader';
  if (meets(passage.own, claim.above)) return 'narrower';
  return meets(claim.kinds, passage.kinds) ? 'sibling' : null;
}

function reaches(targets: readonly string[], { lemmas }: Word): boolean {
  return targets.some((target) => lemmas.has(target));
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

function isNear(a: Word, b: Word): boolean {
  return a.first !== undefined && b.first !== undefined && (a.group.has(b.first) || b.group.has(a.first));
}

function numbersAt(synsets: readonly string[], number: string, column: 0 | 1): string[] {
  return list(synsets[parseInt(number, 36)]?.split('\t')[column] ?? '');
}
