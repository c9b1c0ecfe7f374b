import { anyOf } from '../language/lexicon.js';
import type { Span } from '../types/index.js';

/** Marks of one kind open and close each other: “ ” „ " are doubles, ‘ ’ ‚ ' singles, « » angles, ‹ › pointed, 「 」 corners. */
export type MarkKind = 'double' | 'single' | 'angle' | 'pointed' | 'corner';

/** One quotation mark; apostrophes, primes and marks in markup are already left out. */
export interface Mark {
  readonly span: Span;
  readonly kind: MarkKind;
  /** What its neighbours allow; `either` closes what is open and otherwise opens. */
  readonly turn: 'open' | 'close' | 'either';
  /** A closing single mark that may as well be an apostrophe ("the states’ rights"). */
  readonly weak: boolean;
  readonly glyph: string;
}

/** What stands on either side of a mark; empty strings at the ends of the block. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
  /** A few characters on either side, for patterns longer than one character. */
  readonly left: string;
  readonly right: string;
}

const MARK = /``|''|["“”„‟«»‹›「」『』‘’‚‛'ʼ]/gu;

const KINDS: Readonly<Record<string, MarkKind>> = {
  '``': 'double',
  "''": 'double',
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '«': 'angle',
  '»': 'angle',
  '‹': 'pointed',
  '›': 'pointed',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
};

/**
 * Markup left in plain text, code between back quotes, and web addresses: quotation marks inside belong to the machine.
 * Lengths are bounded so that a stray "<" costs no more than its neighbourhood.
 */
const MACHINE =
  /<\/?[a-z][^<>\n]{0,600}>|(?<!`)`[^`\n]{1,300}`(?!`)|\bhttps?:\/\/[^\s"“”„«»<>]{1,2000}(?<!['’])/giu;

/** Characters looked at on either side of a mark; the longest pattern (a unit after an inch mark) needs no more. */
const REACH = 16;

/** The quotation marks of one block of text, in order. */
export function marksIn(text: string, block: Span): Mark[] {
  const part = text.slice(block.start, block.end);
  const machine = [...part.matchAll(MACHINE)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  let next = 0;
  const marks: Mark[] = [];
  for (const match of part.matchAll(MARK)) {
    while (next < machine.length && machine[next]!.end <= match.index) next++;
    if (next < machine.length && machine[next]!.start <= match.index) continue;
    const mark = readMark(part, match.index, match[0], block.start);
    if (mark) marks.push(mark);
  }
  return marks;
}

function readMark(part: string, at: number, glyph: string, offset: number): Mark | null {
  const kind = KINDS[glyph] ?? 'single';
  const sides = neighbours(part, at, glyph.length);
  const turn = kind === 'single' ? singleTurn(glyph, sides) : strongTurn(glyph, kind, sides);
  if (!turn) return null;
  const span = { start: offset + at, end: offset + at + glyph.length };
  return { span, kind, turn, glyph, weak: kind === 'single' && turn === 'close' && mayBePossessive(sides) };
}

function neighbours(part: string, at: number, length: number): Neighbours {
  const left = part.slice(Math.max(0, at - REACH), at);
  const right = part.slice(at + length, at + length + REACH);
  return { left, right, before: left.at(-1) ?? '', after: right.at(0) ?? '' };
}

const SPACE_OR_END = /^$|\s/u;
/** After these a mark can open: brackets, dashes, a slash, another quotation mark. */
const OPENING_BEFORE = /^$|[\s([{—–‒―\-/=“”„‘‚"'«‹「『>*_~]/u;
/** Before these a mark cannot open, unless they begin an ellipsis ("...and then"). */
const CLOSING_AFTER = /^$|[\s,;:!?.)\]}]/u;
const ELLIPSIS_AFTER = /^(?:…|\.\s?\.)/u;
const LETTER = /[\p{L}\p{M}]/u;
const WORD = /[\p{L}\p{M}\p{Nd}]/u;

/** What the neighbours alone say about a mark that looks the same both ways. */
function contextTurn({ before, after, right }: Neighbours): Mark['turn'] {
  const closingAfter = CLOSING_AFTER.test(after) && !ELLIPSIS_AFTER.test(right);
  const canOpen = OPENING_BEFORE.test(before) && !closingAfter;
  const canClose = !SPACE_OR_END.test(before);
  if (canOpen === canClose) return 'either';
  if (canOpen) return 'open';
  return WORD.test(after) ? 'either' : 'close';
}

/** Feet and inches, degrees, "5" x 7"", "a 27" screen": primes written with a straight mark. */
const PRIME_BEFORE = /\p{Nd}['’′]\s?\p{Nd}{1,2}(?:[½¼¾]|\.\p{Nd})?$/u;
const MEASURE_AFTER = new RegExp(
  `^(?:\\s?[x×]\\s?\\p{Nd}|\\s?[NSEW]\\b|[\\s-](?:${anyOf('words behind inches')}|in\\s|by\\s\\p{Nd}))`,
  'iu',
);

function strongTurn(glyph: string, kind: MarkKind, sides: Neighbours): Mark['turn'] | null {
  if (glyph === '``' || glyph === '„') return 'open';
  if (kind === 'corner') return glyph === '「' || glyph === '『' ? 'open' : 'close';
  const context = contextTurn(sides);
  if (kind === 'angle' || kind === 'pointed') return context;
  if (glyph === '“' || glyph === '‟') return context === 'close' ? 'either' : 'open';
  if (glyph === '”') return context === 'open' ? 'either' : 'close';
  if (PRIME_BEFORE.test(sides.left)) return null;
  if (/\p{Nd}$/u.test(sides.left) && MEASURE_AFTER.test(sides.right)) return null;
  return context;
}

/** Words that begin with an apostrophe: ’90s, ’tis, ’em, rock ’n’ roll. */
const ELISION = new RegExp(
  `^(?:\\p{Nd}{2}(?:s|\\b(?!['’]))|(?:${anyOf('words that lost their beginning')})\\b)`,
  'iu',
);

function singleTurn(glyph: string, sides: Neighbours): Mark['turn'] | null {
  const { before, after, right } = sides;
  if (glyph === '‚') return WORD.test(after) ? 'open' : null;
  if (ELISION.test(right) && !WORD.test(before)) return null;
  if (WORD.test(before) && WORD.test(after)) return null;
  if (/[”"»’]/u.test(before) && /^s(?!\p{L})/u.test(right)) return null;
  if (glyph === '‘' || glyph === '‛') return contextTurn(sides) === 'close' ? 'either' : 'open';
  const canOpen = OPENING_BEFORE.test(before) && (!CLOSING_AFTER.test(after) || ELLIPSIS_AFTER.test(right));
  if (canOpen) return glyph === "'" ? 'open' : null;
  return SPACE_OR_END.test(before) || LETTER.test(after) ? null : 'close';
}

/** "the states’ rights", "goin’ home", "6' tall": a word or number before, a space and a small letter after. */
function mayBePossessive({ left, right }: Neighbours): boolean {
  return /(?:[sxz]|\Bin|\bo|\bol|\p{Nd})$/iu.test(left) && /^\s+[\p{Ll}\p{Nd}]/u.test(right);
}
