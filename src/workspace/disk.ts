import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** One name for one file, whatever links and dots lead to it; for what does not exist, its absolute path. */
export async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** Writes a file beside its place and moves it there when whole: readers see the old file or the new one, never a half. */
export async function writeWhole(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(draft, bytes, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Puts new content into an existing file, in one step; links to it stay links, and its permissions stay. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path);
  await writeWhole(target, bytes, (await stat(target)).mode & 0o777);
}
