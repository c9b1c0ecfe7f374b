/** What is left of a verb before "n't" where that is no word. */
const CLIPPED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };
const ENDING = "n't";

/** The verb that a word denies by itself ("didn't" → "did", "won't" → "will", "cannot" → "can"); null for other words. */
export function verbDenied(norm: string): string | null {
  if (norm === 'cannot') return 'can';
  if (!norm.endsWith(ENDING) || norm.length === ENDING.length) return null;
  const verb = norm.slice(0, -ENDING.length);
  return CLIPPED[verb] ?? verb;
}
