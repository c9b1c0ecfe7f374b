import type { Span } from '../types/index.js';
import { pairBlock } from './quote-pairs.js';
import { hasFirstPerson } from './speech.js';

/** How much of a paragraph is looked at: who speaks shows early. */
const OPENING = 400;

const SAID =
  /\b(?:he|she|they|it|who|\p{Lu}[\p{L}’'-]+)\s(?:also\s|then\s|later\s|has\s|had\s)?(?:said|says|told|added|adds|wrote|tweeted|replied|responded|insisted|stated|noted|explained|continued)\b|\b(?:said|added|told|according to)\b/iu;
/** The author speaks about the text from outside: "The report also …", "The letter does not …". */
const ABOUT_TEXT =
  /^(?:but\s|and\s|yet\s|still,?\s|so\s|in\s(?:short|other words),?\s)?(?:the|that)\s(?:\w+\s)?(?:report|statement|letter|memo|audit|indictment|ruling|judge?ment|e-?mail|message|study|document|article|post|tweet|speech|transcript)(?:[’']s)?\s(?!of\b|on\b|by\b)/iu;
/** Words with which web pages and reporters turn to their readers. */
const TO_READERS =
  /\b(?:sign up|subscribe|newsletter|click here|read more|follow us|(?:our|this) (?:website|newspaper|reporter|correspondent|story|article)|featured (?:photo|image)|story continues)\b/iu;

/**
 * True when a paragraph after an excerpt is the author's again. Where an attribution line is still expected, only reporting of
 * what others said outside the text ends it; official prose speaks about itself in the third person too.
 */
export function authorReturns(text: string, block: Span, mode: 'open' | 'closing-expected'): boolean {
  const words = text.slice(block.start, Math.min(block.end, block.start + OPENING));
  const { pairs, first } = pairBlock(text, block);
  if (TO_READERS.test(words) || (pairs.length > 0 && SAID.test(outside(text, block, pairs)))) return true;
  if (mode === 'closing-expected') return false;
  return (
    first !== null ||
    SAID.test(words) ||
    ABOUT_TEXT.test(words) ||
    /:$/u.test(text.slice(block.start, block.end).trimEnd())
  );
}

function outside(text: string, block: Span, pairs: ReturnType<typeof pairBlock>['pairs']): string {
  let at = block.start;
  const parts: string[] = [];
  for (const { open, close } of pairs) {
    parts.push(text.slice(at, open.span.start));
    at = close.span.end;
  }
  return [...parts, text.slice(at, block.end)].join(' ');
}

/** True when a paragraph goes on in the first person in which the excerpt speaks. */
export function sharesVoice(text: string, excerpt: Span, block: Span): boolean {
  return (
    hasFirstPerson(text.slice(excerpt.start, excerpt.end)) &&
    hasFirstPerson(text.slice(block.start, block.end))
  );
}
