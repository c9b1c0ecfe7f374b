import type {
  Extract,
  RenderContext,
  ReportedClaim,
  ReportedEvidence,
  ReportedFinding,
  ReportedQuotation,
  Span,
} from '../../types/index.js';
import { markUp, trimAround } from '../support/marked.js';
import type { Panel } from './panel.js';
import { creditOf, placeLabel } from '../support/words.js';

/** Passages shown beside one claim unless `--verbose` asks for all. */
const MAX_PASSAGES = 3;

/** A claim and the passages its findings come from (where there are none, those that bear on it), each passage once. */
export function claimPanels(
  claim: ReportedClaim,
  findings: readonly ReportedFinding[],
  { verbosity }: RenderContext,
): [Panel, Panel[]] {
  const used = [...new Set(findings.map(({ evidence }) => evidence ?? 0))].sort((a, b) => a - b);
  const shown = (used.length === 0 ? [...claim.evidence.keys()] : used).slice(
    0,
    verbosity === 'verbose' ? undefined : MAX_PASSAGES,
  );
  const passages = shown.flatMap((index) => {
    const passage = claim.evidence[index];
    return passage ? [sourcePanel(passageCaption(passage), passage, findings)] : [];
  });
  const credit = creditOf(claim.attribution);
  const caption = credit === null ? 'The article says' : `The article says, crediting ${credit}`;
  return [
    articlePanel(
      caption,
      claim,
      findings.map(({ article }) => article),
    ),
    passages,
  ];
}

function passageCaption(passage: ReportedEvidence): string {
  const origin = passage.quotation === null ? 'The source' : 'The excerpt it prints';
  const speaker = passage.saidBy ?? passage.speaker;
  return `${origin}${speaker === null ? '' : ` (${speaker})`}, ${placeLabel(passage)}`;
}

/** A quotation and its place in the source, or the nearest passage when it was not found. */
export function quotationPanels(
  quotation: ReportedQuotation,
  findings: readonly ReportedFinding[],
): [Panel, Panel[]] {
  const { places, nearest, alterations, attribution } = quotation;
  const changed = alterations.filter(({ weight }) => weight !== 'permitted');
  const credit = creditOf(attribution);
  const left = articlePanel(
    credit === null ? 'The article quotes' : `The article quotes ${credit}`,
    quotation,
    [
      ...changed.map(({ article }) => article),
      ...findings.map(({ article }) => article).filter((span) => !isWhole(span, quotation)),
    ],
  );
  const place = places[0];
  if (place) {
    const marks = changed.map(({ source }) => source);
    return [left, [sourcePanel(`The source, ${placeLabel(place)}`, place, findings, marks)]];
  }
  return [left, nearest === null ? [] : [sourcePanel(nearestCaption(nearest), nearest, findings)]];
}

/** A finding about the quotation as a whole marks nothing: every word would be marked. */
function isWhole({ start, end }: Span, { span }: Extract): boolean {
  return start <= span.start && end >= span.end;
}

function nearestCaption(nearest: NonNullable<ReportedQuotation['nearest']>): string {
  const { leadingWords } = nearest;
  const agree =
    leadingWords === 0
      ? ''
      : ` (the first ${leadingWords === 1 ? 'word agrees' : `${leadingWords} words agree`})`;
  return `The nearest passage${agree}, ${placeLabel(nearest)}`;
}

function articlePanel(caption: string, extract: Extract, marks: readonly Span[]): Panel {
  return { side: 'article', caption: `${caption}:`, marked: trimAround(markUp(extract, marks)) };
}

function sourcePanel(
  caption: string,
  extract: Extract,
  findings: readonly ReportedFinding[],
  marks: readonly Span[] = [],
): Panel {
  const answers = findings.flatMap(({ source }) =>
    source?.document === extract.document ? [source.span] : [],
  );
  return {
    side: 'source',
    caption: `${caption}:`,
    marked: trimAround(markUp(extract, [...marks, ...answers])),
  };
}
