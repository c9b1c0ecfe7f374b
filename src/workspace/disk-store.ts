import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import program from 'node:process';
import envPaths from 'env-paths';
import type { Cache } from '../types/index.js';
import { writeWhole } from './disk.js';
import { isDraft } from './drafts.js';
import { sealed, unsealed } from './seal.js';

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
const GROUP_AND_OTHERS = 0o077;

/**
 * A store on disk, in the user's cache folder unless told. A key is "drawer/name". Safe to share between runs: an entry is
 * written whole or not at all, belongs to its whole key, and is dropped when it is damaged. Drawers and entries that are links, or
 * somebody else's, are neither read nor written. Once a run, after its first write, the oldest extracts, results and answers go
 * until they fit the limit.
 */
export function openStore(folder: string | null, maxBytes: number = MAX_BYTES): Cache {
  const root = folder ?? envPaths('sourcecheck', { suffix: '' }).cache;
  const places = new Map<string, Promise<void>>();
  let tidied: Promise<void> | null = null;
  const secure = (place: string): Promise<void> => {
    const known = places.get(place) ?? makePrivate(place);
    places.set(place, known);
    return known;
  };
  return {
    get: async (key) => {
      const file = fileOf(root, key);
      const entry = await readEntry(file).catch(() => null);
      if (entry === null) return null;
      const value = unsealed(key, entry);
      if (value === null) await rm(file, { force: true }).catch(() => undefined);
      return value;
    },
    set: async (key, value) => {
      const file = fileOf(root, key);
      await mkdir(root, { recursive: true, mode: PRIVATE.folder });
      await secure(dirname(dirname(file)));
      await secure(dirname(file));
      await writeWhole(file, sealed(key, value), { mode: PRIVATE.file });
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

/** A folder of one's own, not a link, that nobody else may look into. Rejects where it cannot be made so. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { mode: PRIVATE.folder }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  if (!(await isOurFolder(folder))) throw new Error(`${folder} is a link or somebody else's`);
  const { mode } = await lstat(folder);
  if ((mode & GROUP_AND_OTHERS) !== 0) await chmod(folder, PRIVATE.folder);
}

async function isOurFolder(folder: string): Promise<boolean> {
  const stats = await lstat(folder);
  return stats.isDirectory() && isOurs(stats.uid);
}

/** Always, on systems that know no owners. */
function isOurs(uid: number): boolean {
  const { getuid } = program;
  return getuid === undefined || getuid() === uid;
}

/** A flag that some systems do not know. */
function flag(bits: number | undefined): number {
  return bits ?? 0;
}

/** The bytes of an entry; its time becomes that of its last use. Rejects for links and what is somebody else's. */
async function readEntry(file: string): Promise<Uint8Array> {
  for (const folder of [dirname(dirname(file)), dirname(file)])
    if (!(await isOurFolder(folder))) throw new Error(`${folder} is a link or somebody else's`);
  const handle = await open(
    file,
    constants.O_RDONLY | flag(constants.O_NOFOLLOW) | flag(constants.O_NONBLOCK),
  );
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || !isOurs(stats.uid)) throw new Error(`${file} is no entry of ours`);
    const bytes = await handle.readFile();
    const now = new Date();
    await handle.utimes(now, now).catch(() => undefined);
    return bytes;
  } finally {
    await handle.close();
  }
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

/** Another run may be tidying at the same time: what is gone already is fine. */
async function tidy(root: string, maxBytes: number): Promise<void> {
  const entries = (await Promise.all(EXPENDABLE.map((drawer) => entriesIn(join(root, drawer))))).flat();
  const drafts = entries.filter(({ path, used }) => isDraft(path) && Date.now() - used > ABANDONED);
  const kept = entries.filter(({ path }) => !isDraft(path)).sort((a, b) => a.used - b.used);
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
  if (!(await isOurFolder(folder).catch(() => false))) return [];
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
