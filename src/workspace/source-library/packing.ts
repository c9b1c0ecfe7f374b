import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Document } from '../../types/index.js';

/** The fastest that still halves a text. */
const LEVEL = 3;
/** No section and no document unpacks to more, in bytes: a damaged or made-up one must not fill the memory. */
const MAX_UNPACKED = 512 * 1024 ** 2;

/** Any plain value as bytes; lone surrogates and zeros in texts survive. */
export function packed(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: LEVEL });
}

/** The value that was packed. Throws for bytes that are none. */
export function unpacked(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes, { maxOutputLength: MAX_UNPACKED }).toString());
}

/** All of a document but its text. */
export function bodyOf(document: Document): Uint8Array {
  return packed({ ...document, text: '' });
}

/** A packed document, put together again with the texts of its sections, in their order. */
export function documentFrom(
  path: string,
  body: Uint8Array,
  sections: readonly { readonly start: number; readonly fresh: number; readonly text: Uint8Array }[],
): Document {
  const text = sections.map((section) => textOf(section.text).slice(section.fresh - section.start)).join('');
  return { ...(unpacked(body) as Document), path, text };
}

/** The words of a section. */
export function textOf(text: Uint8Array): string {
  return unpacked(text) as string;
}
