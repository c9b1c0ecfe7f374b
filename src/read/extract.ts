import type { Cache, Format, ReadResult } from '../types/index.js';

/** Letters of the hex digest that stands before a kept result. */
const DIGEST_LENGTH = 64;

/** What a reader makes of a file; from the cache, where there is one, the format is costly and the file was read before. */
export async function extract(
  reader: Format,
  bytes: Uint8Array,
  sha256: string,
  cache: Cache | null,
): Promise<ReadResult> {
  if (!cache || reader.costly !== true) return reader.read(bytes);
  const key = `${reader.id}-${sha256}`;
  const kept = await recall(cache, key);
  if (kept) return kept;
  const result = await reader.read(bytes);
  await keep(cache, key, result);
  return result;
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
