import { fileWords } from '../../language/file-words.js';
import { anyOf } from '../../language/lexicon.js';
import { cut } from '../../language/span.js';
import { tokenize } from '../../language/tokenize.js';
import type { Document } from '../../types/index.js';
import { kindsOf, type DocumentKind } from '../../language/document-nouns.js';
import { isTranscript, partsOf } from './turns.js';
import { spokenName } from './speaker-names.js';
import { monthOf } from '../../language/mentions/calendar-words.js';

/** Everything by which an article may mean a document without citing its title. */
export interface KnownAs {
  /** Folded words of its title, file name and opening lines. */
  readonly words: ReadonlySet<string>;
  /** Words with which it begins: whoever issues it is named there. */
  readonly imprint: ReadonlySet<string>;
  readonly kinds: ReadonlySet<DocumentKind>;
  /** Months (1–12) and years its title, file name or opening lines give. */
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<string>;
}

/** Opening blocks that are read for title, author and date, and how long such a line may be. */
const OPENING_BLOCKS = 8;
const MAX_LINE = 160;
/** Characters at the beginning in which whoever issues a document is named. */
const IMPRINT = 1_500;
const known = new WeakMap<Document, KnownAs>();

/** What is known of a document by its names, its opening lines and the way it is built. */
export function knownAs(document: Document): KnownAs {
  const before = known.get(document);
  if (before) return before;
  const titles = [document.metadata.title ?? '', namedBy(document.path), ...(document.origin?.names ?? [])];
  const lines = openingLines(document);
  const head = [...titles, ...lines].join('\n');
  const made: KnownAs = {
    words: new Set(wordsIn(head)),
    imprint: new Set(wordsIn(`${titles.join(' ')} ${document.text.slice(0, IMPRINT)}`)),
    kinds: kindsAmong(document, titles, lines),
    months: new Set([...monthsIn(head), ...stampsIn(document.path).map(({ month }) => month)]),
    years: new Set([
      ...(head.match(/\b(?:1[6-9]|20)\d\d\b/gu) ?? []),
      ...stampsIn(document.path).map(({ year }) => year),
      ...(document.metadata.date ? [document.metadata.date.slice(0, 4)] : []),
    ]),
  };
  known.set(document, made);
  return made;
}

/** The first short blocks: title page, author, date. A text that begins with a long paragraph has none. */
function openingLines({ text, blocks }: Document): string[] {
  const lines = blocks.slice(0, OPENING_BLOCKS).map(({ span }) => cut(text, span).trim());
  const long = lines.findIndex((line) => line.length > MAX_LINE);
  return long < 0 ? lines : lines.slice(0, long);
}

/** The words of the file's name, letters and digits parted ("pc20220727"). */
function namedBy(path: string): string {
  return fileWords(path).replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ');
}

function wordsIn(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ norm }) => norm.replace(/'s?$/u, ''));
}

/** By its title and file name; by its opening lines where those tell nothing; and by how it is built. */
function kindsAmong(
  document: Document,
  titles: readonly string[],
  lines: readonly string[],
): Set<DocumentKind> {
  const named = wordsIn(titles.join(' ')).flatMap(kindsOf);
  const found = new Set(named.length > 0 ? named : wordsIn(lines.join(' ')).flatMap(kindsOf));
  if (isTranscript(document)) found.add('transcript');
  if (partsOf(document).some(({ kind }) => kind === 'opinion')) found.add('opinion');
  found.delete('any');
  return found;
}

/** Months named in a text ("December 13–14", "Dec. 2022"); "may" only with a date beside it. */
export function monthsIn(text: string): number[] {
  return [...text.matchAll(/\b[A-Z][a-z]{2,8}\b/gu)].flatMap(([word]) => monthOf(word.toLowerCase()) ?? []);
}

/** Dates written into a file name: "min20221214", "2022-12-14-ruling". */
function stampsIn(path: string): { year: string; month: number }[] {
  return [
    ...path.matchAll(
      /(?<!\d)(?<year>(?:19|20)\d\d)[-_.]?(?<month>0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
    ),
  ].map(({ groups }) => ({ year: groups!['year']!, month: Number(groups!['month']) }));
}

/** Kinds of document that are the words of the one they are named after. */
const OWN_WORDS: readonly DocumentKind[] = ['statement', 'transcript', 'letter', 'post'];

/** True when a document is by the bearer of a surname: its title says so, or its file is named after him. */
export function isAuthor(surname: string, document: Document): boolean {
  if (surname === '') return false;
  const { kinds, words } = knownAs(document);
  if (isInFileName(surname, document)) return kinds.size === 0 || OWN_WORDS.some((kind) => kinds.has(kind));
  if (kinds.has('letter') && signerOf(document).includes(surname)) return true;
  if (!words.has(surname)) return false;
  const opening = [document.metadata.title ?? '', ...openingLines(document)].join('\n');
  const byline = new RegExp(
    `\\b(?:by|from|of)\\s+(?:[\\p{L}.]+\\s+){0,5}?${surname}(?!\\p{L})|(?<!\\p{L})${surname}['’]s\\b|^(?:[\\p{L}.]+\\s+){0,3}${surname}(?!\\p{L})`,
    'imu',
  );
  return OWN_WORDS.some((kind) => kinds.has(kind)) && byline.test(opening);
}

/** The names of whoever signs a letter, the given name apart: those that open the line under "Yours faithfully,". */
function signerOf({ text }: Document): readonly string[] {
  const lines = text
    .slice(-SIGNATURE)
    .split(/\n\s*/u)
    .map((line) => line.trim());
  const closing = lines.findLastIndex((line) => SIGN_OFF.test(line));
  const signed = closing < 0 ? null : SIGNED.exec(lines[closing + 1] ?? '');
  return signed ? spokenName(signed[0]).names.slice(1) : [];
}

/** Characters at the end of a letter in which it is signed: the name, and under it office, address and enclosures. */
const SIGNATURE = 600;
const SIGN_OFF = new RegExp(`^(?:${anyOf('ends of a letter')})\\b[^.]{0,24}[,.]?$`, 'iu');
const SIGNED = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Lu}[\p{L}'’-]+(?=\s*(?:[,(]|$))/u;

/** True for a text of which nothing tells whose it is: no title, no turns, and no kind but that of somebody's own words. */
export function isNameless(document: Document): boolean {
  const { kinds } = knownAs(document);
  const own = [...kinds].every((kind) => OWN_WORDS.includes(kind));
  return document.metadata.title === null && own && partsOf(document).length === 0;
}

/** True when a word stands in the name of a document's file. */
export function isInFileName(word: string, document: Document): boolean {
  return wordsIn(namedBy(document.path)).includes(word);
}
