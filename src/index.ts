/** The public API: `check`, the built-in lists, and the types. */
export { check, checkDocument, rules, type CheckOptions } from './check.js';
export { UserError } from './errors.js';
export { read, type Input, type Naming, type ReadOptions } from './read/index.js';
export { formats } from './read/formats.js';
export { serverReader, type Post, type ServerDoors, type ServerSettings } from './reading/server/index.js';
export { fileReporters, reporters } from './reporters/index.js';
export { runReport } from './report/run-report.js';
export type * from './types/index.js';
