import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The longest list of names git may give, in bytes. */
const MAX_BYTES = 64 * 1024 ** 2;

/** What git prints when called with some arguments in the working folder; rejects with the error of Node when it fails. */
export async function git(args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { maxBuffer: MAX_BYTES });
  return stdout;
}
