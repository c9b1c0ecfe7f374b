/** Families of words that British and American print spell apart, each from the British to the American form. */
const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/(?<=pract)is(?=(?:e[ds]?|ing)$)/u, 'ic'],
  [/(?<=\p{L}{3})is(?=(?:e[drs]?|ers?|es|ing|ations?|able)$)/u, 'iz'],
  [/ys(?=(?:e[drs]?|ers|ing)$)/u, 'yz'],
  [/(?<=\p{L}{2}[^aeou])our(?=(?:s|ed|ing|able|ites?|al|ers?)?$)/u, 'or'],
  [/(?<=\p{L}{2}[tb])re(?=s?$)/u, 'er'],
  [/(?<=\p{L}{2}[tb])red$/u, 'ered'],
  [/(?<=[aeiouy][^aeiou]+[aeiou])ll(?=(?:ed|ing|ers?|ations?)$)/u, 'l'],
  [/(?<=(?:def|off))ence(?=s?$)/u, 'ense'],
  [/(?<=(?:lic|pret))enc(?=e[ds]?$)/u, 'ens'],
  [/ogue(?=s?$)/u, 'og'],
  [/^programme(?=s?$)/u, 'program'],
  [/^grey/u, 'gray'],
];

/**
 * A word in lower case with American spelling, as far as families of words tell. Meant for comparing: applied to both sides, a
 * wrong guess on one is made on the other.
 */
export function american(word: string): string {
  return RULES.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word);
}
