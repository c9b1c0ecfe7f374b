/** The one grammar of findings: ``Article says `X`; the source says `Y` ``, one sentence, no full stop. */
export function says(actual: string, expected: string): string {
  return `Article says \`${oneLine(actual)}\`; the source says \`${oneLine(expected)}\``;
}

/** Runs of white space become one space. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
