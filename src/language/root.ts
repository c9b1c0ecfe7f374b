import { american } from './american.js';
import { rowsOf } from './lexicon.js';
import { baseForm } from './irregular-forms.js';
import { stem } from './stem.js';

/**
 * Derivations that Porter stems leave apart, undone before stemming. Each rule reaches a whole family of
 * words ("decision" → "decide", "description" → "describe"), never a single one.
 */
const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/(?<=\p{L}{2})(?<=[iaou])s(?:ion|ions|ive|ively)$/u, 'de'],
  [/(?<=\p{L}{2}n)s(?:ion|ions|ive|ively)$/u, 'd'],
  [/(?<=\p{L}{2})miss(?:ion|ions|ive)$/u, 'mit'],
  [/scriptions?$/u, 'scribe'],
  [/ceptions?$/u, 'ceive'],
  [/sumptions?$/u, 'sume'],
  [/ductions?$/u, 'duce'],
  [/tentions?$/u, 'tain'],
  [/(?<=inter|contra|con)ventions?$/u, 'vene'],
  [/lamations?$/u, 'laim'],
  [/planations?$/u, 'plain'],
  [/structions?$/u, 'struct'],
  [/(?<=\p{L}{2})enti(?:al|ally)$/u, 'ent'],
  [/(?<=\p{L}{2})ences?$/u, 'ent'],
  [/cracy|cracies$/u, 'crat'],
  [/(?<=nom|teg|log|graph|histor)(?:y|ies)$/u, 'ic'],
  [/(?<=\p{L}{3}if)(?:y|ies|ied|ying|ications?)$/u, ''],
];

const APART = new Map(
  rowsOf<string>('own-roots').flatMap((row) =>
    row.split(' ').map((word, _, [first]): [string, string] => [word, `${first}.`]),
  ),
);

const cache = new Map<string, string>();
/** Distinct words kept; a long book has fewer. */
const CACHE_LIMIT = 200_000;

/**
 * The key under which the forms of one word meet: irregular forms, British and American spelling, and regular derivations
 * brought together, then stemmed ("found" and "find", "decision" and "decided", "organisation" and "organize").
 */
export function root(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const base = baseForm(word.replace(/'s?$/u, ''));
  const result = APART.get(base) ?? stem(derive(american(base)));
  if (cache.size < CACHE_LIMIT) cache.set(word, result);
  return result;
}

function derive(word: string): string {
  return RULES.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word);
}
