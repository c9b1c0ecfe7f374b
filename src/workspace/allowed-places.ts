import { dirname, isAbsolute, parse, relative, sep } from 'node:path';
import type { Io } from './io.js';
import { isWebAddress } from './web-address.js';

/** Where the sources may lie that an article names. */
export interface Ground {
  /** The folder of its configuration file, and that of the run: together the root of the project. */
  readonly project: readonly string[];
  /** Folders that the person who runs the program names. */
  readonly allowed: readonly string[];
}

/**
 * The folders, by the one name of each, below which an article may name files: its own, the project's, and those allowed by name.
 * The root of a whole disk is nobody's project.
 */
export async function rootsFor(
  article: string,
  { project, allowed }: Ground,
  { realPath }: Pick<Io, 'realPath'>,
): Promise<string[]> {
  const own = isWebAddress(article) ? [] : [dirname(article)];
  const near = await Promise.all([...own, ...project].map((folder) => realPath(folder)));
  const named = await Promise.all(allowed.map((folder) => realPath(folder)));
  return [...near.filter((folder) => folder !== parse(folder).root), ...named];
}

/** True for a place, links resolved, at or below one of these folders. */
export function isBelow(place: string, roots: readonly string[]): boolean {
  return roots.some((root) => {
    const way = relative(root, place);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}
