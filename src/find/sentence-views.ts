import { lastAtOrBefore } from '../language/offset-map.js';
import { sentences } from '../language/sentences.js';
import type { Document, Span } from '../types/index.js';
import type { Draft } from './draft.js';
import { reportingCues } from './speech.js';
import { isTitleCase } from './title-case.js';

/** The author's sentence (or sentences) around a quotation. */
export interface SentenceView {
  readonly span: Span;
  /** A heading, or every word is capitalised: capitals say nothing here. */
  readonly headline: boolean;
  /** Offsets of the words that credit something to somebody, in order. */
  readonly cues: readonly number[];
}

/** Looks up the sentence around a quotation; each block is split once, and each sentence read once for all it holds. */
export function sentenceViews({ text, blocks }: Document): (draft: Draft) => SentenceView {
  const splits = new Map<number, Span[]>();
  const views = new Map<string, SentenceView>();
  return ({ span, blocks: [index] }) => {
    const block = blocks[index]!;
    const list = splits.get(index) ?? sentences(text, block.span);
    splits.set(index, list);
    const around = sentenceAround(list, span);
    const key = `${around.start}-${around.end}`;
    const view = views.get(key) ?? readSentence(text, around, block.kind === 'heading');
    views.set(key, view);
    return view;
  };
}

function sentenceAround(list: readonly Span[], span: Span): Span {
  const first = list[lastAtOrBefore(list, span.start, ({ start }) => start)];
  const last = list[lastAtOrBefore(list, span.end - 1, ({ start }) => start)];
  return {
    start: Math.min(first?.start ?? span.start, span.start),
    end: Math.max(last?.end ?? span.end, span.end),
  };
}

function readSentence(text: string, span: Span, heading: boolean): SentenceView {
  const headline = heading || isTitleCase(text.slice(span.start, span.end));
  return { span, headline, cues: reportingCues(text, span) };
}
