/** The shared types and the contracts of the plural folders. Imports nothing but its own parts. */
export type * from './acceptance.js';
export type * from './article.js';
export type * from './config.js';
export type * from './contracts.js';
export type * from './document.js';
export type * from './extract.js';
export type * from './mention.js';
export type * from './ocr.js';
export type * from './passages.js';
export type * from './report.js';
export type * from './reported-claim.js';
export type * from './table.js';
export type * from './trace.js';
export type * from './verdicts.js';
export type * from './vocabulary.js';
