import type { Reporter } from '../types.js';

/** Every output format: one file and one line each. */
export const reporters: readonly Reporter[] = [];
