import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { BlockWriter } from '../../language/block-writer.js';
import type { Span } from '../../types/index.js';

const LINE_END = /[ \t]*(?:\r\n|\r|\n)/uy;
const VALUE_LINE_END = /\r\n|[\r\n ]/uy;
const LINE_LEAD = /[ \t>]*/uy;
const INDENT = /[ \t]*/uy;
const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[\da-zA-Z]{1,31});/uy;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/** Where a text node stands in the file. `literal` is text in which escapes and entities mean nothing: code. */
export interface Origin {
  readonly raw: string;
  readonly span: Span;
  readonly literal: boolean;
}

/**
 * Writes the value of a Markdown text node with the offsets of the file. Value and file run in step but for escapes
 * ("\*"), entities ("&ldquo;"), line ends (written as spaces) and what stands before a continuation line ("> ", indentation).
 */
export function writeInline(writer: BlockWriter, value: string, origin: Origin): void {
  const { raw, span } = origin;
  if (raw.slice(span.start, span.end) === value) writer.slice(span.start, span.end);
  else new Alignment(writer, value, origin).run();
}

class Alignment {
  /** Next character of the value. */
  private at = 0;
  /** Next character of the file. */
  private cursor: number;
  /** Start of the stretch of the file that is not written yet. */
  private from: number;

  constructor(
    private readonly writer: BlockWriter,
    private readonly value: string,
    private readonly origin: Origin,
  ) {
    this.from = this.cursor = origin.span.start;
  }

  run(): void {
    while (this.at < this.value.length) {
      const special = this.lineEnd() || (!this.origin.literal && (this.reference() || this.escape()));
      if (!special) this.plain();
    }
    this.jump(this.cursor);
  }

  /** Writes what ran in step so far and goes on at `to`. */
  private jump(to: number): void {
    this.writer.slice(this.from, this.cursor);
    this.from = this.cursor = to;
  }

  private lineEnd(): boolean {
    const { raw } = this.origin;
    const ending = matchAt(VALUE_LINE_END, this.value, this.at) && matchAt(LINE_END, raw, this.cursor);
    if (ending === '') return false;
    const next = this.cursor + ending.length;
    this.at += matchAt(VALUE_LINE_END, this.value, this.at).length;
    this.jump(next + prefixLength(matchAt(LINE_LEAD, raw, next), matchAt(LINE_LEAD, this.value, this.at)));
    this.at += matchAt(INDENT, this.value, this.at).length;
    this.writer.space();
    return true;
  }

  private reference(): boolean {
    const reference = decodeReference(this.origin.raw, this.cursor);
    const text = [reference?.text ?? '', '\uFFFD'].find((decoded) => this.value.startsWith(decoded, this.at));
    if (!reference || text === undefined) return false;
    this.jump(reference.span.end);
    this.writer.made(text, reference.span);
    this.at += text.length;
    return true;
  }

  private escape(): boolean {
    const { raw } = this.origin;
    if (raw[this.cursor] !== '\\' || !ESCAPABLE.test(raw[this.cursor + 1] ?? '')) return false;
    this.jump(this.cursor + 1);
    this.plain();
    return true;
  }

  /** In step, or else on to where the file has the character again (past markup inside an image's alternative text). */
  private plain(): void {
    const char = this.value[this.at]!;
    const { raw, span } = this.origin;
    if (char !== raw[this.cursor]) {
      const found = raw.slice(this.cursor, span.end).indexOf(char);
      this.jump(this.cursor + Math.max(0, found));
      if (found < 0) this.writer.made(char, { start: this.cursor, end: this.cursor });
    }
    if (char === raw[this.cursor]) this.cursor++;
    this.at++;
  }
}

/** Length of what the container puts before a continuation line: the quote marks the value lacks, and white space. */
function prefixLength(rawLead: string, valueLead: string): number {
  const marks = rawLead.split('>').length - valueLead.split('>').length;
  const markEnd = rawLead.split('>', marks).join('>').length + (marks > 0 ? 1 : 0);
  return markEnd + /^[ \t]*/u.exec(rawLead.slice(markEnd))![0].length;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The character reference ("&ldquo;", "&#8220;") at an offset, decoded; null when none stands there. */
export function decodeReference(raw: string, at: number): { span: Span; text: string } | null {
  const match = raw[at] === '&' ? matchAt(REFERENCE, raw, at) : '';
  if (match === '') return null;
  const name = match.slice(1, -1);
  const text = name.startsWith('#') ? decodeNumber(name) : decodeNamedCharacterReference(name);
  return text === false ? null : { span: { start: at, end: at + match.length }, text };
}

/** U+FFFD stands for code points that are no characters, as in CommonMark. */
function decodeNumber(name: string): string {
  const code = /^#[xX]/u.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

/** A line of a node's value (code, HTML) and the stretch of the file it came from; `exact` when both are equal. */
interface AlignedLine {
  readonly text: string;
  readonly span: Span;
  readonly exact: boolean;
}

/** Lines of a node's value beside the file from `start` on: each line ends where its line in the file ends. */
export function alignLines(value: string, raw: string, start: number): AlignedLine[] {
  const aligned: AlignedLine[] = [];
  const eol = /\r\n|\r|\n|$/gu;
  let at = start;
  for (const text of value.split(/\r\n|\r|\n/u)) {
    eol.lastIndex = at;
    const match = eol.exec(raw)!;
    const from = match.index - text.length;
    const exact = from >= at && raw.startsWith(text, from);
    aligned.push({ text, span: { start: exact ? from : at, end: match.index }, exact });
    at = match.index + match[0].length;
  }
  return aligned;
}

/** For each character of an HTML node's value its offset in the file, -1 where the file has it in another form. */
export function rawOffsets(value: string, raw: string, start: number): Int32Array {
  const offsets = new Int32Array(value.length).fill(-1);
  let at = 0;
  for (const { text, span, exact } of alignLines(value, raw, start)) {
    if (exact) for (let index = 0; index < text.length; index++) offsets[at + index] = span.start + index;
    at += text.length + (value.startsWith('\r\n', at + text.length) ? 2 : 1);
  }
  return offsets;
}

/** Writes a stretch of an HTML node's text, character references decoded, line ends as spaces. */
export function writeHtmlText(writer: BlockWriter, value: string, offsets: Int32Array, part: Span): void {
  for (const match of value.slice(part.start, part.end).matchAll(/[\r\n]+|&[#\w]*;?|[^&\r\n]+/gu)) {
    const at = part.start + match.index;
    const raw = { start: offsets[at]!, end: offsets[at]! + match[0].length };
    const decoded = decodeReference(match[0], 0)?.text ?? match[0];
    if (/^[\r\n]/u.test(match[0])) writer.space();
    else if (raw.start >= 0 && decoded === match[0]) writer.slice(raw.start, raw.end);
    else writer.made(decoded, raw.start >= 0 ? raw : null);
  }
}
