import type { Io } from '../workspace/io.js';
import { statusLine } from '../workspace/status-line.js';

/** A line on the terminal that says which article is being checked; silent where nobody watches. */
export interface Progress {
  readonly show: (index: number, path: string) => Promise<void>;
  /** Takes the line away, before anything else is written. */
  readonly clear: () => Promise<void>;
}

const silent: Progress = { show: () => Promise.resolve(), clear: () => Promise.resolve() };

/** A progress line on standard error for `total` articles, or other files: only on a terminal, and only when there are several. */
export function makeProgress(total: number, quiet: boolean, { stderr }: Io, doing = 'Checking'): Progress {
  const show = total < 2 ? null : statusLine(stderr, quiet);
  if (show === null) return silent;
  return {
    show: (index, path) => show(`${doing} ${index + 1} of ${total}: ${path}`),
    clear: () => show(null),
  };
}
