import type { Element, ElementContent, Nodes, Text } from 'hast';
import { BlockWriter, type BlockShape } from '../../language/block-writer.js';
import { trim } from '../../language/span.js';
import type { Link, ReadResult, Span } from '../../types/index.js';
import { decodeReference } from './markdown-align.js';
import type { LeftPart } from './html-left-out.js';
import { holdsNoText, type MainContent } from './html-main.js';
import { mergedParts, withHidden } from './left-out.js';
import { hiddenTexts } from './html-hidden.js';

const HEADING = /^h([1-6])$/u;
const LIST_ITEMS = new Set(['li', 'dt', 'dd']);
const CAPTIONS = new Set(['figcaption', 'caption', 'legend']);
/** Elements that begin a new block though they are none themselves. */
const CONTAINERS = new Set(
  'address article aside body details div dl fieldset figure footer header hr html main ol section summary table tbody tfoot thead ul p'.split(
    ' ',
  ),
);
const EMPHASES = new Set(['em', 'i', 'strong', 'b', 'mark', 'u']);
/** Note marks as sites print them: "1", "[12]", "*". */
const NOTE_MARK = /^\s*(?:\[?\d{1,3}\]?|[*†‡§])\s*$/u;
/** Notes as Word documents and sites mark them, and the arrow in each that leads back to the text. */
const NOTE_ID = /^(?:(?:foot|end)note-|fn[:-]?)\d/u;
const BACK_LINK = /^\s*[↑↩^]\uFE0E?\s*$/u;
const QUOTE_MARKS = ['“”', '‘’'] as const;

/** What the walk knows about the elements around it. */
interface Surroundings {
  readonly quoteDepth: number;
  readonly listDepth: number;
  /** How many `q` elements enclose the text. */
  readonly inlineQuotes: number;
  /** Inside a footnote or an endnote. */
  readonly note: boolean;
}

type Written = Pick<ReadResult, 'text' | 'map' | 'blocks' | 'links' | 'emphases' | 'leftOut' | 'hidden'>;

const AROUND: Surroundings = { quoteDepth: 0, listDepth: 0, inlineQuotes: 0, note: false };

/** Writes the main text of a page block by block, and after it the parts that are left out of it. */
export function writeHtml(
  raw: string,
  { root, isAside, hidden }: MainContent,
  left: readonly LeftPart[] = [],
): Written {
  const walk = new HtmlWalk(raw, isAside);
  walk.children(root.children, AROUND);
  walk.writer.end();
  const [links, emphases] = [[...walk.links], [...walk.emphases]];
  const rest = new HtmlWalk(raw, (element) => holdsNoText(element) || hidden.has(element), walk.writer);
  const parts = left.map(({ what, element }) => {
    const start = walk.writer.length;
    rest.children([element], AROUND);
    walk.writer.end();
    return { what, span: { start, end: walk.writer.length } };
  });
  const { text, map, blocks } = walk.writer.build();
  return {
    text,
    map,
    blocks,
    ...withHidden(mergedParts(text, parts), hiddenTexts(hidden, holdsNoText)),
    links: links
      .map(({ span, url }) => ({ span: trim(text, span), url }))
      .filter(({ span }) => holdsText(span)),
    emphases: emphases.map((span) => trim(text, span)).filter(holdsText),
  };
}

/** An element may hold nothing but a no-break space. */
function holdsText({ start, end }: Span): boolean {
  return start < end;
}

class HtmlWalk {
  readonly links: Link[] = [];
  readonly emphases: Span[] = [];
  /** False when the next text begins a paragraph of its own. */
  private open = false;

  constructor(
    private readonly raw: string,
    private readonly isAside: (element: Element) => boolean,
    readonly writer = new BlockWriter(raw),
  ) {}

