import { rowsOf } from '../../language/lexicon.js';
/** What sort of text a document is, as far as its names tell. */
export type DocumentKind =
  | 'report'
  | 'opinion'
  | 'minutes'
  | 'transcript'
  | 'statement'
  | 'letter'
  | 'post'
  | 'law'
  | 'complaint'
  | 'news'
  | 'any';

/** A row of `lexicons/document-kinds.yaml`; the kinds are set apart by spaces. */
interface Row {
  readonly kind: string;
  readonly nouns?: string;
  readonly bodies?: string;
}

const KIND_OF = new Map<string, DocumentKind[]>();
const SPOKEN_THROUGH = new Map<string, DocumentKind[]>();
for (const { kind, nouns = '', bodies = '' } of rowsOf<Row>('document-kinds')) {
  const kinds = kind.split(' ') as DocumentKind[];
  add(KIND_OF, nouns, kinds);
  add(SPOKEN_THROUGH, bodies, kinds);
}

function add(map: Map<string, DocumentKind[]>, words: string, kinds: readonly DocumentKind[]): void {
  for (const word of words.split(' ').filter(Boolean)) map.set(word, [...(map.get(word) ?? []), ...kinds]);
}

/** The kinds a folded noun names, in the singular or plural; none when it names no document. */
export function kindsOf(noun: string): readonly DocumentKind[] {
  return (
    KIND_OF.get(noun) ?? KIND_OF.get(noun.replace(/s$/u, '')) ?? KIND_OF.get(noun.replace(/ies$/u, 'y')) ?? []
  );
}

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

/** The kinds of document through which a body speaks; none for a word that names no such body. */
export function spokenThrough(noun: string): readonly DocumentKind[] {
  return SPOKEN_THROUGH.get(noun) ?? [];
}
