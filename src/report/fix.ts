import { rawSpan } from '../language/offset-map.js';
import { contains, cut, overlaps } from '../language/span.js';
import type { Document, Report, ReportedAlteration, ReportedQuotation, Span } from '../types/index.js';

/** One replacement in the file. */
interface RawEdit {
  /** In the file's text as decoded, without a byte order mark. */
  readonly span: Span;
  readonly text: string;
}

/** What can be done about one altered quotation: the edits that give it the source's words, or the reason why there are none. */
export type Fix =
  | { readonly quotation: ReportedQuotation; readonly edits: readonly RawEdit[] }
  | { readonly quotation: ReportedQuotation; readonly refused: string };

/** Formats whose text stands in the file as it is read. */
const WRITABLE = new Set(['markdown', 'plain-text', 'html']);
/** Alterations of single words: the source says what should stand there. */
const WORDS = new Set(['substituted', 'inserted', 'omitted', 'numeral']);
/** What is not a matter of words between the marks, and stays. */
const LEFT_ALONE = new Set([
  'case',
  'bracketed-case',
  'capitals',
  'dash',
  'ellipsis',
  'hyphenation',
  'note-number',
  'own-note',
  'punctuation',
  'quote-marks',
  'sic',
  'spacing',
  'terminal-punctuation',
  'truncated-after',
  'truncated-before',
  'typography',
  'wrong-page',
]);
/** Words between such marks need more than a swap of words. */
const MARKS = /["“”„«»()[\]{}…\uFFFD]|\.{3}/u;

function isAccepted({ findings }: ReportedQuotation, report: Report): boolean {
  return report.findings.some(({ id, suppressed }) => suppressed !== null && findings.includes(id));
}

/** For every altered quotation of an article, how it gets the exact words of the source. `raw` is the file's text. */
export function fixesFor(article: Document, raw: string, report: Report): Fix[] {
  const taken: RawEdit[] = [];
  return report.quotations
    .filter(({ verdict }) => verdict === 'altered')
    .map((quotation): Fix => {
      try {
        if (isAccepted(quotation, report)) throw new Refusal('a finding about it is let stand');
        const edits = editsFor(quotation, article, raw);
        const fresh = edits.filter((edit) => !taken.some((other) => same(edit, other)));
        if (fresh.some((edit) => taken.some((other) => touches(edit.span, other.span)))) {
          throw new Refusal('a quotation inside it was altered at the same place');
        }
        taken.push(...fresh);
        return { quotation, edits: fresh };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { quotation, refused: error.message };
      }
    });
}

/** The text after the edits, which must not overlap. */
export function applyEdits(raw: string, edits: readonly RawEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: words }) => text.slice(0, span.start) + words + text.slice(span.end), raw);
}

class Refusal extends Error {}

function editsFor(quotation: ReportedQuotation, article: Document, raw: string): RawEdit[] {
  if (!WRITABLE.has(article.format)) throw new Refusal(`${article.format} files are not rewritten`);
  const place = quotation.places[0];
  if (!place) throw new Refusal('it has no place in a source');
  if (quotation.scan !== undefined) throw new Refusal('its source was read by OCR and may be misread');
  if (place.document === article.path)
    throw new Refusal('no source holds it, only an excerpt in the article');
  if (quotation.places.some(({ text }) => oneSpaced(text) !== oneSpaced(place.text))) {
    throw new Refusal(`it may come from any of ${quotation.places.length} places that differ`);
  }
  if (place.leftOut !== undefined) throw new Refusal('its passage is too long');
  const alterations = quotation.alterations.filter(
    ({ kind, weight }) => weight !== 'permitted' || kind === 'damaged',
  );
  const other = alterations.find(({ kind }) => !WORDS.has(kind) && !LEFT_ALONE.has(kind));
  if (other) throw new Refusal(`it takes a person to mend it (${other.kind.replaceAll('-', ' ')})`);
  return alterations
    .filter(({ kind }) => WORDS.has(kind))
    .map((alteration) => editFor(alteration, quotation, article, raw));
}

function editFor(
  alteration: ReportedAlteration,
  quotation: ReportedQuotation,
  article: Document,
  raw: string,
): RawEdit {
  const { span, words } = swapFor(alteration, quotation, article);
  const inFile = rawSpan(article.map, span);
  if (
    quotation.edits.some((edit) => overlaps(edit.span, span)) ||
    MARKS.test(cut(article.text, span) + words)
  ) {
    throw new Refusal('brackets, an ellipsis or quotation marks stand at the altered words');
  }
  if (article.emphases?.some(({ start, end }) => start <= span.end && span.start <= end) === true) {
    throw new Refusal('the altered words are set in italics or bold');
  }
  if (oneSpaced(cut(raw, inFile)) !== oneSpaced(cut(article.text, span))) {
    throw new Refusal('markup or entities stand among the altered words');
  }
  const before = raw.slice(
    Math.max(raw.lastIndexOf('\n', inFile.start - 1), raw.lastIndexOf('\r', inFile.start - 1)) + 1,
    inFile.start,
  );
  if (article.format === 'markdown' && /^[\s>]*$/u.test(before) && /^(?:[#>+=-]|\d+[.)])/u.test(words)) {
    throw new Refusal('at the start of a line the words would turn into markup');
  }
  return { span: inFile, text: escaped(words, article.format) };
}

/**
 * The stretch of the article to replace and what with. For words put in or left out it reaches to the words on either side,
 * so that spaces and commas become those of the source: "evidence that" gets its ", however," back whole.
 */
function swapFor(
  { kind, article: ours, source, expected }: ReportedAlteration,
  { pieces, places, edits }: ReportedQuotation,
  article: Document,
): { span: Span; words: string } {
  const piece = pieces.find((candidate) => contains(candidate, ours));
  const place = places[0]!;
  if (!piece || !contains(place.span, source))
    throw new Refusal('the altered words are not inside one stretch of quoted words');
  if (kind !== 'inserted' && kind !== 'omitted') return { span: ours, words: oneSpaced(expected) };
  const limits = edits.map((edit) => edit.span);
  const room = {
    start: Math.max(piece.start, ...limits.filter(({ end }) => end <= ours.start).map(({ end }) => end)),
    end: Math.min(piece.end, ...limits.filter(({ start }) => start >= ours.end).map(({ start }) => start)),
  };
  const { start } = place.span;
  const there = toWords(
    place.text,
    { start: source.start - start, end: source.end - start },
    { start: 0, end: place.text.length },
  );
  return { span: toWords(article.text, ours, room), words: cut(place.text, there).replace(/\s+/gu, ' ') };
}

/** The span widened over everything that is no word, within `room`. */
function toWords(text: string, { start, end }: Span, room: Span): Span {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at]!);
  let [left, right] = [start, end];
  while (left > room.start && !isWord(left - 1)) left--;
  while (right < room.end && !isWord(right)) right++;
  return { start: left, end: right };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function escaped(words: string, format: string): string {
  if (format === 'html') return words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  if (format === 'markdown') return words.replace(/[\\`*_<~|]|&(?=[a-z#])/giu, '\\$&');
  return words;
}

function same(a: RawEdit, b: RawEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
