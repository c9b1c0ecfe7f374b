import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { House } from '../types.js';
import { findConfig } from './config-search.js';
import { realPath } from './disk.js';
import { openStore } from './disk-store.js';
import { glob } from './glob.js';
import type { SourceIo } from './io.js';
import { Session } from './session.js';
import { NOTHING_REMEMBERED, type CheckSettings } from './settings.js';
import { isWebAddress } from './web-address.js';

/** What a program that holds the article itself may set. */
export interface ReadingOptions {
  /** Documents to compare with: files, folders and globs, by their paths from the working folder. */
  readonly sources?: readonly string[];
  /** House style for permitted alterations. */
  readonly style?: House;
  /** Whether local files that the article links to are sources. */
  readonly links?: boolean;
  /** Whether what was read from long files is kept between runs. */
  readonly cache?: boolean;
}

/** The real files, to be read only. */
const disk: SourceIo = {
  stdin: () => Promise.resolve(new Uint8Array()),
  readFile,
  kindOf: (path) =>
    stat(path).then(
      (stats) => (stats.isDirectory() ? 'folder' : 'file'),
      () => null,
    ),
  glob,
  findConfig,
  realPath,
  openStore: (folder) => Promise.resolve(openStore(folder)),
  fetchPage: (url) => Promise.reject(new Error(`${url} is not fetched from here`)),
  now: () => new Date(),
};

/** A session for a program that runs in a folder and hands in its articles as text. */
export function openReading(
  folder: string,
  { sources = [], style, links, cache = true }: ReadingOptions,
): Promise<Session> {
  const settings: CheckSettings = {
    articles: [],
    folder,
    sources: sources.map((source) => placedIn(folder, source)),
    stdinFilename: '<stdin>',
    chosen: { ...(style === undefined ? {} : { style }), ...(links === undefined ? {} : { links }) },
    config: 'nearest',
    outputs: [],
    output: null,
    color: false,
    width: null,
    verbosity: 'normal',
    maxWarnings: null,
    fetch: 'never',
    allowPrivate: false,
    cache,
    cacheFolder: null,
    fix: 'no',
    jobs: 1,
    watch: false,
    changed: null,
    baseline: null,
    writeBaseline: false,
    signOffs: null,
    today: null,
    remembered: NOTHING_REMEMBERED,
    reporting: {},
  };
  return Session.open(settings, [], disk);
}

/** A path from a folder; web addresses stay what they are. */
export function placedIn(folder: string, path: string): string {
  return isAbsolute(path) || isWebAddress(path) ? path : join(folder, path);
}
