/** Configuration: text in, settings out. Finding and reading the files is left to whoever has files. */
export { DEFAULTS, isIgnored, LISTS, layersFor, settle } from './effective.js';
export type { ArticleSettings, Effective, Layer } from './effective.js';
export { faultOf } from './faults.js';
export { parseConfig, type ConfigFile, type KnownNames } from './parse.js';
export { showSettings, type Shown } from './show.js';
