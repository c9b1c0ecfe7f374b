const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

/** 32-bit FNV-1a of a term: an index of numbers is smaller than one of words, and two words of a library hardly ever meet. */
export function hash(term: string): number {
  let value = BASIS;
  for (let at = 0; at < term.length; at++) value = Math.imul(value ^ term.charCodeAt(at), PRIME);
  return value;
}
