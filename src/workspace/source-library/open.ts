import { lstat, mkdir, open, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../errors.js';
import { kindOf, realPath } from '../disk.js';
import { expanded, isServer } from './places.js';
import { hasScheme } from '../web-address.js';
import { missing } from './trouble.js';
import type { SourceLibrary } from './types.js';

/** What a library holds are whole texts, some of them unpublished: nobody but the user may read it. */
const PRIVATE = { folder: 0o700, file: 0o600 };
const OWN_FOLDER = '.sourcecheck';

/**
 * Opens the library at a place: a file of SQLite, or the address of a PostgreSQL server. For `write` it is made where there is
 * none. Rejects with a `UserError`: there is none, it is something else, damaged, made by another version, not to be reached.
 */
export async function openLibrary(place: string, use: 'read' | 'write'): Promise<SourceLibrary> {
  if (isServer(place)) return (await import('./postgres.js')).openPostgres(place, use);
  if (hasScheme(place))
    throw new UserError(
      `${place.replace(/\/\/.*@/su, '//')} is no place for a library`,
      'name a file, or a PostgreSQL server as postgres://user@host/database',
    );
  const file = expanded(place);
  await ready(file, use);
  return (await loadSqlite()).openSqlite(file, await homeOf(file), use);
}

/** The part of the program that was compiled for this machine may be missing where there is no such machine in the package. */
async function loadSqlite(): Promise<typeof import('./sqlite.js')> {
  try {
    return await import('./sqlite.js');
  } catch (error) {
    throw new UserError(
      `A library in a file does not work on this machine (${error instanceof Error ? error.message.split('\n')[0]! : String(error)})`,
      'use a PostgreSQL server: --library postgres://…',
    );
  }
}

async function ready(file: string, use: 'read' | 'write'): Promise<void> {
  const kind = await kindOf(file);
  if (kind === 'file') return;
  if (kind !== null)
    throw new UserError(
      `${file} is ${kind === 'folder' ? 'a folder' : 'no file'} and no library`,
      'name a file with --library',
    );
  if (use === 'read') throw missing(file);
  const folder = dirname(file);
  try {
    await makeFolder(folder);
    await (await open(file, 'wx', PRIVATE.file)).close();
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The library ${file} could not be made (${code})`,
      'name another place with --library',
    );
  }
}

/** A folder of ours is private and is kept out of git. */
async function makeFolder(folder: string): Promise<void> {
  const before = await lstat(folder).catch(() => null);
  if (before !== null) return;
  await mkdir(folder, { recursive: true, mode: PRIVATE.folder });
  if (basename(folder) === OWN_FOLDER) await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
}

/** The folder that holds ours, or in which the file lies. */
async function homeOf(file: string): Promise<string> {
  const folder = await realPath(dirname(file));
  return basename(folder) === OWN_FOLDER ? dirname(folder) : folder;
}
