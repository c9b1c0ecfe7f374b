import type { Element, Evidence, Pairing } from '../../types/index.js';

/** Words or parts named in a reason. */
const NAMED = 4;

/** The document or excerpt a passage stands in, as a reader knows it. */
export function whereOf({ passage: { region } }: Evidence): string {
  const { title } = region.document.metadata;
  if (region.origin === 'source') return title === null ? region.document.path : `“${title}”`;
  return region.speaker === null ? 'the excerpt' : `the excerpt (${region.speaker})`;
}

/** The words that claim and passage share. */
export function sharedWords({ matches }: Evidence): string {
  return listed(matches.map(({ article }) => article.text));
}

/** What differs and what no passage has, part by part; empty when all parts are covered. */
export function partsNote({ elements }: Pairing): string {
  const those = (status: Element['status']) => elements.filter((element) => element.status === status);
  const [differs, missing] = [those('differs'), those('missing')].map((parts) =>
    listed(parts.map(({ text }) => `“${text}”`)),
  );
  const notes = [differs && `differs: ${differs}`, missing && `not in the source: ${missing}`].filter(
    Boolean,
  );
  return notes.join('; ');
}

/** A few of the words, each once. */
export function listed(words: readonly string[]): string {
  const all = [...new Set(words.map((word) => word.replace(/\s+/gu, ' ')))];
  return all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ' …' : '');
}

/** A message as the second half of a sentence. */
export function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
