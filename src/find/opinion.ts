import { anyOf, wordList } from '../language/lexicon.js';
import type { Sentence } from './sentences.js';
import type { Word } from './attribution/words.js';
import { pointsBack } from './pointing.js';
import { AUXILIARIES, isPastOrAuxiliary } from './verbs/finite.js';
import { pronounOf } from './attribution/phrase-words.js';

const EVALUATIONS = wordList('evaluations');
const FIRST_PERSON = /^(?:i|we)$/u;
const BELIEVING = wordList('verbs of believing');
const IN_MY_VIEW = new RegExp(`\\b(?:${anyOf('wording of an own view')})\\b`, 'iu');
/** Sentences this short that only point and judge ("It's likely a bit of both") state nothing by themselves. */
const SHORT = 11;
const POINTING = wordList('subjects that only point');
const COPULA = wordList('copulas');
const PRESCRIBING = wordList('prescribing verbs');

/** True for a sentence that tells what the author thinks, wishes or prescribes and nothing that could be checked. */
export function isOpinion(sentence: Sentence): boolean {
  const { words, cues } = sentence;
  if (pointsBack(sentence)) return true;
  if (hasFigures(words)) return prescribes(words) && believes(words);
  if (IN_MY_VIEW.test(ownWords(words)) || believes(words)) return true;
  if (cues.some(({ content, subject }) => content !== null && subject !== null)) return false;
  return prescribes(words) || judges(sentence) || pointsOnly(sentence);
}

function ownWords(words: readonly Word[]): string {
  return words.flatMap(({ kind, norm }) => (kind === 'word' ? [norm] : [])).join(' ');
}

/** A figure can be looked up, whatever the author thinks of it. */
function hasFigures(words: readonly Word[]): boolean {
  return words.some(({ kind, norm }) => kind === 'number' || FIGURE.has(norm));
}

const FIGURE = wordList('figures in words');

/** "I think", "we can only hope". */
function believes(words: readonly Word[]): boolean {
  return words.some(({ norm, kind }, index) => {
    if (kind !== 'word' || !FIRST_PERSON.test(pronounOf(norm))) return false;
    return (
      words.slice(index + 1, index + 4).some((next) => BELIEVING.has(next.norm)) && index < MAX_BELIEF_START
    );
  });
}

/** A belief that opens the sentence colours all of it; one further in is an aside. */
const MAX_BELIEF_START = 6;

function finiteVerbs(words: readonly Word[]): Word[] {
  return words.filter(({ norm, kind, capital }, index) => {
    if (kind !== 'word' || (capital && index > 0)) return false;
    return (
      isPastOrAuxiliary(norm) || /^(?:it|that|this|there|what|he|she|they|we|i|you)'(?:s|re|m)$/u.test(norm)
    );
  });
}

function isCopula(norm: string): boolean {
  return COPULA.has(norm) || /'(?:s|re|m)$/u.test(norm);
}

function prescribes(words: readonly Word[]): boolean {
  const [first] = finiteVerbs(words);
  return first !== undefined && PRESCRIBING.has(first.norm);
}

/** All verbs are forms of "be" and the predicate judges: "It is ugly, it is loud", "Working with them is always a crap shoot". */
function judges({ words, names }: Sentence): boolean {
  const verbs = finiteVerbs(words);
  const copulas = verbs.filter(({ norm }) => isCopula(norm));
  const judging = copulas.filter((verb) => predicateJudges(words, words.indexOf(verb)));
  if (judging.length === 0 || words.some(({ norm }) => norm === 'than')) return false;
  return judging.length > 1 ? names.length === 0 : verbs.length === copulas.length && words.length <= LONG;
}

/** An evaluation stands in the first words behind the verb: "is always a crap shoot". */
function predicateJudges(words: readonly Word[], at: number): boolean {
  return words
    .slice(at + 1, at + 1 + PREDICATE_HEAD)
    .some(({ norm, capital }) => !capital && EVALUATIONS.has(norm));
}

const PREDICATE_HEAD = 4;
/** Longer sentences give reasons that can be checked. */
const LONG = 16;

/** "It's likely a bit of both", "That is that": points at something, says "be", names nothing. */
function pointsOnly({ words, names, quotations }: Sentence): boolean {
  const [first] = words;
  if (!first || words.length > SHORT || names.length > 0 || quotations.length > 0) return false;
  if (!POINTING.has(pronounOf(first.norm)) && !/^(?:it|that|this|there)'s$/u.test(first.norm)) return false;
  const verbs = finiteVerbs(words);
  const only = verbs.length > 0 && verbs.every(({ norm }) => isCopula(norm));
  return (
    only &&
    words.slice(1).some(({ norm }) => VAGUE.has(norm)) &&
    !words.some(({ norm }) => AUXILIARIES.has(norm) && !isCopula(norm))
  );
}

const VAGUE = wordList('vague words');