  children(nodes: readonly Nodes[], around: Surroundings): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node, around);
      else if (node.type === 'element' && !this.isAside(node)) this.element(node, around);
    }
  }

  private element(element: Element, around: Surroundings): void {
    const { tagName, children } = element;
    const within = inside(element, around);
    const shape = shapeOf(tagName, within.note ? within : around);
    if (shape) this.block(shape, children, within);
    else if (tagName === 'br') this.writer.part('\n');
    else if (tagName === 'td' || tagName === 'th') this.cell(children, around);
    else if (tagName === 'q') this.quotation(children, around);
    else if (tagName === 'sup' && NOTE_MARK.test(textOf(element))) return;
    else if (tagName === 'a' && BACK_LINK.test(textOf(element))) return;
    else if (tagName === 'blockquote' || CONTAINERS.has(tagName)) this.container(children, within);
    else this.inline(element, around);
  }

  private block(shape: BlockShape, children: readonly ElementContent[], around: Surroundings): void {
    this.writer.begin(shape);
    this.open = true;
    this.children(children, around);
    this.close();
  }

  private container(children: readonly ElementContent[], around: Surroundings): void {
    this.close();
    this.children(children, around);
    this.close();
  }

  private close(): void {
    this.writer.end();
    this.open = false;
  }

  private cell(children: readonly ElementContent[], around: Surroundings): void {
    this.writer.part('\t');
    this.children(children, around);
  }

  private quotation(children: readonly ElementContent[], around: Surroundings): void {
    const marks = QUOTE_MARKS[around.inlineQuotes % 2]!;
    this.ensureOpen(around);
    this.writer.made(marks[0]!, null);
    this.children(children, { ...around, inlineQuotes: around.inlineQuotes + 1 });
    this.writer.made(marks[1]!, null);
  }

  private inline({ tagName, properties, children }: Element, around: Surroundings): void {
    const before = this.writer.length;
    this.children(children, around);
    const span = { start: before, end: this.writer.length };
    if (span.end <= span.start) return;
    if (tagName === 'a' && typeof properties['href'] === 'string')
      this.links.push({ span, url: properties['href'] });
    if (EMPHASES.has(tagName)) this.emphases.push(span);
  }

  private text({ value, position }: Text, around: Surroundings): void {
    if (value.trim() === '' && !this.open) return;
    this.ensureOpen(around);
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) this.writer.made(value, null);
    else this.aligned({ start, end });
  }

  /** A stretch of the file with its character references decoded. */
  private aligned({ start, end }: Span): void {
    let from = start;
    for (let at = this.raw.indexOf('&', start); at >= 0 && at < end; at = this.raw.indexOf('&', at + 1)) {
      const reference = decodeReference(this.raw, at);
      if (!reference) continue;
      this.writer.slice(from, at);
      this.writer.made(reference.text, reference.span);
      from = reference.span.end;
    }
    this.writer.slice(from, end);
  }

  private ensureOpen({ quoteDepth }: Surroundings): void {
    if (this.open) return;
    this.writer.begin({ kind: 'paragraph', level: 0, quoteDepth });
    this.open = true;
  }
}

/** The block an element makes by itself; null for containers and inline elements. */
function shapeOf(tagName: string, { quoteDepth, listDepth, note }: Surroundings): BlockShape | null {
  if (note && (tagName === 'p' || tagName === 'li')) return { kind: 'footnote', level: 0, quoteDepth };
  const heading = HEADING.exec(tagName);
  if (heading) return { kind: 'heading', level: Number(heading[1]), quoteDepth };
  if (LIST_ITEMS.has(tagName)) return { kind: 'list-item', level: Math.max(1, listDepth), quoteDepth };
  if (CAPTIONS.has(tagName)) return { kind: 'caption', level: 0, quoteDepth };
  if (tagName === 'tr') return { kind: 'table-row', level: 0, quoteDepth };
  if (tagName === 'pre') return { kind: 'code', level: 0, quoteDepth };
  return tagName === 'p' ? { kind: 'paragraph', level: 0, quoteDepth } : null;
}

function inside({ tagName, properties }: Element, around: Surroundings): Surroundings {
  return {
    quoteDepth: around.quoteDepth + (tagName === 'blockquote' ? 1 : 0),
    listDepth: around.listDepth + (/^(?:ul|ol|dl)$/u.test(tagName) ? 1 : 0),
    inlineQuotes: around.inlineQuotes,
    note: around.note || (typeof properties['id'] === 'string' && NOTE_ID.test(properties['id'])),
  };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
