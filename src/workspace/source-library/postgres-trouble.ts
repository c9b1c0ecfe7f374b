import { UserError } from '../../errors.js';
import { explained, isDamaged } from './trouble.js';

/** How messages name a server: its address without user, password and options. */
export function nameOfServer(address: string): string {
  return address.replace(/^([a-z]+:\/\/)(?:.*@)?/isu, '$1').replace(/[?#].*$/su, '');
}

/** Codes of PostgreSQL (its manual, appendix A) and of Node, by what went wrong. */
const BY_CODE: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  '25006': ['may not be written by you', 'it was opened to be read only'],
  '28000': ['lets nobody in by that name', 'check the user in the address'],
  '28P01': ['does not take that password', 'check it, or put it into PGPASSWORD'],
  '3D000': ['has no such database', 'make it: createdb NAME'],
  '42501': ['does not allow that', 'ask whoever runs the server for the right to make a schema and to write'],
  '53100': ['has no room on its disk', 'make room and try again'],
  '53300': ['has too many connections', 'try again later'],
  '57P01': ['was shut down meanwhile', 'try again when it runs'],
  '57P03': ['is starting or shutting down', 'try again in a moment'],
  ECONNREFUSED: ['cannot be reached', 'is it running, and is the address right?'],
  ENOENT: ['cannot be reached', 'is it running, and is the address right?'],
  ENOTFOUND: ['cannot be reached, for nobody knows its name', 'check the address'],
  ECONNRESET: ['broke off the connection', 'try again'],
  ERR_INVALID_URL: ['has an address that cannot be read', 'write postgres://user@host:port/database'],
};

/** An error of the server as one sentence. */
export function explainedServer(place: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const { code = '', message = String(error) } = error as {
    readonly code?: string;
    readonly message?: string;
  };
  const known = BY_CODE[code];
  if (known) return new UserError(`The library ${place} ${known[0]}`, known[1]);
  if (/^42P01|^42703|^3F000/u.test(code)) return isDamaged(place);
  if (/timeout|terminated|not queryable|ended/iu.test(message))
    return new UserError(`The library ${place} did not answer`, 'try again; is the server busy or gone?');
  if (/^[0-9A-Z]{5}$/u.test(code))
    return new UserError(`The library ${place} refuses (${message})`, 'ask whoever runs the server');
  return explained(place, error);
}
