/** The one grammar of findings: ``Article says `X`; the source says `Y` ``, one sentence, no full stop. */
export function says(actual: string, expected: string): string {
  return `Article says \`${oneLine(actual)}\`; the source says \`${oneLine(expected)}\``;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
