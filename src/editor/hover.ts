import type { Extract, Report, ReportedFinding, Span, Suppression } from '../types/index.js';
import { shownPassages } from '../report/passages.js';
import { rangeOf, touches } from './places.js';
import { MarkupKind, type Hover, type Position } from './protocol.js';

/** Sentences of a passage that a hover has room for. */
const SENTENCES = 3;

type Item = Report['claims'][number] | Report['quotations'][number];

/** What is said of the quotation or claim under the pointer, the smallest first, with the source's words marked; null elsewhere. */
export function hoverAt(report: Report, position: Position): Hover | null {
  const here = { start: position, end: position };
  const items = [...report.quotations, ...report.claims]
    .filter(({ place }) => touches(rangeOf(place), here))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (items.length === 0) return null;
  return {
    range: rangeOf(items[0]!.place),
    contents: {
      kind: MarkupKind.Markdown,
      value: items.map((item) => describe(item, report)).join('\n\n---\n\n'),
    },
  };
}

function describe(item: Item, report: Report): string {
  const findings = report.findings.filter(({ id }) => item.findings.includes(id));
  const passages = 'evidence' in item ? shownPassages(item, SENTENCES) : item.places.slice(0, 1);
  return [
    `**${item.verdict}**: ${escaped(item.why)}`,
    ...findings.map(({ check, message, suppressed }) => {
      return `\`${check}\` ${message}${suppressed ? standing(suppressed) : ''}`;
    }),
    ...passages.map((passage) => quoted(passage, findings)),
  ].join('\n\n');
}

/** By what or whom a finding is let stand, when and why. */
function standing({ kind, by, date, reason }: Suppression): string {
  const who = by === null ? (kind === 'baseline' ? ' by the baseline' : '') : ` by ${escaped(by)}, ${date!}`;
  return ` – let stand${who}${reason === null ? '' : `: ${escaped(reason)}`}`;
}

/** The passage as a block quotation, the words that findings rest on in bold, with where it stands. */
function quoted({ document, span, text, place }: Extract, findings: readonly ReportedFinding[]): string {
  const marks = findings
    .flatMap(({ source }) => (source?.document === document ? [source.span] : []))
    .filter(({ start, end }) => start >= span.start && end <= span.end && end > start)
    .sort((a, b) => a.start - b.start);
  const words = joined(marks).reduce(
    ({ at, parts }, mark) => ({
      at: mark.end,
      parts: [
        ...parts,
        escaped(text.slice(at - span.start, mark.start - span.start)),
        `**${escaped(text.slice(mark.start - span.start, mark.end - span.start))}**`,
      ],
    }),
    { at: span.start, parts: [] as string[] },
  );
  const all = [...words.parts, escaped(text.slice(words.at - span.start))].join('');
  const where =
    place.page === null ? `:${place.line}:${place.column}` : `, page ${place.pageLabel ?? place.page}`;
  return `> ${all.replace(/\s*\n\s*/gu, ' ')}\n>\n> – ${escaped(document)}${where}`;
}

function joined(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((result, span) => {
    const last = result.at(-1);
    if (!last || span.start > last.end) return [...result, span];
    return [...result.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
}

/** Text from articles and sources is text, never markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/gu, '\\$&');
}
