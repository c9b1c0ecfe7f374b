import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Span } from '../types/index.js';

const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u00AD]/gu;
/** Where the log of a CI job would read a command of Azure or GitHub (`##vso[`, `##[`). */
const CI_COMMAND = /##(?=\[|vso\[)/gu;
/** Printable ASCII: one column each, and most of what is ever measured. */
const PLAIN = /^[ -~]*$/u;

/** Made when first needed: it takes longer than most runs print. */
let segmenter: Intl.Segmenter | null = null;

function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Terminal columns a text takes: wide characters count two, combining marks none. The only door to `fast-string-width`. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/**
 * A text as one harmless line: NFC, runs of white space become one space, text-direction controls are dropped and other
 * control characters shown as U+FFFD, so that a document cannot send escape sequences to the terminal of its reader, nor
 * commands to the log of a CI job.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(BIDI_CONTROLS, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .replace(CI_COMMAND, '## ');
}

/** Lines of at most `width` columns, as spans of a printable text; words longer than a line are broken. The only door to `fast-wrap-ansi`. */
export function wrapLines(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let cursor = 0;
  for (const line of wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n')) {
    if (line === '') continue;
    const start = Math.max(cursor, text.indexOf(line, cursor));
    cursor = start + line.length;
    lines.push({ start, end: cursor });
  }
  return lines;
}

/** A paragraph broken into lines, every line after the first indented by `hanging` columns. */
export function paragraph(text: string, width: number, hanging = 0): string[] {
  const line = printable(text);
  return wrapLines(line, width - hanging).map(({ start, end }, index) =>
    index === 0 ? line.slice(start, end) : ' '.repeat(hanging) + line.slice(start, end),
  );
}

/** More characters than this for one column (a letter with all its marks, a run of spaces) are not looked at by `fit`. */
const MAX_PER_COLUMN = 16;

/** The text cut to at most `width` columns, with `…` where something was cut. A long text costs no more than a short one. */
export function fit(text: string, width: number): string {
  const room = Math.max(1, width + 1) * MAX_PER_COLUMN;
  const line = printable(text.slice(0, room));
  if (text.length <= room && displayWidth(line) <= width) return line;
  let end = 0;
  let columns = 0;
  for (const { segment } of graphemesOf(line)) {
    columns += displayWidth(segment);
    if (columns > width - 1) break;
    end += segment.length;
  }
  return width < 1 ? '' : `${line.slice(0, end).trimEnd()}…`;
}

/** The text with spaces after it up to `width` columns; longer texts are left as they are. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
