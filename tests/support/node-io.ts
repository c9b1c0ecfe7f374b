import { UserError } from '../../src/errors.js';
import { kindOf, realPath, statOf } from '../../src/workspace/disk.js';
import { glob } from '../../src/workspace/glob.js';
import { readFile } from '../../src/workspace/input-file.js';
import type { Io } from '../../src/workspace/io.js';
import { openLibrary } from '../../src/workspace/source-library/open.js';
import { inProcess } from './in-process.js';

/** The real file system, and streams that are collected: no terminal, no colour. */
export function nodeIo(columns?: number): { io: Io; stdout: () => string; stderr: () => string } {
  const out: string[] = [];
  const err: string[] = [];
  const writer = (sink: string[]) => ({
    write: (content: string | Uint8Array) => {
      sink.push(String(content));
      return Promise.resolve();
    },
    isTTY: false,
    columns,
  });
  const io: Io = {
    stdout: writer(out),
    stderr: writer(err),
    stdin: () => Promise.resolve(new Uint8Array()),
    readFile,
    kindOf,
    statOf,
    openLibrary,
    openModel: () => Promise.reject(new UserError('There is no model here')),
    glob,
    folders: () => Promise.resolve([]),
    findConfig: () => Promise.resolve(null),
    git: () => Promise.reject(new Error('git is not to be called in a test')),
    createFile: (path) => Promise.reject(new Error(`${path} is not to be written in a test`)),
    replaceFile: (path) => Promise.reject(new Error(`${path} is not to be written in a test`)),
    realPath,
    openStore: () => Promise.resolve({ get: () => Promise.resolve(null), set: () => Promise.resolve() }),
    fetchPage: (url) => Promise.reject(new Error(`${url} is not to be fetched in a test`)),
    post: ({ url }) => Promise.reject(new Error(`nothing is to be sent to ${url} in a test`)),
    watchFiles: () => Promise.reject(new Error('nothing is to be watched in a test')),
    onInterrupt: () => undefined,
    tellOnSignal: () => undefined,
    startHelper: (errand) => inProcess(errand, io),
    startDesk: () => {
      throw new Error('no page is to be served in this test');
    },
    editor: () => {
      throw new Error('no editor is to be served in this test');
    },
    processors: 1,
    now: () => new Date(0),
    env: {},
    version: '0.0.0',
  };
  return { io, stdout: () => out.join(''), stderr: () => err.join('') };
}
