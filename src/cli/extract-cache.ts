import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { Cache } from '../types.js';

/** What decides how files are read: the readers, the text primitives under them, and the versions of the libraries. */
const READING_CODE = ['../readers/', '../text/'];
const READING_FILES = ['../extract.js', '../read.js', '../../package.json'];

/** The drawer of a store that holds what was read from costly files, by this very program and no other version of it. */
export function extractCache(store: Cache): Cache {
  let edition: Promise<string> | null = null;
  const keyOf = async (key: string) => `extracts/${await (edition ??= editionOf())}/${key}`;
  return {
    get: async (key) => store.get(await keyOf(key)),
    set: async (key, value) => store.set(await keyOf(key), value),
  };
}

/** A digest of the code that reads: a version number would have to be remembered at every change of a reader. */
async function editionOf(): Promise<string> {
  const folders = await Promise.all(READING_CODE.map(codeIn));
  const urls = [...folders.flat(), ...READING_FILES.map((file) => new URL(file, import.meta.url))];
  const contents = await Promise.all(urls.map((url) => readFile(url).catch(() => '')));
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex');
}

async function codeIn(folder: string): Promise<URL[]> {
  const base = new URL(folder, import.meta.url);
  const names = await readdir(base, { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?<!\.d)\.[jt]s$/u.test(name))
    .sort()
    .map((name) => new URL(name, base));
}
