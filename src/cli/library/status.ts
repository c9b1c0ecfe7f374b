import { printable } from '../../language/layout.js';
import { countOf } from '../../language/message.js';
import type { Io } from '../../workspace/io.js';
import { EXIT_CLEAN, type LibraryAsk } from '../../workspace/settings.js';
import { filePath } from '../../workspace/source-library/places.js';
import { stateOf } from '../../workspace/source-library/standing.js';
import type { SourceLibrary } from '../../workspace/source-library/types.js';
import { namesOf } from './names.js';

/** Prints how much a library holds, and which of its files have changed or are gone. */
export async function showStatus(
  { json }: Extract<LibraryAsk, { do: 'status' }>,
  library: SourceLibrary,
  io: Io,
): Promise<number> {
  const { documents, words } = await library.counts();
  const bytes = await library.size();
  const changed: string[] = [];
  const gone: string[] = [];
  for await (const entry of library.entries()) {
    const state = await stateOf(entry, library, io);
    if (state !== 'same') (state === 'gone' ? gone : changed).push(filePath(entry.path, library.home));
  }
  const status = { name: library.place, documents, words, bytes, changed, gone };
  await io.stdout.write(json ? `${JSON.stringify(status, null, 2)}\n` : asText(status));
  return EXIT_CLEAN;
}

interface Status {
  readonly name: string;
  readonly documents: number;
  readonly words: number;
  readonly bytes: number;
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

function asText({ name, documents, words, bytes, changed, gone }: Status): string {
  const size = `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
  const lines = [
    `The library ${name} holds ${countOf(documents, 'document')} with ${countOf(words, 'word')}, and takes ${size}`,
    ...(changed.length === 0
      ? []
      : [`Changed since (sourcecheck library add reads them again): ${namesOf(changed)}`]),
    ...(gone.length === 0
      ? []
      : [`No file any more (sourcecheck library remove --gone takes them out): ${namesOf(gone)}`]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
