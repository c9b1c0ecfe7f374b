import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import type { Cache } from '../types/index.js';
import { writeWhole } from './disk.js';

/** What was read and found may take this much of the disk, in bytes: a thousand long reports, and still little for a disk. */
const MAX_BYTES = 1024 ** 3;
/** How far the folder is emptied when it is full, so that it is not emptied again at every write. */
const EMPTIED_TO = 0.8;
/** A draft this old, in milliseconds, belongs to a run that was cut off. */
const ABANDONED = 24 * 60 * 60 * 1000;
/** The drawers that can be filled again, from the files themselves or by asking again, and so may be emptied. */
const EXPENDABLE = ['extracts', 'results', 'answers'];
/** What is kept holds words of unpublished texts: nobody but the user may read it. */
const PRIVATE = { folder: 0o700, file: 0o600 };

/**
 * A store on disk, in the user's cache folder unless told. A key is "drawer/name". Safe to share between runs: an entry is
 * written whole or not at all. Once a run, after its first write, the oldest extracts, results and answers go until they fit the limit.
 */
export function openStore(folder: string | null, maxBytes: number = MAX_BYTES): Cache {
  const root = folder ?? envPaths('sourcecheck', { suffix: '' }).cache;
  let tidied: Promise<void> | null = null;
  return {
    get: async (key) => {
      const file = fileOf(root, key);
      const bytes = await readFile(file).catch(() => null);
      if (bytes) await touch(file);
      return bytes;
    },
    set: async (key, value) => {
      const file = fileOf(root, key);
      await mkdir(dirname(file), { recursive: true, mode: PRIVATE.folder });
      await writeWhole(file, value, PRIVATE.file);
      tidied ??= tidy(root, maxBytes);
      await tidied;
    },
  };
}

/** Keys are hashed, so that none can leave the folder or be too long for a file name. */
function fileOf(root: string, key: string): string {
  const [drawer = '', ...rest] = key.split('/');
  const name = createHash('sha256').update(rest.join('/')).digest('hex');
  return join(root, drawer.replace(/[^a-z]/gu, ''), name.slice(0, 2), name);
}

/** The time of an entry is that of its last use. */
async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

/** Another run may be tidying at the same time: what is gone already is fine. */
async function tidy(root: string, maxBytes: number): Promise<void> {
  const entries = (await Promise.all(EXPENDABLE.map((drawer) => entriesIn(join(root, drawer))))).flat();
  const drafts = entries.filter(({ path, used }) => path.endsWith('.part') && Date.now() - used > ABANDONED);
  const kept = entries.filter(({ path }) => !path.endsWith('.part')).sort((a, b) => a.used - b.used);
  let total = kept.reduce((sum, { size }) => sum + size, 0);
  const surplus =
    total <= maxBytes
      ? []
      : kept.filter(({ size }) => {
          const over = total > maxBytes * EMPTIED_TO;
          if (over) total -= size;
          return over;
        });
  await Promise.all([...drafts, ...surplus].map(({ path }) => rm(path, { force: true })));
}

async function entriesIn(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const entries = await Promise.all(
    found
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }): Promise<Entry[]> => {
        const path = join(parentPath, name);
        const stats = await stat(path).catch(() => null);
        return stats ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
      }),
  );
  return entries.flat();
}
