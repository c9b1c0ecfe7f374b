import type { Cache, Eyes, Format, Ocr, ReadResult } from '../types/index.js';

/** Letters of the hex digest that stands before a kept result. */
const DIGEST_LENGTH = 64;

/** What helps to read: where results are kept, and what reads pictures. */
interface Aids {
  readonly cache: Cache | null;
  readonly ocr: Ocr | null;
}

/** What a reader makes of a file; from the cache, where there is one, the format is costly and the file was read before. */
export async function extract(
  reader: Format,
  bytes: Uint8Array,
  document: { readonly path: string; readonly sha256: string },
  { cache, ocr }: Aids,
): Promise<ReadResult> {
  if (reader.costly !== true) return reader.read(bytes, null);
  const key = [reader.id, document.sha256, ...(ocr === null ? [] : [ocr.id, ocr.maxPages])].join('-');
  const kept = cache && (await recall(cache, key));
  if (kept) return kept;
  const { result, whole } = await withEyes(ocr, document, async (eyes) => reader.read(bytes, eyes));
  if (cache && whole) await keep(cache, key, result);
  return result;
}

/** Opens eyes for the time of reading. Where they could not read a picture, another run may: what was read is not `whole`. */
async function withEyes(
  ocr: Ocr | null,
  document: { readonly path: string; readonly sha256: string },
  work: (eyes: Eyes | null) => Promise<ReadResult>,
): Promise<{ result: ReadResult; whole: boolean }> {
  if (ocr === null) return { result: await work(null), whole: true };
  const reader = ocr.open(document);
  let whole = true;
  const read: Eyes['read'] = async (image) => {
    try {
      return await reader.read(image);
    } catch (error) {
      whole = false;
      throw error;
    }
  };
  try {
    const { id, maxPages } = ocr;
    return { result: await work({ id, maxPages, read }), whole };
  } finally {
    await reader.close();
  }
}

/** The hex SHA-256 of some bytes. */
export async function digest(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

/** A cache out of order slows the run down and does nothing else: every failure counts as nothing kept. */
async function recall(cache: Cache, key: string): Promise<ReadResult | null> {
  try {
    const entry = await cache.get(key);
    if (!entry) return null;
    const json = entry.subarray(DIGEST_LENGTH);
    const whole = (await digest(json)) === new TextDecoder().decode(entry.subarray(0, DIGEST_LENGTH));
    return whole ? (JSON.parse(new TextDecoder().decode(json)) as ReadResult) : null;
  } catch {
    return null;
  }
}

async function keep(cache: Cache, key: string, result: ReadResult): Promise<void> {
  try {
    const json = new TextEncoder().encode(JSON.stringify(result));
    const entry = new Uint8Array(DIGEST_LENGTH + json.length);
    entry.set(new TextEncoder().encode(await digest(json)));
    entry.set(json, DIGEST_LENGTH);
    await cache.set(key, entry);
  } catch {
    return;
  }
}
