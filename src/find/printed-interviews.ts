import { anyOf } from '../language/lexicon.js';
import { contains, cut, trim } from '../language/span.js';
import type { Block, Document, Span } from '../types/index.js';
import type { Draft } from './draft.js';
import { hasFirstPerson } from './speech.js';
import { authorReturns } from './voice.js';

/** The answer to one printed question, and where the article names whoever answers. */
export interface PrintedAnswer extends Draft {
  readonly leadIn: null;
  readonly speaker: Span | null;
}

/** One question is a heading; two or more are a conversation. */
const MIN_QUESTIONS = 2;
/** Blocks of one answer; a longer text under a question is an article. */
const MAX_BLOCKS = 12;
const CONVERSATION = new RegExp(`\\b(?:${anyOf('wording of an interview')})\\b`, 'iu');
const LABELLED = /^(?:Q|Question)\s?[:.]\s+\S/u;
const ANSWER = /^(?:A|Answer)\s?[:.]\s+(?=\S)/u;
const NAME = /(?<!\b[Bb]y )(?<name>\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\.)? \p{Lu}\p{Ll}[\p{L}’'-]+)/gu;

/**
 * Answers of an interview whose questions are set in bold or as headings, or begin with "Q:". What stands under a question is the
 * person's, up to the next question or to where the author speaks again; `taken` blocks hold answers with a name of their own.
 */
export function printedAnswers(document: Document, taken: ReadonlySet<number>): PrintedAnswer[] {
  const { text, blocks } = document;
  const questions = blocks.flatMap((block, index) => (isQuestion(document, block) ? [index] : []));
  const [first] = questions;
  if (first === undefined || questions.length < MIN_QUESTIONS) return [];
  const intro = { start: 0, end: blocks[first]!.span.start };
  const labelled = blocks.some(({ span }) => ANSWER.test(cut(text, span).slice(0, 12)));
  if (!labelled && !CONVERSATION.test(cut(text, intro))) return [];
  const speaker = nameIn(document, intro);
  const answers = questions.flatMap((at) => answerTo(document, at, taken, speaker) ?? []);
  return answers.some(({ span }) => hasFirstPerson(cut(text, span))) ? answers : [];
}

/** A block that is set off as a whole and asks, or that is labelled as a question. */
function isQuestion({ text, emphases }: Document, { kind, span, quoteDepth }: Block): boolean {
  const words = cut(text, span).trim();
  if (quoteDepth > 0 || (kind !== 'paragraph' && kind !== 'heading')) return false;
  if (LABELLED.test(words)) return true;
  return /\?["”’]?$/u.test(words) && (kind === 'heading' || isSetOff(text, emphases ?? [], span));
}

function isSetOff(text: string, emphases: readonly Span[], span: Span): boolean {
  const whole = trim(text, span);
  return emphases.some((emphasis) => contains(emphasis, whole));
}

function answerTo(
  document: Document,
  question: number,
  taken: ReadonlySet<number>,
  speaker: Span | null,
): PrintedAnswer | null {
  const { text, blocks } = document;
  let last = question;
  while (last - question < MAX_BLOCKS && belongs(document, last + 1, taken, last > question)) last++;
  if (last === question) return null;
  const lines = blocks.slice(question + 1, last + 1).map(({ span }) => withoutLabel(text, span));
  return {
    form: 'excerpt',
    span: { start: lines[0]!.start, end: lines.at(-1)!.end },
    runs: lines.map((span, index) => ({ span, joint: index === 0 ? 'start' : 'paragraph' })),
    blocks: [question + 1, last],
    leadIn: null,
    speaker,
  };
}

function belongs(document: Document, index: number, taken: ReadonlySet<number>, further: boolean): boolean {
  const block = document.blocks[index];
  if (!block || taken.has(index) || block.kind !== 'paragraph' || block.quoteDepth > 0) return false;
  if (isQuestion(document, block)) return false;
  return !further || !authorReturns(document.text, block.span, 'closing-expected');
}

function withoutLabel(text: string, span: Span): Span {
  const own = trim(text, span);
  return { start: own.start + (ANSWER.exec(cut(text, own).slice(0, 12))?.[0].length ?? 0), end: own.end };
}

/** The first name of a person before the questions that is no byline. */
function nameIn({ text }: Document, intro: Span): Span | null {
  const [match] = cut(text, intro).matchAll(NAME);
  if (!match) return null;
  return { start: intro.start + match.index, end: intro.start + match.index + match[0].length };
}
