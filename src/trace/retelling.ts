import { cut } from '../language/span.js';
import type { Document, Quotation, TracePlace } from '../types/index.js';
import { creditsOf } from './credit.js';
import { tellsOfCredited } from './same-voice.js';
import { paragraphAt, type Voice } from './voice.js';
import { isAuthor } from './voices/known-as.js';
import { isPerson, spokenName } from './voices/speaker-names.js';

/** A quotation of an article. */
export interface Credit {
  readonly article: Document;
  readonly quotation: Quotation;
}

/** "She told me", "he put it to us like this": somebody speaks to whoever writes. */
const TELLS_WRITER = /\b(?:s?he|they)\s(?:\S+\s){1,4}?(?:me|us)\b/iu;

/**
 * True when a source gives the words between its marks to the one whom the article credits. In a letter of his own "she told me" is
 * another's, unless the article names her too.
 */
export function isCredited({ span }: Voice, place: TracePlace, { article, quotation }: Credit): boolean {
  const { document } = place.region;
  const credits = creditsOf(quotation.attribution);
  const telling = cut(document.text, span);
  if (!tellsOfCredited(telling, credits)) return false;
  const toWriter = TELLS_WRITER.test(telling) && credits.every((credit) => isWriter(credit, document));
  return !toWriter || isTold(article, quotation, namesBefore(document, place));
}

function isWriter(credit: string, document: Document): boolean {
  const surname = spokenName(credit).names.at(-1);
  return isPerson(credit) && surname !== undefined && isAuthor(surname, document);
}

/** The words with a capital in the paragraph of a passage that come before it: one of them names whoever "she" is. */
function namesBefore(document: Document, { span }: TracePlace): string[] {
  const before = document.text.slice(paragraphAt(document, span).start, span.start);
  return before.match(/(?<!\p{L})\p{Lu}\p{L}{3,}/gu) ?? [];
}

function isTold(article: Document, quotation: Quotation, names: readonly string[]): boolean {
  const paragraph = paragraphAt(article, quotation.span);
  const own =
    article.text.slice(paragraph.start, quotation.span.start) +
    article.text.slice(quotation.span.end, paragraph.end);
  return names.some((name) => own.includes(name));
}
