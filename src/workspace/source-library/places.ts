import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isWebAddress } from '../web-address.js';

/** Where a library is that nobody named. */
export const USUAL = join('.sourcecheck', 'library.db');

/** True for the address of a PostgreSQL server. */
export function isServer(place: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(place);
}

/** The path of an entry: from the folder of the library, so that both can be moved together; with forward slashes. */
export function entryPath(path: string, home: string | null): string {
  if (isWebAddress(path)) return path;
  const whole = resolve(path);
  const placed = home === null ? whole : relative(home, whole);
  return sep === '\\' ? placed.replaceAll('\\', '/') : placed;
}

/** Where the file of an entry lies, from the working folder: as the user would name it. */
export function filePath(path: string, home: string | null): string {
  if (isWebAddress(path)) return path;
  const whole = home === null || isAbsolute(path) ? path : resolve(home, path);
  const near = relative('', whole);
  return home === null && near.startsWith('..') ? whole : near;
}

/** A path of the command line with `~` as the shell leaves it in the middle of an option. */
export function expanded(place: string): string {
  return place.replace(/^~(?=$|[\\/])/u, homedir());
}
