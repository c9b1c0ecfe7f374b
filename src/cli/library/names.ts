/** Names shown before the rest is only counted. */
const SHOWN = 5;

/** Some names in a sentence: "a.pdf, b.pdf and 12 more". */
export function namesOf(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
