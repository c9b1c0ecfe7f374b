import { printable } from '../../language/layout.js';
import { countOf } from '../../language/message.js';
import type { Io } from '../../workspace/io.js';
import { EXIT_CLEAN, type LibraryAsk } from '../../workspace/settings.js';
import { filePath } from '../../workspace/source-library/places.js';
import type { Entry, SourceLibrary } from '../../workspace/source-library/types.js';

/** Prints what a library holds, by path, a line each or as JSON; with a word only what has it in its path or title. */
export async function listDocuments(
  { word, json }: Extract<LibraryAsk, { do: 'list' }>,
  library: SourceLibrary,
  io: Io,
): Promise<number> {
  const wanted = (word ?? '').toLowerCase();
  let shown = 0;
  if (json) await io.stdout.write('[');
  for await (const entry of library.entries()) {
    const rest = shownOf(entry, library);
    if (!`${rest.path}\n${rest.title ?? ''}`.toLowerCase().includes(wanted)) continue;
    await io.stdout.write(
      json ? `${shown === 0 ? '' : ','}\n  ${JSON.stringify(rest)}` : `${lineOf(rest)}\n`,
    );
    shown++;
  }
  if (json) await io.stdout.write(shown === 0 ? ']\n' : '\n]\n');
  return EXIT_CLEAN;
}

/** An entry as the user knows it: by its path alone. */
function shownOf(entry: Entry, { home }: SourceLibrary): Omit<Entry, 'id'> {
  const { sha256, size, modified, title, format, words, pages, added } = entry;
  return { path: filePath(entry.path, home), sha256, size, modified, title, format, words, pages, added };
}

function lineOf({ path, title, format, pages, words }: Omit<Entry, 'id'>): string {
  const size = [format, ...(pages === null ? [] : [countOf(pages, 'page')]), countOf(words, 'word')].join(
    ', ',
  );
  return [path, size, ...(title === null ? [] : [title])].map(printable).join('  ');
}
