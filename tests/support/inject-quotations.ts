import { groupBy } from '../../src/language/group-by.js';
import type { Case } from './inject.js';
import { around } from './inject.js';
import { split, type Source, type TrueSentence } from './inject-corpus.js';
import * as edits from './inject-edits.js';

/** Cases by class. */
export type Classes = readonly (readonly [string, readonly Case[]])[];

/** At most this many sentences stand for a class, spread over all sources, unless told otherwise. */
export const PER_CLASS = 30;

interface Wrong {
  readonly edit: edits.Edit;
  readonly checks: readonly string[];
}

/** Changes that break the promise of quotation marks, and the checks that may say so. */
const WRONG: Readonly<Record<string, Wrong>> = {
  'word dropped': { edit: edits.dropWord, checks: ['quote/altered-words', 'quote/dropped-qualifier'] },
  'word inserted': { edit: edits.insertWord, checks: ['quote/altered-words', 'quote/dropped-qualifier'] },
  'word substituted': { edit: edits.substitute, checks: ['quote/altered-words', 'quote/dropped-qualifier'] },
  'words swapped': {
    edit: edits.swapWords,
    checks: ['quote/reordered', 'quote/altered-words', 'quote/dropped-qualifier'],
  },
  'negation dropped': { edit: edits.dropNegation, checks: ['quote/dropped-negation'] },
  'negation added': { edit: edits.addNegation, checks: ['quote/dropped-negation'] },
  'digit changed': { edit: edits.changeDigit, checks: ['quote/number-changed'] },
  'name changed': { edit: edits.changeName, checks: ['quote/name-changed', 'quote/altered-words'] },
  'hedge dropped': { edit: edits.dropHedge, checks: ['quote/dropped-qualifier', 'quote/altered-words'] },
  'modal raised': { edit: edits.raiseModal, checks: ['quote/dropped-qualifier'] },
  'quantifier changed': { edit: edits.changeQuantifier, checks: ['quote/dropped-qualifier'] },
  'magnitude changed': { edit: edits.changeMagnitude, checks: ['quote/number-changed'] },
  'month changed': { edit: edits.changeMonth, checks: ['quote/number-changed'] },
  'ellipsis hides a negation': {
    edit: edits.hideNegation,
    checks: ['quote/elided-qualifier', 'quote/dropped-negation'],
  },
  'ellipsis hides a hedge': {
    edit: edits.hideHedge,
    checks: ['quote/elided-qualifier', 'quote/dropped-qualifier'],
  },
};

/** One in so many sentences, in an order that visits every source early. */
export function spread(sentences: readonly TrueSentence[], limit: number): TrueSentence[] {
  const bySource = groupBy(sentences, ({ source }) => source);
  const queues = [...bySource.values()];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const turns = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return turns.flat().slice(0, limit);
}

/** The sentences that a change fits, changed. */
export function applied(sentences: readonly TrueSentence[], edit: edits.Edit, limit = PER_CLASS) {
  const open = sentences.filter(
    ({ quoting, text }, turn) => !quoting && edit(text, turn) !== null && edit(text, turn) !== text,
  );
  return spread(open, limit).map((sentence, turn) => ({
    sentence,
    turn,
    words: edit(sentence.text, turn) ?? sentence.text,
  }));
}

/** Every class of forbidden change, in presentations that take turns. */
export function wrongCases(sentences: readonly TrueSentence[], limit = PER_CLASS): Classes {
  const edited = Object.entries(WRONG).map(([name, { edit, checks }]): [string, Case[]] => [
    name,
    applied(sentences, edit, limit).map(({ sentence, turn, words }) => ({
      name,
      article: around(words, sentence, turn),
      sources: [sentence.source],
      truth: { source: sentence.source, words: sentence.text },
      verdicts: ['altered'],
      checks,
    })),
  ]);
  return [
    ...edited,
    truncated(sentences, limit),
    spliced(sentences, limit),
    nested(sentences, limit),
    minority(sentences),
    ...misplaced(sentences, limit),
  ];
}

function truncated(sentences: readonly TrueSentence[], limit: number): [string, Case[]] {
  const name = 'cut before a limit';
  const cases = applied(sentences, edits.truncate, limit).map(({ sentence, turn, words }) => ({
    name,
    article: around(words, sentence, turn),
    sources: [sentence.source],
    truth: { source: sentence.source, words: sentence.text },
    verdicts: ['verbatim', 'permitted', 'altered'],
    checks: ['quote/truncated-qualifier'],
  }));
  return [name, cases];
}

/** Sentences between the two halves of a splice. */
const APART = 8;

