import type { Cache } from '../types/index.js';
import { editionOf } from './edition.js';

/** What decides how files are read: the readers, the text primitives under them, and the versions of the libraries. */
const READING_CODE = ['../read/', '../language/', '../../data/', '../../package.json'];

/** The drawer of a store that holds what was read from costly files, by this very program and no other version of it. */
export function extractCache(store: Cache): Cache {
  let edition: Promise<string> | null = null;
  const keyOf = async (key: string) => `extracts/${await (edition ??= editionOf(READING_CODE))}/${key}`;
  return {
    get: async (key) => store.get(await keyOf(key)),
    set: async (key, value) => store.set(await keyOf(key), value),
  };
}
