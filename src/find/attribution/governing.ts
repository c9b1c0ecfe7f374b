import { wordList } from '../../language/lexicon.js';
import { AUXILIARIES, maybeFinite } from '../verbs/finite.js';
import { reportingForm } from '../verbs/reporting.js';
import { canSpeak } from './agents.js';
import type { Cue } from './cue.js';
import { phraseEnding, subjectBefore } from './noun-phrase.js';
import { ARTICLES, isAdverb } from './phrase-words.js';
import { subjectAfter } from './subject-after.js';
import type { Range, Word } from './words.js';

const OF_SENTENCE = wordList('adverbs before a verb group');

const LEADS_UP = wordList('openings before the main clause');

const OBJECTS = wordList('objects that prove a verb');

/** Subject of the clause a participle or second verb hangs on: that of the first cue, else of the first finite verb. */
export function governingSubject(
  words: readonly Word[],
  end: number,
  earlier: readonly Cue[] = [],
): Range | null {
  const start = clauseStart(words, end);
  const cue = earlier.find(
    ({ subject, range, group }) =>
      subject !== null && group !== 'noun' && range.from >= start && range.from < end,
  );
  if (cue) return cue.subject;
  for (let at = start; at < end; at++) {
    const word = words[at]!;
    if (word.kind !== 'word' || word.capital || !isFinite(words, at)) continue;
    const subject = subjectBefore(words, groupStart(words, at));
    if (subject && subject.from >= start) return describedBy(words, subject, at, end) ?? subject;
  }
  const opening = words[start];
  return opening?.capital && !loneVerb(words, start) ? subjectAfter(words, start) : null;
}

/** "a survey the Friends paid for found": the noun that a clause without "that" describes, when the verb at `end` is not joined to it. */
function describedBy(words: readonly Word[], subject: Range, verb: number, end: number): Range | null {
  const joined = words
    .slice(verb, end)
    .some(({ norm, kind }) => kind === 'mark' || /^(?:and|but|or)$/u.test(norm));
  if (joined || !ARTICLES.has(words[subject.from]!.norm)) return null;
  const noun = phraseEnding(words, subject.from);
  return noun && ARTICLES.has(words[noun.from]!.norm) && canSpeak(words, noun) ? noun : null;
}

/** A verb by its form, or a noun-like one before a pronoun that can only be its object ("doubts it"). */
function isFinite(words: readonly Word[], at: number): boolean {
  const { norm } = words[at]!;
  if (maybeFinite(norm)) return true;
  return reportingForm(norm)?.kind === 'third' && OBJECTS.has(words[at + 1]?.norm ?? '');
}

/** A participle opens no subject ("Giving a speech, …"). */
function loneVerb(words: readonly Word[], start: number): boolean {
  return words[start]!.norm.endsWith('ing');
}

/** Past a subordinate clause that opens the sentence ("When asked about it, …") and past the last semicolon. */
function clauseStart(words: readonly Word[], end: number): number {
  let start = 0;
  for (let at = 0; at < end; at++) if (/^[;:]$/u.test(words[at]!.norm)) start = at + 1;
  if (LEADS_UP.has(words[start]?.norm ?? '')) {
    const comma = words.findIndex(({ norm }, at) => at > start && norm === ',');
    if (comma >= 0 && comma < end) return comma + 1;
  }
  return start;
}

/** Back over auxiliaries, negations and adverbs: "has repeatedly said". */
export function groupStart(words: readonly Word[], index: number): number {
  let from = index;
  while (from > 0) {
    const before = words[from - 1]!;
    if (!AUXILIARIES.has(before.norm) && before.norm !== 'not' && !(isAdverb(before) && from > 1)) break;
    from--;
  }
  while (from < index && isAdverb(words[from]!) && OF_SENTENCE.has(words[from]!.norm)) from++;
  return from;
}
