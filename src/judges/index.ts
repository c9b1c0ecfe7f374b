import type { Judge } from '../types/index.js';
import { rules } from './rules.js';

/** Every engine that can give verdicts: one file and one line each. */
export const judges: readonly Judge[] = [rules];
