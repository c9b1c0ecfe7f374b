import { UserError } from './errors.js';
import { readers } from './readers/index.js';
import { identityMap } from './text/offset-map.js';
import type { Document, Problem, Reader, ReadResult } from './types.js';

/** A file's content with the name it goes by. */
export interface Input {
  /** As the user gave it; its extension helps to choose the reader. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Reads one file into a document. Never throws: a file that cannot be read becomes an empty document with a problem. */
export async function read(input: Input): Promise<Document> {
  const bytes = typeof input.content === 'string' ? new TextEncoder().encode(input.content) : input.content;
  const reader = chooseReader(input.path, bytes);
  const identity = { path: input.path, format: reader.id, sha256: await sha256(bytes) };
  try {
    const result = await reader.read(bytes);
    const problems =
      result.text === '' && result.problems.length === 0 ? [empty(input.path)] : result.problems;
    return {
      ...identity,
      ...result,
      problems: problems.map((problem) => ({ ...problem, path: input.path })),
    };
  } catch (error) {
    return { ...identity, ...unreadable(input.path, error) };
  }
}

/** The document that stands for a file whose bytes could not be had: empty, with the reason as its problem. */
export function unread(path: string, error: unknown): Document {
  return { path, format: 'unknown', sha256: '', ...unreadable(path, error) };
}

/** The reader for a file: by its first bytes where they tell, else by its extension, else plain text. */
export function chooseReader(path: string, bytes: Uint8Array): Reader {
  const head = bytes.subarray(0, 4096);
  const extension = /\.[^./\\]+$/u.exec(path)?.[0].toLowerCase() ?? '';
  return (
    readers.find((reader) => reader.sniff?.(head)) ??
    readers.find((reader) => reader.extensions.includes(extension)) ??
    readers.find((reader) => reader.id === 'plain-text')!
  );
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Buffer.from(digest).toString('hex');
}

function empty(path: string): Problem {
  return { stage: 'read', message: `${path} holds no text; is it the right file?`, span: null, path };
}

function unreadable(path: string, error: unknown): ReadResult {
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
