import { unzipSync, zipSync } from 'fflate';
import { UserError } from '../errors.js';

/** Zip files, packed and unpacked in memory; this file is the only door to fflate. */
export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Unpacked files may not be larger than this in all, in bytes. */
const MAX_UNPACKED = 512 * 1024 ** 2;
/** The earliest time a zip file can hold, by the clock of whoever packs it: the bytes are the same everywhere and always. */
const NO_TIME = new Date(1980, 0, 1);

/** All files of a zip by name, in their order. Throws `UserError` for what is no zip, and for one that unpacks to an absurd size. */
export function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  const tooLarge = new UserError('The Word document unpacks to an absurd size', 'check where it comes from');
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MAX_UNPACKED) throw tooLarge;
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('The Word document is damaged', 'open it in a word processor and save it again');
  }
}

/** Files as a zip; the same files give the same bytes. */
export function packed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { mtime: NO_TIME });
}
