import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A draft this old, in milliseconds, belongs to a run that was cut off. */
const ABANDONED = 24 * 60 * 60 * 1000;
const DRAFT = /^\.sourcecheck-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.part$/u;

/** A name nobody can guess for a file in the making, beside its final place, so that moving it there is one step. */
export function draftFor(path: string): string {
  return join(dirname(path), `.sourcecheck-${randomUUID()}.part`);
}

/** True for the name of a file in the making. */
export function isDraft(path: string): boolean {
  return DRAFT.test(basename(path));
}

/** Clears away the drafts in a folder that runs left behind which were killed a day ago or earlier. Never rejects. */
export async function clearAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.filter(isDraft).map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
      if (Date.now() - mtimeMs > ABANDONED) await rm(path, { force: true }).catch(() => undefined);
    }),
  );
}
