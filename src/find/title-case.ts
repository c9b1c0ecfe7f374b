/** Words that stay small inside a title (Chicago 8.159). */
const SMALL = new Set(
  'a an the and but or nor for so yet of in on at to by as from with up over off into per via is it vs v'.split(
    ' ',
  ),
);

/** True when every word that a title capitalises is capitalised. */
export function isTitleCase(words: string): boolean {
  const parts = words
    .split(/[\s—–-]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, ''));
  const named = parts.filter((word) => word !== '');
  const first = named[0];
  if (first === undefined || /^\p{Ll}/u.test(first)) return false;
  return named.every((word) => !/^\p{Ll}/u.test(word) || SMALL.has(word));
}
