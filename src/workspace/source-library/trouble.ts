import { UserError } from '../../errors.js';

/** Where there is none and none is to be made. */
export function missing(place: string): UserError {
  return new UserError(
    `There is no library in ${place}`,
    'make one with sourcecheck library add, or name another with --library',
  );
}

/** A database, or a file, that is something else. */
export function isForeign(place: string): UserError {
  return new UserError(`${place} is no library of sourcecheck`, 'name another place with --library');
}

/** A library whose layout this version does not know. */
export function isNewer(place: string): UserError {
  return new UserError(
    `The library ${place} was made by another version of sourcecheck, and this one cannot read it`,
    'install the newest version, or make the library again in another place',
  );
}

/** A library that does not hold together. */
export function isDamaged(place: string): UserError {
  return new UserError(
    `The library ${place} is damaged`,
    'delete it and add the documents again; the documents themselves are not touched',
  );
}

/** Primary result codes of SQLite (sqlite.org/rescode.html), by what went wrong. */
const BY_CODE: Readonly<Record<number, (place: string) => UserError>> = {
  3: forbidden,
  5: inUse,
  6: inUse,
  8: forbidden,
  10: (place) =>
    new UserError(`The library ${place} could not be read or written`, 'is its disk there, and sound?'),
  11: isDamaged,
  13: (place) =>
    new UserError(
      `The library ${place} could not be written, for the disk is full`,
      'make room and try again',
    ),
  14: (place) =>
    new UserError(`The library ${place} could not be opened`, 'check its name and its permissions'),
  26: isForeign,
};

function inUse(place: string): UserError {
  return new UserError(
    `The library ${place} is being written by another process`,
    'try again when that is done',
  );
}

function forbidden(place: string): UserError {
  return new UserError(
    `The library ${place} may not be written by you`,
    'change its permissions or name another with --library',
  );
}

/** An error of a database as one sentence. What cannot be unpacked, or lacks a table, is damaged. Other faults are ours and stay what they are. */
export function explained(place: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const { errcode, code, name } = error as {
    readonly errcode?: number;
    readonly code?: string;
    readonly name?: string;
  };
  const known = errcode === undefined ? undefined : BY_CODE[errcode & 0xff];
  if (known) return known(place);
  const broken = code?.startsWith('Z_') === true || code === 'ERR_BUFFER_TOO_LARGE' || name === 'SyntaxError';
  return broken || isUnknownTable(error) ? isDamaged(place) : error;
}

function isUnknownTable(error: unknown): boolean {
  return error instanceof Error && /^no such (?:table|column)/u.test(error.message);
}
