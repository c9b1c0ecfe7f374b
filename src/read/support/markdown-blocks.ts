import type {
  Code,
  Html,
  Image,
  ImageReference,
  InlineCode,
  Nodes,
  Parents,
  Root,
  Table,
  TableRow,
} from 'mdast';
import { BlockWriter } from '../../language/block-writer.js';
import { trim } from '../../language/span.js';
import type { BlockKind, Link, ReadResult, Span } from '../../types/index.js';
import { GridRecorder } from '../tables/html-grids.js';
import type { Grid } from '../tables/grid.js';
import { type HtmlEvent, htmlEvents } from './html-in-markdown.js';
import { alignLines, type Origin, rawOffsets, writeHtmlText, writeInline } from './markdown-align.js';

/** A parsed Markdown file. */
type MarkdownTree = Root;

/** The part of a document that comes from the tree. */
export type Written = Pick<ReadResult, 'text' | 'map' | 'blocks' | 'links' | 'emphases'> & {
  readonly grids: readonly Grid[];
};

/** Renders a Markdown tree as plain text with its blocks, links, emphases and map. */
export function writeMarkdown(raw: string, tree: MarkdownTree): Written {
  return new MarkdownWriter(raw, tree).write(tree);
}

/** What encloses a block. */
interface Container {
  readonly quoteDepth: number;
  readonly listDepth: number;
  readonly footnote: boolean;
}

class MarkdownWriter {
  private readonly writer: BlockWriter;
  private readonly urls = new Map<string, string>();
  private readonly links: Link[] = [];
  private readonly emphases: Span[] = [];
  private readonly tables = new GridRecorder();
  /** Images met inside the open block: their captions follow it. */
  private images: (Image | ImageReference)[] = [];
  /** `<blockquote>` tags open around the blocks. */
  private htmlQuotes = 0;

  constructor(
    private readonly raw: string,
    tree: MarkdownTree,
  ) {
    this.writer = new BlockWriter(raw);
    this.collectUrls(tree);
  }

  write(tree: MarkdownTree): Written {
    this.children(tree, { quoteDepth: 0, listDepth: 0, footnote: false });
    const { text, map, blocks } = this.writer.build();
    const trimmed = this.links.map((link) => ({ ...link, span: trim(text, link.span) }));
    return {
      text,
      map,
      blocks,
      links: trimmed.filter(({ span }) => !isEmpty(span)),
      emphases: this.emphases
        .map((span) => trim(text, span))
        .filter((span) => !isEmpty(span))
        .sort((a, b) => a.start - b.start || b.end - a.end),
      grids: this.tables.grids(text, blocks),
    };
  }

