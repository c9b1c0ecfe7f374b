import { normalize } from 'node:path';
import type { Brought } from '../workspace/desk-thread.js';
import type { Io, SourceIo } from '../workspace/io.js';

/** The world with files that were brought along and lie on no disk. */
export function withBrought<T extends SourceIo>(io: T, brought: readonly Brought[]): T {
  const files = new Map(brought.map(({ path, bytes }) => [normalize(path), bytes]));
  const named = (path: string) => files.get(normalize(path));
  return {
    ...io,
    readFile: (path) => {
      const bytes = named(path);
      return bytes === undefined ? io.readFile(path) : Promise.resolve(bytes);
    },
    kindOf: (path) => (named(path) === undefined ? io.kindOf(path) : Promise.resolve('file')),
    realPath: (path) => (named(path) === undefined ? io.realPath(path) : Promise.resolve(normalize(path))),
  };
}

/** The world in which a file that is not there has a text all the same. */
export function withDefault(io: Io, place: string, text: string): Io {
  const readFile = (path: string) =>
    io.readFile(path).catch((error: unknown) => {
      if (path !== place || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return new TextEncoder().encode(text);
    });
  return { ...io, readFile };
}

/** A world in which what is written stays in memory; `kept` holds it by path. */
export function inMemory(io: Io, kept: Map<string, string>): Io {
  return {
    ...io,
    readFile: (path) => {
      const text = kept.get(normalize(path));
      return text === undefined ? io.readFile(path) : Promise.resolve(new TextEncoder().encode(text));
    },
    createFile: (path) => {
      const parts: string[] = [];
      return Promise.resolve({
        write: (content) => {
          parts.push(typeof content === 'string' ? content : new TextDecoder().decode(content));
          return Promise.resolve();
        },
        close: () => {
          kept.set(normalize(path), parts.join(''));
          return Promise.resolve();
        },
        discard: () => Promise.resolve(),
      });
    },
  };
}
