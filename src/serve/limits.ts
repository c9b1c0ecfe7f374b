import { extname } from 'node:path';
import { UserError } from '../errors.js';
import { formats } from '../read/formats.js';

const MB = 1024 * 1024;
/** What all files dropped on the page may weigh together, in bytes: they are held in memory, twice while they are read. */
export const MAX_TOGETHER = 256 * MB;
/** Sources at once; a folder of more is better named on the command line. */
export const MAX_SOURCES = 200;
/** What is said of a finding, in bytes: some ten pages. */
export const MAX_WORDS = 64 * 1024;
/** Letters of a file name; more is no name. */
const MAX_NAME = 255;

const ENDINGS = formats.flatMap(({ extensions }) => extensions);

/** The most that a file of this name may weigh, in bytes. Throws `UserError` for one that no reader takes. */
export function maxBytesOf(name: string): number {
  const format = formats.find(({ extensions }) => extensions.includes(extname(name).toLowerCase()));
  if (!format)
    throw new UserError(`${name} cannot be read`, `drop a file that ends in ${ENDINGS.join(', ')}`);
  return format.maxBytes;
}

/** A number of bytes as people say it: "64 MB". */
export function inWords(bytes: number): string {
  return bytes >= MB ? `${Math.round(bytes / MB)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

/** The bare name of a dropped file. Throws `UserError` for what is none. */
export function nameOf(given: string | null): string {
  const name = (given ?? '').replace(/^.*[\\/]/su, '').trim();
  const isBad =
    name === '' || name === '.' || name === '..' || name.length > MAX_NAME || /\p{Cc}/u.test(name);
  if (isBad) throw new UserError('The file has no name that can be used', 'rename it and drop it again');
  return name;
}
