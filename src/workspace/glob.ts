import { join } from 'node:path';
import { glob as search } from 'tinyglobby';

/** Files that match a pattern, hidden ones and installed packages left out, in an order that does not depend on the file system. */
export async function glob(pattern: string, folder?: string): Promise<readonly string[]> {
  const files = await search(pattern, {
    expandDirectories: false,
    ignore: pattern.includes('node_modules') ? [] : ['**/node_modules/**'],
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return files.sort();
}

/** The folders below a folder, at any depth, hidden ones and installed packages left out. */
export async function folders(folder: string): Promise<readonly string[]> {
  const found = await search('**/', { cwd: folder, onlyDirectories: true, ignore: ['**/node_modules/**'] });
  return found.filter((name) => name !== './').map((name) => join(folder, name));
}
