import type { Io } from '../../workspace/io.js';
import type { LibraryAsk, CheckSettings } from '../../workspace/settings.js';
import type { SourceLibrary } from '../../workspace/source-library/types.js';
import { USUAL } from '../../workspace/source-library/places.js';
import { settled } from '../../workspace/live-settings.js';
import { addDocuments } from './add.js';
import { showFound } from './find.js';
import { listDocuments } from './list.js';
import { removeDocuments } from './remove.js';
import { showStatus } from './status.js';

/** Does what is asked of a library; returns the exit code. */
export async function serveLibrary(ask: LibraryAsk, asked: CheckSettings, io: Io): Promise<number> {
  const chosenLibrary = { ...asked.chosenLibrary, usual: USUAL };
  const { library: place, ...rest } = await settled({ ...asked, chosenLibrary }, io);
  const settings = { ...rest, library: null };
  const library = await io.openLibrary(
    place ?? USUAL,
    ask.do === 'add' || ask.do === 'remove' ? 'write' : 'read',
  );
  try {
    return await answer(ask, library, settings, io);
  } finally {
    await library.close();
  }
}

function answer(ask: LibraryAsk, library: SourceLibrary, settings: CheckSettings, io: Io): Promise<number> {
  switch (ask.do) {
    case 'add':
      return addDocuments(ask, library, settings, io);
    case 'remove':
      return removeDocuments(ask, library, io);
    case 'list':
      return listDocuments(ask, library, io);
    case 'find':
      return showFound(ask, library, settings, io);
    case 'status':
      return showStatus(ask, library, io);
  }
}
