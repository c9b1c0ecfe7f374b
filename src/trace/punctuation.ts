import type { Alteration, Span } from '../types/index.js';
import type { Texts } from './texts.js';
import type { Placement } from './chains.js';
import { editorial, type Sides } from './house.js';
import type { Pair } from './runs.js';
import type { Unit } from './units.js';

const QUOTES = /["'“”„‟‘’‚‛«»‹›`´]/gu;
const DASHES = /[-\u2010-\u2015\u2212]+/gu;
const SIC = /[[(]\s*sic\b/iu;
const SPACES = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Case, punctuation and typography of one placed segment: each sort named once, where it first shows. */
export function punctuationOf(placement: Placement, pairs: readonly Pair[], texts: Texts): Alteration[] {
  const found = [
    ...pairs.flatMap((pair) => letters(pair, pair === pairs[0] && pair.at === 0, texts)),
    ...pairs.slice(1).flatMap((pair, index) => marks(pairs[index]!, pair, texts)),
    ...closing(placement, pairs.at(-1), texts),
  ];
  return found.filter(({ kind }, at) => found.findIndex((other) => other.kind === kind) === at);
}

function letters({ quoted, source }: Pair, first: boolean, texts: Texts): Alteration[] {
  if (quoted.editing === 'inserted') return [];
  const sides = {
    article: quoted.span,
    source: source.span,
    actual: quoted.text,
    expected: source.text,
  };
  if (quoted.editing === 'mended') return mended(quoted, source, sides, texts);
  if (quoted.text === source.text) return [];
  const folded = quoted.text.toLowerCase() === source.text.toLowerCase();
  const capitals = quoted.text.slice(1) === source.text.slice(1) && first ? 'case' : 'capitals';
  return [editorial(folded ? capitals : 'typography', sides, texts.house)];
}

/** Brackets inside a word are the author's own, unless the source has them. */
function mended(quoted: Unit, { span }: Unit, sides: Sides, texts: Texts): Alteration[] {
  const around = texts.source.slice(Math.max(0, span.start - 1), span.end + 3);
  return around.includes(quoted.text.replace(/\s/gu, '')) || around.includes(quoted.text)
    ? []
    : [editorial('bracketed-case', sides, texts.house)];
}

/** What stands between two words that follow each other on both sides, unless the author's own words stand between them. */
function marks(left: Pair, right: Pair, texts: Texts): Alteration[] {
  if (right.at !== left.at + 1) return [];
  const article = { start: left.quoted.span.end, end: right.quoted.span.start };
  const ours = slice(texts.article, article);
  if (SIC.test(ours)) return [editorial('sic', pairSides(left, right, texts), texts.house)];
  if (/\p{L}/u.test(ours)) return [];
  const source = { start: left.source.span.end, end: right.source.span.start };
  const kind = differenceOf(ours, slice(texts.source, source));
  if (kind === null) return [];
  const sort = kind === 'hyphen' ? hyphen(left, right, texts) : kind;
  return [editorial(sort, pairSides(left, right, texts), texts.house)];
}

/** A hyphen for a space: the line's, the word's, or a range of figures. */
function hyphen(left: Pair, right: Pair, texts: Texts): string {
  if (left.quoted.kind === 'number' && right.quoted.kind === 'number') return 'punctuation';
  const between = (side: 'quoted' | 'source') => ({
    start: left[side].span.end,
    end: right[side].span.start + 1,
  });
  return texts.breaksLine({ article: between('quoted'), source: between('source') })
    ? 'spacing'
    : 'hyphenation';
}

function pairSides(left: Pair, right: Pair, texts: Texts): Parameters<typeof editorial>[1] {
  const article = { start: left.quoted.span.start, end: right.quoted.span.end };
  const source = { start: left.source.span.start, end: right.source.span.end };
  return { article, source, actual: slice(texts.article, article), expected: slice(texts.source, source) };
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Quotation of one mark for another, dash for another, hyphen for a space, or other punctuation; null when alike. */
function differenceOf(quoted: string, source: string): string | null {
  const [ours, theirs] = [bare(quoted), bare(source)];
  if (ours === theirs) {
    if (stripped(quoted, QUOTES) !== stripped(source, QUOTES)) return 'quote-marks';
    return stripped(quoted, DASHES) === stripped(source, DASHES) ? null : 'dash';
  }
  const hyphened = /^\s*[-\u00AD\u2010\u2011]\s*$/u;
  return (ours === '' && hyphened.test(source)) || (theirs === '' && hyphened.test(quoted))
    ? 'hyphen'
    : 'punctuation';
}

/** Only the marks of one sort, as printed. */
function stripped(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join('');
}

/** Punctuation without spaces, quotation marks, brackets, ellipses, rules and note signs; all dashes alike. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(QUOTES, '')
    .replace(/\d+(?:[,–-]\d+)*/gu, '')
    .replace(/[[\](){}*†‡§]|_{2,}|…|\.{3,}/gu, '')
    .replace(DASHES, '-');
}

/** The mark after the last word: inside the quotation it follows the sentence around it. */
function closing({ segment }: Placement, last: Pair | undefined, texts: Texts): Alteration[] {
  if (!last || last.quoted !== segment.units.at(-1)) return [];
  const ours = /^[.,;:!?]/u.exec(texts.article.slice(last.quoted.span.end))?.[0];
  const theirs = /^["'”’]?([.,;:!?])/u.exec(texts.source.slice(last.source.span.end))?.[1] ?? '';
  if (ours === undefined || ours === theirs) return [];
  const article = { start: last.quoted.span.end, end: last.quoted.span.end + 1 };
  const source = { start: last.source.span.end, end: last.source.span.end + theirs.length };
  return [
    editorial('terminal-punctuation', { article, source, actual: ours, expected: theirs }, texts.house),
  ];
}
