import type { LibraryUse } from '../types/index.js';

/** The one grammar of findings: ``Article says `X`; the source says `Y` ``, one sentence, no full stop. */
export function says(actual: string, expected: string): string {
  return `Article says \`${oneLine(actual)}\`; the source says \`${oneLine(expected)}\``;
}

/** A fix that puts other words: "write `twelve`". */
export function write(words: string): string {
  return `write \`${words}\``;
}

/** Runs of white space become one space. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** A whole number with commas: "12,431". The runtime's own way loads its tables of languages first, which takes longer than most runs print. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A large number with its noun: "1 document", "12,431 documents". */
export function countOf(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a library of sources had for an article: "quotes 3 of 12,431 documents of the library archive.db, names 1 more". */
export function libraryWords({ name, documents, quoted, named, leftOut }: LibraryUse): string {
  const more = named === 0 ? '' : `, names ${named} more`;
  const left = leftOut === 0 ? '' : `; ${leftOut} more it quotes or names were too many and were left out`;
  return `quotes ${quoted === 0 ? 'none' : quoted} of ${countOf(documents, 'document')} of the library ${name}${more}${left}`;
}
