import type { Place } from '../types/index.js';
import type { Position, Range } from './protocol.js';

/** A place of a report, 1-based, as a range of the protocol, 0-based; both count UTF-16 units. */
export function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** Where a place of a source can be opened: by its range, or in a document with pages by its page. */
export function locationOf(uri: string, place: Place): { uri: string; range: Range } {
  const top = { line: 0, character: 0 };
  return place.page === null
    ? { uri, range: rangeOf(place) }
    : { uri: `${uri}#page=${place.page}`, range: { start: top, end: top } };
}

/** True when the ranges touch. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
