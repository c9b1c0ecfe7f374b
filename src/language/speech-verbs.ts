import { anyOf, wordList } from './lexicon.js';

const REGULAR = [...wordList('regular verbs of saying')].flatMap(finiteForms);

/** Finite forms of the verbs by which somebody's words are handed on ("said", "replies"), folded. */
export const SAYING_FORMS: readonly string[] = [...wordList('irregular verbs of saying'), ...REGULAR];

/** The same, and forms that hand on words only where a quotation stands beside them ("demanded"), as alternatives of a regular expression. */
export const BESIDE_QUOTATION = [...SAYING_FORMS, anyOf('verbs of saying beside a quotation')].join('|');

/** Participles that hand on words ("…, adding that"), as alternatives of a regular expression. */
export const SAYING_PARTICIPLES = [
  ...[...wordList('regular verbs of saying')].map(participle),
  anyOf('other participles of saying'),
].join('|');

/** "Noting", "admitting", "adding". */
function participle(base: string): string {
  const stem = base.replace(/e$/u, '');
  return `${/[^aeiou][aeiou]t$/u.test(stem) && stem === base ? `${stem}t` : stem}ing`;
}

/** The present of the third person and the past of a regular verb. */
function finiteForms(base: string): string[] {
  if (base.endsWith('e')) return [`${base}s`, `${base}d`];
  return base.endsWith('y')
    ? [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`]
    : [`${base}s`, `${base}ed`];
}
