import type { Sentence } from '../sentences.js';
import type { Gender } from './genders.js';
import { expansionOf, type Name, type NameKind } from './names.js';

/** A speaker after resolution. */
export interface Speaker {
  readonly name: string;
  readonly kind: NameKind;
  readonly gender: Gender;
}

/** All names of the article and, per sentence, who was found speaking there. */
export interface Register {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  /** Names of several words by their last word. */
  readonly byLast: ReadonlyMap<string, readonly Name[]>;
  /** Surnames that stand with a title somewhere ("President Obama"), with the gender a title gives. */
  readonly titled: ReadonlyMap<string, Gender>;
  /** Speakers resolved so far, by sentence, in order. */
  readonly speakers: Map<number, Speaker[]>;
}

/** The register of an article's sentences; nobody has spoken yet. */
export function registerOf(text: string, sentences: readonly Sentence[]): Register {
  const names = sentences.flatMap((sentence) => sentence.names);
  const byLast = new Map<string, Name[]>();
  for (const name of names) {
    if (name.folded.length < 2) continue;
    const last = name.folded.at(-1)!;
    byLast.set(last, [...(byLast.get(last) ?? []), name]);
  }
  const single = names.filter(({ folded, kind }) => folded.length === 1 && kind === 'person');
  const titled = new Map(single.map(({ folded, gender }) => [folded[0]!, gender]));
  return { text, sentences, names, byLast, titled, speakers: new Map() };
}

/** The fullest form of a name: given name and surname for a surname, the expansion for an acronym. */
export function fullest(register: Register, name: Name): Speaker {
  const own: Speaker = { name: name.text, kind: name.kind, gender: name.gender };
  if (name.folded.length > 1 || name.kind === 'place') return own;
  const full = fullName(register, name);
  if (full) return { name: full.text, kind: full.kind, gender: name.gender ?? full.gender };
  const expansion = expansionOf(name.text, register.names);
  if (expansion) return { name: expansion.text, kind: 'body', gender: null };
  const gender = register.titled.get(name.folded[0]!);
  return gender === undefined ? own : { name: name.text, kind: 'person', gender: name.gender ?? gender };
}

/** Among the persons who share the surname: of the right gender, met before rather than after, named most often. */
function fullName(register: Register, { folded, gender, start }: Name): Name | null {
  const all = (register.byLast.get(folded[0]!) ?? []).filter(({ kind }) => kind === 'person');
  const fitting = all.filter((other) => gender === null || other.gender === null || other.gender === gender);
  const before = fitting.filter((other) => other.start < start);
  const pool = before.length > 0 ? before : fitting;
  const counts = new Map<string, number>();
  for (const { text } of pool) counts.set(text, (counts.get(text) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  if (ranked.length > 1 && ranked[0]![1] === ranked[1]![1] && !sameBearer(ranked[0]![0], ranked[1]![0])) {
    return pool.at(-1) ?? null;
  }
  return pool.find(({ text }) => text === ranked[0]?.[0]) ?? null;
}

function sameBearer(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0];
}
