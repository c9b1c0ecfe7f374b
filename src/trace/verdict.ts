import { contains, cover, cut } from '../language/span.js';
import type {
  Alteration,
  Document,
  Quotation,
  Region,
  Span,
  Trace,
  TracePlace,
  TraceVerdict,
} from '../types/index.js';
import { elisions } from './elisions.js';
import { isRival } from './choose.js';
import { credited } from './credited.js';
import { emphasisOf } from './emphasis.js';
import { leavesVerbatim, wording, type House } from './house.js';
import type { Candidate } from './search.js';
import type { Segment } from './segments.js';
import { areTwoVoices } from './speakers.js';
import { apart } from './splices.js';
import { textsOf } from './texts.js';
import { touchesOf } from './touches.js';
import { truncations } from './truncations.js';
import { whyOf } from './why.js';

/** All that is known when the verdict on one quotation is given. */
export interface Setting {
  readonly article: Document;
  readonly quotation: Quotation;
  readonly segments: readonly Segment[];
  readonly regions: readonly Region[];
  readonly house: House;
}

/** Other places listed beside the first. */
const MAX_PLACES = 5;
/** Cuts at the ends, stress, credit and page leave the words as they are. */
const WORDLESS = new Set([
  'truncated-after',
  'truncated-before',
  'emphasis-added',
  'misattributed',
  'voice',
  'speaker',
  'own-voice',
  'wrong-page',
]);

/** The trace of a quotation that was found: its places, everything that differs, and the verdict on it. */
export function settled(candidates: readonly Candidate[], setting: Setting): Trace {
  const best = candidates[0]!;
  const place = placeOf(best, setting.quotation);
  const alterations = allAlterations(best, place, setting);
  const verdict = verdictOf(alterations);
  const rivals = candidates.filter((other) => isRival(best, other));
  return {
    quotation: setting.quotation,
    verdict,
    places: [best, ...rivals].slice(0, MAX_PLACES).map((candidate) => placeOf(candidate, setting.quotation)),
    alterations,
    why: whyOf(verdict, alterations, place, rivals.length),
    nearest: null,
  };
}

/** The trace with what lies within words that are not to be flagged allowed, and the verdict on what is left. */
export function sparing(trace: Trace, isSpared: (article: Span) => boolean): Trace {
  const [place] = trace.places;
  if (!place || !trace.alterations.some(({ article }) => isSpared(article))) return trace;
  const alterations = trace.alterations.map((alteration): Alteration =>
    isSpared(alteration.article)
      ? { ...alteration, weight: 'permitted', touches: null, rule: 'vocabulary' }
      : alteration,
  );
  const verdict = verdictOf(alterations);
  return { ...trace, alterations, verdict, why: whyOf(verdict, alterations, place, trace.places.length - 1) };
}

function allAlterations(best: Candidate, place: TracePlace, setting: Setting): Alteration[] {
  const { article, quotation, house } = setting;
  const { chain } = best;
  const texts = textsOf(article, chain.region.document, house);
  const spliced = spliceOf(best, place, setting);
  const found = [
    ...best.alterations,
    ...missing(best, place, setting),
    ...spliced,
    ...(spliced.length > 0 ? [] : elisions(chain, texts)),
    ...truncations(quotation, chain, texts),
    ...emphasisOf(article, quotation, chain, house),
    ...credited(place, setting),
  ];
  return found.sort((a, b) => a.article.start - b.article.start || a.article.end - b.article.end);
}

/** Pieces around an ellipsis of which nothing stands in the source. */
function missing({ chain }: Candidate, place: TracePlace, { article, segments }: Setting): Alteration[] {
  return chain.placements.flatMap((placement, at) => {
    if (placement) return [];
    const { span, units } = segments[at]!;
    const source = { start: place.span.end, end: place.span.end };
    const sides = { article: span, source, actual: cut(article.text, span), expected: '' };
    return [wording('inserted', touchesOf(units, []) ?? 'wording', sides)];
  });
}

function spliceOf({ chain }: Candidate, place: TracePlace, { article, quotation }: Setting): Alteration[] {
  const reason = chain.splice ?? (hasTwoVoices(chain) ? 'voices' : null);
  if (reason === null) return [];
  const sides = {
    article: quotation.span,
    source: place.span,
    actual: cut(article.text, quotation.span),
    expected: apart(chain),
  };
  return [wording('spliced', reason, sides)];
}

function hasTwoVoices({ region, placements }: Candidate['chain']): boolean {
  const spans = placements.flatMap((placement) => (placement ? [placement.span] : []));
  return spans.some((span, at) => areTwoVoices(region.document, spans[Math.max(0, at - 1)]!, span));
}

/** What alterations make of a quotation that was found. */
export function verdictOf(alterations: readonly Alteration[]): TraceVerdict {
  const touched = alterations.filter((alteration) => !leavesVerbatim(alteration));
  if (touched.some(({ kind }) => kind === 'spliced')) return 'spliced';
  if (touched.some(({ kind, weight }) => weight !== 'permitted' && !WORDLESS.has(kind))) return 'altered';
  if (
    touched.some(
      ({ kind, weight }) =>
        /^(?:misattributed|voice|speaker|own-voice|wrong-page)$/u.test(kind) && weight === 'material',
    )
  ) {
    return 'misattributed';
  }
  return touched.some(({ kind }) => !WORDLESS.has(kind)) ? 'permitted' : 'verbatim';
}

/** The stretch of source for each piece and for all of them; a piece of which nothing stands there is empty. */
export function placeOf({ chain }: Candidate, quotation: Quotation): TracePlace {
  const placed = chain.placements.filter((placement) => placement !== null);
  const span = cover(placed.map((placement) => placement.span));
  const pieces = quotation.pieces.map((piece): Span => {
    const matched = placed.flatMap(({ segment, source, steps }) =>
      steps.flatMap((step) => {
        const [q, s] = [segment.units[step.quoted], source[step.source]];
        return q && s && contains(piece.span, q.span) ? [s.span] : [];
      }),
    );
    return matched.length > 0 ? cover(matched) : { start: span.start, end: span.start };
  });
  return { region: chain.region, span, pieces };
}
