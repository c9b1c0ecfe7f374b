import type { Element } from 'hast';
import { h, markup, type Content } from '../reporters/html/dom.js';
import { segmentsOf, type Layer } from '../reporters/html/segments.js';
import type { Item } from '../reporters/support/standing.js';
import type { Block, Span } from '../types/index.js';
import type { SourceText } from '../workspace/desk-thread.js';
import { passagesOf } from './view.js';

/** Characters shown on either side of a passage at first: two or three pages. */
const REACH = 6000;

/** A source at the passage of an item, with the words that matter marked; null where no source holds any. `wider` counts how often more was asked for. */
export function sourceView(item: Item, sources: readonly SourceText[], wider: number): string | null {
  const [passage] = passagesOf(item);
  const source = sources.find(({ path }) => path === passage?.document);
  if (!passage || !source) return null;
  const reach = REACH * 4 ** wider;
  const near = { start: passage.span.start - reach, end: passage.span.end + reach };
  const blocks = source.blocks.filter(({ span }) => span.end > near.start && span.start < near.end);
  const layers = layersOf(item, source.path);
  const isWhole = blocks.length === source.blocks.length;
  return markup([
    h('div.source-head', [
      h('h2', { id: 'source-title', tabIndex: -1 }, source.path),
      h('p', [
        h('button', { type: 'button', className: ['back-to-list'] }, '← Back to the list'),
        ...(isWhole ? [] : [' ', h('button', { type: 'button', className: ['wider'] }, 'Show more of it')]),
      ]),
    ]),
    h(
      'div.text',
      blocks.flatMap((block) => [...pageMark(block, source), blockOf(block, source, layers)]),
    ),
  ]);
}

type Mark = 'passage' | 'answer';

function layersOf(item: Item, path: string): Layer<Mark>[] {
  const here = <T extends { readonly document: string }>(places: readonly T[]) =>
    places.filter(({ document }) => document === path);
  const answers = here(item.findings.flatMap(({ source }) => source ?? []));
  return [
    ...here(passagesOf(item)).map(({ span }) => ({ span, value: 'passage' as const })),
    ...[...answers.map(({ span }) => span), ...looksIn(item, path)].map((span) => ({
      span,
      value: 'answer' as const,
    })),
  ];
}

/** The words of a source that a person should look at. */
function looksIn({ subject }: Item, path: string): Span[] {
  if (subject.kind === 'quotation') return [];
  const { look, evidence } = subject.item;
  return look.passages.flatMap((words) => (evidence[words.evidence]?.document === path ? [words.span] : []));
}

function blockOf({ span, kind }: Block, { text }: SourceText, layers: readonly Layer<Mark>[]): Element {
  const parts = segmentsOf(text.slice(span.start, span.end), span, layers).map((part): Content => {
    if (part.layers.includes('answer')) return h('mark.answer', part.text);
    return part.layers.length > 0 ? h('mark.cited', part.text) : part.text;
  });
  return h(kind === 'heading' ? 'p.head' : `p.${kind}`, parts);
}

/** The number of a page stands before the block with which it begins. */
function pageMark({ span }: Block, { pages }: SourceText): Element[] {
  const page = pages.find(({ span: own }) => own.start >= span.start && own.start < span.end);
  if (!page) return [];
  const printed = page.label === null || page.label === String(page.number) ? '' : ` (printed ${page.label})`;
  return [h('p.page-mark', `Page ${page.number}${printed}`)];
}
