import { showSettings, type Shown } from '../workspace/config/show.js';
import { UserError } from '../errors.js';
import { openConfigs, runConfig } from '../workspace/configs.js';
import { configure } from '../workspace/configure.js';
import type { Io } from '../workspace/io.js';
import { placesOf } from '../workspace/remembered.js';
import type { CheckSettings } from '../workspace/settings.js';
import { isServer } from '../workspace/source-library/places.js';
import { nameOfServer } from '../workspace/source-library/postgres-trouble.js';

/** Prints the settings that hold for an article, or without one for the working folder, each with where it was made. */
export async function printConfig(settings: CheckSettings, io: Io): Promise<void> {
  const { articles, chosen, sources } = settings;
  if (articles.length > 1) {
    throw new UserError('--print-config shows the settings of one article', 'name one');
  }
  const configs = openConfigs(
    { ...settings, chosen: { ...chosen, ...(sources.length > 0 && { sources }) } },
    io,
  );
  const effective = await configs.settingsFor(articles[0] ?? 'article.md');
  await io.stdout.write(showSettings(effective, await runWide(settings, io)));
}

/** The settings of the run as a whole: the command line, else the file, else the default. */
async function runWide(settings: CheckSettings, io: Io): Promise<Shown[]> {
  const file = await runConfig(settings, io);
  const { outputs, maxWarnings, cache, cacheFolder, secondReader, localReader, library } = await configure(
    settings,
    io,
  );
  const from = (given: boolean, key: string, option: string): string => {
    if (given) return option;
    const inFile = file !== null && key in file.config;
    return inFile ? `${file.path}:${file.lineOf([key])}` : 'default';
  };
  const { baseline, signOffs } = await placesOf(settings, io);
  const formats = outputs.map(({ format, file: to }) => (to === null ? format : `${format}=${to}`));
  return [
    { key: 'formats', value: formats, from: from(settings.outputs.length > 0, 'formats', '--format') },
    {
      key: 'library',
      value: library && (isServer(library) ? nameOfServer(library) : library),
      from: from(settings.chosenLibrary.place !== null, 'library', libraryOption(settings)),
    },
    {
      key: 'maxWarnings',
      value: maxWarnings,
      from: from(settings.maxWarnings !== null, 'maxWarnings', '--max-warnings'),
    },
    {
      key: 'cache',
      value: cache && (cacheFolder ?? true),
      from: from(
        !settings.cache || settings.cacheFolder !== null,
        'cache',
        'command line or SOURCECHECK_CACHE',
      ),
    },
    {
      key: 'baseline',
      value: baseline.path,
      from: from(settings.baseline !== null, 'baseline', '--baseline'),
    },
    {
      key: 'signOffs',
      value: signOffs.path,
      from: from(settings.signOffs !== null, 'signOffs', '--sign-offs'),
    },
    ...(localReader === null
      ? []
      : [
          {
            key: 'reader',
            value: localReader,
            from: from(settings.chosenLocal !== null, 'reader', '--reader'),
          },
        ]),
    ...(secondReader === null
      ? []
      : [
          {
            key: 'secondReader',
            value: secondReader,
            from: from(settings.chosenReader?.url !== undefined, 'secondReader', '--second-reader'),
          },
        ]),
    { key: 'ignore', value: file?.config.ignore ?? [], from: from(false, 'ignore', '') },
  ];
}

function libraryOption({ chosenLibrary }: CheckSettings): string {
  return chosenLibrary.place === false ? '--no-library' : '--library';
}
