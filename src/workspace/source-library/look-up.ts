import { matchIn, wordCount, type Match, type Pieces } from './match.js';
import { textOf } from './packing.js';
import { plansFor } from './plan.js';
import { SHARED_WORDS } from './sections.js';
import type { Counts, SourceLibrary } from './types.js';

/** Where a document holds quoted words. */
export interface Hit extends Match {
  /** Id of its entry. */
  readonly document: number;
}

/** Sections looked into for one quotation. */
const LOOKED_INTO = 400;
/** Passages with a smaller share of the words, and with more than few words missing, are other passages. */
const NEAR = 0.6;
const FEW_MISSING = 2;
/** Long quotations reach from one section into the next: the likeliest documents are searched whole. */
const SEARCHED_WHOLE = 3;

/** Looks quoted words up: the documents that hold them, each once, verbatim first, then by how much of them it holds. */
export async function lookUp(library: SourceLibrary, pieces: Pieces, { sections }: Counts): Promise<Hit[]> {
  const frequencies = await library.frequencies([...new Set(pieces.flat())]);
  const found = new Map<number, Hit>();
  for (const ask of plansFor(pieces, frequencies, sections)) {
    for (const { document, start, text } of await library.find(ask, LOOKED_INTO)) {
      const match = matchIn(textOf(text), pieces);
      if (match) keepBetter(found, { ...shifted(match, start), document });
    }
    if ([...found.values()].some(({ verbatim }) => verbatim)) break;
  }
  const hits = ranked([...found.values()]);
  if (isWithinOneSection(pieces)) return hits.filter((hit) => isNear(hit, pieces));
  const searched: Hit[] = [];
  for (const hit of hits.slice(0, SEARCHED_WHOLE)) searched.push(await whole(library, hit, pieces));
  return ranked([...searched, ...hits.slice(SEARCHED_WHOLE)]).filter((hit) => isNear(hit, pieces));
}

function isWithinOneSection(pieces: Pieces): boolean {
  return pieces.length === 1 && pieces[0]!.length <= SHARED_WORDS;
}

async function whole(library: SourceLibrary, hit: Hit, pieces: Pieces): Promise<Hit> {
  if (hit.verbatim) return hit;
  const document = await library.document(hit.document);
  const match = document && matchIn(document.text, pieces);
  return match && compare(match, hit) < 0 ? { ...match, document: hit.document } : hit;
}

function shifted(match: Match, by: number): Match {
  return { ...match, span: { start: match.span.start + by, end: match.span.end + by } };
}

function keepBetter(found: Map<number, Hit>, hit: Hit): void {
  const known = found.get(hit.document);
  if (!known || compare(hit, known) < 0) found.set(hit.document, hit);
}

function isNear({ share }: Hit, pieces: Pieces): boolean {
  return share >= NEAR || (1 - share) * wordCount(pieces) <= FEW_MISSING;
}

function ranked(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((a, b) => compare(a, b) || a.document - b.document);
}

/** Below 0 when the first match is the better one; of two alike the earlier in the text. */
function compare(a: Match, b: Match): number {
  return Number(b.verbatim) - Number(a.verbatim) || b.share - a.share || a.span.start - b.span.start;
}
