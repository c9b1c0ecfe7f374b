import { wordList } from '../language/lexicon.js';
import { isStopWord } from '../language/stop-words.js';
import { isAdverb, pronounOf } from './attribution/phrase-words.js';
import type { Word } from './attribution/words.js';
import type { Sentence } from './sentences.js';
import { AUXILIARIES } from './verbs/finite.js';
import { reportingForm } from './verbs/reporting.js';

const TURNS = wordList('turning openers');
const POINTS = wordList('words that point back');
const BE = wordList('verbs of pointing');

const EMPTY = wordList('empty words');

/**
 * "Except that is not exactly what the report stated.", "That's not all that caused this, but it certainly didn't help.": the sentence
 * points back, says "be", and what remains names nothing. What stands in "what X said" only says what is pointed at.
 */
export function pointsBack({ words, quotations }: Sentence): boolean {
  const start = words.findIndex(({ norm }) => !TURNS.has(norm));
  const first = words[start];
  if (!first || quotations.length > 0) return false;
  const contracted = /^(?:that|this|it)'s$/u.test(first.norm);
  if (!contracted && !(POINTS.has(first.norm) && BE.has(words[start + 1]?.norm ?? ''))) return false;
  return withoutReported(words.slice(start + 1)).every(isEmpty);
}

function isEmpty(word: Word): boolean {
  const { norm, kind, text } = word;
  if (kind === 'mark') return true;
  return (
    kind === 'word' &&
    (isStopWord(text, norm) ||
      isStopWord(text, pronounOf(norm)) ||
      AUXILIARIES.has(norm) ||
      EMPTY.has(norm) ||
      isAdverb(word))
  );
}

/** The words without a clause "what X [verb of saying]". */
function withoutReported(words: readonly Word[]): readonly Word[] {
  const what = words.findIndex(({ norm }) => norm === 'what' || norm === 'how');
  if (what < 0) return words;
  const said = words.findLastIndex(({ norm }, at) => at > what && reportingForm(norm) !== undefined);
  return said > 0 ? [...words.slice(0, what), ...words.slice(said + 1)] : words;
}
