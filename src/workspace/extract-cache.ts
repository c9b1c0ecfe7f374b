import type { Cache } from '../types/index.js';
import { edition } from './edition.js';

/** The drawer of a store that holds what was read from costly files, by this very program and no other version of it. */
export function extractCache(store: Cache): Cache {
  const keyOf = async (key: string) => `extracts/${await edition()}/${key}`;
  return {
    get: async (key) => store.get(await keyOf(key)),
    set: async (key, value) => store.set(await keyOf(key), value),
  };
}
