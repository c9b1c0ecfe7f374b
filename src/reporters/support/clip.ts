/** Longer phrases than this are named by their first and last words; about two lines. */
const LONGEST = 160;
const HEAD = 90;
const TAIL = 45;

/** A phrase as one cites it in a list: whole, or by its first and last words where it runs over two lines. */
export function clip(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = words.slice(0, words.lastIndexOf(' ', HEAD) + 1 || HEAD).trimEnd();
  const from = words.indexOf(' ', words.length - TAIL);
  return `${head} … ${words.slice(from === -1 ? words.length - TAIL : from + 1)}`;
}

/** A message with the phrases between its backticks clipped: the texts themselves stand beside it. */
export function clipPhrases(message: string): string {
  return message.replace(/`([^`]*)`/gu, (_, words: string) => `\`${clip(words)}\``);
}
