import { foldName } from '../text/places.js';
import { isAcronym } from '../text/names.js';

/** What a whole text tells about its names. */
export interface NameRegister {
  /** True for a word the text capitalises where no sentence begins and never prints in small letters. */
  readonly isUsualCapital: (norm: string) => boolean;
  /** True for a word the text prints in small letters as well. */
  readonly isAlsoSmall: (norm: string) => boolean;
  /** Full name that the text itself gives for an acronym ("Department of Justice (DOJ)"), or null. */
  readonly expansionOf: (acronym: string) => string | null;
}

/** Characters looked through for names; what a longer text does to its names shows well before. */
const LOOKED_THROUGH = 200_000;
/** Texts remembered: an article and its sources come back sentence by sentence. */
const REMEMBERED = 16;
/** A capitalised word after a small one or a comma. */
const INNER_CAPITAL = /[\p{Ll}\p{Nd},]['’”"]? (\p{Lu}[\p{L}\p{M}]+)/gu;
const SMALL_WORD = /(?<![\p{L}\p{M}'’-])(\p{Ll}[\p{L}\p{M}]+)/gu;
/** A long name with its acronym in brackets. */
const DEFINITION =
  /(\p{Lu}[\p{L}\p{M}]+(?:[ -](?:(?:of|for|and|the|on|&) )*\p{Lu}[\p{L}\p{M}]+){1,8}) \((?:the )?["“]?(\p{Lu}[\p{Lu}.&-]{1,9})["”]?\)/gu;

const registers = new Map<string, NameRegister>();

/** What a text tells about its names; read once for each text. */
export function nameRegister(text: string): NameRegister {
  const known = registers.get(text);
  if (known) return known;
  if (registers.size >= REMEMBERED) registers.clear();
  const register = read(text.slice(0, LOOKED_THROUGH));
  registers.set(text, register);
  return register;
}

function read(text: string): NameRegister {
  const capitals = new Set([...text.matchAll(INNER_CAPITAL)].map(([, word]) => word!.toLowerCase()));
  const small = new Set([...text.matchAll(SMALL_WORD)].map(([word]) => word));
  const expansions = new Map<string, string>();
  for (const [, name, acronym] of text.matchAll(DEFINITION)) define(expansions, name!, foldName(acronym!));
  return {
    isUsualCapital: (norm) => capitals.has(bare(norm)) && !small.has(bare(norm)),
    isAlsoSmall: (norm) => small.has(bare(norm)),
    expansionOf: (acronym) => expansions.get(acronym) ?? null,
  };
}

function bare(norm: string): string {
  return norm.replace(/'s?$/u, '');
}

/** Takes the longest ending of the capitalised words whose initials the acronym spells. */
function define(expansions: Map<string, string>, name: string, acronym: string): void {
  const words = foldName(name).split(' ');
  for (let from = 0; from < words.length - 1; from++) {
    const candidate = words.slice(from).join(' ');
    if (candidate[0] === acronym[0] && isAcronym(acronym, candidate)) {
      expansions.set(acronym, candidate);
      return;
    }
  }
}
