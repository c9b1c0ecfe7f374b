import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extensionOf } from '../read/index.js';
import { formats } from '../read/formats.js';
import type { DeclaredSource, Document, Problem, Span } from '../types/index.js';
import { hasScheme, isWebAddress } from './web-address.js';

/** A source that an article names itself. */
export interface Reference {
  /** A path from the working folder, or an address; null where the article gives a name and no place. */
  readonly place: string | null;
  /** Declared in the front matter: a promise. Linked: only a hint, and a dead link is no failure of the run. */
  readonly by: 'declared' | 'linked';
  /** How the front matter calls it. */
  readonly naming: Pick<DeclaredSource, 'id' | 'title' | 'url'> | null;
  /** The words of the link. */
  readonly span: Span | null;
}

/** Which references to look for. */
export interface Wanted {
  readonly links: boolean;
  readonly web: boolean;
}

/** Pages of the web that one article links to beyond this number are left alone. */
const MAX_WEB_LINKS = 50;

/** The sources an article names: those of its front matter, then those it links to, in reading order; and what was left out. */
export function referencesOf(
  article: Document,
  { links, web }: Wanted,
): { references: Reference[]; problems: Problem[] } {
  const declared = article.metadata.sources.map((source) => declaredReference(source, article));
  const published = new Set(declared.map(({ naming }) => naming?.url));
  const local = links ? linked(article, (url) => localPath(url, article.path)) : [];
  const pages = web ? linked(article, (url) => (isWebAddress(url) && !published.has(url) ? url : null)) : [];
  const followed = [...local, ...pages.slice(0, MAX_WEB_LINKS)];
  return {
    references: [...declared, ...followed.sort((a, b) => a.span!.start - b.span!.start)],
    problems: pages.slice(MAX_WEB_LINKS, MAX_WEB_LINKS + 1).map(({ span }) => ({
      stage: 'read',
      message: `${pages.length - MAX_WEB_LINKS} of the ${pages.length} web pages linked here were not fetched, from this one on; name those that matter as sources`,
      span,
      path: article.path,
    })),
  };
}

function declaredReference({ id, title, url, path }: DeclaredSource, article: Document): Reference {
  const naming = { id, title, url };
  const place = path !== null && !hasScheme(path) ? from(article.path, path) : (path ?? url);
  return { place, by: 'declared', naming, span: null };
}

function linked(article: Document, placeOf: (url: string) => string | null): Reference[] {
  const seen = new Set<string>();
  return article.links.flatMap(({ url, span }): Reference[] => {
    const place = placeOf(url);
    if (place === null || seen.has(place)) return [];
    seen.add(place);
    return [{ place, by: 'linked', naming: null, span }];
  });
}

/** Kinds of file that a link may make a source; a picture an article links to is an illustration, unless it is named as a source. */
const LINKED = formats.filter(({ id }) => id !== 'image');

/** The file a link leads to, if a reader knows its kind. A path from the root of a site ("/about.html") is no file of ours. */
function localPath(url: string, article: string): string | null {
  const path = /^file:/iu.test(url) ? pathOfFileUrl(url) : relativePath(url);
  if (path === null || !LINKED.some(({ extensions }) => extensions.includes(extensionOf(path)))) return null;
  return from(article, path);
}

function pathOfFileUrl(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}

function relativePath(url: string): string | null {
  if (hasScheme(url) || /^[/\\?#]/u.test(url)) return null;
  const path = url.replace(/[?#].*$/su, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function from(article: string, path: string): string {
  return isAbsolute(path) ? path : join(dirname(article), path);
}
