import { UserError } from '../errors.js';

/** Why a file cannot be written, in one sentence, and what to do. */
export function writeError(path: string, error: unknown): UserError {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UserError(
        `${path} cannot be written, for there is no such folder`,
        'make it, or name another',
      );
    case 'EISDIR':
      return new UserError(`${path} cannot be written, for it is a folder`, 'name a file in it');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError(
        `${path} cannot be written by you`,
        'change the permissions of its folder, or name another',
      );
    case 'ENOSPC':
      return new UserError(`${path} cannot be written, for the disk is full`, 'make room');
    default:
      return new UserError(
        `${path} cannot be written (${message})`,
        'check that its folder exists and that you may write there',
      );
  }
}
