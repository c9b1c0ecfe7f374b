/** The public API: `check`, the built-in lists, and the types. */
export { check, checkDocument, type CheckOptions } from './check.js';
export { checks } from './checks/index.js';
export { UserError } from './errors.js';
export { judges } from './judges/index.js';
export { read, type Input, type Naming, type ReadOptions } from './read/index.js';
export { readers } from './read/formats.js';
export { reporters } from './reporters/index.js';
export { runReport } from './report/run-report.js';
export type * from './types/index.js';
