/** A change of a sentence; null where it offers no place for it. */
type Change = (sentence: string) => string | null;

/** A negation put in between brackets. */
export const TURNED: Change = (sentence) =>
  changed(sentence, /\b(was|were|is|are|had|has|will)\b(?! not| no\b| never)/u, '$1 [not]');

/** Stress laid on two words. */
export const STRESSED: Change = (sentence) =>
  changed(sentence, /(?<=\p{Ll} )(\p{Ll}{4,} \p{Ll}{4,})(?= \p{Ll})/u, '**$1**');

/** The sentence as a that-clause, without its marks. */
export const CUT: Change = (sentence) =>
  /["“”:;]/u.test(sentence) ? null : sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** Other words for common ones: no single one changes the sense, together they leave little of the wording. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  the: 'that',
  a: 'some',
  was: 'got',
  were: 'got',
  is: 'becomes',
  are: 'become',
  had: 'held',
  has: 'holds',
  of: 'from',
  in: 'within',
  on: 'upon',
  to: 'towards',
  for: 'regarding',
  and: 'plus',
  with: 'alongside',
  that: 'which',
  by: 'through',
  at: 'near',
  from: 'out of',
  said: 'remarked',
  must: 'needs to',
  which: 'that',
};

/** Most of the common words exchanged. */
export const REWORDED: Change = (sentence) => {
  const words = sentence.split(' ');
  const others = words.map((word) => OTHER_WORDS[word] ?? word);
  const count = others.filter((word, at) => word !== words[at]).length;
  return count * 2 >= words.length - 2 ? others.join(' ') : null;
};

function changed(sentence: string, pattern: RegExp, replacement: string): string | null {
  const result = sentence.replace(pattern, replacement);
  return result === sentence ? null : result;
}
