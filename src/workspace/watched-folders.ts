import { join } from 'node:path';
import type { Io } from './io.js';
import { isGlob } from './files.js';
import { isWebAddress } from './web-address.js';

/** The folders in which files that patterns stand for may come to lie, by the one name of each; none for the name of a file. */
export async function foldersFor(
  patterns: readonly string[],
  io: Pick<Io, 'kindOf' | 'folders' | 'realPath'>,
): Promise<string[]> {
  const folders = await Promise.all(
    [...new Set(patterns)]
      .filter((pattern) => !isWebAddress(pattern))
      .map((pattern) => foldersOf(pattern, io)),
  );
  return [...new Set(await Promise.all(folders.flat().map((folder) => io.realPath(folder))))];
}

async function foldersOf(pattern: string, io: Pick<Io, 'kindOf' | 'folders'>): Promise<string[]> {
  const kind = await io.kindOf(pattern);
  if (kind === 'folder') return [pattern, ...(await io.folders(pattern))];
  if (kind === 'file' || !isGlob(pattern)) return [];
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  const base = join(pattern.startsWith('/') ? '/' : '.', ...parts.slice(0, first));
  const isFlat = first === parts.length - 1 && parts[first] !== '**';
  return isFlat ? [base] : [base, ...(await io.folders(base))];
}
