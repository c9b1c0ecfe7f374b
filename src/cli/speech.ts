import type { UserError } from '../errors.js';
import { printable } from '../text/layout.js';
import type { Io } from './io.js';

/** Tells the user, on standard error and in one line, what is wrong and what to do. */
export async function say({ stderr }: Io, { message, hint }: UserError): Promise<void> {
  await stderr.write(`sourcecheck: ${printable(hint === null ? message : `${message}; ${hint}`)}\n`);
}

/** Tells of a fault of ours; the stack trace only when it was asked for. */
export async function sayFault(
  { stderr }: Io,
  error: unknown,
  when: string,
  verbose: boolean,
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = `Something went wrong inside sourcecheck ${when} (${reason}); please report it with the command you gave`;
  await stderr.write(`sourcecheck: ${printable(sentence)}\n`);
  if (verbose && error instanceof Error && error.stack) await stderr.write(`${error.stack}\n`);
}