  private collectUrls(node: Nodes): void {
    if (node.type === 'definition' && !this.urls.has(node.identifier))
      this.urls.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) this.collectUrls(child);
  }

  private children(parent: Parents, container: Container): void {
    for (const child of parent.children) this.block(child, container);
  }

  private block(node: Nodes, container: Container): void {
    const { quoteDepth, listDepth } = container;
    if (node.type === 'paragraph') this.prose(node, paragraphKind(container), listDepth, container);
    else if (node.type === 'heading') this.prose(node, 'heading', node.depth, container);
    else if (node.type === 'tableRow') this.row(node, container);
    else if (node.type === 'code') this.code(node, container);
    else if (node.type === 'html') this.html(node, container);
    else if (node.type === 'blockquote') this.children(node, { ...container, quoteDepth: quoteDepth + 1 });
    else if (node.type === 'list') this.children(node, { ...container, listDepth: listDepth + 1 });
    else if (node.type === 'footnoteDefinition') this.children(node, { ...container, footnote: true });
    else if (node.type === 'table') this.table(node, container);
    else if (node.type === 'listItem') this.children(node, container);
  }

  private begin(kind: BlockKind, level: number, container: Container): void {
    this.writer.begin({ kind, level, quoteDepth: container.quoteDepth + this.htmlQuotes });
  }

  private prose(node: Parents, kind: BlockKind, level: number, container: Container): void {
    this.begin(kind, kind === 'heading' || kind === 'list-item' ? level : 0, container);
    this.inlines(node);
    this.captions(container);
  }

  private table(node: Table, container: Container): void {
    this.tables.begin();
    this.children(node, container);
    this.tables.end();
  }

  private row(node: TableRow, container: Container): void {
    this.begin('table-row', 0, container);
    this.tables.row();
    for (const [index, cell] of node.children.entries()) {
      if (index > 0) this.writer.part('\t');
      const start = this.writer.length;
      this.inlines(cell);
      this.tables.add({ span: { start, end: this.writer.length } });
    }
    this.captions(container);
  }

  private captions(container: Container): void {
    const images = this.images;
    this.images = [];
    for (const image of images) {
      this.begin('caption', 0, container);
      writeInline(this.writer, image.alt ?? '', this.origin(image, '!['.length));
    }
    this.writer.end();
  }

  private code(node: Code, container: Container): void {
    this.begin('code', 0, container);
    const { start } = this.origin(node).span;
    const fenced = /^(?:`{3}|~{3})/u.test(this.raw.slice(start, start + 3));
    for (const line of alignLines(fenced ? `\n${node.value}` : node.value, this.raw, start).slice(
      fenced ? 1 : 0,
    )) {
      this.writer.part('\n');
      if (line.exact) this.writer.slice(line.span.start, line.span.end);
      else this.writer.made(line.text.trim(), line.span);
    }
    this.writer.end();
  }

  private html(node: Html, container: Container): void {
    this.begin('paragraph', 0, container);
    const offsets = rawOffsets(node.value, this.raw, this.origin(node).span.start);
    for (const event of htmlEvents(node.value)) {
      if (event.kind === 'text') writeHtmlText(this.writer, node.value, offsets, event);
      else this.htmlMark(event, container);
    }
    this.writer.end();
  }

  private htmlMark(event: Exclude<HtmlEvent, { kind: 'text' }>, container: Container): void {
    if (event.kind === 'quote') this.htmlQuotes = Math.max(0, this.htmlQuotes + event.step);
    if (event.kind === 'line-break') this.writer.part('\n');
    else this.begin('paragraph', 0, container);
  }

  private inlines(parent: Parents): void {
    for (const child of parent.children) this.inline(child);
  }

  private inline(node: Nodes): void {
    if (node.type === 'text') writeInline(this.writer, node.value, this.origin(node));
    else if (node.type === 'inlineCode') this.inlineCode(node);
    else if (node.type === 'break' || (node.type === 'html' && /^<br\b/iu.test(node.value)))
      this.writer.part('\n');
    else if (node.type === 'image' || node.type === 'imageReference') this.images.push(node);
    else if ('children' in node) this.marked(node);
  }

  private inlineCode(node: InlineCode): void {
    const { raw, span } = this.origin(node);
    const fence = /^`*/u.exec(raw.slice(span.start, span.end))![0].length;
    writeInline(this.writer, node.value, { ...this.origin(node, fence), literal: true });
  }

  /** Inline nodes that hold others; emphasis and links are noted. */
  private marked(node: Parents): void {
    const start = this.writer.length;
    this.inlines(node);
    const span = { start, end: this.writer.length };
    if (node.type === 'emphasis' || node.type === 'strong') this.emphases.push(span);
    if (node.type === 'link') this.links.push({ span, url: node.url });
    const url = node.type === 'linkReference' ? this.urls.get(node.identifier) : undefined;
    if (url !== undefined) this.links.push({ span, url });
  }

  /** Where a node's text begins in the file, `skip` characters of markup left out. */
  private origin(node: Nodes, skip = 0): Origin {
    const start = (node.position?.start.offset ?? 0) + skip;
    const end = node.position?.end.offset ?? this.raw.length;
    return { raw: this.raw, span: { start, end }, literal: false };
  }
}

function paragraphKind({ footnote, listDepth }: Container): BlockKind {
  if (footnote) return 'footnote';
  return listDepth > 0 ? 'list-item' : 'paragraph';
}

function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}
