import { countryKey, foldName } from '../places.js';
import type { Actor, Span, Token } from '../../types/index.js';
import { spanOf } from './cursor.js';
import { nameRegister } from './name-register.js';
import { namesIn } from './names-in.js';

/** Named persons, bodies, places and documents, each with a key under which its other names meet. */
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
    };
  });
}
