import { groupBy } from '../../src/language/group-by.js';
import { around, type Case } from './inject.js';
import { split, type TrueSentence } from './inject-corpus.js';
import { PER_CLASS, spread, type Classes } from './inject-quotations.js';

/** Sentences between two halves that are run together. */
const APART = 8;
/** Words taken of each half. */
const HALF = 7;

/** What authors leave unsaid between true words: a sentence left out, two passages run together without a mark. */
export function joinedCases(sentences: readonly TrueSentence[], limit = PER_CLASS): Classes {
  const plain = sentences.filter(({ quoting }) => !quoting);
  return [
    ['sentence left out', leftOut(plain, limit)],
    ['passages run together', runTogether(plain, limit)],
  ];
}

function leftOut(sentences: readonly TrueSentence[], limit: number): Case[] {
  const after = (sentence: TrueSentence): string | undefined => {
    const paragraph = sentence.source.truths.find(({ text }) => text.includes(sentence.text));
    const parts = split(paragraph?.text ?? '');
    return parts[parts.indexOf(sentence.text) + 2];
  };
  const open = sentences.filter((one) => one.next !== null && (after(one)?.split(' ').length ?? 0) > HALF);
  return spread(open, limit).map((sentence, turn) => ({
    name: 'sentence left out',
    article: around(`${sentence.text} ${after(sentence)!}`, sentence, turn),
    sources: [sentence.source],
    truth: null,
    verdicts: ['altered'],
    checks: ['quote/altered-words'],
  }));
}

function runTogether(sentences: readonly TrueSentence[], limit: number): Case[] {
  const bySource = groupBy(sentences, ({ source }) => source);
  const before = (one: TrueSentence): TrueSentence | undefined => {
    const same = bySource.get(one.source)!;
    return same[same.indexOf(one) - APART];
  };
  const open = sentences.filter((one) => before(one) !== undefined);
  return spread(open, limit).map((sentence, turn) => {
    const head = sentence.text
      .split(' ')
      .slice(0, HALF)
      .join(' ')
      .replace(/[.,;:]$/u, '');
    const tail = before(sentence)!.text.split(' ').slice(-HALF).join(' ');
    return {
      name: 'passages run together',
      article: around(`${head} ${tail}`, sentence, turn),
      sources: [sentence.source],
      truth: null,
      verdicts: ['spliced'],
      checks: ['quote/spliced'],
    };
  });
}

/** A true sentence with the author's own words in the middle. */
export function interruptedCases(sentences: readonly TrueSentence[], limit = PER_CLASS): Classes {
  const plain = sentences.filter(({ quoting, text }) => !quoting && text.split(' ').length > 2 * HALF);
  const cases = spread(plain, limit).map((sentence): Case => {
    const words = sentence.text.split(' ');
    const first = words
      .slice(0, HALF)
      .join(' ')
      .replace(/[,;:.]$/u, '');
    return {
      name: 'interrupted',
      article: `“${first},” the ${sentence.source.noun} says, “${words.slice(HALF).join(' ')}”\n`,
      sources: [sentence.source],
      truth: { source: sentence.source, words: sentence.text },
      verdicts: ['verbatim', 'permitted'],
      checks: [],
    };
  });
  return [['interrupted', cases]];
}
