import { analyse } from '../language/mentions/index.js';
import type { Document, Region, Side, Span } from '../types/index.js';

/** Passages kept of one source. Claims of a story, and versions of an article, come back to the same few. */
const KEPT = 1000;

const sources = new WeakMap<Document, Map<string, Side>>();

/** A passage taken apart; that of a source is kept as long as the source is, those asked for last in place of the others. */
export function passageOf({ document, origin }: Region, span: Span): Side {
  if (origin !== 'source') return analyse(document, span);
  const kept = sources.get(document) ?? new Map<string, Side>();
  sources.set(document, kept);
  const key = `${span.start}-${span.end}`;
  const side = kept.get(key) ?? analyse(document, span);
  kept.delete(key);
  kept.set(key, side);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return side;
}
