const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2039\u203A\u02BC\u2032\u00B4`]/gu;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** The form in which words are compared: NFKC (ligatures opened), straight quotes, no soft hyphens, lower case. */
export function foldWord(word: string): string {
  return isPlain(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKC')
        .replace(SINGLE_QUOTES, "'")
        .replace(DOUBLE_QUOTES, '"')
        .replace(INVISIBLE, '')
        .toLowerCase();
}

/** Most words are ASCII and need no more than lower case. */
function isPlain(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code > 126 || code === 96) return false;
  }
  return true;
}
