import { anyNoun, documentNouns } from '../language/document-nouns.js';
import { cut } from '../language/span.js';
import type { Alteration, Document, Region, Span, TracePlace } from '../types/index.js';
import {
  creditsOf,
  creditsRegion,
  isOfSort,
  issuedBy,
  isUnnamed,
  mayMean,
  namesDocument,
  sortOf,
} from './credit.js';
import { wording } from './house.js';
import { isOwnVoice } from './own-voice.js';
import { citesPage, pageAt, pageName } from './pages.js';
import { isCredited, type Credit } from './retelling.js';
import { otherSpeaker } from './speakers.js';
import { headedVoice, paragraphAt, quotedVoice, voiceTold, type Voice } from './voice.js';
import { sayerOf } from './voices/beside-claims.js';
import { namesSeparate } from './voices/opinions.js';
import { otherIn, speakersOf, speaksThere } from './voices/part-speaker.js';
import { mayStandFor } from './voices/pronoun-credit.js';
import { isPerson } from './voices/speaker-names.js';
import { isTranscript, partAtOffset, type Part } from './voices/turns.js';

/** What must be known to judge the credit of a quotation. */
interface Setting extends Credit {
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
  if (mayMean(quotation.attribution, document, article, paragraphAt(article, quotation.span))) return [];
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
  const credits = creditsOf(quotation.attribution);
  if (origin !== 'source' || credits.length === 0) return [];
  const toDocument =
    isUnnamed(quotation.attribution) ||
    namesDocument(quotation.attribution, document, article) ||
    issuedBy(quotation.attribution, document);
  const part = partAtOffset(document, place.span.start);
  const isHis = part !== null && credits.some((credit) => speaksThere(credit, part, document));
  const inner = quotedVoice(document, place.span);
  if (inner) {
    if (isCredited(inner, place, setting)) return [];
    return toDocument || isHis ? toldVoice(inner, place, setting) : anotherSpeaker(place, setting, credits);
  }
  if (isHis) return [];
  if (part)
    return toDocument && !credits.every(isPerson)
      ? toldVoice(voiceOfPart(part, credits), place, setting)
      : otherPart(part, place, setting);
  return toDocument
    ? toldVoice(headedVoice(document, place.span), place, setting)
    : anotherSpeaker(place, setting, credits);
}

/** A voice that is not the document's own, unless the article names it beside the quotation. */
function toldVoice(voice: Voice | null, place: TracePlace, setting: Setting): Alteration[] {
  const { article, quotation } = setting;
  const { document } = place.region;
  const credits = creditsOf(quotation.attribution);
  if (!voice || voiceTold(article.text, quotation.span, document.text, voice, credits)) return [];
  const sides = creditSides(place, setting, credits[0] ?? '', cut(document.text, voice.span).trim());
  return [wording('voice', voice.kind === 'annex' ? null : 'voice', { ...sides, source: voice.span })];
}

/** Words for a document with all that is bound in it, separate opinions too. */
const WHOLE = new RegExp(`^(?:the |this )?(?:${anyNoun(documentNouns('whole'))})$`, 'iu');

/** Of a judgment: a separate opinion or the headnote is not the court's, and the court's is no dissent. */
function voiceOfPart({ kind, label }: Part, credits: readonly string[]): Voice | null {
  const toMinority = credits.some(namesSeparate);
  if (kind === 'headnote') return { kind: 'annex', span: label };
  const toWhole = credits.every((credit) => WHOLE.test(credit));
  if (kind === 'dissent' || kind === 'concurrence')
    return toMinority || toWhole ? null : { kind: 'minority', span: label };
  return kind === 'opinion' && toMinority ? { kind: 'quoted', span: label } : null;
}

/** A turn or an opinion of somebody else than the person credited. */
function otherPart(part: Part, place: TracePlace, setting: Setting): Alteration[] {
  const { article, quotation } = setting;
  const { document } = place.region;
  const [credit] = creditsOf(quotation.attribution).slice(-1);
  const doubt = credit === undefined ? null : otherIn(part, credit, quotation.attribution, document, article);
  if (doubt === null || credit === undefined) return [];
  if (doubt === 'inferred' && mayBeSayer(part, credit, setting, document)) return [];
  const sayer = sayerOf(part) ?? cut(document.text, part.label).trim();
  const sides = creditSides(place, setting, credit, sayer);
  return [wording('speaker', doubt === 'sure' ? 'voice' : 'inferred', { ...sides, source: part.label })];
}

/** "She" was taken for one speaker of a transcript and may as well stand for the one who has the word there. */
function mayBeSayer(
  part: Part,
  credit: string,
  { article, quotation }: Setting,
  document: Document,
): boolean {
  const pointer = quotation.attribution?.speakerSpan;
  const speakers = speakersOf(document);
  const sayer = part.speaker === null ? undefined : speakers.get(part.speaker);
  if (!pointer || !sayer) return false;
  const paragraph = paragraphAt(article, quotation.span);
  return mayStandFor({ article, pointer, paragraph, credit, speakers: [...speakers.values()], sayer });
}

/** The source gives the words to somebody else than the person credited. */
function anotherSpeaker(place: TracePlace, setting: Setting, credits: readonly string[]): Alteration[] {
  const { document } = place.region;
  const { article, quotation } = setting;
  const span = otherSpeaker(document, place.span, credits);
  if (!span && !isTranscript(document) && isOwnVoice(document, place.span, credits)) {
    const title = document.metadata.title ?? document.path;
    return [wording('own-voice', 'voice', creditSides(place, setting, credits.at(-1) ?? '', title))];
  }
  if (!span || voiceTold(article.text, quotation.span, document.text, { kind: 'quoted', span }, credits))
    return [];
  const sides = creditSides(place, setting, credits.at(-1) ?? '', cut(document.text, span).trim());
  return [wording('speaker', 'voice', { ...sides, source: span })];
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
