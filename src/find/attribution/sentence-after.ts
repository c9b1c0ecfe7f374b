import { wordList } from '../../language/lexicon.js';
import type { Attribution, Document, Quotation } from '../../types/index.js';
import { reportingForm } from '../verbs/reporting.js';
import type { Sentence } from '../sentences.js';
import { canSpeak } from './agents.js';
import { single } from './chain.js';
import { sentenceAt } from './from-frame.js';
import { subjectBefore } from './noun-phrase.js';
import type { Register } from './register.js';
import { subjectAfter } from './subject-after.js';
import type { Range, Word } from './words.js';

const LINKS = wordList('words between own words and their author');

const BEHIND_THIS = wordList('words behind who wrote this');

/** Who speaks in a block quotation that the first sentence behind it credits; null when that sentence points at nothing. */
export function fromSentenceAfter(
  register: Register,
  article: Document,
  { span }: Quotation,
): Attribution | null {
  const index = sentenceAt(register.sentences, span.end) + 1;
  const sentence = register.sentences[index];
  const subject = sentence && !sentence.quoted ? pointingSubject(sentence) : null;
  return subject && canSpeak(sentence!.words, subject)
    ? single(article, register, index, null, subject)
    : null;
}

function pointingSubject({ words }: Sentence): Range | null {
  return soWrote(words) ?? wroteThis(words) ?? wordsOf(words);
}

/** "So wrote Ana Diaz in 1912.", "Thus spoke the chair." */
function soWrote(words: readonly Word[]): Range | null {
  const inverted = /^(?:so|thus)$/u.test(words[0]?.norm ?? '') && reportingForm(words[1]?.norm ?? '');
  return inverted ? subjectAfter(words, 2) : null;
}

/** "Ana Diaz wrote this in 1912.", "That is how Ana Diaz put it.", "Ana Diaz wrote these lines". */
function wroteThis(words: readonly Word[]): Range | null {
  const verb = words.findIndex(({ norm }, at) => {
    const [next, after] = [words[at + 1]?.norm ?? '', words[at + 2]?.norm ?? ''];
    if (/^puts?$/u.test(norm)) return next === 'it';
    if (!reportingForm(norm)) return false;
    return /^(?:this|that)$/u.test(next)
      ? !words[at + 2] || !/^\p{L}/u.test(after) || BEHIND_THIS.has(after)
      : /^(?:these|those)$/u.test(next) && OWN_WORDS.has(after);
  });
  return verb > 0 ? subjectBefore(words, verb) : null;
}

const OWN_WORDS = wordList('words for words');

/** "These are the words of Ana Diaz", "The lines are by Ana Diaz", "The author is Ana Diaz". */
function wordsOf(words: readonly Word[]): Range | null {
  const noun = words.findIndex(({ norm }) => OWN_WORDS.has(norm));
  if (noun < 0 || noun > NOUN_REACH || !/^(?:the|these|those|such)$/u.test(words[0]!.norm)) return null;
  const link = words.findIndex(({ norm }, at) => at > noun && LINKS.has(norm));
  return link > 0 && link <= noun + 2 ? subjectAfter(words, link + 1) : null;
}

/** The noun stands near the front: "These are the words". */
const NOUN_REACH = 3;
