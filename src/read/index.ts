import { openFilesError, UserError } from '../errors.js';
import { digest, extract } from './extract.js';
import { formats } from './formats.js';
import { refuse } from './refused.js';
import { identityMap } from '../language/offset-map.js';
import { runningEnd } from '../language/word-count.js';
import type { Cache, Document, Fetched, Ocr, Problem, Format, ReadResult } from '../types/index.js';

/** How the one who names a document calls it, and where it comes from. */
export interface Naming {
  readonly id?: string | null;
  /** Goes before the title that stands in the document. */
  readonly title?: string | null;
  readonly url?: string | null;
  readonly fetched?: Fetched | null;
}

/** A file's content with the name it goes by. */
export interface Input extends Naming {
  /** As the user gave it; its extension helps to choose the reader. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The media type a web server gave ("text/html"); it goes before the extension. */
  readonly mediaType?: string | null;
}

export interface ReadOptions {
  /** Where to keep what was read from costly formats (all but plain text); one cache for one version of the program. */
  readonly cache?: Cache | null;
  /** What reads pictures of pages; nothing unless given, and a scan then holds no text. */
  readonly ocr?: Ocr | null;
  /** Who watches over the readers; nobody unless given. */
  readonly guard?: ReadGuard;
}

/** Has a document read, or rejects with a `UserError` that says why it is not. */
export type ReadGuard = (
  document: { readonly path: string; readonly sha256: string },
  work: () => Promise<ReadResult>,
) => Promise<ReadResult>;

/** Reads one file into a document. Never throws: a file that cannot be read becomes an empty document with a problem. */
export async function read(
  input: Input,
  { cache = null, ocr = null, guard = (_, work) => work() }: ReadOptions = {},
): Promise<Document> {
  const bytes = typeof input.content === 'string' ? new TextEncoder().encode(input.content) : input.content;
  const reader = chooseFormat(input.path, bytes, input.mediaType);
  const identity = { path: input.path, format: reader.id, sha256: await digest(bytes) };
  try {
    if (reader.id === 'plain-text') refuse(input.path, extensionOf(input.path), bytes);
    if (bytes.length > reader.maxBytes) throw tooLarge(input.path, reader);
    const result = await guard(identity, () => extract(reader, bytes, identity, { cache, ocr }));
    const problems =
      result.text === '' && result.problems.length === 0 ? [empty(input.path)] : result.problems;
    const document = {
      ...result,
      ...identity,
      problems: problems.map((problem) => ({ ...problem, path: input.path })),
    };
    return named(document, input);
  } catch (error) {
    return named({ ...identity, ...unreadable(input.path, error) }, input);
  }
}

/** The document that stands for a file whose bytes could not be had: empty, with the reason as its problem. */
export function unread(path: string, error: unknown): Document {
  return { path, format: 'unknown', sha256: '', ...unreadable(path, error) };
}

/** The document under the names somebody gives it; its own title stays among the names it goes by. */
export function named(document: Document, { id, title, url, fetched }: Naming): Document {
  if ([id, title, url, fetched].every((value) => value === undefined || value === null)) return document;
  const { metadata, origin } = document;
  const names = [...(origin?.names ?? []), id, title ? metadata.title : null].filter(
    (name): name is string => typeof name === 'string',
  );
  return {
    ...document,
    metadata: { ...metadata, title: title ?? metadata.title },
    origin: {
      names: [...new Set(names)],
      url: url ?? origin?.url ?? fetched?.url ?? null,
      fetched: fetched ?? origin?.fetched ?? null,
    },
  };
}

/**
 * The reader for a file: by its first bytes where they tell, then by the media type unless that is plain text (which
 * servers say of any text), then by the extension; else plain text.
 */
export function chooseFormat(path: string, bytes: Uint8Array, mediaType: string | null = null): Format {
  const head = bytes.subarray(0, 4096);
  const extension = extensionOf(path);
  const plain = formats.find((reader) => reader.id === 'plain-text')!;
  return (
    formats.find((reader) => reader.sniff?.(head)) ??
    formats.find(
      (reader) => reader !== plain && mediaType !== null && reader.mediaTypes.includes(mediaType),
    ) ??
    formats.find((reader) => reader.extensions.includes(extension)) ??
    plain
  );
}

/** The extension of a path, or of the path in a web address: lower case, with the dot; empty when there is none. */
export function extensionOf(path: string): string {
  const name = /^https?:/iu.test(path) ? path.replace(/[?#].*$/su, '') : path;
  return /\.[^./\\]+$/u.exec(name)?.[0].toLowerCase() ?? '';
}

/** Articles longer than this, in characters, are not checked: a long book, and some 30 seconds of work. */
const MAX_ARTICLE = 1_000_000;

/**
 * The document as an article: what is left out of its running text is none of its words. One that is too long to be checked becomes
 * empty, with the reason as its problem.
 */
export function asArticle(given: Document): Document {
  const document = runningText(given);
  const { path, text, format, sha256 } = document;
  if (text.length <= MAX_ARTICLE) return document;
  const error = new UserError(
    `${path} is longer than ${MAX_ARTICLE.toLocaleString('en')} characters and was not checked`,
    'split it, or give it as a source',
  );
  return { ...unread(path, error), format, sha256 };
}

/** A document of its running text alone. */
function runningText(document: Document): Document {
  const end = runningEnd(document);
  if (end === document.text.length) return document;
  const text = document.text.slice(0, end).trimEnd();
  const leftOut = document.leftOut!.map((part) => ({ ...part, span: null }));
  return { ...document, text, blocks: document.blocks.filter(({ span }) => span.start < end), leftOut };
}

function tooLarge(path: string, { id, maxBytes }: Format): UserError {
  const size = `${maxBytes / 1024 ** 2} MB`;
  return new UserError(`${path} is larger than ${size} and was not read (${id})`, 'split it');
}

function empty(path: string): Problem {
  return { stage: 'read', message: `${path} holds no text; is it the right file?`, span: null, path };
}

function unreadable(path: string, thrown: unknown): ReadResult {
  const error = openFilesError(thrown) ?? thrown;
  const known = error instanceof UserError;
  const message = known
    ? [error.message, error.hint].filter(Boolean).join('; ')
    : `${path} could not be read (${error instanceof Error ? error.message : String(error)}); is the file damaged?`;
  return {
    text: '',
    blocks: [],
    pages: [],
    links: [],
    emphases: null,
    metadata: { title: null, date: null, sources: [] },
    map: identityMap(''),
    problems: [{ stage: 'read', message, span: null, path }],
  };
}
