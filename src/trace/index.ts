import { cover } from '../text/span.js';
import type { Document, Quotation, Region, Span, Trace, TracePlace } from '../types.js';
import { TYPOGRAPHIC, type House } from './house.js';
import { candidatesFor, regionsFor, type Candidate } from './search.js';
import { segmentsOf } from './segments.js';

export type { House } from './house.js';

/** Where each quotation stands in the regions, and how faithfully. */
export function trace(
  article: Document,
  quotations: readonly Quotation[],
  regions: readonly Region[],
  house: House,
): Trace[] {
  return quotations.map((quotation) => traceOne(article, quotation, regions, house));
}

function traceOne(article: Document, quotation: Quotation, regions: readonly Region[], house: House): Trace {
  const eligible = regionsFor(article, quotation, regions);
  if (quotation.role !== 'quotation' && quotation.role !== 'fragment') {
    return unchecked(quotation, 'not offered as anybody’s words');
  }
  if (eligible.length === 0) return unchecked(quotation, 'no source was given');
  const segments = segmentsOf(article.text, quotation);
  const candidates = candidatesFor(article.text, segments, eligible, house);
  const best = candidates[0];
  if (!best || best.share < 0.4)
    return { ...unchecked(quotation, 'no source has these words'), verdict: 'not-found' };
  const changed = best.alterations.filter(({ kind }) => !TYPOGRAPHIC.has(kind));
  const verdict = best.chain.splice
    ? 'spliced'
    : changed.some(({ weight }) => weight !== 'permitted')
      ? 'altered'
      : changed.length > 0
        ? 'permitted'
        : 'verbatim';
  return {
    quotation,
    verdict,
    places: candidates.map((candidate) => placeOf(quotation, candidate)),
    alterations: best.alterations,
    why: verdict,
    nearest: null,
  };
}

function placeOf(quotation: Quotation, { chain }: Candidate): TracePlace {
  const placed = chain.placements.filter((placement) => placement !== null);
  const span = cover(placed.map((placement) => placement.span));
  const pieces = quotation.pieces.map((piece): Span => {
    const matched = placed.flatMap(({ segment, source, steps }) =>
      steps.flatMap((step) => {
        const [q, s] = [segment.units[step.quoted], source[step.source]];
        return q && s && q.span.start >= piece.span.start && q.span.end <= piece.span.end ? [s.span] : [];
      }),
    );
    return matched.length > 0 ? cover(matched) : { start: span.start, end: span.start };
  });
  return { region: chain.region, span, pieces };
}

function unchecked(quotation: Quotation, why: string): Trace {
  return { quotation, verdict: 'unchecked', places: [], alterations: [], why, nearest: null };
}
