import { oneLine } from '../../language/message.js';
import { countWords } from '../../language/word-count.js';
import type { Document } from '../../types/index.js';
import type { FileTimes } from '../io.js';
import { bodyOf } from './packing.js';
import { titleWordsOf } from './quoted.js';
import { sectionsOf } from './sections.js';
import type { Filing } from './types.js';

/** Characters of a title that are kept. */
const MAX_TITLE = 300;

/** A document as a library files it, under a path, with the size and time of its file and the day on which it was read. */
export function filingOf(document: Document, path: string, times: FileTimes, day: string): Filing {
  const { sha256, format, metadata, pages } = document;
  const title = metadata.title === null ? '' : oneLine(metadata.title.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
  return {
    entry: {
      path,
      sha256,
      ...times,
      title: title === '' ? null : title.slice(0, MAX_TITLE).replace(/\p{Cs}$/u, ''),
      format,
      words: countWords(document),
      pages: pages.length === 0 ? null : new Set(pages.map(({ number }) => number)).size,
      added: day,
    },
    body: bodyOf(document),
    sections: sectionsOf(document.text),
    titleWords: titleWordsOf(path, title),
  };
}
