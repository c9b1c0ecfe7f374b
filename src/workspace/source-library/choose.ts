import type { Hit } from './look-up.js';

/** Documents that one article is held against, at most: more would be slow, and a report nobody reads. */
export const MAX_DRAWN = 20;
/** Documents drawn for one quotation: words that stand in many are everybody's. */
const FOR_ONE = 3;

/** Share of the words by which a passage is taken for the same one in other words. */
const MUCH = 0.8;

/** The documents that together hold the quotations best: those with most of them first, few for each. */
export function chooseDocuments(found: readonly (readonly Hit[])[]): number[] {
  const wanted = found.map((hits) => bestOf(hits));
  const votes = new Map<number, number>();
  for (const hits of wanted)
    for (const { document, share } of hits) votes.set(document, (votes.get(document) ?? 0) + share);
  const order = (a: Hit, b: Hit) =>
    votes.get(b.document)! - votes.get(a.document)! || a.document - b.document;
  const chosen = new Set<number>();
  for (let turn = 0; turn < FOR_ONE; turn++)
    for (const hits of wanted) {
      const hit = [...hits].sort(order)[turn];
      if (hit) chosen.add(hit.document);
    }
  for (const { document, verbatim } of wanted.flat()) if (!verbatim) chosen.add(document);
  return [...chosen];
}

/**
 * Where words stand verbatim, most other wordings are other passages. The likest is kept all the same: another article may have
 * misquoted the words before, and the source is the one that has them otherwise.
 */
function bestOf(hits: readonly Hit[]): readonly Hit[] {
  const verbatim = hits.filter((hit) => hit.verbatim);
  const others = hits.filter((hit) => !hit.verbatim);
  if (verbatim.length === 0) return others.slice(0, FOR_ONE);
  return [...verbatim, ...others.filter(({ share }) => share >= MUCH).slice(0, 1)];
}
