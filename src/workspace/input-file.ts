import { open } from 'node:fs/promises';
import { UserError } from '../errors.js';

/** No reader takes more, in bytes; a test holds it against all of them. */
export const MAX_BYTES = 256 * 1024 ** 2;

/**
 * All of a file. The size of a regular file is looked at before it is read; a device or pipe is read no further than any reader
 * goes. Rejects with the error of Node, or with a `UserError` for what is too large.
 */
export async function readFile(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return await readStream(handle.createReadStream({ autoClose: false }), path);
    if (stats.size > MAX_BYTES) throw tooLarge(path);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** All of a stream, called by a name in the `UserError` for one that goes on longer than any reader reads. */
export async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): UserError {
  return new UserError(`${name} is larger than ${MAX_BYTES / 1024 ** 2} MB and was not read`, 'split it');
}