/** The first words of one sentence joined by an ellipsis to the last words of one that stands far before it. */
function spliced(sentences: readonly TrueSentence[], limit: number): [string, Case[]] {
  const name = 'splice';
  const plain = sentences.filter(({ quoting }) => !quoting);
  const bySource = groupBy(plain, ({ source }) => source);
  const before = (sentence: TrueSentence): TrueSentence | undefined => {
    const same = bySource.get(sentence.source)!;
    return same[same.indexOf(sentence) - APART];
  };
  const cases = spread(
    plain.filter((sentence) => before(sentence)),
    limit,
  ).map((sentence, turn) => {
    const earlier = before(sentence)!;
    const head = sentence.text
      .split(' ')
      .slice(0, 7)
      .join(' ')
      .replace(/[.,;:]$/u, '');
    const tail = earlier.text.split(' ').slice(-6).join(' ');
    return {
      name,
      article: around(`${head} … ${tail}`, sentence, turn),
      sources: [sentence.source],
      truth: null,
      verdicts: ['spliced'],
      checks: ['quote/spliced'],
    };
  });
  return [name, cases];
}

/** Words that a source hands on from somebody, given to the source. */
function nested(sentences: readonly TrueSentence[], limit: number): [string, Case[]] {
  const name = 'nested voice';
  const seen = new Set<string>();
  const cases = sentences.flatMap(({ source }) =>
    source.truths
      .filter(({ text, voiced }) => !voiced && !seen.has(text))
      .flatMap(({ text }, turn) => {
        seen.add(text);
        return [...text.matchAll(/["“]([^"“”]{25,})["”]/gu)]
          .filter(({ index }) =>
            SPEAKS.test(text.slice(Math.max(0, index - 60), index) + AFTER.exec(text.slice(index))![0]),
          )
          .map(({ 1: words }): Case => ({
            name,
            article: around(words!.replace(/,$/u, '.'), { source }, turn * 2),
            sources: [source],
            truth: { source, words: words! },
            verdicts: ['misattributed'],
            checks: ['quote/nested-voice', 'quote/misattributed'],
          }));
      }),
  );
  return [name, cases.slice(0, limit)];
}
const SPEAKS = /\b(?:said|told|wrote|added|asked|reported|explained)\b/u;
const AFTER = /^["“][^"“”]+["”][^.]{0,40}/u;

/** Words of a dissent, given to the document that prints it. */
function minority(sentences: readonly TrueSentence[]): [string, Case[]] {
  const name = 'minority as main';
  const sources = [...new Set(sentences.map(({ source }) => source))];
  const cases = sources.flatMap((source) =>
    source.truths
      .filter((truth) => truth.minority)
      .flatMap(({ text }) => split(text).filter((part) => part.split(' ').length > 6))
      .map((words, turn): Case => ({
        name,
        article: around(words, { source }, turn),
        sources: [source],
        truth: { source, words },
        verdicts: ['misattributed'],
        checks: ['quote/nested-voice', 'quote/misattributed'],
      })),
  );
  return [name, cases];
}

/** True words with a false credit: another document, another page, no document handed over. */
function misplaced(sentences: readonly TrueSentence[], limit: number): [string, Case[]][] {
  const plain = sentences.filter(({ quoting }) => !quoting);
  const documents = [...new Set(plain.map(({ source }) => source))];
  const other = (source: Source) => documents[(documents.indexOf(source) + 1) % documents.length]!;
  const elsewhere = spread(plain, limit).map((sentence): Case => ({
    name: 'wrong source',
    article: `[The text](${other(sentence.source).document.path}) says: “${sentence.text}”\n`,
    sources: [other(sentence.source), sentence.source],
    truth: { source: sentence.source, words: sentence.text },
    verdicts: ['misattributed'],
    checks: ['quote/misattributed'],
  }));
  const paged = spread(
    plain.filter(({ source }) => source.format === 'pdf'),
    limit,
  ).map((sentence): Case => ({
    name: 'wrong page',
    article: `“${sentence.text.replace(/\.$/u, '')}” (p. 97), the ${sentence.source.noun} says.\n`,
    sources: [sentence.source],
    truth: { source: sentence.source, words: sentence.text },
    verdicts: ['misattributed'],
    checks: ['quote/wrong-page'],
  }));
  const missing = spread(plain, limit).map((sentence, turn): Case => ({
    name: 'in no source',
    article: around(sentence.text, sentence, turn),
    sources: [other(sentence.source)],
    truth: null,
    verdicts: ['not-found'],
    checks: ['quote/not-found'],
  }));
  return [
    ['wrong source', elsewhere],
    ['wrong page', paged],
    ['in no source', missing],
  ];
}
