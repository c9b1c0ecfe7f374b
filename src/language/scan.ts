import { overlaps } from './span.js';
import type { Document, Span } from '../types/index.js';

/** Below this, in percent, so many words of a page are misread that words which are not found may well stand there. */
export const HARD_TO_READ = 80;

/** A page that was read from its picture. */
export interface ScannedPage {
  /** 1-based. */
  readonly page: number;
  /** Percent. */
  readonly confidence: number;
}

/** The page on which words stand that was read from a picture, the least sure where there are several; null when none was. */
export function scannedAt({ scan, pages }: Pick<Document, 'scan' | 'pages'>, span: Span): ScannedPage | null {
  if (scan === undefined) return null;
  const under = new Set(pages.filter((page) => overlaps(page.span, span)).map(({ number }) => number));
  const [least] = scan.pages
    .filter(({ number }) => under.has(number))
    .sort((a, b) => a.confidence - b.confidence);
  return least ? { page: least.number, confidence: least.confidence } : null;
}

/** What says that words were read from a picture: "read by OCR, confidence 91 %". */
export function scanNote({ confidence }: Pick<ScannedPage, 'confidence'>): string {
  return `read by OCR, confidence ${confidence} %`;
}

/**
 * True when words of a picture may have been misread: they look like those of the article, or the engine was sure of none of them.
 * `source` is a place on a page that was read from a picture.
 */
export function mayBeMisread(
  article: string,
  document: Pick<Document, 'text' | 'scan' | 'pages'>,
  source: Span,
): boolean {
  const { text, scan } = document;
  if (scannedAt(document, source) === null) return false;
  const words = text.slice(source.start, source.end);
  if (looksLike(article, words)) return true;
  const read = [...words.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(({ index, 0: word }) => ({
    start: source.start + index,
    end: source.start + index + word.length,
  }));
  return read.length > 0 && read.every((span) => scan!.doubtful.some((doubt) => overlaps(doubt, span)));
}

/** True when print of the one is easily read as the other: "burn" and "bum", "1" and "l", "47" and "41". */
export function looksLike(a: string, b: string): boolean {
  return [true, false].some((joined) => {
    const one = shapeOf(a, joined).shape;
    return one !== '' && one === shapeOf(b, joined).shape;
  });
}

/** Letters that run into one another in print. */
const JOINED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['li', 'h'],
];
/** Signs that look alike in worn print, each row one shape. */
const ALIKE = ['o0q', 'l1i|!7j', 's5$', 'b836', 'g9', 'z2', 'ce', '%¾½¼'];
const SHAPES: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((signs) => signs.split('').map((sign) => [sign, signs[0]!] as const)),
);
const KEPT = /[\p{L}\p{N}|!$%]/u;

/** The words as shapes, without spaces and points, and the offset in the text of every shape; `joined`: letters that run together are one. */
export function shapeOf(
  text: string,
  joined = true,
): { readonly shape: string; readonly offsets: readonly number[] } {
  const signs: { sign: string; offset: number }[] = [];
  let offset = 0;
  for (const sign of text) {
    for (const part of sign.toLowerCase()) if (KEPT.test(part)) signs.push({ sign: part, offset });
    offset += sign.length;
  }
  const shapes: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < signs.length; at++) {
    const { sign, offset: place } = signs[at]!;
    const pair = sign + (signs[at + 1]?.sign ?? '');
    const single = joined ? JOINED.find(([letters]) => letters === pair)?.[1] : undefined;
    if (single !== undefined) at++;
    const shape = single ?? sign;
    shapes.push(SHAPES.get(shape) ?? shape);
    offsets.push(place);
  }
  return { shape: shapes.join(''), offsets };
}
