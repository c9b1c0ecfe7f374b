import { wordList } from '../language/lexicon.js';
import { foldWord } from '../language/fold.js';
import { keysOf } from './credit.js';
import { isPerson } from './voices/speaker-names.js';
import { tellsSpeech } from './voice.js';

/** Words that may stand between a speaker and the verb ("Graham later said", "said the former president"). */
const BETWEEN = wordList('words between a speaker and the verb');
const isBetween = (word: string) => BETWEEN.has(word) || /^\p{L}+ly$/u.test(word);
const ADDRESSED = wordList('verbs of telling somebody');

/**
 * True when the words by which a source tells who speaks are about the one whom the article credits: they name the same speaker
 * beside the verb, or have a pronoun there, which in the passage of a person is that person and in a document's own text the document.
 */
export function tellsOfCredited(telling: string, credits: readonly string[]): boolean {
  const words = telling
    .split(/[^\p{L}\p{N}'’.-]+/u)
    .flatMap((word) => foldWord(word.replace(/[.]+$/u, '')) || []);
  const keys = new Set(credits.flatMap(namesOf));
  const isOne = (word: string) => keys.has(word.replace(/'s?$/u, '')) || isPronounOf(word, credits);
  return words.some((word, at) => tellsSpeech(word) && isSpeakerBeside(words, at, isOne));
}

function isSpeakerBeside(words: readonly string[], verb: number, isOne: (word: string) => boolean): boolean {
  const before = words.slice(0, verb).findLast((word) => !isBetween(word) || isOne(word));
  if (before !== undefined && isOne(before)) return true;
  if (ADDRESSED.has(words[verb]!)) return false;
  const after = words.slice(verb + 1).find((word) => !isBetween(word) || isOne(word));
  return after !== undefined && isOne(after);
}

/** The words that tell a speaker from others; of a bare "the president" or "the ruling" the noun itself. */
function namesOf(credit: string): string[] {
  const keys = keysOf(credit);
  return keys.length > 0 ? keys : credit.split(/\s+/u).slice(-1).map(foldWord);
}

/** Of a person "he" or "she", of a document "it". */
function isPronounOf(word: string, credits: readonly string[]): boolean {
  if (/^s?he$/u.test(word)) return credits.length > 0 && credits.every(isPerson);
  return word === 'it' && !credits.some(isPerson);
}
