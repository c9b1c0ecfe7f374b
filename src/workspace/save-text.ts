import type { Io } from './io.js';
import { writeError } from './write-error.js';

/** Writes a file whole, or leaves what was there; throws `UserError` that says why not. */
export async function saveText(path: string, text: string, io: Pick<Io, 'createFile'>): Promise<void> {
  try {
    const file = await io.createFile(path);
    try {
      await file.write(text);
      await file.close();
    } catch (error) {
      await file.discard();
      throw error;
    }
  } catch (error) {
    throw writeError(path, error);
  }
}
