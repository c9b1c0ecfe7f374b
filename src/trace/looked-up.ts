import { countOf } from '../language/message.js';
import type { LibraryUse, Trace } from '../types/index.js';

/** Why nothing was compared where no source was at hand: what a library had to say goes before it. */
const NO_SOURCE = /^(?:there was no readable source to compare with|no source was given\b.*)$/u;

/** The trace of a quotation that was looked up in a library of sources: where no document of it has the words, it says so. */
export function lookedUp(traced: Trace, library: LibraryUse | null): Trace {
  const { quotation, verdict, places, why } = traced;
  const isSpoken = quotation.role === 'quotation';
  if (
    library === null ||
    !isSpoken ||
    places.length > 0 ||
    (verdict !== 'not-found' && verdict !== 'unchecked')
  )
    return traced;
  const absent = `found in no document of the library (${countOf(library.documents, 'document')})`;
  return { ...traced, why: NO_SOURCE.test(why) ? absent : `${absent}; ${why}` };
}
