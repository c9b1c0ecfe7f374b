import { openFilesError, type UserError } from '../errors.js';
import { printable } from '../language/layout.js';
import type { Io } from './io.js';

type Complaint = Pick<UserError, 'message' | 'hint'>;

/** Tells the user, on standard error and in one line, what is wrong and what to do. */
export async function say({ stderr }: Pick<Io, 'stderr'>, complaint: Complaint): Promise<void> {
  await stderr.write(lineFor(complaint));
}

/** Tells of a fault of ours; the stack trace only when it was asked for. */
export async function sayFault(
  { stderr }: Io,
  error: unknown,
  when: string,
  verbose: boolean,
): Promise<void> {
  for (const line of faultLines(error, when, verbose)) await stderr.write(line);
}

/** What is wrong and what to do, as one line. */
export function lineFor({ message, hint }: Complaint): string {
  return `sourcecheck: ${printable(hint === null ? message : `${message}; ${hint}`)}\n`;
}

/** A fault of ours (or too many open files) as one line, with the stack trace after it when that was asked for. */
export function faultLines(error: unknown, when: string, verbose: boolean): string[] {
  const openFiles = openFilesError(error);
  if (openFiles) return [lineFor(openFiles)];
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = `Something went wrong inside sourcecheck ${when} (${reason}); please report it with the command you gave`;
  const stack = verbose && error instanceof Error && error.stack ? [`${error.stack}\n`] : [];
  return [`sourcecheck: ${printable(sentence)}\n`, ...stack];
}
