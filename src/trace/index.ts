import type { Document, Quotation, Region, Trace } from '../types/index.js';
import { absent, unchecked } from './absent.js';
import { isAcceptable, ranked, type Last } from './choose.js';
import { isOtherVoice } from './credited.js';
import type { House } from './house.js';
import { candidatesFor, type Candidate, type Found, isPhrase, regionsFor } from './search.js';
import { literalSegments, segmentsOf, type Segment } from './segments.js';
import { mayStandUnread, reasonsOf } from './unread.js';
import { placeOf, settled } from './verdict.js';

export type { House } from './house.js';

/** Where each quotation stands in the regions, and how faithfully. `unread` are the sources that could not be read. */
export function trace(
  article: Document,
  quotations: readonly Quotation[],
  regions: readonly Region[],
  house: House,
  unread: readonly Document[] = [],
): Trace[] {
  let last: Last | null = null;
  return quotations.map((quotation) => {
    const traced = doubted(traceOne(article, quotation, regions, house, last), article, regions, unread);
    const place = traced.places[0];
    if (place) last = { document: place.region.document, offset: place.span.end };
    return traced;
  });
}

/** Words that may stand in what could not be read are not called missing. */
function doubted(
  traced: Trace,
  article: Document,
  regions: readonly Region[],
  unread: readonly Document[],
): Trace {
  const { quotation, verdict } = traced;
  if (verdict === 'unchecked' && unread.length > 0 && regions.every(({ origin }) => origin !== 'source'))
    return { ...traced, why: reasonsOf(unread) };
  const doubt = verdict === 'not-found' ? mayStandUnread(article, quotation, regions, unread) : null;
  return doubt === null ? traced : unchecked(quotation, doubt);
}

function traceOne(
  article: Document,
  quotation: Quotation,
  regions: readonly Region[],
  house: House,
  last: Last | null,
): Trace {
  if (quotation.role !== 'quotation' && quotation.role !== 'fragment') {
    return uncredited(article, quotation, regions, house);
  }
  const eligible = regionsFor(article, quotation, regions);
  if (eligible.length === 0) return unchecked(quotation, 'there was no readable source to compare with');
  const whole = segmentsOf(article.text, quotation);
  if (whole.length === 0) return unchecked(quotation, 'there are no words between the marks');
  const { segments, candidates } = found(article, quotation, whole, eligible, house);
  const [kept, rejected] = split(candidates, (candidate) =>
    isAcceptable(candidate, quotation, segments, article),
  );
  if (kept.length === 0) return absent(article, quotation, whole, eligible, rejected);
  const isOther = (candidate: Candidate) =>
    isOtherVoice(placeOf(candidate, quotation), { article, quotation, regions: eligible });
  return settled(ranked(kept, quotation, article, last, isOther), {
    article,
    quotation,
    segments,
    regions: eligible,
    house,
  });
}

/** What was found for the words; with the brackets read as the source's own where only then they stand there. */
function found(
  article: Document,
  quotation: Quotation,
  whole: readonly Segment[],
  eligible: readonly Region[],
  house: House,
): Found {
  const edited = candidatesFor(article, whole, eligible, house);
  const bracketed = quotation.edits.some(({ kind }) => kind !== 'ellipsis');
  if (!bracketed || (edited.candidates[0]?.chain.cost ?? Infinity) === 0) return edited;
  const literal = candidatesFor(article, literalSegments(article.text, quotation), eligible, house);
  return literal.candidates[0]?.chain.cost === 0 ? literal : edited;
}

/** Marks that promise nobody's words are not checked; but where the words stand somewhere, it is worth saying. */
function uncredited(
  article: Document,
  quotation: Quotation,
  regions: readonly Region[],
  house: House,
): Trace {
  const segments = segmentsOf(article.text, quotation);
  const why = 'the marks are not offered as anybody’s words';
  if (isPhrase(segments)) return unchecked(quotation, why);
  const traced = traceOne(article, { ...quotation, role: 'quotation' }, regions, house, null);
  const faithful = traced.verdict === 'verbatim' || traced.verdict === 'permitted';
  const quiet = traced.alterations.every(({ weight }) => weight === 'permitted');
  return faithful && quiet ? { ...traced, quotation } : unchecked(quotation, why);
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
