import { UserError } from '../errors.js';
import { toCount } from './option-values.js';
import type { OptionSpec } from './options.js';

/** How much a run may take, and what it keeps for the next. */
export const KEEPING: readonly OptionSpec[] = [
  {
    flags: '-j, --jobs <number>',
    help: 'articles to check at the same time (default: chosen by itself)',
    parse: toCount('articles'),
  },
  {
    flags: '--time-limit <seconds>',
    help: 'work that reading or checking one document may take before it is given up (default: 15)',
    parse: toCount('seconds'),
  },
  {
    flags: '--memory-limit <MB>',
    help: 'memory the program may take at one document before it is given up, at least 200 (default: 600)',
    parse: toMemory,
  },
  { flags: '--no-cache', help: 'read and check everything again, and keep nothing' },
  {
    flags: '--cache-dir <folder>',
    help: 'where to keep what was read and found (also: SOURCECHECK_CACHE)',
  },
];

/** Less memory than this is not enough for the program itself. */
const LEAST_MEMORY = 200;

function toMemory(value: string): number {
  const megabytes = toCount('MB')(value);
  if (megabytes < LEAST_MEMORY) throw new UserError(`Give at least ${LEAST_MEMORY} MB.`);
  return megabytes;
}
