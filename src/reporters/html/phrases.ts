import { printable } from '../../language/layout.js';
import { clipPhrases } from '../support/clip.js';
import { h, type Content } from './dom.js';

/** A sentence of ours in which words of a document stand between backticks: those are set apart, and long ones clipped. */
export function quotedWords(sentence: string): Content[] {
  return clipPhrases(printable(sentence))
    .split(/`([^`]*)`/u)
    .flatMap((part, index): Content[] => {
      if (part === '') return [];
      return [index % 2 === 1 ? h('q.words', part) : part];
    });
}
