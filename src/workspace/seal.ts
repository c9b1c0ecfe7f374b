import { createHash } from 'node:crypto';

/** Bytes of a SHA-256. */
const DIGEST = 32;

/** A value as it is kept: the digest of its whole key, the digest of its bytes, its bytes. */
export function sealed(key: string, value: Uint8Array): Uint8Array {
  return Buffer.concat([digest(key), digest(value), value]);
}

/** The value that was kept under a key; null for what is damaged, cut off, or another key's. */
export function unsealed(key: string, entry: Uint8Array): Uint8Array | null {
  const value = Buffer.from(entry.subarray(2 * DIGEST));
  const isOurs = digest(key).equals(entry.subarray(0, DIGEST));
  return isOurs && digest(value).equals(entry.subarray(DIGEST, 2 * DIGEST)) ? value : null;
}

function digest(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
