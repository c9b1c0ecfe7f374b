import { EMPHASIS_NOTE } from '../language/editing-notes.js';
import { trim } from '../language/span.js';
import type { Edit, Joint, Piece, Span } from '../types/index.js';

/** A run of quoted text between two marks (or a quoted paragraph), before editing inside it is read. */
export interface Run {
  readonly span: Span;
  readonly joint: Exclude<Joint, 'ellipsis'>;
}

/** Brackets longer than this hold more than a clarification and are left as text. */
const DOTS = '(?:…|\\.{3,}|\\.(?:[ \\u00A0\\u202F]\\.){2,})';
/** In order: bracketed dots, bare dots, square brackets, and the two notes that also stand in round brackets. */
const EDIT = new RegExp(
  [
    `(?<dots>\\[\\s?${DOTS}\\s?\\]|\\(\\s?${DOTS}\\s?\\))`,
    `(?<bare>${DOTS})`,
    '\\[(?<square>[^[\\]\\n]{0,300})\\]',
    `\\((?<round>sic\\b[^()\\n]{0,80}|${EMPHASIS_NOTE}[.!]?)\\)`,
  ].join('|'),
  'giu',
);

const SIC = /^sic\b/iu;
const EMPHASIS = new RegExp(`^${EMPHASIS_NOTE}\\b`, 'iu');
const LETTER = /\p{L}/u;
/** Letters an editor adds or changes inside a word: "[T]he", "access[ed]", "inform[ation]" (rarely more than six). */
const CASE_LETTERS = /^\p{L}{0,6}$/u;

/** Editing inside a quoted run: ellipses, bracketed words and letters, "[sic]", "(emphasis added)". */
export function editsIn(text: string, span: Span): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(EDIT)) {
    const start = span.start + match.index;
    const whole = { start, end: start + match[0].length };
    const inner = match.groups!['square'] ?? match.groups!['round'];
    edits.push(inner === undefined ? ellipsisAt(text, span, whole) : bracketAt(text, whole, inner));
  }
  return edits;
}

/** Four dots are a full stop and three dots (Chicago 13.53): the stop stays with the words before it. */
function ellipsisAt(text: string, within: Span, whole: Span): Edit {
  const dots = text.slice(whole.start, whole.end).replace(/[^.]/gu, '').length;
  const afterWord = whole.start > within.start && /[^\s.[(]/u.test(text[whole.start - 1]!);
  const fullStop = dots === 4 && text[whole.start] === '.' && afterWord;
  return { span: { start: whole.start + (fullStop ? 1 : 0), end: whole.end }, kind: 'ellipsis', text: '' };
}

function bracketAt(text: string, span: Span, inner: string): Edit {
  const words = inner.trim();
  return { span, kind: bracketKind(text, span, words), text: words };
}

function bracketKind(text: string, span: Span, words: string): Edit['kind'] {
  if (SIC.test(words)) return 'sic';
  if (EMPHASIS.test(words)) return 'emphasis';
  const touchesWord = LETTER.test(text[span.end] ?? '') || LETTER.test(text[span.start - 1] ?? '');
  return touchesWord && CASE_LETTERS.test(words) ? 'case' : 'insertion';
}

const DECLARATION_AFTER = new RegExp(
  `^\\s?[.,]?\\s?(?<note>[([](?<words>${EMPHASIS_NOTE})[.!]?[)\\]])`,
  'iu',
);

/** A declaration of emphasis just after the closing mark ("…” (emphasis added)"), or null. */
export function declarationAfter(text: string, end: number): Edit | null {
  const match = DECLARATION_AFTER.exec(text.slice(end, end + 60));
  if (!match) return null;
  const start = end + match[0].indexOf(match.groups!['note']!);
  const span = { start, end: end + match[0].length };
  return { span, kind: 'emphasis', text: match.groups!['words']!.trim() };
}

/** Cuts runs into pieces at their ellipses; marks, spaces and edits at the ends are left out. */
export function piecesOf(text: string, runs: readonly Run[], edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const run of runs) {
    const own: Edit[] = [];
    while (next < edits.length && edits[next]!.span.start < run.span.end) own.push(edits[next++]!);
    let joint: Joint = run.joint;
    for (const part of partsBetween(run.span, own)) {
      const words = strip(text, joint === 'ellipsis' ? withoutStop(text, part.span) : part.span, part.edits);
      if (!hasWords(text, words)) continue;
      pieces.push({ span: words, joint: pieces.length === 0 ? 'start' : joint });
      joint = 'ellipsis';
    }
  }
  return pieces;
}

/** A stretch between two ellipses and the other edits in it. */
interface Part {
  readonly span: Span;
  readonly edits: readonly Edit[];
}

function partsBetween(span: Span, edits: readonly Edit[]): Part[] {
  const parts: Part[] = [];
  let start = span.start;
  let own: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'ellipsis') own.push(edit);
    else {
      parts.push({ span: { start, end: edit.span.start }, edits: own });
      start = edit.span.end;
      own = [];
    }
  }
  return [...parts, { span: { start, end: span.end }, edits: own }];
}

/** A stop or comma left between an ellipsis and the next words ("… . They") belongs to neither piece. */
function withoutStop(text: string, { start, end }: Span): Span {
  const punctuation = /^[\s.,;:!?]*/u.exec(text.slice(start, Math.min(end, start + 8)))![0].length;
  return { start: start + punctuation, end };
}

/** Takes spaces and whole-word edits off both ends. */
function strip(text: string, span: Span, edits: readonly Edit[]): Span {
  let { start, end } = trim(text, span);
  for (const edit of edits) {
    if (edit.span.start !== start || edit.kind === 'case' || edit.span.end > end) continue;
    start = trim(text, { start: edit.span.end, end }).start;
  }
  for (const edit of edits.toReversed()) {
    if (edit.span.end !== end || edit.kind === 'case' || edit.span.start < start) continue;
    end = trim(text, { start, end: edit.span.start }).end;
  }
  return { start, end };
}

function hasWords(text: string, { start, end }: Span): boolean {
  return start < end && /[\p{L}\p{Nd}]/u.test(text.slice(start, end));
}
