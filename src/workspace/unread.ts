import type { Document } from '../types/index.js';

/** True for a document that could not be read, or holds nothing. */
export function isUnread({ text }: Document): boolean {
  return text === '';
}
