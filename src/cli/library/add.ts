import { UserError } from '../../errors.js';
import { countOf } from '../../language/message.js';
import { addFiles, type Added } from '../../workspace/source-library/add.js';
import { complaintsOn } from '../../workspace/complaints.js';
import { STDIN, resolveTargets, sourcesFor, type Target } from '../../workspace/files.js';
import type { Io } from '../../workspace/io.js';
import { dayOf } from '../../workspace/remembered.js';
import { ThreadSession } from '../../workspace/session-thread/index.js';
import { EXIT_CLEAN, EXIT_TROUBLE, type CheckSettings, type LibraryAsk } from '../../workspace/settings.js';
import { filePath } from '../../workspace/source-library/places.js';
import { stateOf } from '../../workspace/source-library/standing.js';
import type { SourceLibrary } from '../../workspace/source-library/types.js';
import { say } from '../../workspace/speech.js';
import { makeProgress } from '../progress.js';
import { namesOf } from './names.js';

/** Adds documents, or without names looks again at all that the library holds; returns the exit code. */
export async function addDocuments(
  { paths, again }: Extract<LibraryAsk, { do: 'add' }>,
  library: SourceLibrary,
  settings: CheckSettings,
  io: Io,
): Promise<number> {
  if (paths.includes(STDIN))
    throw new UserError('Standard input cannot be added', 'save it and name the file');
  const { wanted, gone } = await looked(library, io);
  const targets = paths.length === 0 ? wanted : await resolveTargets(paths, io, sourcesFor(settings));
  if (targets.length === 0 && gone.length === 0)
    throw new UserError('No document was named, and the library holds none', 'name files or folders');
  const added = await addAll(library, targets, again, settings, io);
  await report(added, gone, library, settings, io);
  return added.unreadable > 0 ? EXIT_TROUBLE : EXIT_CLEAN;
}

/** Every document of the library whose file is there, and the paths of the others. */
async function looked(library: SourceLibrary, io: Io): Promise<{ wanted: Target[]; gone: string[] }> {
  const wanted: Target[] = [];
  const gone: string[] = [];
  for await (const entry of library.entries()) {
    const path = filePath(entry.path, library.home);
    if ((await stateOf(entry, library, io)) === 'gone') gone.push(path);
    else wanted.push({ path, missing: null });
  }
  return { wanted, gone };
}

async function addAll(
  library: SourceLibrary,
  targets: readonly Target[],
  again: boolean,
  settings: CheckSettings,
  io: Io,
): Promise<Added> {
  const progress = makeProgress(targets.length, settings.verbosity === 'quiet', io, 'Reading');
  // The library keeps what is read: a second copy in the cache would only take room.
  let session: ThreadSession | null = null;
  const reader = async () =>
    (session ??= await ThreadSession.open(
      { ...settings, sources: [], cache: false, localReader: null },
      [],
      io,
    ));
  let at = 0;
  io.tellOnSignal(() => `${at} of ${targets.length} documents were looked at; add them again to go on`);
  try {
    return await addFiles(library, targets, {
      read: async (target) => (await reader()).readSource(target),
      io,
      again,
      day: settings.today ?? dayOf(io.now()),
      tell: (index, path) => progress.show((at = index), path),
      refuse: async (document) => {
        await progress.clear();
        for (const line of complaintsOn([document])) await io.stderr.write(line);
      },
    });
  } finally {
    await progress.clear();
    await (session as ThreadSession | null)?.close();
  }
}

async function report(
  { added, changed, unchanged, unreadable }: Added,
  gone: readonly string[],
  library: SourceLibrary,
  settings: CheckSettings,
  io: Io,
): Promise<void> {
  if (gone.length > 0) {
    const [what, they] = gone.length === 1 ? ['has', 'it stays'] : ['have', 'they stay'];
    const message = `${countOf(gone.length, 'document')} of the library ${what} no file any more: ${namesOf(gone)}`;
    await say(io, new UserError(message, `${they} until taken out with sourcecheck library remove --gone`));
  }
  if (settings.verbosity === 'quiet') return;
  const parts = [
    `${added} added`,
    ...(changed === 0 ? [] : [`${changed} read again`]),
    ...(unchanged === 0 ? [] : [`${unchanged} unchanged`]),
    ...(unreadable === 0 ? [] : [`${unreadable} could not be read`]),
  ];
  const { documents } = await library.counts();
  await io.stderr.write(
    `sourcecheck: ${parts.join(', ')}; the library ${library.place} holds ${countOf(documents, 'document')}\n`,
  );
}
