import type { Reader } from '../types.js';

/** Every input format, most telling first: one file and one line each. */
export const readers: readonly Reader[] = [];
