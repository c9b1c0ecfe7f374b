import { fileWords } from './file-words.js';
import type { Document } from '../types/index.js';
import type { HouseNames } from './house-names.js';

const known = new WeakMap<HouseNames, WeakMap<Document, Document>>();

/**
 * A source under all the names the desk has for whoever is named in its title, its file name or where it was declared: a credit to
 * "the Agency" then finds the report of the Federal Office. The same object comes back each time, so that what was read of it stays.
 */
export function alsoKnown(document: Document, names: HouseNames): Document {
  const made = known.get(names) ?? new WeakMap<Document, Document>();
  known.set(names, made);
  const before = made.get(document);
  if (before) return before;
  const { metadata, path, origin } = document;
  const label = [metadata.title ?? '', fileWords(path), ...(origin?.names ?? [])].join('\n');
  const others = names.othersIn(label);
  const named: Document =
    others.length === 0
      ? document
      : {
          ...document,
          origin: {
            url: origin?.url ?? null,
            fetched: origin?.fetched ?? null,
            names: [...(origin?.names ?? []), ...others],
          },
        };
  made.set(document, named);
  return named;
}
