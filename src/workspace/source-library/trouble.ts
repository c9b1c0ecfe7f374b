import { UserError } from '../../errors.js';

/** Where there is none and none is to be made. */
export function missing(place: string): UserError {
  return new UserError(
    `There is no library in ${place}`,
    'make one with sourcecheck library add, or name another: --library, or `library` in the configuration',
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

type Sentence = (place: string) => UserError;

/** What SQLite says (sqlite.org/rescode.html), by its primary code and by its words, for not every error carries its code. */
const TROUBLES: readonly (readonly [codes: readonly number[], words: RegExp, sentence: Sentence])[] = [
  [[3, 8], /readonly database|access permission denied/u, forbidden],
  [[5, 6], /is locked/u, inUse],
  [
    [10],
    /disk I\/O error/u,
    (place) =>
      new UserError(`The library ${place} could not be read or written`, 'is its disk there, and sound?'),
  ],
  [[11], /malformed|corrupt|no such (?:table|column)/u, isDamaged],
  [
    [13],
    /disk is full/u,
    (place) =>
      new UserError(
        `The library ${place} could not be written, for the disk is full`,
        'make room and try again',
      ),
  ],
  [
    [14],
    /unable to open/u,
    (place) =>
      new UserError(`The library ${place} could not be opened`, 'check its name and its permissions'),
  ],
  [[26], /not a database/u, isForeign],
];

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

/** An error of a database as one sentence; what cannot be unpacked is damaged. Other faults are ours and stay what they are. */
export function explained(place: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const {
    errcode,
    code,
    name,
    message = '',
  } = error as Partial<Error> & {
    readonly errcode?: number;
    readonly code?: string;
  };
  const known =
    TROUBLES.find(([codes]) => errcode !== undefined && codes.includes(errcode & 0xff)) ??
    TROUBLES.find(([, words]) => code === 'ERR_SQLITE_ERROR' && words.test(message));
  if (known) return known[2](place);
  const isBroken =
    code?.startsWith('Z_') === true || code === 'ERR_BUFFER_TOO_LARGE' || name === 'SyntaxError';
  return isBroken ? isDamaged(place) : error;
}
