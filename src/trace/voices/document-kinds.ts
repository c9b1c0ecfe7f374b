import type { DocumentKind } from '../../language/document-nouns.js';

/** Kinds that a newspaper calls by each other's names ("the ruling" – "the decision"; "the speech" – "the transcript"). */
const NEIGHBOURS: Readonly<Partial<Record<DocumentKind, readonly DocumentKind[]>>> = {
  transcript: ['statement'],
  statement: ['transcript', 'letter'],
  letter: ['statement'],
  complaint: ['letter'],
  opinion: ['law'],
  law: ['opinion'],
  minutes: ['report'],
};

/** True when what a credit calls a kind may be said of a document of those kinds; a document whose kind nobody knows may be any. */
export function suits(credit: readonly DocumentKind[], document: ReadonlySet<DocumentKind>): boolean {
  if (credit.includes('any') || document.size === 0) return true;
  return credit.some(
    (kind) => document.has(kind) || (NEIGHBOURS[kind]?.some((other) => document.has(other)) ?? false),
  );
}
