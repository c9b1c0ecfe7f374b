import { foldWord } from '../language/fold.js';
import type { Span } from '../types/index.js';

/** The words of a text as numbers: where each starts and a hash of its folded letters. */
export interface Words {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
}

const [OPENING, CLOSING] = [91, 93];
const OTHER = 1;
const LETTER = 2;
const JOINER = 3;
const classes = new Uint8Array(0x10000);

/** Letters, digits and combining marks make words; apostrophes and soft hyphens inside a word are passed over. */
function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const found = /[\p{L}\p{M}\p{N}]/u.test(char)
    ? LETTER
    : /['\u2019\u02BC\u00AD\u200B-\u200D\u2060]/u.test(char)
      ? JOINER
      : OTHER;
  classes[code] = found;
  return found;
}

/** Splits text into hashed words without making an object or a string for each (a 50 MB source has nine million). */
export function scanWords(text: string, { start, end }: Span = { start: 0, end: text.length }): Words {
  let capacity = Math.max(16, (end - start) >> 2);
  let starts = new Uint32Array(capacity);
  let hashes = new Uint32Array(capacity);
  let count = 0;
  let at = start;
  while (at < end) {
    if (classOf(text.charCodeAt(at)) !== LETTER) {
      at++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      starts = grown(starts, capacity);
      hashes = grown(hashes, capacity);
    }
    starts[count] = at;
    const stop = wordEnd(text, at, end);
    hashes[count++] = hashWord(text, at, withoutNote(text, at, stop));
    at = stop;
  }
  return { count, starts: starts.slice(0, count), hashes: hashes.slice(0, count) };
}

function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(array);
  return larger;
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit && (classOf(text.charCodeAt(at)) !== OTHER || isInside(text, at))) at++;
  return at;
}

/** Where a word ends whose last figures may be the mark of a note ("birds12"): it is found with the mark and without. */
function withoutNote(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isFigure(text.charCodeAt(at - 1))) at--;
  return at < end && end - at <= 3 && at - start >= 3 && isLetter(text[at - 1]) ? at : end;
}

/** Digits, also raised. */
function isFigure(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0x2070 ||
    (code >= 0x2074 && code <= 0x2079)
  );
}

/** A bracket between two letters ("clear[ly]", "[T]he") is inside a word; a number in brackets is a note. */
function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === OPENING || code === CLOSING) && isLetter(text[at - 1]) && isLetter(text[at + 1]);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}

/** FNV-1a over the folded letters; plain ASCII words, nearly all of them, are folded on the way. */
function hashWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 126) return hashFolded(foldWord(text.slice(start, end)));
    if (code === 39 || code === OPENING || code === CLOSING) continue;
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), 0x01000193);
  }
  return hash >>> 0;
}

function hashFolded(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code !== 39 && code !== OPENING && code !== CLOSING) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0;
}
