import type { Check } from '../types.js';

/** Every check, in the order of the manual: one file and one line each. */
export const checks: readonly Check[] = [];
