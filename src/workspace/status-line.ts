import { fit } from '../language/layout.js';
import type { Writer } from './io.js';

const ERASE_LINE = '\r\u001B[2K';

/** Shows one line that says how far the work is, in the place of the line before; null takes it away. */
export type ShowStatus = (line: string | null) => Promise<void>;

/** A line on a terminal; null where nobody watches. */
export function statusLine(stderr: Writer, quiet: boolean): ShowStatus | null {
  if (!stderr.isTTY || quiet) return null;
  const width = (stderr.columns ?? 80) - 1;
  return (line) => stderr.write(line === null ? ERASE_LINE : ERASE_LINE + fit(line, width));
}
