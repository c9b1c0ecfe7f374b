import { UserError } from '../errors.js';
import { reporterNames } from '../reporters/loaders.js';
import type { SecondReaderConfig } from '../types/index.js';
import { libraryPlaceIn, placeIn, runConfig } from './configs.js';
import type { SettingsIo } from './io.js';
import { LIMITS, OCR_PAGES } from './limits.js';
import { toOutput } from './output-setting.js';
import type { SecondReaderSettings } from './second-reader.js';
import type { CheckSettings, ChosenLibrary, OutputSetting } from './settings.js';

/** The settings with what the configuration file of the working folder says about the run as a whole. */
export async function configure(settings: CheckSettings, io: SettingsIo): Promise<CheckSettings> {
  const file = await runConfig(settings, io);
  const { config = {} } = file ?? {};
  const { formats = [], maxWarnings = null, cache = true, claimReview, comments, secondReader } = config;
  const place = (path: string) => (file ? placeIn(file, path) : path);
  const written = formats.map((format) => {
    const output = toOutput(format, reporterNames);
    return { ...output, file: output.file === null ? null : place(output.file) };
  });
  return {
    ...settings,
    outputs: placed(settings.outputs.length > 0 ? settings.outputs : written, settings.output),
    reporting: {
      ...(claimReview === undefined ? {} : { claimReview }),
      ...(comments === undefined ? {} : { comments }),
      ...settings.reporting,
    },
    library: libraryOf(settings.chosenLibrary, config.library && libraryPlaceIn(file!, config.library)),
    maxWarnings: settings.maxWarnings ?? maxWarnings,
    limits: {
      seconds: config.timeLimit ?? LIMITS.seconds,
      megabytes: config.memoryLimit ?? LIMITS.megabytes,
      ...settings.chosenLimits,
    },
    ocr:
      (settings.chosenOcr.on ?? config.ocr ?? false)
        ? { maxPages: settings.chosenOcr.maxPages ?? config.ocrPages ?? OCR_PAGES }
        : null,
    cache: settings.cache && cache !== false,
    localReader: settings.chosenLocal === false ? null : (settings.chosenLocal ?? config.reader ?? null),
    secondReader: await secondReaderOf(settings.chosenReader, secondReader),
    cacheFolder: settings.cacheFolder ?? (typeof cache === 'string' ? place(cache) : null),
  };
}

/** The library that command line and configuration file come to; null where there is none. */
function libraryOf({ place, usual }: ChosenLibrary, configured: string | undefined): string | null {
  if (place === false && usual !== null)
    throw new UserError('This command is about a library', 'leave --no-library out');
  return place === false ? null : (place ?? configured ?? usual);
}

/** The second reader that command line and configuration file come to; null where neither says a word of one. */
async function secondReaderOf(
  chosen: SecondReaderConfig | null,
  configured: SecondReaderConfig | undefined,
): Promise<SecondReaderSettings | null> {
  if (chosen === null || Object.keys({ ...configured, ...chosen }).length === 0) return null;
  const { secondReaderSettings } = await import('./second-reader.js');
  return secondReaderSettings(chosen, configured);
}

/** `--output` names the file of the one format that has none; no two reports may go to the same place. */
function placed(asked: readonly OutputSetting[], file: string | null): OutputSetting[] {
  const outputs = asked.length === 0 ? [{ format: reporterNames[0]!, file: null }] : asked;
  const result = outputs.map((output) => ({ ...output, file: output.file ?? file }));
  const places = result.map((output) => output.file);
  if (new Set(places).size < places.length) {
    throw new UserError(
      'Two formats would be written to the same place',
      'give each a file, as in --format json=report.json',
    );
  }
  return result;
}
