import { fileWords } from '../../language/file-words.js';
import { creditsOf, keysOf } from '../../trace/credit.js';
import { segmentsOf } from '../../trace/segments.js';
import type { Document, Quotation } from '../../types/index.js';
import { wordCount, type Pieces } from './match.js';
import { wordsOf } from './words.js';

/** Fewer words than these stand in many documents by chance, and lead to none. */
const LEADING_WORDS = 4;

/** The words of a quotation as a library knows them, in pieces between its ellipses; what brackets add is left out. */
export function piecesOf(text: string, quotation: Quotation): Pieces {
  return segmentsOf(text, quotation)
    .map(({ units }) =>
      units.filter(({ editing }) => editing !== 'inserted').flatMap(({ norm }) => wordsOf(norm)),
    )
    .filter((piece) => piece.length > 0);
}

/** The words of a quotation that somebody types in, with or without marks around it. */
export function piecesOfText(text: string): Pieces {
  const span = { start: 0, end: text.length };
  return piecesOf(text, {
    id: 'q1',
    form: 'inline',
    role: 'quotation',
    span,
    pieces: [{ span, joint: 'start' }],
    edits: [],
    attribution: null,
  });
}

/** The quotations of an article that say whose words they are, long enough to lead to a document; each wording once. */
export function leadingQuotations(article: Document, quotations: readonly Quotation[]): Pieces[] {
  const all = quotations
    .filter(({ role }) => role === 'quotation' || role === 'fragment')
    .map((quotation) => piecesOf(article.text, quotation))
    .filter((pieces) => wordCount(pieces) >= LEADING_WORDS);
  return [...new Map(all.map((pieces) => [JSON.stringify(pieces), pieces])).values()];
}

/** The words of a document's title and of the name of its file. */
export function titleWordsOf(path: string, title: string | null): number[] {
  return wordsOf(`${title ?? ''} ${fileWords(path)}`);
}

/** What an article calls the documents and people it names, each as the words that tell it from others. */
export function namesIn(article: Document, quotations: readonly Quotation[]): number[][] {
  const titles = quotations
    .filter(({ role }) => role === 'title')
    .map(({ pieces }) => pieces.map(({ span }) => article.text.slice(span.start, span.end)).join(' '));
  const credits = quotations.flatMap(({ attribution }) => creditsOf(attribution));
  const names = [...titles, ...credits].map((name) => [
    ...new Set(keysOf(name).flatMap((key) => wordsOf(key))),
  ]);
  return [
    ...new Map(names.filter(({ length }) => length > 0).map((words) => [words.join(), words])).values(),
  ];
}
