import { stem } from '../../src/language/stem.js';
import type { PrintedSentence } from './printed.js';

/** Words long enough to carry sense. */
const CONTENT = /(?<![\p{L}\p{N}’'-])\p{Ll}{5,}(?![\p{L}\p{N}’'-])/gu;
const LITTLE_SENSE = new Set(
  'about above after again against being below between could doing during every might other shall should since their theirs there these those through under until where which while whose would'.split(
    ' ',
  ),
);

/** The sentences with one content word each exchanged for another of the same document; those without one are left out. */
export function withOneWordChanged(sentences: readonly PrintedSentence[]): PrintedSentence[] {
  const words = [...new Set(sentences.flatMap(({ text }) => contentOf(text).map(([word]) => word)))].sort();
  return sentences.flatMap((sentence, index) => {
    const content = contentOf(sentence.text);
    const chosen = content[(index * 7919) % Math.max(1, content.length)];
    if (!chosen) return [];
    const other = words.find(
      (word, at) =>
        at >= (index * 104_729) % words.length &&
        stem(word) !== stem(chosen[0]) &&
        !sentence.text.includes(word),
    );
    if (other === undefined) return [];
    const { text } = sentence;
    return [
      {
        ...sentence,
        text: text.slice(0, chosen.index) + other + text.slice(chosen.index + chosen[0].length),
      },
    ];
  });
}

function contentOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(CONTENT)].filter(([word]) => !LITTLE_SENSE.has(word));
}
