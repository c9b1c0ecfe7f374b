import { rowsOf } from './lexicon.js';

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

/** What else a noun for a text is: `lexicons/document-nouns.yaml` tells each. */
type NounTrait =
  | 'source'
  | 'any'
  | 'itself'
  | 'part'
  | 'printed'
  | 'signed'
  | 'told'
  | 'own'
  | 'uttered'
  | 'venue'
  | 'line'
  | 'whole';

/** What else a body is that speaks through documents. */
type BodyTrait = 'itself' | 'unnamed';

/** A row of `lexicons/document-nouns.yaml`; words, kinds and traits are set apart by spaces. */
interface Row {
  readonly kind?: string;
  readonly nouns?: string;
  readonly bodies?: string;
  readonly verbs?: string;
  readonly is?: string;
}

const ROWS = rowsOf<Row>('document-nouns').map(({ kind, nouns, bodies, verbs, is }) => ({
  kinds: parted(kind) as DocumentKind[],
  nouns: parted(nouns),
  bodies: parted(bodies),
  verbs: parted(verbs),
  is: parted(is),
}));

function parted(words = ''): string[] {
  return words.split(' ').filter(Boolean);
}

const KIND_OF = kindsBy('nouns');
const SPOKEN_THROUGH = kindsBy('bodies');
/** Kinds of text by the folded verbs that say in what words stand ("tweeted"). */
export const KINDS_BY_VERB = kindsBy('verbs');

function kindsBy(column: 'nouns' | 'bodies' | 'verbs'): ReadonlyMap<string, readonly DocumentKind[]> {
  return new Map(ROWS.flatMap((row) => row[column].map((word) => [word, row.kinds] as const)));
}

/** The kinds a folded noun names, in the singular or plural; none when it names no document. */
export function kindsOf(noun: string): readonly DocumentKind[] {
  const singular = [noun, noun.replace(/s$/u, ''), noun.replace(/ies$/u, 'y')];
  return KIND_OF.get(singular.find((one) => KIND_OF.has(one)) ?? '') ?? [];
}

/** The kinds of document through which a body speaks; none for a word that names no such body. */
export function spokenThrough(noun: string): readonly DocumentKind[] {
  return SPOKEN_THROUGH.get(noun) ?? [];
}

/** The nouns of a trait, as they are listed: in the singular but for words such as "minutes". */
export function documentNouns(trait: NounTrait): string[] {
  return ROWS.filter(({ is }) => is.includes(trait)).flatMap(({ nouns }) => nouns);
}

/** The same in the singular and plural. */
export function documentNounForms(trait: NounTrait): string[] {
  return documentNouns(trait).flatMap((noun) => [...new Set([pluralOf(noun), noun])]);
}

/** The same nouns as alternatives of a regular expression; a hyphen stands for a space too. */
export function anyNoun(nouns: readonly string[]): string {
  return nouns.join('|').replaceAll('-', '[-\\s]');
}

/** Bodies of a trait, folded. */
export function speakingBodies(trait: BodyTrait): string[] {
  return ROWS.filter(({ is }) => is.includes(trait)).flatMap(({ bodies }) => bodies);
}

/** "Studies", "analyses", "speeches"; a noun that is plural already stays as it is. */
function pluralOf(noun: string): string {
  if (/is$/u.test(noun)) return noun.replace(/is$/u, 'es');
  if (/[^aeo]y$/u.test(noun)) return noun.replace(/y$/u, 'ies');
  if (/(?:s|a)$/u.test(noun)) return noun;
  return /(?:ch|sh|x)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
