import { countryKey, foldName } from '../places.js';
import type { Actor, Span, Token } from '../../types/index.js';
import { spanOf } from './cursor.js';
import { BODY_WORDS, DOCUMENT_WORDS, PLACE_WORDS, TITLES } from './name-lexicon.js';
import { nameRegister } from './name-register.js';
import { isAcronymLike, namesIn, type NameRange } from './names-in.js';
import { roleOf } from './roles.js';

/** Named persons, bodies, places and documents, each with a key under which its other names meet, and its part in the clause. */
export function findActors(text: string, tokens: readonly Token[], span: Span): Actor[] {
  const register = nameRegister(text);
  return namesIn(tokens, register).map((range) => {
    const own = spanOf(tokens, range.from, range.to);
    const name = text.slice(own.start, own.end).replace(/['\u2019]s?$/u, '');
    const folded = foldName(name);
    return {
      kind: 'actor',
      span: own,
      scope: span,
      key: countryKey(folded) ?? register.expansionOf(folded) ?? folded,
      name,
      type: typeOf(tokens, range, folded),
      role: roleOf(tokens, range.from, range.to),
    };
  });
}

function typeOf(tokens: readonly Token[], { from, to, titled }: NameRange, folded: string): Actor['type'] {
  if (countryKey(folded) !== null) return 'place';
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const norms = words.map(({ norm }) => norm.replace(/'s?$/u, ''));
  if (norms.some((norm) => BODY_WORDS.has(norm))) return 'body';
  if (norms.some((norm) => DOCUMENT_WORDS.has(norm))) return 'document';
  if (norms.some((norm) => PLACE_WORDS.has(norm))) return 'place';
  if (titled && !norms.every((norm) => TITLES.has(norm))) return 'person';
  return words.length === 1 && isAcronymLike(words[0]!.text) ? 'body' : 'unknown';
}
