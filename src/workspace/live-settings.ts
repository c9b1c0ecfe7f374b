import { basename, dirname, join } from 'node:path';
import { configPlaces } from './config-search.js';
import { configure } from './configure.js';
import type { Io, SettingsIo } from './io.js';
import { placesOf, readRemembered } from './remembered.js';
import type { CheckSettings } from './settings.js';
import { isWebAddress } from './web-address.js';

/** The settings of a run with what its configuration file, baseline and sign-offs say. Throws `UserError` when one of them is wrong. */
export async function settled(asked: CheckSettings, io: SettingsIo): Promise<CheckSettings> {
  return { ...(await configure(asked, io)), remembered: await readRemembered(asked, io) };
}

/** Settings that follow the files which they were read from. */
export class LiveSettings {
  private readonly known = new Set<string>();

  private constructor(
    private readonly asked: CheckSettings,
    private readonly io: SettingsIo & Pick<Io, 'realPath'>,
    private current: CheckSettings,
    /** The files that remember findings, by the settings that hold. */
    private remembering: readonly string[],
  ) {}

  /** Reads the files for the first time. */
  static async open(asked: CheckSettings, io: SettingsIo & Pick<Io, 'realPath'>): Promise<LiveSettings> {
    return new LiveSettings(asked, io, await settled(asked, io), await rememberingOf(asked, io));
  }

  /** What holds now. */
  get settings(): CheckSettings {
    return this.current;
  }

  /** Where the files lie, or may come to lie, that say something of these articles; by the one name of each. */
  async places(articles: readonly string[]): Promise<string[]> {
    const { folder, config } = this.asked;
    const folders = new Set([folder, ...articles.filter((path) => !isWebAddress(path)).map(dirname)]);
    const named = [...this.remembering, ...(typeof config === 'object' ? [config.file] : [])];
    const real = await Promise.all(
      named.map(async (path) => join(await this.io.realPath(dirname(path)), basename(path))),
    );
    const searched =
      config === 'nearest' ? await Promise.all([...folders].map((each) => this.io.realPath(each))) : [];
    for (const path of [...real, ...searched.flatMap(configPlaces)]) this.known.add(path);
    return [...this.known];
  }

  /** Reads the files anew when one of them is among what changed; true when so. Where one is wrong it throws, and what held goes on to hold. */
  async refresh(changed: ReadonlySet<string>): Promise<boolean> {
    if (![...this.known].some((path) => changed.has(path))) return false;
    this.current = await settled(this.asked, this.io);
    this.remembering = await rememberingOf(this.asked, this.io);
    return true;
  }
}

async function rememberingOf(asked: CheckSettings, io: SettingsIo): Promise<string[]> {
  const { baseline, signOffs } = await placesOf(asked, io);
  return [baseline.path, signOffs.path];
}
