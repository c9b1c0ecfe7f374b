import { UserError } from '../errors.js';

/** Why a report cannot be written to a file, or for null to standard output, in one sentence, and what to do. */
export function writeError(path: string | null, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const what = path ?? 'Standard output';
  const [reason, hint] = REASONS[code ?? ''] ?? [
    `cannot be written (${message})`,
    path === null ? 'write the report to a file with --output' : 'check that you may write there',
  ];
  return new UserError(`${what} ${reason}`, hint);
}

const NO_FOLDER = ['cannot be written, for there is no such folder', 'make it, or name another'] as const;
const NOT_YOURS = [
  'cannot be written by you',
  'change its permissions and those of its folder, or name another',
] as const;
const FULL = ['cannot be written, for the disk is full', 'make room, and run it again'] as const;
const TOO_MANY = [
  'cannot be written, for too many files are open',
  'close some, or raise the limit (ulimit -n)',
] as const;

/** What to say by the code of Node's error: what is wrong, what to do. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: ['cannot be written, for it is a folder', 'name a file in it'],
  EACCES: NOT_YOURS,
  EPERM: NOT_YOURS,
  EROFS: NOT_YOURS,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: ['cannot be written, for files may not grow so large here', 'raise the limit (ulimit -f)'],
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  ELOOP: ['cannot be written, for its links lead round in a circle', 'name the file itself'],
  EBUSY: ['cannot be replaced, for it is in use as it stands', 'name another file'],
  ENAMETOOLONG: ['cannot be written, for its name is too long', 'give it a shorter one'],
  EPIPE: ['was closed before the report was whole', 'let its reader read to the end'],
};

/** Lets it pass that nobody reads to the end of what is no report, such as help (`sourcecheck --help | head`). */
export function unlessClosed(error: unknown): void {
  if ((error as NodeJS.ErrnoException | null)?.code !== 'EPIPE') throw writeError(null, error);
}
