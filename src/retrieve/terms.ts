import { foldName, countryKey } from '../language/places.js';
import { initials } from '../language/names.js';
import { isHyphen } from '../language/mentions/cursor.js';
import { readNumeral } from '../language/mentions/number-words.js';
import { root } from '../language/root.js';
import { tokenize } from '../language/tokenize.js';
import type { Span, Token } from '../types/index.js';
import { hash } from './hash.js';

/** A name of one word, or a word of a longer name: "Harbor", "Transit" and "Authority" together are hardly more than one name. */
export type TermKind = 'word' | 'name' | 'part' | 'number';

/** Two or more capitalised words, small words between them allowed: the name of a body that may have an acronym. */
const LONG_NAME =
  /\p{Lu}[\p{L}\p{M}]+(?:[ \u00A0\n](?:(?:of|for|and|the|on)[ \u00A0\n])*\p{Lu}[\p{L}\p{M}]+){1,7}/gu;
/** Two letters fit too many names. */
const MIN_ACRONYM = 3;

/**
 * The terms of a stretch of text, each once, by their keys: roots of words, values of numbers ("twelve" is 12, "1.2 million" is
 * 1,200,000), countries for their people ("Russian"), both spellings of a compound ("cease-fire"), acronyms of long names.
 */
export function termsIn(text: string, span: Span): Map<number, TermKind> {
  const terms = new Map<number, TermKind>();
  const add = (term: string, kind: TermKind): void => {
    const key = hash(term);
    if (terms.get(key) !== 'name') terms.set(key, kind);
  };
  const tokens = tokenize(text, span);
  for (let at = 0; at < tokens.length; at++) {
    const numeral = readNumeral(tokens, at);
    if (numeral) add(`#${numeral.value}`, 'number');
    const token = tokens[at]!;
    if (token.kind === 'number')
      add(`#${token.norm.replace(/[,\u00A0\u202F]|(?:st|nd|rd|th)$/gu, '')}`, 'number');
    else if (token.kind === 'word' && !token.stop) add(wordTerm(token), kindOf(tokens, at));
    if (isHyphen(tokens, at)) add(root(tokens[at - 1]!.norm + tokens[at + 1]!.norm), 'word');
    if (numeral) at = numeral.to - 1;
  }
  for (const acronym of acronymsIn(text.slice(span.start, span.end))) add(acronym, 'name');
  return terms;
}

function wordTerm({ norm }: Token): string {
  return countryKey(norm.replace(/'s?$/u, '')) ?? root(norm);
}

/** A capital inside the sentence tells a name; at its beginning it tells nothing. */
function kindOf(tokens: readonly Token[], at: number): TermKind {
  const isCapital = (n: number): boolean => /^\p{Lu}/u.test(tokens[n]?.text ?? '');
  if (!isCapital(at)) return 'word';
  const beside = isCapital(at - 1) || isCapital(at + 1);
  if (at > 0 && !beside) return 'name';
  return at > 0 ? 'part' : 'word';
}

function acronymsIn(text: string): string[] {
  return (text.match(LONG_NAME) ?? []).flatMap((name) =>
    initials(foldName(name)).filter(({ length }) => length >= MIN_ACRONYM),
  );
}
