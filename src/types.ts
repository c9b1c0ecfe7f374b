/** The shared types and the contracts of the plural folders. Imports nothing but its own parts. */
export type * from './types/acceptance.js';
export type * from './types/article.js';
export type * from './types/config.js';
export type * from './types/contracts.js';
export type * from './types/document.js';
export type * from './types/evidence.js';
export type * from './types/mention.js';
export type * from './types/report.js';
