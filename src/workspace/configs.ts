import { dirname, isAbsolute, join, relative } from 'node:path';
import { checkNames } from '../verdict/kind-names.js';
import { LISTS, isIgnored, layersFor, settle, type Effective, type Layer } from './config/effective.js';
import type { ConfigFile, KnownNames } from './config/parse.js';
import { UserError } from '../errors.js';
import type { ArticleConfig } from '../types/index.js';
import { reporterNames } from '../reporters/loaders.js';
import type { Io } from './io.js';
import type { CheckSettings } from './settings.js';
import { expanded, isServer } from './source-library/places.js';
import { hasScheme, isWebAddress } from './web-address.js';

/** Which configuration to use: the nearest of each article, one file for all, or none. */
export type ConfigUse = { readonly file: string } | 'nearest' | 'none';

/** Settings of the program itself that configuration files may name. */
export async function knownNames(): Promise<KnownNames> {
  const { rules } = await import('./rules.js');
  return { checks: checkNames(rules), formats: reporterNames };
}

/** The configuration files of a run, each read once. */
export class Configs {
  private readonly files = new Map<string, Promise<ConfigFile>>();
  /** The nearest file of each folder. */
  private readonly nearest = new Map<string, Promise<string | null>>();

  constructor(
    private readonly io: Pick<Io, 'readFile' | 'findConfig'>,
    private readonly use: ConfigUse,
    /** What the command line says; it goes before every file. */
    private readonly chosen: Layer,
    /** The folder of the run. */
    private readonly folder: string,
  ) {}

  /** The file that holds for what lies in a folder; null when there is none. Throws `UserError` when it is not right. */
  async fileFor(folder: string): Promise<ConfigFile | null> {
    if (this.use === 'none') return null;
    const path = this.use === 'nearest' ? await this.nearestOf(folder) : this.use.file;
    if (path === null) return null;
    const known = this.files.get(path) ?? this.read(path);
    this.files.set(path, known);
    return known;
  }

  private nearestOf(folder: string): Promise<string | null> {
    const path = this.nearest.get(folder) ?? this.io.findConfig(folder);
    this.nearest.set(folder, path);
    return path;
  }

  /** The settings for an article, and where each was made. */
  async settingsFor(article: string): Promise<Effective> {
    const file = await this.fileFor(folderOf(article));
    const layers = file ? layersFor(file, pathFrom(file, article)).map((layer) => based(layer, file)) : [];
    return settle([...layers, this.chosen]);
  }

  /** The folders that make up the project of an article: that of its configuration file, and that of the run. */
  async projectOf(article: string): Promise<string[]> {
    const file = this.use === 'nearest' ? await this.fileFor(folderOf(article)) : null;
    return [...(file === null ? [] : [dirname(file.path)]), this.folder];
  }

  /** The configuration file by which an article is to be left out; null when it is to be checked. */
  async ignoredBy(article: string): Promise<string | null> {
    const file = await this.fileFor(folderOf(article));
    return file && isIgnored(file.config, pathFrom(file, article)) ? file.path : null;
  }

  private async read(path: string): Promise<ConfigFile> {
    const bytes = await this.io.readFile(path).catch((error: unknown) => {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new UserError(
        `The configuration file ${path} ${missing ? 'does not exist' : 'cannot be read'}`,
        missing ? 'check the spelling, or make one with sourcecheck init' : 'check its permissions',
      );
    });
    const { parseConfig } = await import('./config/parse.js');
    return parseConfig(new TextDecoder().decode(bytes), path, await knownNames());
  }
}

/** By which option the command line makes a setting. */
const OPTIONS: Readonly<Record<string, string>> = {
  sources: '--source',
  style: '--style',
  likelihoodScale: '--likelihood-scale',
  failOn: '--fail-on',
  minCoverage: '--min-coverage',
  links: '--no-links',
  allowSources: '--allow-sources',
  strictSources: '--strict-sources',
};

/** The configuration of a run. */
export function openConfigs(
  { config, chosen, folder }: Pick<CheckSettings, 'config' | 'chosen' | 'folder'>,
  io: Pick<Io, 'readFile' | 'findConfig'>,
): Configs {
  return new Configs(
    io,
    config,
    { settings: chosen, originOf: ([key]) => OPTIONS[key!] ?? 'command line' },
    folder,
  );
}

/** The configuration file that holds for the run as a whole: that of its folder; null when there is none. */
export async function runConfig(
  settings: Pick<CheckSettings, 'config' | 'chosen' | 'folder'>,
  io: Pick<Io, 'readFile' | 'findConfig'>,
): Promise<ConfigFile | null> {
  return openConfigs(settings, io).fileFor(settings.folder);
}

/** A path that a configuration file names, from the working folder. */
export function placeIn({ path }: Pick<ConfigFile, 'path'>, named: string): string {
  return isAbsolute(named) || isWebAddress(named) ? named : join(dirname(path), named);
}

/** A path from the folder of a configuration file, with forward slashes. */
export function pathFrom({ path }: Pick<ConfigFile, 'path'>, article: string): string {
  return relative(dirname(path), article).replaceAll('\\', '/');
}

/** Where a configuration file says that the library is: the address of a server stays what it is. */
export function libraryPlaceIn(file: Pick<ConfigFile, 'path'>, named: string): string {
  return isServer(named) || hasScheme(named) ? named : placeIn(file, expanded(named));
}

function based(layer: Layer, file: ConfigFile): Layer {
  const placed = LISTS.flatMap((key) => {
    const places = layer.settings[key];
    return places === undefined ? [] : [[key, places.map((place) => placeIn(file, place))]];
  });
  return { ...layer, settings: { ...layer.settings, ...(Object.fromEntries(placed) as ArticleConfig) } };
}

function folderOf(article: string): string {
  return isWebAddress(article) ? '.' : dirname(article);
}
