import { fit } from '../language/layout.js';
import type { Io } from '../workspace/io.js';

/** A line on the terminal that says which article is being checked; silent where nobody watches. */
export interface Progress {
  readonly show: (index: number, path: string) => Promise<void>;
  /** Takes the line away, before anything else is written. */
  readonly clear: () => Promise<void>;
}

const ERASE_LINE = '\r\u001B[2K';
const silent: Progress = { show: () => Promise.resolve(), clear: () => Promise.resolve() };

/** A progress line on standard error for `total` articles, or other files: only on a terminal, and only when there are several. */
export function makeProgress(total: number, quiet: boolean, { stderr }: Io, doing = 'Checking'): Progress {
  if (!stderr.isTTY || quiet || total < 2) return silent;
  const width = (stderr.columns ?? 80) - 1;
  return {
    show: (index, path) =>
      stderr.write(ERASE_LINE + fit(`${doing} ${index + 1} of ${total}: ${path}`, width)),
    clear: () => stderr.write(ERASE_LINE),
  };
}
