import { fileWords } from '../language/file-words.js';
import { documentNounForms, kindsOf, speakingBodies, type DocumentKind } from '../language/document-nouns.js';
import { wordList } from '../language/lexicon.js';
import { foldWord } from '../language/fold.js';
import { isStopWord } from '../language/stop-words.js';
import { cut } from '../language/span.js';
import { tokenize } from '../language/tokenize.js';
import { isAuthor } from './voices/known-as.js';
import { isPerson, spokenName } from './voices/speaker-names.js';
import type { Attribution, Document, Quotation, Region, Span } from '../types/index.js';

/** Nouns that tell no document from another. */
const ANY = new Set(documentNounForms('any'));
/** Titles and other words that tell no two speakers apart. */
const GENERIC = wordList('words that tell no two speakers apart');

/** The words of a name that tell it from others, folded; possessive endings dropped. */
export function keysOf(name: string): string[] {
  return allKeys(name).filter((key) => !ANY.has(key) && !GENERIC.has(key));
}

function allKeys(name: string): string[] {
  return tokenize(name)
    .filter(({ kind, text, norm }) => kind !== 'mark' && !isStopWord(text, norm))
    .map(({ norm }) => norm.replace(/'s?$/u, ''));
}

/** Same word, or one is a longer form of the other ("Russia", "Russian"). */
function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= STEM_LETTERS && long.startsWith(short) && long.length - short.length <= MAX_ENDING;
}
const STEM_LETTERS = 4;
const MAX_ENDING = 3;

/** "DOJ" for "Department of Justice": the first letters of the weighty words, in order. */
function isAcronym(short: string, long: string): boolean {
  const letters = tokenize(long)
    .filter(({ kind, norm, text }) => kind !== 'mark' && !isStopWord(text, norm))
    .map(({ norm }) => norm[0] ?? '')
    .join('');
  return /^\p{L}{2,6}$/u.test(short) && letters.length > 1 && foldWord(short) === letters;
}

/** True when two names surely mean the same speaker or document, as far as their words tell. */
export function sameSpeaker(a: string, b: string): boolean {
  const [ours, theirs] = [keysOf(a), keysOf(b)];
  if (ours.length === 0 || theirs.length === 0) {
    return allKeys(a).some((key) => allKeys(b).some((other) => akin(key, other)));
  }
  const bare = (name: string) => name.replace(/^the\s/iu, '').replaceAll('.', '');
  if (isAcronym(bare(a), bare(b)) || isAcronym(bare(b), bare(a))) return true;
  return ours.some((key) => theirs.some((other) => akin(key, other)));
}

/** What the article says the words come from, outermost report last ("outlets report that the agency found"). */
export function creditsOf(attribution: Attribution | null): string[] {
  const names = [attribution?.sourceRef?.title, attribution?.speaker];
  return names.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
}

/** True when the credit is only to a document as such ("the report"), or to nobody. */
function isOpenCredit(attribution: Attribution | null): boolean {
  return creditsOf(attribution).every((name) => keysOf(name).length === 0);
}

/** Everything a document is called: its title, its file name, and what the article's front matter calls it. */
function labelsOf(document: Document, article: Document): string[] {
  const declared = article.metadata.sources.filter(
    ({ path }) => path !== null && document.path.endsWith(path),
  );
  return [
    document.metadata.title,
    fileWords(document.path),
    ...(document.origin?.names ?? []),
    ...declared.flatMap(({ title, id }) => [title, id]),
  ].filter((label): label is string => label !== null);
}

/** True when every telling word of the credit stands in one of the document's names, or its link leads there. */
export function namesDocument(
  attribution: Attribution | null,
  document: Document,
  article: Document,
): boolean {
  if (leadsTo(attribution?.sourceRef?.url ?? null, document, article)) return true;
  const labels = labelsOf(document, article).map(allKeys);
  return creditsOf(attribution).some((credit) => {
    const keys = keysOf(credit);
    const surname = spokenName(credit).names.at(-1);
    if (isPerson(credit) && surname !== undefined && isAuthor(surname, document)) return true;
    if (isPerson(credit) && !allKeys(credit).some((key) => ANY.has(key))) return false;
    return (
      keys.length > 0 && labels.some((label) => keys.every((key) => label.some((word) => akin(word, key))))
    );
  });
}

/** What stands for a document that the sentence itself does not name. */
const POINTS_BACK = /^(?:it|its|this|that)$/iu;

/**
 * True when "it" may stand for a document besides the one it was taken for: words before it, in its paragraph, name that document too.
 */
export function mayMean(
  attribution: Attribution | null,
  document: Document,
  article: Document,
  paragraph: Span,
): boolean {
  const pointer = attribution?.speakerSpan ?? null;
  if (pointer === null || !POINTS_BACK.test(cut(article.text, pointer))) return false;
  const before = allKeys(article.text.slice(paragraph.start, pointer.start));
  return labelsOf(document, article)
    .map(allKeys)
    .some((keys) => keys.length > 0 && keys.every((key) => before.some((word) => akin(word, key))));
}

/** Paths of the documents that a credit names, by title, link, author, issuer or sort; none where it names nobody. */
export function documentsCredited(
  attribution: Attribution | null,
  documents: readonly Document[],
  article: Document,
): string[] {
  if (attribution === null) return [];
  return documents
    .filter(
      (document) =>
        namesDocument(attribution, document, article) ||
        issuedBy(attribution, document) ||
        isOfSort(attribution, document, article),
    )
    .map(({ path }) => path);
}

/** True when a link of the article leads to a document. */
export function leadsTo(url: string | null, document: Document, article: Document): boolean {
  if (url === null) return false;
  if (document.origin?.url === url) return true;
  const declared = article.metadata.sources.find(({ path }) => path !== null && document.path.endsWith(path));
  if (declared?.url === url) return true;
  return !/^[a-z]+:/iu.test(url) && url !== '' && document.path.endsWith(url.replace(/^\.\//u, ''));
}

/** True when the region is surely the one the quotation is credited to. */
export function creditsRegion(quotation: Quotation, region: Region, article: Document): boolean {
  if (region.origin === 'source') return namesDocument(quotation.attribution, region.document, article);
  const speaker = region.speaker;
  return speaker !== null && creditsOf(quotation.attribution).some((name) => sameSpeaker(name, speaker));
}

/** Sorts of document that nobody would call by each other's names: what somebody utters, and what somebody finds. */
const SORTS: readonly (readonly DocumentKind[])[] = [
  ['statement', 'letter', 'transcript'],
  ['report', 'opinion', 'complaint'],
];

const BODIES = speakingBodies('unnamed').join('|');
/** Bodies that speak through their documents. */
const BODY = new RegExp(`(?:${BODIES})$`, 'iu');
/** The same inside a name ("Coastal Court of Appeal"). */
const BODY_NAME = new RegExp(`\\b(?:${BODIES})\\b`, 'iu');

/** True when the words are credited to a document, or to an unnamed body that speaks through it ("the judges"). */
export function isUnnamed(attribution: Attribution | null): boolean {
  return creditsOf(attribution).every(
    (name) => keysOf(name).length === 0 || (!/\p{Lu}/u.test(name.replace(/^The\b/u, '')) && BODY.test(name)),
  );
}

/** Characters at the beginning of a document in which its author is named: title, line of authors, first sentence. */
const IMPRINT = 800;

/** True when the credit names in full a body that names itself at the beginning of the document: it speaks there. */
export function issuedBy(attribution: Attribution | null, { text }: Document): boolean {
  const imprint = new Set(allKeys(text.slice(0, IMPRINT)));
  return creditsOf(attribution).some(
    (name) =>
      BODY_NAME.test(name) && keysOf(name).length > 0 && allKeys(name).every((key) => imprint.has(key)),
  );
}

/** Whether a credit such as "the report" suits a document by its sort: `other` when the document is plainly of another. */
export function sortOf(
  attribution: Attribution | null,
  document: Document,
  article: Document,
): 'same' | 'other' | 'unknown' {
  if (!isOpenCredit(attribution)) return 'unknown';
  const credits = headSorts(creditsOf(attribution));
  const labels = headSorts(labelsOf(document, article));
  const [credit, other] = credits;
  if (credit === undefined || other !== undefined || labels.length === 0) return 'unknown';
  return labels.includes(credit) ? 'same' : 'other';
}

/** The sorts some names are of; the first document noun of a name decides ("Statement on the publication of the report"). */
function headSorts(names: readonly string[]): (readonly DocumentKind[])[] {
  const sorts = names.flatMap((name) => {
    const kinds = allKeys(name).map(kindsOf);
    return SORTS.filter((sort) => kinds.find(isSorted)?.some((kind) => sort.includes(kind)));
  });
  return [...new Set(sorts)];
}

function isSorted(kinds: readonly DocumentKind[]): boolean {
  return SORTS.flat().some((kind) => kinds.includes(kind));
}

/** True when a credit by sort suits a document. */
export function isOfSort(attribution: Attribution | null, document: Document, article: Document): boolean {
  return sortOf(attribution, document, article) === 'same';
}
