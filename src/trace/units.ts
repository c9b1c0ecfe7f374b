import { isAbbreviation } from '../language/abbreviations.js';
import { foldWord } from '../language/fold.js';
import { stem as stemOf } from '../language/stem.js';
import { tokenize } from '../language/tokenize.js';
import type { Span, Token } from '../types/index.js';

/** One word of a quotation or of a source, as it is compared. */
export interface Unit {
  readonly span: Span;
  /** As printed. */
  readonly text: string;
  /** Folded: equal for words that are the same up to typography and case. */
  readonly norm: string;
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'symbol';
  /**
   * How far the words are the speaker's: `plain` wholly; `inserted` stands in brackets ("[the ministry]"); `mended` has
   * brackets inside the word ("access[ed]").
   */
  readonly editing: 'plain' | 'inserted' | 'mended';
  /** True for the first word of a sentence, as far as the marks before it tell. */
  readonly opens: boolean;
}

/** Marks that count as words: leaving one out changes what is said ("$5" is not "5"), or something was lost (U+FFFD). */
const SYMBOL = /^[%‰$£€¥₹₽°+=<>±&\uFFFD\uE000-\uF8FF]$/u;
const MINUS = /^[-\u2212\u2013]$/u;

/** The words, numbers and meaningful symbols of a stretch of text, in order; punctuation is left out. */
export function unitsOf(text: string, span: Span): Unit[] {
  const tokens = tokenize(text, span);
  const units: Unit[] = [];
  let opens = true;
  tokens.forEach((token, index) => {
    if (isPower(token, units)) {
      units[units.length - 1] = raised(units.at(-1)!, token, text);
      return;
    }
    const symbol = token.kind === 'mark' && (SYMBOL.test(token.text) || isMinus(tokens, index));
    if (token.kind === 'mark' && !symbol) {
      opens ||=
        /[!?]/u.test(token.text) || (token.text === '.' && !isAbbreviation(tokens[index - 1]?.text ?? ''));
      return;
    }
    units.push(
      toUnit(token, token.kind === 'mark' ? 'symbol' : token.kind, opens || startsParagraph(text, token)),
    );
    opens = false;
  });
  return units;
}

/** The raised figure of "40 m²" is part of the measure; raised figures elsewhere are marks of notes. */
function isPower({ text, span }: Token, before: readonly Unit[]): boolean {
  const [figure, measure] = before.slice(-2);
  return (
    /^[²³]$/u.test(text) &&
    measure?.span.end === span.start &&
    figure?.kind === 'number' &&
    /^(?:[kcdm]?m|ft|in)$/u.test(measure.norm)
  );
}

function raised(measure: Unit, { span: { end }, norm }: Token, text: string): Unit {
  const span = { start: measure.span.start, end };
  return { ...measure, span, text: text.slice(span.start, end), norm: measure.norm + norm };
}

/**
 * The words of a source. Brackets inside a word ("clear[ly]", "[T]he") are printed there as they are in the quotation, so that the word
 * is one.
 */
export function sourceUnits(text: string, span: Span): Unit[] {
  const units: Unit[] = [];
  for (const unit of unitsOf(text, span)) {
    const last = units.at(-1);
    const glued =
      last?.kind === 'word' &&
      unit.kind === 'word' &&
      /^[[\]]$/u.test(text.slice(last.span.end, unit.span.start));
    if (glued) units[units.length - 1] = glue(last, unit, text);
    else units.push(unit);
  }
  return units;
}

function glue(left: Unit, right: Unit, text: string): Unit {
  const span = { start: left.span.start, end: right.span.end };
  const norm = left.norm + right.norm;
  return { ...left, span, text: text.slice(span.start, span.end), norm, stem: stemOf(norm) };
}

function startsParagraph(text: string, { span }: Token): boolean {
  return /\n\s*\n\s*\P{L}?$/u.test(text.slice(Math.max(0, span.start - 8), span.start));
}

function toUnit({ span, text, norm, stem }: Token, kind: Unit['kind'], opens: boolean): Unit {
  const folded = kind === 'symbol' ? foldSymbol(norm) : bare(norm);
  const root = MARKED.test(folded) ? stemOf(folded.replace(/\d+$/u, '')) : stem;
  return { span, text, norm: folded, stem: root, kind, editing: 'plain', opens };
}

/** "birds12": the figures may be the mark of a note. */
const MARKED = /^\p{L}{3,}\d{1,3}$/u;

function foldSymbol(norm: string): string {
  return MINUS.test(norm) ? '-' : foldWord(norm);
}

/** A possessive or plain apostrophe at the edge says nothing about which word it is; inside it does ("don't"). */
function bare(norm: string): string {
  return norm.replace(/^'+|'+$/gu, '');
}

/** A dash is a minus sign when a number follows at once and nothing stands right before it. */
function isMinus(tokens: readonly Token[], index: number): boolean {
  const [before, dash, after] = [tokens[index - 1], tokens[index]!, tokens[index + 1]];
  if (!MINUS.test(dash.text) || after?.kind !== 'number' || after.span.start !== dash.span.end) return false;
  return before === undefined || (before.span.end < dash.span.start && before.kind !== 'number');
}
