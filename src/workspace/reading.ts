import { isAbsolute, join } from 'node:path';
import type { ArticleConfig } from '../types/index.js';
import { findConfig } from './config-search.js';
import { kindOf, realPath, statOf } from './disk.js';
import { openStore } from './disk-store.js';
import { glob } from './glob.js';
import { readFile } from './input-file.js';
import type { SourceIo } from './io.js';
import { LIMITS, NO_OCR_CHOSEN } from './limits.js';
import { settled } from './live-settings.js';
import { chosenBy, readingOptions } from './reading-options.js';
import { Session } from './session.js';
import { isServer } from './source-library/places.js';
import { NOTHING_REMEMBERED, type CheckSettings } from './settings.js';
import { isWebAddress } from './web-address.js';

/** The real files, to be read only. */
const disk: SourceIo = {
  stdin: () => Promise.resolve(new Uint8Array()),
  readFile,
  kindOf,
  statOf,
  openLibrary: async (place, use) => (await import('./source-library/open.js')).openLibrary(place, use),
  glob,
  findConfig,
  realPath,
  openStore: (folder) => Promise.resolve(openStore(folder)),
  fetchPage: (url) => Promise.reject(new Error(`${url} is not fetched from here`)),
  post: ({ url }) => Promise.reject(new Error(`nothing is sent to ${url} from here`)),
  openModel: () => Promise.reject(new Error('no model reads from here')),
  stderr: { write: () => Promise.resolve(), isTTY: false, columns: undefined },
  env: {},
  now: () => new Date(),
};

/** A session for a program that runs in a folder and hands in its articles as text. Throws `UserError` for options that mean nothing. */
export async function openReading(folder: string, given: unknown): Promise<Session> {
  const options = await readingOptions(given);
  const { sources = [], library, baseline, signOffs, cache = true } = options;
  const placed = (path: string | undefined) => (path === undefined ? null : placedIn(folder, path));
  const settings: CheckSettings = {
    articles: [],
    folder,
    sources: sources.map((source) => placedIn(folder, source)),
    chosenLibrary: { place: placed(library), usual: null },
    library: null,
    stdinFilename: '<stdin>',
    chosen: placedBy(folder, chosenBy(options)),
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
    chosenReader: null,
    secondReader: null,
    chosenLocal: false,
    localReader: null,
    jobs: 1,
    chosenLimits: {},
    limits: LIMITS,
    chosenOcr: NO_OCR_CHOSEN,
    ocr: null,
    watch: false,
    changed: null,
    baseline: placed(baseline),
    writeBaseline: false,
    signOffs: placed(signOffs),
    today: null,
    remembered: NOTHING_REMEMBERED,
    reporting: {},
  };
  return Session.open(await settled(settings, disk), [], disk);
}

/** The settings with the folders they name as paths from a folder. */
function placedBy(folder: string, { allowSources, ...settings }: ArticleConfig): ArticleConfig {
  if (allowSources === undefined) return settings;
  return { ...settings, allowSources: allowSources.map((place) => placedIn(folder, place)) };
}

/** A path from a folder; web addresses and those of libraries stay what they are. */
export function placedIn(folder: string, path: string): string {
  return isAbsolute(path) || isWebAddress(path) || isServer(path) ? path : join(folder, path);
}
