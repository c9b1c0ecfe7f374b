import { UserError } from '../errors.js';
import { unread } from '../read/index.js';
import type { Document, Problem } from '../types/index.js';
import type { PathKind } from './io.js';
import type { Reference } from './references.js';

/** How an article names something: "which a.md names as a source". */
function how({ by }: Reference, article: Document): string {
  return `which ${article.path} ${by === 'declared' ? 'names as a source' : 'links to'}`;
}

/** What stands for a source of which the article gives a name and no place. */
export function nameAlone(name: string, reference: Reference, article: Document): Document {
  return unread(
    name,
    new UserError(
      `${name}, ${how(reference, article)}, is a name without a document`,
      'add its path or address, or give a document of that title with --source',
    ),
  );
}

/** What stands for an address that is none of the web. */
export function noAddress(place: string, reference: Reference, article: Document): Document {
  return unread(
    place,
    new UserError(
      `${place}, ${how(reference, article)}, is no address that can be read`,
      'only http and https are, with --fetch',
    ),
  );
}

/** What stands for a file outside the places from which articles may name sources; whether it is there is not told. */
export function outOfBounds(place: string, reference: Reference, article: Document): Document {
  return unread(
    place,
    new UserError(
      `${place}, ${how(reference, article)}, lies outside its folder and the project and was not read`,
      'name the place with --allow-sources, or the document with --source',
    ),
  );
}

/** What stands for a path at which there is nothing, or nothing with an end. */
export function noFile(
  place: string,
  kind: PathKind | null,
  reference: Reference,
  article: Document,
): Document {
  const what = `${place}, ${how(reference, article)},`;
  return unread(
    place,
    kind === null
      ? new UserError(`${what} does not exist`, 'check the spelling')
      : new UserError(
          `${what} is no file but a ${kind === 'folder' ? 'folder' : 'device or pipe'}`,
          'name a file',
        ),
  );
}

/** What is said of a link that leads to no document. */
export function deadLink({ span }: Reference, { problems }: Document, { path }: Document): Problem {
  return { stage: 'read', message: problems.map(({ message }) => message).join('; '), span, path };
}
