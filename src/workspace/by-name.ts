import type { Document } from '../types/index.js';
import type { Reference } from './references.js';

/** What an article calls a source that it gives no place for. */
export function nameOf(naming: Reference['naming']): string {
  return naming?.title ?? naming?.id ?? '';
}

/** The document at hand that a reference means, with the key it is held under: by its place, else by its title or name. */
export function heldAs(
  { place, naming }: Reference,
  key: string,
  held: ReadonlyMap<string, Document>,
): { readonly key: string; readonly document: Document } | null {
  const document = held.get(key);
  if (document) return { key, document };
  if (place !== null) return null;
  const name = nameOf(naming).trim().toLowerCase();
  const [known] = [...held].filter(([, each]) => isCalled(each, name));
  return known === undefined ? null : { key: known[0], document: known[1] };
}

function isCalled({ metadata, origin }: Document, name: string): boolean {
  return [metadata.title ?? '', ...(origin?.names ?? [])].some((each) => each.trim().toLowerCase() === name);
}
