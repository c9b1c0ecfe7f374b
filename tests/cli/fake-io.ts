import { dirname, join, normalize } from 'node:path';
import { UserError } from '../../src/errors.js';
import type { Target } from '../../src/workspace/files.js';
import type { Io } from '../../src/workspace/io.js';
import { openLibrary } from '../../src/workspace/source-library/open.js';
import type { Cache } from '../../src/types/index.js';
import { inProcess } from '../support/in-process.js';

export interface Scene {
  readonly files?: Readonly<Record<string, string>>;
  /** Files that exist and refuse to be read, by the code of the error. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  /** Paths where nothing may be written. */
  readonly readOnly?: readonly string[];
  /** Paths that lead to another file. */
  readonly sameFile?: Readonly<Record<string, string>>;
  /** HTML pages of the web, by address. */
  readonly pages?: Readonly<Record<string, string>>;
  /** A server that answers what is sent; nothing may be sent without one. */
  readonly server?: Io['post'];
  readonly store?: Cache;
  /** What opens libraries of sources, in place of the real ones. */
  readonly library?: Io['openLibrary'];
  /** The model that reads on this machine; none unless given. */
  readonly model?: Io['openModel'];
  /** Files that are no text, by path. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  readonly processors?: number;
  readonly now?: string;
  /** What git says to some arguments. */
  readonly git?: (args: readonly string[]) => Promise<string>;
}

export interface FakeIo {
  readonly io: Io;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Files written and closed; bytes as a letter each (Latin-1). */
  readonly written: Record<string, string>;
  readonly discarded: string[];
  readonly reads: string[];
  /** Web addresses asked for. */
  readonly fetched: string[];
  /** Folders in which a store was opened; null for the user's own. */
  readonly stores: (string | null)[];
  /** Files that are being watched. */
  readonly watched: ReadonlySet<string>;
  /** Writes a file as an editor does, and tells whoever watches it. */
  readonly save: (path: string, content: string) => void;
  /** Deletes a file, and tells whoever watches it. */
  readonly remove: (path: string) => void;
  /** Ctrl-C. */
  readonly interrupt: () => void;
  /** What would be said of a signal now. */
  readonly howFar: () => string;
  /** What each helper that was started was sent. */
  readonly helpers: Target[][];
  /** All files as they are now. */
  readonly files: Readonly<Record<string, string>>;
}

function asText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
}

