import { cut } from '../language/span.js';
import type { Alteration, Document, Quotation, Region, Span, TracePlace } from '../types/index.js';
import { creditsOf, creditsRegion, isOfSort, issuedBy, isUnnamed, namesDocument, sortOf } from './credit.js';
import { wording } from './house.js';
import { isOwnVoice } from './own-voice.js';
import { citesPage, pageAt, pageName } from './pages.js';
import { tellsOfCredited } from './same-voice.js';
import { otherSpeaker } from './speakers.js';
import { voiceOf, voiceTold } from './voice.js';

/** What must be known to judge the credit of a quotation. */
interface Setting {
  readonly article: Document;
  readonly quotation: Quotation;
  readonly regions: readonly Region[];
}

/** True when a place has the words in another voice, or from another speaker, than the article credits. */
export function isOtherVoice(place: TracePlace, setting: Setting): boolean {
  return otherVoice(place, setting).length > 0;
}

/** Alterations of the credit: another source, another voice, another page. */
export function credited(place: TracePlace, setting: Setting): Alteration[] {
  return [...otherSource(place, setting), ...otherVoice(place, setting), ...otherPage(place, setting)];
}

function otherSource(place: TracePlace, setting: Setting): Alteration[] {
  const { article, quotation, regions } = setting;
  const { origin, document } = place.region;
  if (origin !== 'source' || creditsRegion(quotation, place.region, article)) return [];
  const others = regions.filter((region) => region.origin === 'source' && region.document !== document);
  const named = others.filter((region) => namesDocument(quotation.attribution, region.document, article));
  const sort = sortOf(quotation.attribution, document, article);
  const ofSort = others.filter(
    (region) => sort === 'other' && isOfSort(quotation.attribution, region.document, article),
  );
  const [credit] = named.length > 0 ? named : ofSort.length === 1 ? ofSort : [];
  if (!credit) return [];
  return [
    wording(
      'misattributed',
      'source',
      creditSides(place, setting, credit.document.path, place.region.document.path),
    ),
  ];
}

function otherVoice(place: TracePlace, setting: Setting): Alteration[] {
  const { article, quotation } = setting;
  const { document, origin } = place.region;
  if (origin !== 'source' || creditsOf(quotation.attribution).length === 0) return [];
  const toDocument =
    isUnnamed(quotation.attribution) ||
    namesDocument(quotation.attribution, document, article) ||
    issuedBy(quotation.attribution, document);
  const credits = creditsOf(quotation.attribution);
  if (!toDocument) return anotherSpeaker(place, setting, credits);
  const voice = voiceOf(document, place.span);
  if (!voice) return [];
  if (voice.kind === 'quoted' && tellsOfCredited(cut(document.text, voice.span), credits)) return [];
  if (voiceTold(article.text, quotation.span, document.text, voice, credits)) return [];
  const sides = creditSides(place, setting, credits[0] ?? '', cut(document.text, voice.span).trim());
  return [wording('voice', voice.kind === 'annex' ? null : 'voice', { ...sides, source: voice.span })];
}

/** The source gives the words to somebody else than the person credited. */
function anotherSpeaker(place: TracePlace, setting: Setting, credits: readonly string[]): Alteration[] {
  const { document } = place.region;
  const telling = otherSpeaker(document, place.span, credits);
  if (!telling && isOwnVoice(document, place.span, credits)) {
    const title = document.metadata.title ?? document.path;
    return [wording('own-voice', 'voice', creditSides(place, setting, credits.at(-1) ?? '', title))];
  }
  if (
    !telling ||
    voiceTold(
      setting.article.text,
      setting.quotation.span,
      document.text,
      { kind: 'quoted', span: telling },
      credits,
    )
  )
    return [];
  const sides = creditSides(place, setting, credits.at(-1) ?? '', cut(document.text, telling).trim());
  return [wording('speaker', 'voice', { ...sides, source: telling })];
}

function otherPage(place: TracePlace, setting: Setting): Alteration[] {
  const { document } = place.region;
  const pages = [place.span.start, Math.max(place.span.start, place.span.end - 1)];
  if (pages.some((offset) => citesPage(setting.quotation, document, offset) !== false)) return [];
  const page = pageAt(document, place.span.start);
  const cited = setting.quotation.attribution?.sourceRef?.page ?? '';
  return [wording('wrong-page', 'page', creditSides(place, setting, cited, page ? pageName(page) : ''))];
}

function creditSides(
  place: TracePlace,
  { quotation }: Setting,
  actual: string,
  expected: string,
): { article: Span; source: Span; actual: string; expected: string } {
  return { article: quotation.span, source: place.span, actual, expected };
}
