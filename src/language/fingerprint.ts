/** Offset basis and prime of the 64-bit FNV-1a hash, as published by its authors. */
const BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const DIGITS = 16;

/**
 * FNV-1a of the text's UTF-16 units, low byte first, as 16 hexadecimal digits: tells findings apart from run to run. Not
 * for keeping secrets, which nothing here needs.
 */
export function fingerprint(text: string): string {
  let hash = BASIS;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(DIGITS, '0');
}
