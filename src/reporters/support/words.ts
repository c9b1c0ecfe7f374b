import { printable } from '../../language/layout.js';
import { oneLine } from '../../language/message.js';
import type {
  Attribution,
  Extract,
  Paint,
  Report,
  ReportedDocument,
  ReportedEvidence,
  ReportedProblem,
  Severity,
  Suppression,
  TraceVerdict,
  Verdict,
} from '../../types/index.js';

/** A number with its noun: "1 claim", "2 claims". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What an article was compared with, in a phrase that follows "compared with": a source that could not be read is none of it. */
export function comparedWith({ sources, library }: Pick<Report, 'sources' | 'library'>): string {
  const excerpts = 'the excerpts it prints';
  const read = sources.filter(({ readable }) => readable).length;
  if (sources.length === 0) return library === undefined ? `${excerpts}, for no source was given` : excerpts;
  if (read === 0) return `${excerpts}, for no source could be read`;
  const some = read === sources.length ? '' : `${read} of `;
  return `${some}${count(sources.length, 'source')} and ${excerpts}`;
}

/** What of a document is none of its running text, in a phrase; nothing where that is all of it. */
export function leftOutNames({ leftOut = [] }: ReportedDocument): string[] {
  const kinds = leftOut.map(({ what, words }) => `${what}, ${count(words, 'word')}`);
  return kinds.length === 0 ? [] : [`left out: ${kinds.join('; ')}`];
}

/** That a document was read from pictures, and how well; nothing where it was not. */
export function ocrNames({ ocr, pages }: ReportedDocument): string[] {
  if (ocr === undefined) return [];
  const some = pages === null || ocr.pages.length === pages ? '' : `${count(ocr.pages.length, 'page')} `;
  return [`${some}read by OCR, confidence ${ocr.confidence} %`];
}

/** The page of the file and, where the sheet says otherwise, the number printed on it: "170 (printed 63)". */
export function pageNumber({ page, pageLabel }: Extract['place']): string {
  return pageLabel === null || pageLabel === String(page)
    ? String(page)
    : `${page} (printed ${printable(pageLabel)})`;
}

/** What a passage stands under: whose words it is in a document of several voices, else the nearest heading; empty where there is neither. */
export function under({
  heading = null,
  quotation = null,
  saidBy,
}: Extract & Partial<Pick<ReportedEvidence, 'heading' | 'quotation' | 'saidBy'>>): string {
  if (saidBy !== undefined) return `, ${printable(saidBy)}`;
  return heading === null || quotation !== null ? '' : `, under “${printable(heading)}”`;
}

/** Where an extract stands, in the form editors and terminals turn into a link; by page for documents that have pages, by its heads for a cell. */
export function placeLabel({ document, place, cell }: Pick<Extract, 'document' | 'place' | 'cell'>): string {
  const { line, column, page } = place;
  if (cell !== undefined)
    return `${document}, ${page === null ? '' : `page ${pageNumber(place)}, `}${cell.place}`;
  if (page === null) return `${document}:${line}:${column}`;
  return `${document}, page ${pageNumber(place)}, line ${line}`;
}

/** Where a problem is, as far as it is known; empty when it is about no file. */
export function problemLabel({ path, place }: ReportedProblem): string {
  if (path === null) return '';
  return place === null ? path : placeLabel({ document: path, place });
}

/** Who is credited, and by whom it is passed on: "the FBI, via some outlets"; null when nobody is. */
export function creditOf(attribution: Attribution | null): string | null {
  if (attribution === null || attribution.speaker === null) return null;
  const via = creditOf(attribution.via);
  const speaker = withArticle(attribution.speaker);
  return via === null ? speaker : `${speaker}, via ${via}`;
}

/**
 * As the name reads inside a sentence. "Report" is kept without its article: a single common noun gets one back, unless it tells of many.
 * "Some news outlets" began a sentence of the article.
 */
function withArticle(speaker: string): string {
  return /^\p{Ll}[\p{Ll}-]*(?:[^s]|[isu]s|ss)$/u.test(speaker)
    ? `the ${speaker}`
    : speaker.replace(/^(?:Some|Several|Many|Most|Other)(?= \p{Ll})/u, (first) => first.toLowerCase());
}

/** The sign of a severity, readable without colour. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '•' };

/** The colour of a severity. */
export function tint(paint: Paint, severity: Severity): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
}

/** How grave a verdict is by itself, when no check says more; null for verdicts that need nobody's attention. */
export const GRAVITY: Readonly<Record<Verdict | TraceVerdict, Severity | null>> = {
  contradicted: 'error',
  misstated: 'warning',
  supported: null,
  unaddressed: null,
  undecided: null,
  unchecked: null,
  verbatim: null,
  permitted: null,
  altered: 'warning',
  spliced: 'error',
  misattributed: 'error',
  'not-found': 'error',
};

/** Verdicts as they are printed. */
export const VERDICT_WORDS: Readonly<Record<Verdict | TraceVerdict, string>> = {
  contradicted: 'contradicted',
  misstated: 'misstated',
  supported: 'supported',
  unaddressed: 'unaddressed',
  undecided: 'needs a person',
  unchecked: 'unchecked',
  verbatim: 'word for word',
  permitted: 'with permitted alterations',
  altered: 'altered',
  spliced: 'spliced',
  misattributed: 'misattributed',
  'not-found': 'not found',
};

/** Words at the beginning of a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How a finding came to be left standing. */
const ACCEPTED: Readonly<Record<Suppression['kind'], string>> = {
  ignore: 'accepted by a comment in the article',
  baseline: 'accepted by the baseline',
  'sign-off': 'accepted',
};

/** By whom, when and why a finding is left standing: "accepted by I. Rann on 2026-03-02: the board confirmed it". */
export function acceptedBy({ kind, by, date, reason }: Suppression): string {
  const who = by === null ? '' : ` by ${oneLine(by)}`;
  const when = date === null ? '' : ` on ${date}`;
  return `${ACCEPTED[kind]}${who}${when}${reason === null ? '' : `: ${oneLine(reason)}`}`;
}
