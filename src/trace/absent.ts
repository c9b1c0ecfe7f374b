import { cover } from '../language/span.js';
import type { Document, Quotation, Region, Trace, TracePlace } from '../types/index.js';
import { creditsOf } from './credit.js';
import { isSurelySpeaker } from './choose.js';
import { hiddenPlace } from './hidden.js';
import { wording } from './house.js';
import { indexOf, type Candidate } from './search.js';
import type { Segment } from './segments.js';
import { isBinding, quotes, tieTo } from './voices/tie.js';
import { scanWords } from './scan-words.js';
import { GRAM } from './word-index.js';
import { anyOf } from '../language/lexicon.js';
import { tellsWhole } from '../language/whole-texts.js';

/** Occurrences of the first words that are followed to see how far the quotation goes there. */
const MAX_BEGINNINGS = 400;
/** Fewer leading words than this occur anywhere by chance. */
const MIN_LEADING = 3;
/** Without a promise of the whole, words that are not there may stand in the part not printed. */
const PARTIAL = new RegExp(`\\b(?:${anyOf('wording of a part of a text')})\\b`, 'iu');
/** Characters before and after an excerpt in which the article may say how much of the text it prints. */
const LEAD = 240;
const TAIL = 160;

/** The verdict on words that stand nowhere: not found where they should stand, unchecked where nothing could hold them. */
export function absent(
  article: Document,
  quotation: Quotation,
  segments: readonly Segment[],
  regions: readonly Region[],
  rejected: readonly Candidate[],
): Trace {
  const sources = regions.filter(({ origin }) => origin === 'source');
  if (sources.length === 0) return absentFromExcerpts(article, quotation, segments, regions, rejected);
  const hidden = hiddenPlace(segments, sources);
  if (hidden?.opens === true) return unchecked(quotation, hidden.why);
  const ties = sources.map(({ document }) => tieTo(quotation, document, article));
  if (ties.every((tie) => tie === 'none'))
    return unchecked(quotation, hidden?.why ?? nobodyOf(quotation, sources));
  const near = nearestIn(segments, article.text, sources, rejected);
  const missing = notFound(article, quotation, near, ties.some(isBinding), whereNot(sources));
  return hidden ? { ...missing, why: hidden.why } : missing;
}

/** Why nothing could be compared: the sources hold nothing by the one who is credited, or only words of theirs in passing, or nobody is. */
function nobodyOf({ attribution }: Quotation, sources: readonly Region[]): string {
  const [credit] = creditsOf(attribution).slice(-1);
  if (credit === undefined) return 'the article does not say whose words these are, and no source has them';
  const by = sources.find(({ document }) => quotes(document, credit));
  return by
    ? `${by.document.path} quotes ${credit}, but not these words, and nothing else by ${credit} is among the sources`
    : `nothing by ${credit} is among the sources`;
}

function whereNot(sources: readonly Region[]): string {
  return sources.length === 1 ? sources[0]!.document.path : `any of the ${sources.length} sources`;
}

function absentFromExcerpts(
  article: Document,
  quotation: Quotation,
  segments: readonly Segment[],
  excerpts: readonly Region[],
  rejected: readonly Candidate[],
): Trace {
  const own = excerpts.filter((region) => isSurelySpeaker(quotation, region));
  if (own.length === 0) {
    return unchecked(quotation, 'no source was given, and the excerpts the article prints are by others');
  }
  const partial = own.find((region) => !isWhole(article, region));
  if (partial) {
    return unchecked(
      quotation,
      `no source was given, and the article prints only a part of ${partial.speaker ?? 'it'}`,
    );
  }
  const name = `what the article prints of ${own[0]?.speaker ?? 'the source'}`;
  return notFound(article, quotation, nearestIn(segments, article.text, own, rejected), true, name);
}

/** True when the article says that it prints the whole text, and nothing shows a cut. */
function isWhole({ text }: Document, { span, quotation }: Region): boolean {
  const around = `${text.slice(Math.max(0, span.start - LEAD), span.start)}\n${text.slice(span.end, span.end + TAIL)}`;
  const cutShort = quotation?.edits.some(({ kind }) => kind === 'ellipsis') ?? false;
  return tellsWhole(around) && !PARTIAL.test(around) && !cutShort;
}

function notFound(
  article: Document,
  quotation: Quotation,
  nearest: Trace['nearest'],
  tied: boolean,
  where: string,
): Trace {
  const source = nearest?.place.span ?? { start: 0, end: 0 };
  const sides = {
    article: quotation.span,
    source,
    actual: quotation.pieces.map(({ span }) => article.text.slice(span.start, span.end)).join(' … '),
    expected: nearest?.place.region.document.text.slice(source.start, source.end) ?? '',
  };
  const reach =
    nearest && nearest.leadingWords > 0 ? `; the first ${nearest.leadingWords} words are there` : '';
  return {
    quotation,
    verdict: 'not-found',
    places: [],
    alterations: [wording('absent', tied ? 'wording' : null, sides)],
    why: `the words stand nowhere in ${where}${reach}`,
    nearest,
  };
}

/** The passage where most leading words agree, else the likest passage that was not like enough. */
function nearestIn(
  segments: readonly Segment[],
  article: string,
  regions: readonly Region[],
  rejected: readonly Candidate[],
): Trace['nearest'] {
  const led = regions
    .map((region) => beginning(segments, article, region))
    .filter((found) => found !== null)
    .sort((a, b) => b.leadingWords - a.leadingWords)[0];
  if (led) return led;
  const likest = [...rejected].sort((a, b) => b.share - a.share)[0];
  return likest ? { place: placeOf(likest), leadingWords: 0 } : null;
}

function beginning(segments: readonly Segment[], article: string, region: Region): Trace['nearest'] {
  const first = segments[0];
  if (!first) return null;
  const query = scanWords(article, first.span);
  if (query.count < GRAM) return null;
  const index = indexOf(region.document);
  const { hashes, starts } = index.words;
  let [best, most] = [-1, 0];
  for (const position of index.gramPositions(query, 0, MAX_BEGINNINGS)) {
    const start = starts[position]!;
    if (start < region.span.start || start >= region.span.end) continue;
    let length = GRAM;
    while (length < query.count && hashes[position + length] === query.hashes[length]) length++;
    if (length > most) [best, most] = [position, length];
  }
  if (most < MIN_LEADING) return null;
  const { start, end } = index.stretch(best, best + most);
  const span = { start, end: start + region.document.text.slice(start, end).trimEnd().length };
  return { place: { region, span, pieces: [span] }, leadingWords: most };
}

function placeOf({ chain }: Candidate): TracePlace {
  const spans = chain.placements.flatMap((placement) => (placement ? [placement.span] : []));
  return { region: chain.region, span: cover(spans), pieces: spans };
}

/** A trace that says nothing was compared, and why. */
export function unchecked(quotation: Quotation, why: string): Trace {
  return { quotation, verdict: 'unchecked', places: [], alterations: [], why, nearest: null };
}
