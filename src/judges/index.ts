import type { Judge } from '../types.js';

/** Every engine that can give verdicts: one file and one line each. */
export const judges: readonly Judge[] = [];
