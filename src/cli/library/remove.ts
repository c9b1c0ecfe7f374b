import { UserError } from '../../errors.js';
import { countOf } from '../../language/message.js';
import { isGlob } from '../../workspace/files.js';
import type { Io } from '../../workspace/io.js';
import { EXIT_CLEAN, EXIT_TROUBLE, type LibraryAsk } from '../../workspace/settings.js';
import { entryPath } from '../../workspace/source-library/places.js';
import { stateOf } from '../../workspace/source-library/standing.js';
import type { Entry, SourceLibrary } from '../../workspace/source-library/types.js';
import { say } from '../../workspace/speech.js';

/** Takes documents out: those named, those in the folders named, with `gone` those whose files are gone; returns the exit code. */
export async function removeDocuments(
  { paths, gone }: Extract<LibraryAsk, { do: 'remove' }>,
  library: SourceLibrary,
  io: Io,
): Promise<number> {
  if (paths.length === 0 && !gone)
    throw new UserError('No document was named', 'name files or folders, or those that are gone with --gone');
  const named = await Promise.all(paths.map((path) => namedBy(path, library, io)));
  const ids: number[] = [];
  const used = new Set<string>();
  for await (const entry of library.entries()) {
    const by = named.filter(({ holds }) => holds(entry));
    for (const { path } of by) used.add(path);
    if (by.length > 0 || (gone && (await stateOf(entry, library, io)) === 'gone')) ids.push(entry.id);
  }
  await library.remove(ids);
  const unknown = paths.filter((path) => !used.has(path));
  for (const path of unknown)
    await say(
      io,
      new UserError(`${path} is not in the library ${library.place}`, 'see sourcecheck library list'),
    );
  await io.stderr.write(
    `sourcecheck: ${countOf(ids.length, 'document')} taken out of the library ${library.place}\n`,
  );
  return unknown.length > 0 ? EXIT_TROUBLE : EXIT_CLEAN;
}

interface Named {
  readonly path: string;
  readonly holds: (entry: Entry) => boolean;
}

/** What a name on the command line stands for: a document, or all below a folder; the files themselves may be gone. */
async function namedBy(path: string, { home }: SourceLibrary, io: Io): Promise<Named> {
  if (isGlob(path))
    throw new UserError(
      `${path} is a pattern`,
      'name files or folders; the shell fills in patterns without quotes',
    );
  const places = [entryPath(path, home), entryPath(await io.realPath(path), home)];
  return {
    path,
    holds: (entry) => places.some((place) => entry.path === place || isBelow(entry.path, place)),
  };
}

/** The folder of the library itself is the empty path. */
function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder.replace(/\/$/u, '')}/`);
}
