import type { Element } from 'hast';
import { inExcerpt } from '../../language/excerpt.js';
import { printable } from '../../language/layout.js';
import { cut } from '../../language/span.js';
import type { Extract, Report, ReportedDocument, ReportedClaim, Span } from '../../types/index.js';
import { shownPassages, type ShownPassage } from '../../report/passages.js';
import { h, type Content } from './dom.js';
import { deepLink } from './links.js';
import { segmentsOf, type Layer } from './segments.js';
import type { Item } from '../support/standing.js';
import { pageNumber, under } from '../support/words.js';

/** What is known of the documents that passages come from. */
export interface Sources {
  /** Where a passage stands, in words: "report.pdf, page 4 (printed 2)". */
  readonly label: (passage: Extract) => string;
  /** The same with the page first, for lines that may be cut. */
  readonly brief: (passage: Extract) => string;
  /** The address of a passage; null where there is none. */
  readonly href: (passage: Extract) => string | null;
  /** The words around a passage, with it. */
  readonly around: (passage: Extract) => Extract;
}

/** What the report holds about its documents, as the passages need it; `home` is the way from the report to where its paths begin. */
export function sourcesOf({ article, sources, contexts }: Report, home = ''): Sources {
  const documents = new Map<string, ReportedDocument>(sources.map((source) => [source.path, source]));
  const names = namesOf(sources, article.path);
  const nameOf = ({ document }: Extract) => names.get(document) ?? document;
  return {
    label: (passage) =>
      passage.document === article.path ? pageOf(passage) : `${nameOf(passage)}, ${pageOf(passage)}`,
    brief: (passage) => `${pageOf(passage)}, ${nameOf(passage)}`,
    href: (passage) => {
      const document = documents.get(passage.document);
      return document === undefined ? null : deepLink(document, passage, home);
    },
    around: (passage) => {
      if (passage.cell !== undefined) return passage;
      const wider = contexts.find(
        ({ document, span }) =>
          document === passage.document && span.start <= passage.span.start && span.end >= passage.span.end,
      );
      return wider ?? passage;
    },
  };
}

function pageOf({ place, cell }: Extract): string {
  if (place.page === null) return cell === undefined ? `line ${place.line}` : printable(cell.place);
  const page = `page ${pageNumber(place)}`;
  return cell === undefined ? page : `${page}, ${printable(cell.place)}`;
}

/** What each document is called: by its file name where no other has the same, a page of the web by its title. */
function namesOf(sources: readonly ReportedDocument[], article: string): Map<string, string> {
  const bases = sources.map(({ path }) => baseName(path));
  const names = sources.map(({ path, title, fetched }, index): [string, string] => {
    if (fetched !== null) return [path, printable(title ?? path)];
    const alone = bases.filter((base) => base === bases[index]).length === 1;
    return [path, printable(alone ? bases[index]! : path)];
  });
  return new Map([...names, [article, 'the excerpt in the article']]);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) || path;
}

/** Sentences of the passages shown beside a claim that no rule settles; the others are folded. */
const SENTENCES = 5;

/** The passages an item was held against, in their context, with the words that matter marked. */
export function passageFigures({ subject, findings }: Item, sources: Sources): Element[] {
  const answers = findings.flatMap(({ source }) => (source === null ? [] : [source]));
  if (subject.kind === 'quotation') {
    const { places, nearest } = subject.item;
    if (places[0]) return [figureOf(places[0], 'The source,', answers, sources)];
    return nearest === null ? [] : [figureOf(nearest, 'The nearest passage, in', answers, sources)];
  }
  const used = new Set(findings.flatMap(({ evidence }) => evidence ?? []));
  const claim = subject.item;
  const figures = (passages: readonly ShownPassage[]) =>
    passages.map((passage) => {
      const looks = passage.marks.map((span) => ({ document: passage.document, span }));
      return figureOf(passage, captionOf(passage), [...looks, ...answers], sources);
    });
  if (used.size > 0) {
    return figures([...used].sort((a, b) => a - b).flatMap((index) => shownPassages(only(claim, index))));
  }
  const best = shownPassages(claim, SENTENCES);
  const isShown = ({ document, span }: Extract) =>
    best.some((shown) => {
      const wider = sources.around(shown);
      return shown.document === document && wider.span.start <= span.start && wider.span.end >= span.end;
    });
  const others = shownPassages(claim).filter((passage) => !isShown(passage));
  if (others.length === 0) return figures(best);
  const more = h('details.fold', [
    h('summary', `${others.length} more ${others.length === 1 ? 'passage' : 'passages'}`),
    ...figures(others),
  ]);
  return [...figures(best), more];
}

/** The claim with one of its sentences alone. */
function only(claim: ReportedClaim, index: number): ReportedClaim {
  return {
    ...claim,
    evidence: claim.evidence.slice(index, index + 1),
    look: { ...claim.look, passages: [] },
  };
}

function captionOf({ speaker, quotation }: ShownPassage): string {
  const where = quotation === null ? 'The source' : 'The excerpt it prints';
  return speaker === null ? `${where},` : `${where} (${speaker}),`;
}

/** A longer passage scrolls in its place. */
const LONG = 900;

function figureOf(
  passage: Extract,
  caption: string,
  marks: readonly { readonly document: string; readonly span: Span }[],
  sources: Sources,
): Element {
  const wider = sources.around(passage);
  const marked: Layer<'passage' | 'answer'>[] = [
    { span: passage.span, value: 'passage' },
    ...marks
      .filter(({ document, span }) => document === passage.document && !covers(span, passage.span))
      .map(({ span }) => ({ span, value: 'answer' as const })),
  ];
  const whole = wider.cell ? { start: 0, end: wider.text.length } : inExcerpt(wider, wider.span);
  const layers = marked.map((layer) => ({ ...layer, span: inExcerpt(wider, layer.span) }));
  const long = wider.text.length > LONG ? { tabIndex: 0, role: 'group', ariaLabel: 'Passage' } : {};
  return h('figure.passage', [
    h('figcaption', [`${caption} `, placeLink(passage, sources), under(passage)]),
    h('blockquote', { ...long, className: wider.text.length > LONG ? ['long'] : [] }, [
      h('p', segmentsOf(wider.text, whole, layers).map(partOf)),
    ]),
  ]);
}

/** What marks the whole passage marks nothing. */
function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function partOf({ text, layers }: { text: string; layers: readonly ('passage' | 'answer')[] }): Content {
  if (layers.includes('answer')) return h('mark.answer', text);
  return layers.length > 0 ? h('span.cited', text) : h('span.around', text);
}

/** The place of a passage, as a link where its document has an address. */
export function placeLink(passage: Extract, sources: Sources): Content {
  const href = sources.href(passage);
  const label = sources.label(passage);
  return href === null ? h('cite', label) : h('cite', [h('a', { href, rel: 'noreferrer' }, label)]);
}

/** The words of a stretch of a passage. */
export function wordsAt(extract: Extract, part: Span): string {
  return cut(extract.text, inExcerpt(extract, part));
}
