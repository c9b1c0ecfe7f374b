import { anyOf, wordList } from '../../language/lexicon.js';
import { cut } from '../../language/span.js';
import type { Attribution, Document, Quotation } from '../../types/index.js';
import { creditsOf, issuedBy, leadsTo, namesDocument } from '../credit.js';
import { speaksIn } from '../speakers.js';
import { creditWords, type CreditWords } from './credit-words.js';
import { suits } from './document-kinds.js';
import { isAuthor, isInFileName, knownAs, type KnownAs } from './known-as.js';
import { speakersOf } from './part-speaker.js';
import { holdsOffice, isPerson, mayBeSame, spokenName } from './speaker-names.js';
import { venueOf } from './venue.js';

/** "A similar report" is not the one at hand. */
const ANOTHER = new RegExp(`\\b(?:${anyOf('words for another of its kind')})\\b`, 'iu');
const COMMON = wordList('words that many outlets have');

/**
 * What a source has to do with whoever is credited. `document`: it is the one named, or of the kind named; `speaker`: its author, or
 * one who speaks in it; `issuer`: the body that issued it; `quoted`: it hands on words of the one credited; `none`: nothing.
 */
type Tie = 'document' | 'speaker' | 'issuer' | 'quoted' | 'none';

/** Kinds of document that hand on words of others for their own ends: what else those people say is not to be found there. */
const OF_OTHERS = ['report', 'opinion', 'minutes', 'law', 'complaint'] as const;

/** The tie between the credit of a quotation and a source. */
export function tieTo(quotation: Quotation, document: Document, article: Document): Tie {
  const { attribution } = quotation;
  if (leadsTo(attribution?.sourceRef?.url ?? null, document, article)) return 'document';
  const credits = creditsOf(attribution);
  if (credits.length === 0) return attribution?.sourceRef?.page ? 'document' : 'none';
  const ties = credits.map((credit) => tieOf(credit, quotation, document, article));
  return ORDER.find((tie) => ties.includes(tie)) ?? 'none';
}

const ORDER: readonly Tie[] = ['document', 'speaker', 'issuer', 'quoted', 'none'];

/** True when a source should hold whatever it is credited with. */
export function isBinding(tie: Tie): boolean {
  return tie === 'document' || tie === 'speaker' || tie === 'issuer';
}

function tieOf(credit: string, quotation: Quotation, document: Document, article: Document): Tie {
  const words = creditWords(credit);
  const known = knownAs(document);
  if (isOtherEdition(words, known)) return 'none';
  const asNamed = namesDocument({ ...BARE, speaker: credit }, document, article);
  if (asNamed && !words.named && isInFileName(words.head, document)) return 'document';
  if (words.kinds.length > 0)
    return asNamed || isKindAtHand(words, known, quotation.attribution, article) ? 'document' : 'none';
  if (isElsewhere(quotation, document, article)) return 'none';
  const tie = asNamed && !isPerson(credit) && words.named ? 'issuer' : bearerOf(credit, words, document);
  return tie === 'quoted' && OF_OTHERS.some((kind) => known.kinds.has(kind)) ? 'none' : tie;
}

/** True where a document hands on words of the one credited, whether or not it should hold these. */
export function quotes(document: Document, credit: string): boolean {
  return bearerOf(credit, creditWords(credit), document) === 'quoted';
}

const BARE: Attribution = {
  speaker: null,
  speakerSpan: null,
  cue: null,
  cueSpan: null,
  sourceRef: null,
  via: null,
};

/** "The February minutes" are not those of December. */
function isOtherEdition({ months, years }: CreditWords, known: KnownAs): boolean {
  const next = (month: number): number => (month % 12) + 1;
  const wrongMonth =
    months.length > 0 &&
    known.months.size > 0 &&
    !months.some((month) => known.months.has(month) || [...known.months].some((own) => next(own) === month));
  const wrongYear = years.length > 0 && known.years.size > 0 && !years.some((year) => known.years.has(year));
  return wrongMonth || wrongYear;
}

/** "The report" is the one at hand unless somebody else's name stands with it; "a report" only when it is of that kind. */
function isKindAtHand(
  { kinds, names }: CreditWords,
  known: KnownAs,
  attribution: Attribution | null,
  article: Document,
): boolean {
  if (names.length > 0 && !names.some((name) => known.imprint.has(name) || known.words.has(name)))
    return false;
  if (isIndefinite(attribution, article) && names.length === 0)
    return known.kinds.size > 0 && suits(kinds, known.kinds) && !ANOTHER.test(attribution?.speaker ?? '');
  if (known.kinds.size === 0) return !kinds.includes('post') && !kinds.includes('news');
  return suits(kinds, known.kinds) || (names.length === 0 && kinds.includes('report'));
}

function isIndefinite(attribution: Attribution | null, { text }: Document): boolean {
  const span = attribution?.speakerSpan;
  if (!span) return false;
  return (
    /\b(?:an?|another|one|some)\s+$/iu.test(text.slice(Math.max(0, span.start - 12), span.start)) ||
    /^(?:an?|another|one|some)\s/iu.test(cut(text, span))
  );
}

/** The article says that the words fell somewhere else: in a tweet, to a newspaper, in a statement that is not at hand. */
function isElsewhere(quotation: Quotation, document: Document, article: Document): boolean {
  const venue = venueOf(article, quotation);
  if (!venue) return false;
  const known = knownAs(document);
  if (venue.outlet !== null && !outletWords(venue.outlet).some((word) => known.imprint.has(word)))
    return true;
  return known.kinds.size > 0 && !venue.kinds.some((kind) => known.kinds.has(kind));
}

function outletWords(outlet: string): string[] {
  return outlet
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !COMMON.has(word));
}

function bearerOf(credit: string, words: CreditWords, document: Document): Tie {
  const name = spokenName(credit);
  const speakers = [...speakersOf(document).values()];
  if (speakers.some((speaker) => mayBeSame(name, speaker) || holdsOffice(name, speaker))) return 'speaker';
  const known = knownAs(document);
  if (words.through.length > 0 && words.names.length === 0)
    return known.kinds.size === 0 || suits(words.through, known.kinds) ? 'issuer' : 'none';
  if (!words.named) return 'none';
  if (isAuthor(name.names.at(-1) ?? '', document)) return 'speaker';
  if (!isPerson(credit) && issuedBy({ ...BARE, speaker: credit }, document)) return 'issuer';
  const surname = name.names.at(-1);
  return surname !== undefined && isPerson(credit) && speaksIn(document, surname) ? 'quoted' : 'none';
}
