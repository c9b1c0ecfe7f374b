import { glob as search } from 'tinyglobby';

/** Files that match a pattern, hidden ones left out, in an order that does not depend on the file system. */
export async function glob(pattern: string, folder?: string): Promise<readonly string[]> {
  const files = await search(pattern, {
    expandDirectories: false,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return files.sort();
}
