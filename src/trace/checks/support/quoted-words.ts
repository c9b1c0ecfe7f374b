import { tokenize } from '../../../language/tokenize.js';
import type { Alteration, Difference, QuotationView, Severity, Span } from '../../../types/index.js';

/** Kinds of alteration that change words in place. */
export const CHANGED_WORDS: ReadonlySet<string> = new Set(['substituted', 'inserted', 'omitted']);
/** Text looked at on either side for the neighbouring word. */
const REACH = 60;

/** The alterations of a quotation that a check is about, each as a difference. */
export function differences(
  view: QuotationView,
  concerns: (alteration: Alteration) => boolean,
  more: (alteration: Alteration) => Partial<Difference> = () => ({}),
): Difference[] {
  return view.trace.alterations
    .filter(concerns)
    .map((alteration) => ({ ...difference(view, alteration), ...more(alteration) }));
}

/** Both sides with one word of context, and the source's words as the fix. */
function difference({ trace, article }: QuotationView, { article: ours, source }: Alteration): Difference {
  const document = (trace.places[0] ?? trace.nearest?.place)?.region.document;
  const here = widened(article.text, ours, trace.quotation.span);
  const there = document ? widened(document.text, source) : source;
  const expected = document?.text.slice(there.start, there.end) ?? '';
  return {
    article: ours.end > ours.start ? ours : here,
    source: source.end > source.start ? source : there,
    actual: article.text.slice(here.start, here.end),
    expected,
    suggestion:
      source.end > source.start ? quoteAs(expected) : leaveOut(article.text.slice(ours.start, ours.end)),
  };
}

/** The fix for words put in. */
function leaveOut(words: string): string {
  return `leave out \`${words.replace(/\s+/gu, ' ').trim()}\``;
}

/** The fix for altered words, with the source's own words. */
export function quoteAs(words: string): string {
  return `quote it as \`${words.replace(/\s+/gu, ' ').trim()}\``;
}

/** A span with the word before and the word after it, inside `limit` and inside the sentence. */
function widened(text: string, span: Span, limit: Span = { start: 0, end: text.length }): Span {
  const before = tokenize(text, { start: Math.max(limit.start, span.start - REACH), end: span.start });
  const after = tokenize(text, { start: span.end, end: Math.min(limit.end, span.end + REACH) });
  const left = before.findLast(({ kind }) => kind !== 'mark')?.span;
  const right = after.find(({ kind }) => kind !== 'mark')?.span;
  const wide = {
    start: chunkStart(text, left?.start ?? span.start, limit.start),
    end: right?.end ?? span.end,
  };
  const start = left && parts(text.slice(left.end, span.start)) ? span.start : wide.start;
  const end = right && parts(text.slice(span.end, right.start)) ? span.end : wide.end;
  return start < end ? { start, end } : wide;
}

/** Where the printed word begins to which a token belongs: "60(b)(4)" for its "4". */
function chunkStart(text: string, start: number, from: number): number {
  const glued = /[\p{L}\p{N}([][^\s“”"‘’]*$/u.exec(text.slice(Math.max(from, start - REACH), start));
  const before = glued ? start - glued[0].length : start;
  return /[\p{L}\p{N}]/u.test(text.slice(before, start)) ? before : start;
}

/** True when a sentence or a paragraph ends in what stands between two words. */
function parts(between: string): boolean {
  return /[.!?]["'”’)\]]*\s|\n\s*\n/u.test(between);
}

/** Error for a change that touches the meaning, else the milder severity. */
export function bySense({ weight }: Alteration, mild: Severity): Severity {
  return weight === 'material' ? 'error' : mild;
}
