/** The command line as a function: everything it needs of the outside world is handed in. */
export type { FileWriter, Io, Writer } from '../workspace/io.js';
export { run } from './run.js';
