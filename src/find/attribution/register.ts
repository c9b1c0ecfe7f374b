import { houseNames, type HouseNames } from '../../language/house-names.js';
import { lastAtOrBefore } from '../../language/offset-map.js';
import type { Sentence } from '../sentences.js';
import type { Gender } from './genders.js';
import { expansionOf, type Name, type NameKind } from './names.js';

/** A speaker after resolution. */
export interface Speaker {
  readonly name: string;
  readonly kind: NameKind;
  readonly gender: Gender;
  readonly plural: boolean;
}

/** A name of several words, counted over the article. */
interface FullName {
  readonly name: Name;
  count: number;
}

/** All names of the article and, per sentence, who was found speaking there. */
export interface Register {
  readonly text: string;
  /** The names the desk has listed. */
  readonly house: HouseNames;
  readonly sentences: readonly Sentence[];
  /** Distinct names of persons by their last word, in order of first mention. */
  readonly persons: ReadonlyMap<string, readonly FullName[]>;
  /** Surnames that stand with a title somewhere ("President Obama"), with the gender a title gives. */
  readonly titled: ReadonlyMap<string, Gender>;
  /** The name an acronym stands for, or null; each is looked up once. */
  readonly expansion: (acronym: string) => Name | null;
  /** Speakers resolved so far, by sentence, in order. */
  readonly speakers: Map<number, Speaker[]>;
  /** Answers given, by sentence and first word, so that a second question gets the same one. */
  readonly answers: Map<string, Speaker | null>;
  /** The first sentence whose speakers are not resolved yet. */
  readonly heard: { next: number };
}

/** The register of an article's sentences; nobody has spoken yet. */
export function registerOf(
  text: string,
  sentences: readonly Sentence[],
  house: HouseNames = houseNames(),
): Register {
  const names = sentences.flatMap((sentence) => sentence.names);
  const single = names.filter(({ folded, kind }) => folded.length === 1 && kind === 'person');
  return {
    text,
    house,
    sentences,
    persons: fullNames(names),
    titled: titledGenders(single),
    expansion: expansions(names),
    speakers: new Map(),
    answers: new Map(),
    heard: { next: 0 },
  };
}

/** The gender all titles of a surname agree on; null where they give none or differ. */
function titledGenders(single: readonly Name[]): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Set<Gender>>();
  for (const { folded, gender } of single)
    genders.set(folded[0]!, (genders.get(folded[0]!) ?? new Set()).add(gender));
  return new Map(
    [...genders].map(([surname, all]) => {
      const [only, ...more] = [...all].filter((gender) => gender !== null);
      return [surname, more.length === 0 ? (only ?? null) : null];
    }),
  );
}

function fullNames(names: readonly Name[]): ReadonlyMap<string, FullName[]> {
  const persons = new Map<string, FullName[]>();
  const known = new Map<string, FullName>();
  for (const name of names) {
    if (name.folded.length < 2 || name.kind !== 'person') continue;
    const same = known.get(name.text);
    if (same) same.count++;
    else {
      const full = { name, count: 1 };
      const last = name.folded.at(-1)!;
      known.set(name.text, full);
      persons.set(last, [...(persons.get(last) ?? []), full]);
    }
  }
  return persons;
}

function expansions(names: readonly Name[]): (acronym: string) => Name | null {
  const candidates = distinct(names);
  const found = new Map<string, Name | null>();
  return (acronym) => {
    if (!found.has(acronym)) found.set(acronym, expansionOf(acronym, candidates));
    return found.get(acronym)!;
  };
}

function distinct(names: readonly Name[]): Name[] {
  const byText = new Map<string, Name>();
  for (const name of names) if (!byText.has(name.text) || name.acronym !== null) byText.set(name.text, name);
  return [...byText.values()];
}

/** The fullest form of a name: given name and surname for a surname, the expansion for an acronym. */
export function fullest(register: Register, name: Name): Speaker {
  const own: Speaker = { name: name.text, kind: name.kind, gender: name.gender, plural: false };
  if (name.folded.length > 1 || name.kind === 'place') return own;
  const full = fullName(register, name);
  if (full) return { ...own, name: full.text, kind: full.kind, gender: name.gender ?? full.gender };
  const expansion = register.expansion(name.text);
  if (expansion) return { ...own, name: expansion.text, kind: 'body', gender: null };
  const gender = register.titled.get(name.folded[0]!);
  return gender === undefined ? own : { ...own, kind: 'person', gender: name.gender ?? gender };
}

/**
 * Among the persons who share the surname: of the right gender, met before rather than after; whoever of them spoke last, else the one
 * named most often, the later of two equals.
 */
function fullName(register: Register, { folded, gender, start }: Name): Name | null {
  const all = register.persons.get(folded[0]!) ?? [];
  const wanted = gender ?? register.titled.get(folded[0]!) ?? null;
  const fitting = all.filter(({ name }) => wanted === null || name.gender === null || name.gender === wanted);
  const before = fitting.filter(({ name }) => name.start < start);
  const pool = before.length > 0 ? before : fitting;
  const most = Math.max(...pool.map(({ count }) => count));
  return lastHeard(register, pool, start) ?? pool.findLast(({ count }) => count === most)?.name ?? null;
}

/** Sentences over which a surname goes on meaning the namesake who spoke. */
const HEARD_REACH = 4;

function lastHeard({ sentences, speakers }: Register, pool: readonly FullName[], start: number): Name | null {
  if (pool.length < 2) return null;
  const index = lastAtOrBefore(sentences, start, ({ span }) => span.start);
  for (let back = index; back >= Math.max(0, index - HEARD_REACH); back--) {
    const heard = (speakers.get(back) ?? []).findLast(({ name }) =>
      pool.some((one) => one.name.text === name),
    );
    if (heard) return pool.find(({ name }) => name.text === heard.name)!.name;
  }
  return null;
}
