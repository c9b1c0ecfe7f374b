import { LADDERS } from '../language/mentions/event-lexicon.js';
import { countryKey, foldName } from '../language/places.js';
import { initials } from '../language/names.js';
import { root } from '../language/root.js';
import { contentWords, type PlainWord } from '../language/tokenize.js';
import type { Span, Token } from '../types/index.js';

/** Two or more capitalised words, small words between them allowed: the name of a body that may have an acronym. */
const LONG_NAME =
  /\p{Lu}[\p{L}\p{M}]+(?:[ \u00A0\n](?:(?:of|for|and|the|on)[ \u00A0\n])*\p{Lu}[\p{L}\p{M}]+){1,7}/gu;

const terms = new Map<string, string>();
/** Distinct words kept; a long book has fewer. */
const CACHE_LIMIT = 200_000;

/** The key under which a word is indexed: country for demonyms, bare digits for numbers, else the root. */
export function termOf({ kind, norm }: Pick<Token, 'kind' | 'norm'>): string {
  const known = terms.get(norm);
  if (known !== undefined) return known;
  const term =
    kind === 'number'
      ? norm.replace(/[,\u00A0\u202F]/gu, '')
      : (countryKey(norm.replace(/'s?$/u, '')) ?? root(norm));
  if (terms.size < CACHE_LIMIT) terms.set(norm, term);
  return term;
}

const RUNGS = LADDERS.flatMap(({ id, rungs }) =>
  rungs.map((words, rung) => ({
    key: `event ${id} ${rung + 1}`,
    pattern: new RegExp(`^(?:${words})$`, 'u'),
  })),
);
const rungs = new Map<string, string | null>();

/** The key of the rung that a single word names on a ladder of events ("incursions", "compromise" → "event intrusion 2"); null for other words. */
export function rungTermOf(norm: string): string | null {
  const known = rungs.get(norm);
  if (known !== undefined) return known;
  const term = RUNGS.find(({ pattern }) => pattern.test(norm))?.key ?? null;
  if (rungs.size < CACHE_LIMIT) rungs.set(norm, term);
  return term;
}

/** The term of a word and the rung it names, if any. */
function termsOf(word: PlainWord): readonly string[] {
  const rung = word.kind === 'word' ? rungTermOf(word.norm) : null;
  return rung === null ? [termOf(word)] : [termOf(word), rung];
}

const eachTerms = contentWords(termsOf);

/**
 * Calls `visit` with the terms of a stretch of text, the rungs of its events and the acronyms that its long names may go by among
 * them; a term may come again.
 */
export function eachTerm(text: string, span: Span, visit: (term: string) => void): void {
  eachTerms(text, span, (terms) => {
    for (const term of terms) visit(term);
  });
  for (const acronym of acronymsIn(text.slice(span.start, span.end))) visit(acronym);
}

const acronyms = new Map<string, readonly string[]>();
/** Names kept; they are longer than words, and fewer come again. */
const NAMES_LIMIT = 20_000;

/** Possible acronyms of the long names in a text ("Department of Justice" → "dj", "doj"). */
export function acronymsIn(text: string): string[] {
  return hasCapitals(text) ? (text.match(LONG_NAME) ?? []).flatMap(acronymsOf) : [];
}

function acronymsOf(name: string): readonly string[] {
  const known = acronyms.get(name);
  if (known) return known;
  const found = initials(foldName(name)).filter(({ length }) => length > 2);
  if (acronyms.size < NAMES_LIMIT) acronyms.set(name, found);
  return found;
}

/** Codes of "A" and "Z", and the last of ASCII, beyond which a letter may be a capital for all one knows. */
const [UPPER_A, UPPER_Z, LAST_ASCII] = [65, 90, 127];

/** False where fewer than two words can begin with a capital, as in most sentences: there is no long name to look for. */
function hasCapitals(text: string): boolean {
  let capitals = 0;
  for (let at = 0; at < text.length && capitals < 2; at++) {
    const code = text.charCodeAt(at);
    if ((code >= UPPER_A && code <= UPPER_Z) || code > LAST_ASCII) capitals++;
  }
  return capitals >= 2;
}
