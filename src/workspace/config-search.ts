import { dirname, join, relative } from 'node:path';
import { lilconfig } from 'lilconfig';

/** Where settings are looked for in each folder, the first that is there counts. */
export const CONFIG_FILES = [
  'package.json',
  '.sourcecheckrc',
  '.sourcecheckrc.json',
  '.sourcecheckrc.yaml',
  '.sourcecheckrc.yml',
  'sourcecheck.config.yaml',
  'sourcecheck.config.yml',
  'sourcecheck.config.json',
];

/** Tells a package that holds settings from one that does not; one that cannot be read holds none. */
function readPackage(_path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return {};
  }
}

const found = () => true;
const searcher = lilconfig('sourcecheck', {
  searchPlaces: CONFIG_FILES,
  ignoreEmptySearchPlaces: false,
  // A file that comes or changes later counts for whoever asks then.
  cache: false,
  loaders: {
    noExt: found,
    '.yaml': found,
    '.yml': found,
    '.json': (path, content) => (path.endsWith('package.json') ? readPackage(path, content) : true),
  },
});

/** The nearest configuration file of a folder, upward, by its path from the working folder; null when there is none. The only door to lilconfig. */
export async function findConfig(folder: string): Promise<string | null> {
  const result = await searcher.search(folder);
  return result === null ? null : relative('', result.filepath);
}

/** Every place where a configuration file of a folder, named from the root, may lie. */
export function configPlaces(folder: string): string[] {
  const here = CONFIG_FILES.map((name) => join(folder, name));
  const above = dirname(folder);
  return above === folder ? here : [...here, ...configPlaces(above)];
}
