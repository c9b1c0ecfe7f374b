import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { draftFor } from './drafts.js';
import type { FileTimes, PathKind } from './io.js';

/** One name for one file, whatever links and dots lead to it; for what does not exist, its absolute path. */
export async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** What a path is, links followed; null when there is nothing, or nothing that may be looked at. */
export async function kindOf(path: string): Promise<PathKind | null> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) return null;
  return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'special';
}

/** Size and time of last change of a regular file, links followed; null when there is none. */
export async function statOf(path: string): Promise<FileTimes | null> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() === true ? { size: stats.size, modified: Math.trunc(stats.mtimeMs) } : null;
}

/** Whose a file is and what may be done with it. */
interface Owning {
  readonly mode: number;
  /** Null: whoever runs the program. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

/** Opens a draft that did not exist before, so that no link laid in its way is followed. */
export async function openDraft(draft: string, { mode, owner }: Partial<Owning> = {}): Promise<FileHandle> {
  const handle = await open(draft, 'wx', mode ?? 0o666);
  if (mode === undefined) return handle;
  // Who may not give a file away keeps it; the mode comes last, for giving away takes some of it back.
  if (owner) await handle.chown(owner.uid, owner.gid).catch(() => undefined);
  await handle.chmod(mode);
  return handle;
}

/** What holds of an existing file, and is to hold of the one that takes its place. Rejects where it may not be written. */
export async function owningOf(path: string): Promise<Owning> {
  await access(path, constants.W_OK);
  const { mode, uid, gid } = await stat(path);
  return { mode: mode & 0o7777, owner: { uid, gid } };
}

/** Moves a whole draft to its place, after all of it has reached the disk. */
export async function putInPlace(handle: FileHandle, draft: string, path: string): Promise<void> {
  await handle.sync();
  await handle.close();
  await rename(draft, path);
}

/** Writes a file beside its place and moves it there when whole: readers see the old file or the new one, never a half. */
export async function writeWhole(path: string, bytes: Uint8Array, owning: Partial<Owning>): Promise<void> {
  const draft = draftFor(path);
  const handle = await openDraft(draft, owning);
  try {
    await handle.writeFile(bytes);
    await putInPlace(handle, draft, path);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** Puts new content into an existing file, in one step; links to it stay links, and its permissions stay. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path);
  await writeWhole(target, bytes, await owningOf(target));
}