/** A world of files in memory. Globs know `*` within a folder and `**` across folders. */
export function fakeIo(scene: Scene = {}): FakeIo {
  const files: Record<string, string> = { ...scene.files };
  const refused = scene.refused ?? {};
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string> = {};
  const discarded: string[] = [];
  const reads: string[] = [];
  const fetched: string[] = [];
  const stores: (string | null)[] = [];
  const helpers: Target[][] = [];
  const watched = new Set<string>();
  const watchedFolders = new Set<string>();
  let touch: (path: string) => void = () => undefined;
  let interrupt: () => void = () => undefined;
  let tellHowFar: () => string = () => '';
  const names = () =>
    [...Object.keys(files), ...Object.keys(scene.bytes ?? {}), ...Object.keys(refused)].sort();
  const isFolder = (path: string) => names().some((name) => name.startsWith(`${path.replace(/\/$/u, '')}/`));
  const writer = (sink: string[]) => ({
    write: (content: string | Uint8Array) => {
      sink.push(asText(content));
      return Promise.resolve();
    },
    isTTY: scene.terminal === true,
    columns: scene.columns,
  });
  const io: Io = {
    stdout: writer(out),
    stderr: writer(err),
    stdin: () => Promise.resolve(new TextEncoder().encode(scene.stdin ?? '')),
    readFile: (path) => {
      reads.push(path);
      const content = files[path];
      const bytes = scene.bytes?.[path];
      if (bytes) return Promise.resolve(bytes);
      if (content !== undefined) return Promise.resolve(new TextEncoder().encode(content));
      return Promise.reject(Object.assign(new Error('refused'), { code: refused[path] ?? 'ENOENT' }));
    },
    statOf: (path) =>
      Promise.resolve(files[path] === undefined ? null : { size: files[path].length, modified: 1 }),
    openModel: () => scene.model?.() ?? Promise.reject(new UserError('There is no model here', 'get one')),
    openLibrary: (place, use) => (scene.library ?? openLibrary)(place, use),
    kindOf: (path) => Promise.resolve(names().includes(path) ? 'file' : isFolder(path) ? 'folder' : null),
    glob: (pattern, folder) => Promise.resolve(matching(names(), pattern, folder)),
    folders: (folder) => Promise.resolve(foldersBelow(names(), folder)),
    findConfig: (folder) => Promise.resolve(nearestConfig(files, folder)),
    git: (args) => (scene.git ?? noGit)(args),
    createFile: (path) => {
      if (scene.readOnly?.includes(path)) return Promise.reject(new Error('EACCES: permission denied'));
      const parts: string[] = [];
      return Promise.resolve({
        write: (content) => {
          parts.push(asText(content));
          return Promise.resolve();
        },
        close: () => {
          written[path] = parts.join('');
          return Promise.resolve();
        },
        discard: () => {
          discarded.push(path);
          return Promise.resolve();
        },
      });
    },
    replaceFile: (path, bytes) => {
      if (scene.readOnly?.includes(path)) return Promise.reject(new Error('EACCES: permission denied'));
      files[path] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return Promise.resolve();
    },
    realPath: (path) => Promise.resolve(scene.sameFile?.[path] ?? normalize(path)),
    openStore: (folder) => {
      stores.push(folder);
      return Promise.resolve(scene.store ?? memoryStore());
    },
    fetchPage: (url) => {
      fetched.push(url);
      const page = scene.pages?.[url];
      if (page === undefined)
        return Promise.reject(new UserError(`${url} could not be fetched`, 'try again'));
      return Promise.resolve({ mediaType: 'text/html', bytes: new TextEncoder().encode(page) });
    },
    post: (request, key) => {
      if (!scene.server) throw new Error(`nothing is to be sent to ${request.url} in this test`);
      return scene.server(request, key);
    },
    watchFiles: (tell) => {
      touch = tell;
      return Promise.resolve({
        add: (paths) => {
          for (const path of paths) watched.add(path);
        },
        addFolders: (paths) => {
          for (const path of paths) watchedFolders.add(path);
        },
        close: () => {
          watched.clear();
        },
      });
    },
    onInterrupt: (listener) => {
      interrupt = listener;
    },
    startDesk: () => {
      throw new Error('no page is to be served in this test');
    },
    tellOnSignal: (howFar) => {
      tellHowFar = howFar;
    },
    startHelper: (errand) => {
      const sent = helpers[helpers.push([]) - 1]!;
      return inProcess(errand, io, (target) => sent.push(target));
    },
    editor: () => {
      throw new Error('no editor is to be served in this test');
    },
    processors: scene.processors ?? 1,
    now: () => new Date(scene.now ?? 0),
    env: scene.env ?? {},
    version: '1.2.3',
  };
  return {
    io,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    files,
    written,
    discarded,
    reads,
    fetched,
    stores,
    helpers,
    watched,
    save: (path, content) => {
      files[path] = content;
      if (watched.has(path) || watchedFolders.has(dirname(path))) touch(path);
    },
    remove: (path) => {
      Reflect.deleteProperty(files, path);
      if (watched.has(path) || watchedFolders.has(dirname(path))) touch(path);
    },
    interrupt: () => {
      interrupt();
    },
    howFar: () => tellHowFar(),
  };
}

function noGit(): Promise<string> {
  return Promise.reject(new Error('fatal: not a git repository'));
}

/** Settings are looked for under one name only. */
function nearestConfig(files: Readonly<Record<string, string>>, folder: string): string | null {
  const parts = normalize(folder)
    .split('/')
    .filter((part) => part !== '.');
  const folders = [...parts.keys(), parts.length].map((length) => parts.slice(0, length)).reverse();
  const names = folders.map((above) => [...above, 'sourcecheck.config.yaml'].join('/'));
  return names.find((name) => files[name] !== undefined) ?? null;
}

/** A store that is forgotten with the test. */
export function memoryStore(): Cache & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    set: (key, value) => {
      entries.set(key, value);
      return Promise.resolve();
    },
  };
}

function foldersBelow(names: readonly string[], folder: string): string[] {
  const inside = names.map((name) => dirname(name)).filter((name) => name !== '.' && name !== folder);
  return [...new Set(inside)].filter((name) => folder === '.' || name.startsWith(join(folder, '/')));
}

function matching(names: readonly string[], pattern: string, folder: string | undefined): string[] {
  const prefix = folder === undefined || folder === '.' ? '' : `${folder.replace(/\/$/u, '')}/`;
  const source = pattern
    .replace(/[.]/gu, '\\.')
    .replaceAll('**/', '(?:.+/)?@@')
    .replaceAll('*', '[^/]*')
    .replaceAll('@@', '');
  const expression = new RegExp(`^${source}$`, 'u');
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((name) => expression.test(name));
}
