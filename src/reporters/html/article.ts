import type { Element } from 'hast';
import type { Block, Report, Span } from '../../types/index.js';
import { VERDICT_WORDS } from '../support/words.js';
import type { CardContext } from './card.js';
import { kindOf } from './chip.js';
import { h, type Content } from './dom.js';
import { segmentsOf, type Layer } from './segments.js';
import { STANDING_WORDS, type Item } from '../support/standing.js';

/** The deepest heading there is. */
const DEEPEST = 6;

/** The article as written: what was checked is marked, and a number behind it leads to the evidence. */
export function articleText(report: Report, items: readonly Item[], { prefix, level }: CardContext): Element {
  const { blocks } = report.article;
  const layers = layersOf(items);
  const levels = headingLevels(blocks, level);
  return h(
    'div.text',
    blocks.map((block, index) => {
      const begun = items.filter(({ subject }) => blockOf(blocks, subject.item.span) === index);
      const words = wordsOf(report.article.text, block, layers, begun);
      return h('div.block', { id: rowId(prefix, index) }, [blockElement(block, levels[index]!, words)]);
    }),
  );
}

/** The anchor of a block of the article. */
export function rowId(prefix: string, index: number): string {
  return `${prefix}-p${index + 1}`;
}

/** The block in which a span begins, or the one before where it begins between two. */
export function blockOf(blocks: readonly Block[], { start }: Span): number {
  return Math.max(
    0,
    blocks.findLastIndex(({ span }) => span.start <= start),
  );
}

interface Mark {
  readonly item: Item;
  readonly kind: 'claim' | 'quotation' | 'fault';
}

function layersOf(items: readonly Item[]): Layer<Mark>[] {
  return items.flatMap((item) => {
    const { kind, item: subject } = item.subject;
    const faults = item.findings
      .filter(({ article, severity }) => severity !== 'info' && !covers(article, subject.span))
      .map(({ article }) => ({ span: article, value: { item, kind: 'fault' as const } }));
    return [{ span: subject.span, value: { item, kind } }, ...faults];
  });
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function wordsOf(
  text: string,
  { span }: Block,
  layers: readonly Layer<Mark>[],
  begun: readonly Item[],
): Content[] {
  const ends = (item: Item) => Math.min(item.subject.item.span.end, span.end);
  return segmentsOf(text.slice(span.start, span.end), span, layers).flatMap((segment) => {
    const marks = segment.layers;
    const words = marks.length === 0 ? segment.text : markElement(segment.text, marks);
    const references = begun.filter((item) => ends(item) === segment.span.end).sort(innerFirst);
    return [words, ...references.map(referenceOf)];
  });
}

/** Of what ends at the same place, the shorter is named first. */
function innerFirst(a: Item, b: Item): number {
  return b.subject.item.span.start - a.subject.item.span.start;
}

function markElement(text: string, marks: readonly Mark[]): Element {
  const inner = marks.findLast(({ kind }) => kind === 'quotation') ?? marks[0]!;
  const classes = marks.map(({ kind, item }) => `${kind}-${item.standing}`);
  const subjects = marks.filter(({ kind }) => kind !== 'fault').map(({ item }) => `of-${item.id}`);
  const tag = marks.some(({ kind }) => kind === 'fault') ? 'mark' : 'span';
  return h(tag, { className: [...new Set(['m', ...classes, ...subjects])], dataFor: inner.item.id }, text);
}

/** The number that leads from the words to their evidence; it names the verdict, so that colour is not needed. */
function referenceOf(item: Item): Element {
  const { id, number, standing, subject } = item;
  const name = `${number}: ${kindOf(item)}, ${VERDICT_WORDS[subject.item.verdict]}. Go to the evidence`;
  return h(
    `a.ref.is-${standing}.v-${subject.item.verdict}`,
    { id: `at-${id}`, href: `#${id}`, ariaLabel: name },
    `${STANDING_WORDS[standing].sign}\u2060${number}`,
  );
}

/** The depth at which each block would be a heading: no level is skipped on the way down, as screen readers want it. */
function headingLevels(blocks: readonly Block[], base: number): number[] {
  let last = base;
  return blocks.map(({ kind, level }) => {
    if (kind === 'heading') last = Math.min(base + level, last + 1, DEEPEST);
    return last;
  });
}

function blockElement({ kind, level, quoteDepth }: Block, depth: number, words: Content[]): Element {
  let element: Element;
  if (kind === 'heading') element = h(`h${depth}.head.l${level}`, words);
  else if (kind === 'code') element = h('pre', words);
  else element = h(`p.${kind}`, words);
  return quoteDepth > 0 ? h('blockquote', [element]) : element;
}
