import type { Span } from '../types/index.js';
import { tellsSpeech } from './voice.js';
import { wordList } from '../language/lexicon.js';
import { labelsIn } from './voices/turn-labels.js';

/** A closing mark with the space after it. */
const MARKS_REACH = 4;
/** "said the committee's chair, Nora Lund" is about the longest credit that interrupts a speech. */
const MAX_CREDIT_WORDS = 8;
/** What a credit may hold beside its verb of saying: pronouns, articles, titles and names. */
const CREDITS = wordList('words in a credit between commas');
const NAME = /^\p{Lu}[\p{L}.'’-]*$/u;

/** True for words of the source between two stretches of the same speech: they are not the speaker's. */
export function isInterruption(text: string, place: Span): boolean {
  return isBetweenMarks(text, place) || isBetweenCommas(text, place) || isInterjection(text, place);
}

/** "… so far,” he said. “We …". */
function isBetweenMarks(text: string, { start, end }: Span): boolean {
  const before = text.slice(start - MARKS_REACH, start);
  const after = text.slice(end, end + MARKS_REACH);
  return (
    /[”"'’»]\s*$/u.test(before) && /^[.,;:]?\s*[“"‘«']/u.test(after) && !/[“”"]/u.test(text.slice(start, end))
  );
}

/** "There is a problem, she said; we do not know how big": minutes and testimony print speech without marks. */
function isBetweenCommas(text: string, { start, end }: Span): boolean {
  const inner = text.slice(start, end);
  const words = inner.split(/\s+/u);
  return (
    /,\s*$/u.test(text.slice(Math.max(0, start - MARKS_REACH), start)) &&
    /^[,;:.]/u.test(text.slice(end, end + 1)) &&
    words.length <= MAX_CREDIT_WORDS &&
    words.filter((word) => tellsSpeech(word)).length === 1 &&
    words.every((word) => tellsSpeech(word) || CREDITS.has(word) || NAME.test(word))
  );
}

/** An interjection has fewer words than this, labels included. */
const MAX_INTERJECTION = 16;
/** Characters before it in which the turn that it breaks into began. */
const TURN_REACH = 2_000;
const DASH = '(?:[—–]|--?)';
const BROKEN_OFF = new RegExp(`(?:${DASH}|…|\\.{3})\\s*$`, 'u');
const TAKEN_UP = new RegExp(`^[\\s:.]*(?:${DASH}|…|\\.{3})`, 'u');

/**
 * "MR ROWE: He had worked --", "MS DENT: Worked?", "MR ROWE: -- for a day": a dash breaks the words off, another speaks, and a dash takes them up in
 * the next turn of the same speaker.
 */
function isInterjection(text: string, { start, end }: Span): boolean {
  const broken = BROKEN_OFF.test(text.slice(Math.max(0, start - MARKS_REACH), start));
  const words = text.slice(start, end).split(/\s+/u).length;
  if (!broken || words > MAX_INTERJECTION || !TAKEN_UP.test(text.slice(end, end + 2 * MARKS_REACH)))
    return false;
  const from = Math.max(0, start - TURN_REACH);
  const labels = labelsIn(text.slice(from, end + 2 * MARKS_REACH));
  const before = labels.filter((label) => from + label.start < start).at(-1);
  const [other, again, ...more] = labels.filter((label) => from + label.start >= start);
  return (
    more.length === 0 && before !== undefined && other?.name !== before.name && again?.name === before.name
  );
}
