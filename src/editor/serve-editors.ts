import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.js';
import type { OpenDesk, Start } from './desk.js';
import { EditorDesk } from './editor-desk.js';
import type { Io } from '../workspace/io.js';
import { chosenBy, readingOptions } from '../workspace/reading-options.js';
import { placedIn } from '../workspace/reading.js';
import { EXIT_CLEAN, type CheckSettings } from '../workspace/settings.js';

/** Serves an editor over standard input and output until it hangs up. */
export async function serveEditors(asked: CheckSettings, io: Io): Promise<number> {
  if (asked.chosenReader !== null && Object.keys(asked.chosenReader).length > 0)
    throw new UserError(
      'Editors send nothing to a second reader',
      'leave --second-reader out; check the file on the command line to have it read',
    );
  if (asked.chosenLocal === 'local')
    throw new UserError(
      'Editors do not wait for the model to read',
      'leave --reader out; check the file on the command line to have it read',
    );
  const settings: CheckSettings = { ...asked, chosenReader: null, chosenLocal: false };
  const { serveEditor } = await import('./server.js');
  const { input, output } = io.editor();
  const ended = new Promise((resolve) => input.once('close', resolve));
  serveEditor(input, output, io.version, deskFor(settings, io));
  await ended;
  return EXIT_CLEAN;
}

function deskFor(asked: CheckSettings, io: Io): OpenDesk {
  return async (start, stale) => EditorDesk.open(await settingsFor(asked, start), nameIn(start), io, stale);
}

/** What the editor is set to goes on top of the command line; its paths are those of the folder that is open. */
async function settingsFor(asked: CheckSettings, { root, options: given }: Start): Promise<CheckSettings> {
  const folder = root?.startsWith('file:') === true ? fileURLToPath(root) : asked.folder;
  const options = await readingOptions(given, ['name']);
  const { sources = [], library, baseline, signOffs, cache = true } = options;
  const placed = (path: string | undefined, other: string | null) =>
    path === undefined ? other : placedIn(folder, path);
  return {
    ...asked,
    folder,
    sources: [...asked.sources, ...sources.map((source) => placedIn(folder, source))],
    chosenLibrary: { ...asked.chosenLibrary, place: placed(library, null) ?? asked.chosenLibrary.place },
    chosen: { ...asked.chosen, ...chosenBy(options) },
    baseline: placed(baseline, asked.baseline),
    signOffs: placed(signOffs, asked.signOffs),
    cache: asked.cache && cache,
  };
}

function nameIn({ options }: Start): string | null {
  const { name } = (options ?? {}) as { readonly name?: unknown };
  if (name === undefined || name === null) return null;
  if (typeof name === 'string' && name.trim() !== '') return name.trim();
  throw new UserError(
    `Option name is ${JSON.stringify(name)}, and must be text`,
    'write who accepts findings',
  );
}
