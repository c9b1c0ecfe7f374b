import { wordList } from '../language/lexicon.js';
import { lastAtOrBefore } from '../language/offset-map.js';
import { sentences } from '../language/sentences.js';
import { cut, overlaps } from '../language/span.js';
import type { Block, Document, Quotation, Span } from '../types/index.js';
import type { Cue } from './attribution/cue.js';
import { findCues } from './attribution/cues.js';
import { namesIn, type Name } from './attribution/names.js';
import { wordsOf, type Word } from './attribution/words.js';

/** One sentence of the article, never broken inside a quotation, as the rules for speakers and claims read it. */
export interface Sentence {
  readonly span: Span;
  readonly block: Block;
  /** Index of the block in the document. */
  readonly paragraph: number;
  readonly words: readonly Word[];
  readonly cues: readonly Cue[];
  readonly names: readonly Name[];
  /** Most words are capitalised, as in a headline. */
  readonly titleCase: boolean;
  /** Stands in a block quotation or excerpt: not the author's words. */
  readonly quoted: boolean;
  /** Quotations that begin in the sentence, in order. */
  readonly quotations: readonly Quotation[];
}

const SMALL = wordList('small words in titles');
/** Share of the other words that are capitalised in a headline; running text has small verbs among its names. */
const TITLE_CASE_SHARE = 0.9;
const MIN_TITLE_WORDS = 3;

/** All sentences of the article in reading order; code blocks are left out. */
export function readSentences(article: Document, quotations: readonly Quotation[]): Sentence[] {
  const seenLower = lowerWords(article.text);
  const inline = quotations.filter(({ form }) => form === 'inline');
  const blocks = quotations.filter(({ form }) => form !== 'inline');
  return article.blocks.flatMap((block, paragraph) => {
    if (block.kind === 'code') return [];
    const inside = within(inline, block.span);
    const around = within(blocks, block.span);
    return sentenceSpans(article.text, block.span, inside).map((span): Sentence => {
      const own = inside.filter(
        (quotation) => quotation.span.start < span.end && span.start < quotation.span.end,
      );
      const words = wordsOf(article.text, span, own);
      const titleCase = isTitleCase(words);
      return {
        span,
        block,
        paragraph,
        words,
        cues: findCues(words, titleCase),
        names: titleCase || block.kind === 'heading' ? [] : namesIn(article.text, words, seenLower),
        titleCase,
        quoted: around.some((quotation) => overlaps(quotation.span, span)),
        quotations: own.filter(({ span: { start } }) => span.start <= start),
      };
    });
  });
}

function lowerWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}@./#-])\p{Ll}[\p{L}'’-]*/gu) ?? []);
}

function within(quotations: readonly Quotation[], span: Span): Quotation[] {
  const inside: Quotation[] = [];
  const first = lastAtOrBefore(quotations, span.start, ({ span: { start } }) => start);
  for (let index = Math.max(0, first); index < quotations.length; index++) {
    const quotation = quotations[index]!;
    if (quotation.span.start >= span.end) break;
    if (quotation.span.end > span.start) inside.push(quotation);
  }
  return inside;
}

function sentenceSpans(text: string, span: Span, quotations: readonly Quotation[]): Span[] {
  const spans: Span[] = [];
  for (const next of sentences(text, span)) {
    const last = spans.at(-1);
    if (last && belongsTogether(text, last, next, quotations))
      spans[spans.length - 1] = { start: last.start, end: next.end };
    else spans.push(next);
  }
  return spans;
}

/** Two sentences are one when a quotation runs over their border, or when the second only says who spoke: “Why?” Smith asked. */
function belongsTogether(text: string, first: Span, second: Span, quotations: readonly Quotation[]): boolean {
  const across = quotations.some(({ span, pieces }) => {
    const interrupted = pieces.some(({ joint }) => joint === 'interruption');
    return !interrupted && span.start < first.end && span.end > second.start;
  });
  if (across) return true;
  const quoted = quotations.some(({ span }) => Math.abs(span.end - first.end) <= 1);
  return quoted && /[?!…—-]\W*$/u.test(cut(text, first)) && saysWho(text, second);
}

function saysWho(text: string, span: Span): boolean {
  const words = wordsOf(text, span, []);
  const [cue] = findCues(words);
  if (!cue?.subject || cue.group === 'source') return false;
  const end = Math.max(cue.range.to, cue.subject.to);
  const opens = Math.min(cue.range.from, cue.subject.from) === 0;
  return opens && cue.content === null && end >= words.length - REST_AFTER_CUE;
}

/** Words that may follow a bare "Smith asked" in its sentence ("reporters on Monday."). */
const REST_AFTER_CUE = 6;

function isTitleCase(words: readonly Word[]): boolean {
  const large = words.filter(({ kind, norm }) => kind === 'word' && !SMALL.has(norm));
  if (large.length < MIN_TITLE_WORDS) return false;
  return large.filter(({ capital }) => capital).length / large.length >= TITLE_CASE_SHARE;
}
