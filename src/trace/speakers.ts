import { wordList } from '../language/lexicon.js';
import { cut } from '../language/span.js';
import { isStopWord } from '../language/stop-words.js';
import { tokenize } from '../language/tokenize.js';
import type { Document, Span } from '../types/index.js';
import { keysOf } from './credit.js';
import { isPerson } from './voices/speaker-names.js';
import { partAtOffset } from './voices/turns.js';
import { tellsSpeech, utteranceAt, type Utterance } from './voice.js';

/** Characters around a name in which the source may let its bearer speak. */
const SPEAKING_REACH = 120;
/** Occurrences of a name that are looked at. */
const MAX_LOOKS = 200;
const CALENDAR = wordList('calendar words');

/** True when two passages are the words of two speakers whom the source names, or one is a speaker's and one the source's own. */
export function areTwoVoices(document: Document, first: Span, second: Span): boolean {
  const [ours, theirs] = [partAtOffset(document, first.start), partAtOffset(document, second.end - 1)];
  if (ours?.speaker && theirs?.speaker && ours.speaker !== theirs.speaker) return true;
  const [a, b] = [utteranceAt(document, first), utteranceAt(document, second)];
  if (a && b) return a.marks.start !== b.marks.start && areNamedApart(document, a, b);
  return false;
}

function areNamedApart(document: Document, a: Utterance, b: Utterance): boolean {
  const [ours, theirs] = [namesIn(document, a.telling), namesIn(document, b.telling)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.includes(name));
}

/**
 * The words that tell whose words a passage is, when the source gives them to another than the one credited, whom it lets speak
 * elsewhere; null when it does not, or does not say.
 */
export function otherSpeaker(document: Document, place: Span, credits: readonly string[]): Span | null {
  const telling = utteranceAt(document, place)?.telling ?? null;
  const people = credits.filter(isPerson);
  if (!telling || people.length !== credits.length || people.length === 0) return null;
  if (namesIn(document, telling).length === 0) return null;
  const told = new Set(wordsOf(document.text, telling));
  const credited = people.flatMap((name) => keysOf(name));
  if (credited.length === 0 || credited.some((key) => told.has(key))) return null;
  const known = people.every((name) => speaksIn(document, keysOf(name).at(-1)!));
  return known ? telling : null;
}

/** True when a source hands on words of the bearer of a name: it stands near marks and a verb of saying. */
export function speaksIn({ text }: Document, key: string): boolean {
  const pattern = new RegExp(`(?<!\\p{L})${key}(?!\\p{L})`, 'giu');
  let looks = 0;
  for (const { index } of text.matchAll(pattern)) {
    if (looks++ === MAX_LOOKS) return false;
    const around = text.slice(Math.max(0, index - SPEAKING_REACH), index + SPEAKING_REACH);
    if (/["“”]/u.test(around) && tellsSpeech(around)) return true;
  }
  return false;
}

function wordsOf(text: string, span: Span): string[] {
  return tokenize(text, span)
    .filter(({ kind }) => kind === 'word')
    .map(({ norm }) => norm.replace(/'s?$/u, ''));
}

/** The names among the words that tell who speaks, folded; a capital at their head tells nothing unless another follows. */
function namesIn({ text }: Document, telling: Span | null): string[] {
  if (!telling) return [];
  const words = tokenize(text, telling).filter(({ kind }) => kind === 'word');
  const capital = (at: number) => /^\p{Lu}\p{L}/u.test(words[at]?.text ?? '');
  return words.flatMap(({ text: printed, norm, span }, at) =>
    capital(at) &&
    (at > 0 || capital(at + 1)) &&
    !isStopWord(printed, norm) &&
    !CALENDAR.has(norm) &&
    !tellsSpeech(cut(text, span))
      ? [norm.replace(/'s?$/u, '')]
      : [],
  );
}
