import type { Cache, Ocr } from '../../types/index.js';
import type { SourceIo } from '../io.js';
import type { CheckSettings } from '../settings.js';

/** What reads scans by the settings; null where nobody asked for that. Rejects with `UserError` when its packages are not installed. */
export async function ocrOf(
  { ocr, verbosity }: Pick<CheckSettings, 'ocr' | 'verbosity'>,
  store: Cache | null,
  io: Pick<SourceIo, 'stderr'>,
): Promise<Ocr | null> {
  if (ocr === null) return null;
  // Few runs read scans: the others do not load what does.
  return (await import('./index.js')).openOcr(ocr, store, verbosity === 'quiet', io);
}
