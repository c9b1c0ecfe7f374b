import { sentences } from '../../language/sentences.js';
import type { Document, Quotation, Span } from '../../types/index.js';
import {
  anyNoun,
  documentNouns,
  KINDS_BY_VERB,
  kindsOf,
  type DocumentKind,
} from '../../language/document-nouns.js';
import { anyOf } from '../../language/lexicon.js';

/** Where the article says that the words were said or written, when it says so. */
interface Venue {
  readonly kinds: readonly DocumentKind[];
  /** Whom they were said to ("CNN", "the Denby Courier"), when that is an outlet by name. */
  readonly outlet: string | null;
}

/** The article's own words of a sentence with the quotation reach this far around it. */
const REACH = 320;

const IN_A = new RegExp(
  `\\b(?:in|via|through|by|during|at|on|from) (?:an?|his|her|its|their|the) (?:[\\p{L}’'-]+ ){0,4}?(?<noun>${anyNoun(documentNouns('venue'))})\\b`,
  'iu',
);
const VERB = new RegExp(`\\b(?:${[...KINDS_BY_VERB.keys()].join('|')})\\b`, 'iu');
const NETWORK = new RegExp(`\\bon (?:${anyOf('social networks')})\\b`, 'u');
const BY_LINE = new RegExp(`\\bby (?<noun>${anyNoun(documentNouns('line'))})\\b`, 'iu');
/** "told CNN", "told the Denby Courier", "told The Associated Press": a name that news goes by. */
const OUTLET = new RegExp(
  `\\b(?:told|tells|speaking to|speaking on|said on|on) (?<outlet>(?:[Tt]he )?(?:(?:\\p{Lu}[\\p{L}.&’'-]*|of|and) ){0,4}?(?:${anyOf('agencies and broadcasters')}|(?:\\p{Lu}\\p{L}+ )*(?:${anyOf('last words of outlets')})))\\b`,
  'u',
);
const OUTSIDE = new RegExp(`\\boutside (?:the )?(?:${anyOf('places of statements')})\\b`, 'iu');

/** What the author's words around a quotation tell of where it was said; null when they tell nothing. */
export function venueOf({ text }: Document, quotation: Quotation): Venue | null {
  const own = wordsAround(text, quotation);
  const outlet = OUTLET.exec(own)?.groups?.['outlet'] ?? null;
  const noun = (IN_A.exec(own) ?? BY_LINE.exec(own))?.groups?.['noun']?.toLowerCase();
  if (noun !== undefined) return { kinds: nounKinds(noun), outlet };
  if (NETWORK.test(own)) return { kinds: ['post'], outlet };
  const kinds = KINDS_BY_VERB.get(VERB.exec(own)?.[0].toLowerCase() ?? '');
  if (kinds) return { kinds, outlet };
  if (outlet !== null) return { kinds: ['news', 'transcript'], outlet };
  return OUTSIDE.test(own) ? { kinds: ['news'], outlet: null } : null;
}

function nounKinds(noun: string): readonly DocumentKind[] {
  const kinds = kindsOf(noun.split(/[\s-]/u).at(-1)!);
  return kinds.length > 0 ? kinds : ['news'];
}

/** The sentences a quotation stands in, without what stands between marks. */
function wordsAround(text: string, { span, pieces }: Quotation): string {
  const start = Math.max(0, text.lastIndexOf('\n\n', span.start) + 1, span.start - REACH);
  const next = text.indexOf('\n\n', span.end);
  const end = Math.min(next < 0 ? text.length : next, span.end + REACH);
  const holds = (sentence: Span): boolean => sentence.end >= span.start && sentence.start <= span.end;
  const around = sentences(text, { start, end }).filter(holds);
  const from = Math.min(span.start, ...around.map((sentence) => sentence.start));
  const to = Math.max(span.end, ...around.map((sentence) => sentence.end));
  const between = pieces.slice(1).map((piece, at) => text.slice(pieces[at]!.span.end, piece.span.start));
  const own = [text.slice(from, span.start), ...between, text.slice(span.end, to)].join(' ');
  return own.replace(/[“"][^“”"]*[”"]/gu, ' ').replace(/\s+/gu, ' ');
}
