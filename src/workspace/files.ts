import { basename, extname, join, normalize } from 'node:path';
import { UserError } from '../errors.js';
import { read, unread, type ReadOptions } from '../read/index.js';
import { formats } from '../read/formats.js';
import type { Document } from '../types/index.js';
import type { SourceIo } from './io.js';
import { hasScheme, isWebAddress } from './web-address.js';

/** The argument that stands for standard input. */
export const STDIN = '-';

/** A file to read, or the reason why what the user named is none. */
export interface Target {
  readonly path: string;
  /** Plain data, so that it can cross from one thread to another. */
  readonly missing: Pick<UserError, 'message' | 'hint'> | null;
}

/**
 * What the files are for: tables in a folder of articles are none, and pictures in a folder of sources are none unless scans are
 * to be read.
 */
type Purpose = 'articles' | 'sources' | 'sources and scans';

/** What sources are looked for under these settings. */
export function sourcesFor({ ocr }: { readonly ocr: object | null }): Purpose {
  return ocr === null ? 'sources' : 'sources and scans';
}

/** The files that paths, folders and globs stand for, in the order given, each once. */
export async function resolveTargets(
  patterns: readonly string[],
  io: SourceIo,
  purpose: Purpose,
): Promise<Target[]> {
  const targets = (await Promise.all(patterns.map((pattern) => resolve(pattern, io, purpose)))).flat();
  const seen = new Set<string>();
  return targets.filter(({ path }) => {
    const key = normalize(path);
    return !seen.has(key) && seen.add(key);
  });
}

async function resolve(pattern: string, io: SourceIo, purpose: Purpose): Promise<Target[]> {
  if (pattern === STDIN || isWebAddress(pattern)) return [found(pattern)];
  const kind = await io.kindOf(pattern);
  if (kind === 'file') return [found(pattern)];
  if (kind === 'folder') return inFolder(pattern, io, purpose);
  if (hasScheme(pattern)) {
    return [
      lost(pattern, `${pattern} is no address that can be read`, 'only http and https are, with --fetch'),
    ];
  }
  if (!isGlob(pattern)) {
    return [lost(pattern, `${pattern} does not exist`, 'check the spelling and the folder you are in')];
  }
  const files = await io.glob(pattern);
  return files.length > 0
    ? files.map(found)
    : [
        lost(
          pattern,
          `No file matches ${pattern}`,
          'put the pattern in quotes, and write ** for folders at any depth',
        ),
      ];
}

async function inFolder(folder: string, io: SourceIo, purpose: Purpose): Promise<Target[]> {
  const wanted = formats.filter(
    ({ id, onlySource }) =>
      (purpose !== 'articles' || onlySource !== true) && (id !== 'image' || purpose === 'sources and scans'),
  );
  const readable = new Set(wanted.flatMap(({ extensions }) => extensions));
  const files = (await io.glob('**/*', folder)).filter((file) => readable.has(extname(file).toLowerCase()));
  return files.length > 0
    ? files.map((file) => found(join(folder, file)))
    : [
        lost(
          folder,
          `The folder ${folder} holds no file that can be read`,
          `formats: ${[...readable].join(' ')}`,
        ),
      ];
}

function found(path: string): Target {
  return { path, missing: null };
}

function lost(path: string, message: string, hint: string): Target {
  return { path, missing: { message, hint } };
}

/** True for a pattern that stands for files by their names. */
export function isGlob(pattern: string): boolean {
  return /[*?[\]{}]|[!@+]\(/u.test(pattern);
}

/** Reads a target; what cannot be had becomes an empty document that says why. `name` is what to call standard input. */
export async function readTarget(
  { path, missing }: Target,
  io: SourceIo,
  { name = path, ...reading }: ReadOptions & { readonly name?: string } = {},
): Promise<Document> {
  if (missing) return unread(path, new UserError(missing.message, missing.hint));
  try {
    const content = path === STDIN ? await io.stdin() : await io.readFile(path);
    return await read({ path: name, content }, reading);
  } catch (error) {
    return unread(path, readError(path, error));
  }
}

function readError(path: string, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return new UserError(`${path} does not exist`, 'check the spelling and the folder it is in');
    case 'EACCES':
    case 'EPERM':
      return new UserError(`${path} may not be read by you`, 'change its permissions or copy it');
    case 'EISDIR':
      return new UserError(
        `${path} is a folder`,
        `name the files in it, or a pattern such as ${basename(path)}/*.md`,
      );
    default:
      return error;
  }
}
