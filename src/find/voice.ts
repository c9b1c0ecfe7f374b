import type { Span } from '../types/index.js';
import { pairBlock } from './quote-pairs.js';
import { hasFirstPerson } from './speech.js';
import { anyNoun, documentNouns } from '../language/document-nouns.js';
import { anyOf } from '../language/lexicon.js';
import { BESIDE_QUOTATION } from '../language/speech-verbs.js';

/** How much of a paragraph is looked at: who speaks shows early. */
const OPENING = 400;

const SAID = new RegExp(
  `\\b(?:he|she|they|it|who|\\p{Lu}[\\p{L}’'-]+)\\s(?:also\\s|then\\s|later\\s|has\\s|had\\s)?(?:${BESIDE_QUOTATION})\\b|\\b(?:said|added|told|according to)\\b`,
  'iu',
);
/** The author speaks about the text from outside: "The report also …", "The letter does not …". */
const ABOUT_TEXT = new RegExp(
  `^(?:but\\s|and\\s|yet\\s|still,?\\s|so\\s|in\\s(?:short|other words),?\\s)?(?:the|that)\\s(?:\\w+\\s)?(?:${anyNoun(documentNouns('told'))})(?:[’']s)?\\s(?!of\\b|on\\b|by\\b)`,
  'iu',
);
/** Words with which web pages and reporters turn to their readers. */
const TO_READERS = new RegExp(`\\b(?:${anyOf('turns to the reader')})\\b`, 'iu');

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
