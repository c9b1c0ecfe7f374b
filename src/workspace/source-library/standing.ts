import type { Io } from '../io.js';
import { isWebAddress } from '../web-address.js';
import { filePath } from './places.js';
import type { Entry, SourceLibrary } from './types.js';

/** Whether the file of an entry is as it was read, another, or gone. */
type FileState = 'same' | 'changed' | 'gone';

/** How the file of an entry stands; pages of the web are not looked at. */
export async function stateOf(
  { path, size, modified }: Entry,
  { home }: SourceLibrary,
  io: Pick<Io, 'statOf'>,
): Promise<FileState> {
  if (isWebAddress(path)) return 'same';
  const now = await io.statOf(filePath(path, home));
  if (now === null) return 'gone';
  return now.size === size && now.modified === modified ? 'same' : 'changed';
}
