import type { Block, Span } from '../types/index.js';
import { TextBuilder } from './offset-map.js';

/** What a block is, before it is known where it stands. */
export type BlockShape = Omit<Block, 'span'>;

/** White space that a reader may collapse; no-break and thin spaces are the author's and stay. */
const COLLAPSIBLE = /[ \t\n\r\f\v\u2028\u2029]+/gu;

/** White space in which something collapses or is dropped: all but a plain space between two words, which is copied with them. */
const UNEVEN = /[ \t\n\r\f\v\u2028\u2029]{2,}|[\t\n\r\f\v\u2028\u2029]|^ | $/gu;

/**
 * Writes the text of a document block by block and keeps its map: white space inside a block becomes one space, a hard
 * break one newline, empty blocks vanish, and a blank line parts what remains.
 */
export class BlockWriter {
  private readonly builder = new TextBuilder();
  private readonly blocks: Block[] = [];
  private shape: BlockShape | null = null;
  private start: number | null = null;
  /** White space not written yet: it is dropped at either end of a block. */
  private gap: { text: ' ' | '\n' | '\t'; raw: Span | null } | null = null;

  constructor(private readonly raw: string) {}

  /** Length of the text so far, without white space that may yet be dropped. */
  get length(): number {
    return this.builder.length;
  }

  /** Ends the open block, if any, and begins another. */
  begin(shape: BlockShape): void {
    this.end();
    this.shape = shape;
  }

  /** Ends the open block; a block without text leaves no trace. */
  end(): void {
    if (this.shape && this.start !== null) {
      this.blocks.push({ ...this.shape, span: { start: this.start, end: this.builder.length } });
    }
    this.shape = null;
    this.start = null;
    this.gap = null;
  }

  /** Appends the stretch `[start, end)` of the file, white space collapsed. */
  slice(start: number, end: number): void {
    let from = start;
    for (const match of this.raw.slice(start, end).matchAll(UNEVEN)) {
      const at = start + match.index;
      this.copy(from, at);
      from = at + match[0].length;
      this.space({ start: at, end: from });
    }
    this.copy(from, end);
  }

  /** Appends text that stands for the stretch `raw` of the file (a decoded entity); white space in it collapses too. */
  made(text: string, raw: Span | null): void {
    for (const part of text.split(/([ \t\n\r\f\v\u2028\u2029]+)/u)) {
      if (part === '') continue;
      if (part.trim() === '' && part.search(COLLAPSIBLE) === 0) this.space(raw);
      else this.make(part, raw);
    }
  }

  /** A space, unless one is due already or the block begins or ends here. */
  space(raw: Span | null = null): void {
    this.gap ??= { text: ' ', raw };
  }

  /** A hard line break (newline) or the border of a table cell (tab), unless the block begins or ends here. */
  part(mark: '\n' | '\t'): void {
    this.gap = { text: mark, raw: null };
  }

  /** The text, its map and its blocks. */
  build(): { text: string; map: ReturnType<TextBuilder['build']>['map']; blocks: Block[] } {
    this.end();
    return { ...this.builder.build(this.raw), blocks: this.blocks };
  }

  private make(text: string, raw: Span | null): void {
    this.flush();
    this.builder.make(text, raw);
  }

  private copy(start: number, end: number): void {
    if (start >= end) return;
    this.flush();
    this.builder.copy(this.raw.slice(start, end), start);
  }

  /** Writes what is due before the next character: the blank line before a block, or the white space inside it. */
  private flush(): void {
    if (this.start === null) {
      if (this.builder.length > 0) this.builder.make('\n\n');
      this.start = this.builder.length;
    } else if (this.gap) {
      const { text, raw } = this.gap;
      if (raw && this.raw[raw.start] === text) this.builder.copy(text, raw.start);
      else this.builder.make(text);
    }
    this.gap = null;
  }
}
