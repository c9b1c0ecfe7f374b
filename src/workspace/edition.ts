import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';

/** What decides what is read and found: all of the code, the data it knows, and the versions of the libraries; from this module. */
const PROGRAM = ['../', '../../data/', '../../package.json'];

let known: Promise<string> | null = null;

/** Where the build leaves the digest of what it made (scripts/bundle.js); there is none where the program runs as it is written. */
const BUILT = '../edition.txt';

/** A digest of this very program, the same as long as it runs. A version number would have to be remembered at every change. */
export function edition(): Promise<string> {
  return (known ??= readFile(urlOf(BUILT), 'utf8').catch(digest));
}

async function digest(): Promise<string> {
  const urls: URL[] = [];
  for (const place of PROGRAM) urls.push(...(place.endsWith('/') ? await filesIn(place) : [urlOf(place)]));
  const contents = await Promise.all(urls.map((url) => readFile(url).catch(() => '')));
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<URL[]> {
  const names = await readdir(urlOf(folder), { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:js|json|txt)$|(?<!\.d)\.ts$/u.test(name))
    .sort()
    .map((name) => new URL(name, urlOf(folder)));
}

function urlOf(place: string): URL {
  return new URL(place, import.meta.url);
}
