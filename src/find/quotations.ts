import { tokenize } from '../language/tokenize.js';
import type { Document, Edit, Piece, Problem, Quotation, QuotationRole, Span } from '../types/index.js';
import { blockQuotations } from './block-quotations.js';
import type { Draft } from './draft.js';
import { declarationAfter, editsIn, piecesOf } from './edits.js';
import { unmarkedExcerpts } from './excerpts.js';
import { frameOf } from './frames.js';
import { inlineQuotations } from './inline-quotations.js';
import { interviewAnswers } from './interviews.js';
import { printedAnswers } from './printed-interviews.js';
import { roleOf } from './roles.js';
import { sentenceViews, type SentenceView } from './sentence-views.js';

/** The sentences around a quotation that say whose words it holds, by the quotation's id. */
export interface Frame {
  readonly quotation: string;
  /** "The report reads in part:", or a heading that names the text. */
  readonly leadIn: Span | null;
  /** "Statement of Russian embassy", "— Ministry of Health, 3 May". */
  readonly closing: Span | null;
  /** Where the article names whoever answers, in an interview whose answers bear no label. */
  readonly speaker: Span | null;
}

/** What the marks and the layout of an article show, in reading order. Speakers are added later: `attribution` is null. */
interface FoundQuotations {
  readonly quotations: Quotation[];
  readonly frames: Frame[];
  readonly problems: Problem[];
}

/** A draft whose words were read. */
interface Reading {
  readonly draft: Draft;
  readonly pieces: readonly Piece[];
  readonly edits: readonly Edit[];
  readonly leadIn: Span | null;
  readonly closing: Span | null;
  readonly speaker: Span | null;
}

/** Finds every quotation of an article: inline marks, blockquotes, and excerpts with marks at the far ends or none at all. */
export function findQuotations(article: Document): FoundQuotations {
  const { text, blocks } = article;
  const block = blockQuotations(article);
  const labelled = interviewAnswers(article);
  const taken = new Set([...block, ...labelled].flatMap(({ blocks: [first, last] }) => range(first, last)));
  const answers = [...labelled, ...printedAnswers(article, taken)];
  const excerpts = unmarkedExcerpts(article, authorsOwn(article, answers));
  const open = authorsOwn(article, [...block, ...answers, ...excerpts]);
  const inline = inlineQuotations(text, blocks, open);
  const drafts = [...block, ...answers, ...excerpts, ...inline.drafts].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const readings = drafts.map((draft) => read(article, draft)).filter(({ pieces }) => pieces.length > 0);
  const roles = rolesOf(article, readings);
  const quotations = readings.map((reading, index) => toQuotation(reading, roles[index]!, index));
  const frames = readings.flatMap(({ leadIn, closing, speaker }, index) =>
    leadIn || closing || speaker ? [{ quotation: quotations[index]!.id, leadIn, closing, speaker }] : [],
  );
  return { quotations, frames, problems: inline.problems };
}

/** Which blocks may hold inline quotations: not code, not what a blockquote or an excerpt already covers. */
function authorsOwn({ blocks }: Document, taken: readonly Draft[]): boolean[] {
  const open = blocks.map(({ kind, quoteDepth }) => kind !== 'code' && quoteDepth === 0);
  for (const draft of taken) open.fill(false, draft.blocks[0], draft.blocks[1] + 1);
  return open;
}

function read(article: Document, draft: Draft): Reading {
  const { text } = article;
  const inside = draft.runs.flatMap(({ span }) => editsIn(text, span));
  const pieces = piecesOf(text, draft.runs, inside);
  const declared = draft.form === 'inline' ? declarationAfter(text, draft.span.end) : null;
  const speaker = 'speaker' in draft ? (draft.speaker as Span | null) : null;
  return {
    draft,
    pieces,
    edits: declared ? [...inside, declared] : inside,
    ...frameOf(article, draft),
    speaker,
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function toQuotation({ draft, pieces, edits }: Reading, role: QuotationRole, index: number): Quotation {
  return { id: `q${index + 1}`, form: draft.form, role, span: draft.span, pieces, edits, attribution: null };
}

/** Phrases up to this long are looked up in the article's longer quotations, those of more words than this. */
const PHRASE_WORDS = 4;

function rolesOf(article: Document, readings: readonly Reading[]): QuotationRole[] {
  const printed = printedPhrases(article, readings);
  const sentenceOf = sentenceViews(article);
  const roles: QuotationRole[] = [];
  let before: SentenceView | null = null;
  for (const { draft, pieces } of readings) {
    const inner = { start: pieces[0]!.span.start, end: pieces.at(-1)!.span.end };
    const words = wordsOf(article, inner);
    const sentence = sentenceOf(draft);
    const previous = before === sentence ? roles.at(-1)! : null;
    const printedElsewhere = words.length <= PHRASE_WORDS && printed.has(words.join(' '));
    const view = {
      text: article.text,
      span: draft.span,
      inner,
      sentence,
      printedElsewhere,
      previous,
    };
    roles.push(isLong(draft, pieces) ? 'quotation' : roleOf(view));
    before = sentence;
  }
  return sameTitles(article, readings, roles);
}

/** Words once shown to be a title are one wherever the article prints them in marks. */
function sameTitles(
  article: Document,
  readings: readonly Reading[],
  roles: QuotationRole[],
): QuotationRole[] {
  const keys = readings.map(({ pieces }) =>
    pieces.length === 1 ? wordsOf(article, pieces[0]!.span).join(' ') : '',
  );
  const titles = new Set(keys.filter((_, index) => roles[index] === 'title'));
  return roles.map((role, index) => (role !== 'quotation' && titles.has(keys[index]!) ? 'title' : role));
}

function printedPhrases(article: Document, readings: readonly Reading[]): Set<string> {
  const phrases = new Set<string>();
  for (const { span } of readings.flatMap(({ pieces }) => pieces)) {
    const words = wordsOf(article, span);
    if (words.length > PHRASE_WORDS) addPhrases(phrases, words);
  }
  return phrases;
}

/** Printed at length, or broken up by the author: somebody's words without a doubt. */
function isLong(draft: Draft, pieces: readonly Piece[]): boolean {
  return (
    draft.form !== 'inline' || pieces.some(({ joint }) => joint === 'interruption' || joint === 'paragraph')
  );
}

function wordsOf({ text }: Document, span: Span): string[] {
  return tokenize(text, span)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ norm }) => norm);
}

function addPhrases(phrases: Set<string>, words: readonly string[]): void {
  words.forEach((_, index) => {
    for (let length = 1; length <= PHRASE_WORDS; length++)
      phrases.add(words.slice(index, index + length).join(' '));
  });
}
