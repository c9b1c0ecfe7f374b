import { displayWidth, paragraph, printable } from '../../language/layout.js';
import type {
  Extract,
  RenderContext,
  ReportedClaim,
  ReportedFinding,
  ReportedQuotation,
  Severity,
} from '../../types/index.js';
import type { Concern, Subject } from '../support/concerns.js';
import { claimPanels, quotationPanels } from './comparison.js';
import { LONGEST_LINE, panels, type Panel } from './panel.js';
import { clipPhrases } from '../support/clip.js';
import { readingsOf } from '../support/readings.js';
import { SIGNS, VERDICT_WORDS, creditOf, placeLabel, tint } from '../support/words.js';

const INDENT = 2;
/** A rule shorter than this parts nothing. */
const SHORTEST_RULE = 3;
/** Room for the longest severity and its sign, so that check names line up. */
const SEVERITY_COLUMN = 11;

/** A concern as lines: where, what the article says, what the source says, what differs, how to mend it, why. */
export function concernLines(concern: Concern, context: RenderContext): string[] {
  const { subject, severity, findings } = concern;
  const [left, right] = comparison(concern, context);
  const indent = (line: string) => (line === '' ? '' : ' '.repeat(INDENT) + line);
  return [
    header(subject.item, severity, context),
    '',
    ...panels(left, right, context, INDENT).map(indent),
    ...bySeverity(findings).flatMap((finding) => ['', ...findingLines(finding, context).map(indent)]),
    '',
    ...reasonLines(subject, context).map(indent),
  ];
}

function comparison({ subject, findings }: Concern, context: RenderContext): [Panel, Panel[]] {
  return subject.kind === 'claim'
    ? claimPanels(subject.item, findings, context)
    : quotationPanels(subject.item, findings);
}

/** Verdict and place, and a rule to the end of the line that parts one concern from the next. */
function header(
  item: Extract & Pick<ReportedClaim | ReportedQuotation, 'verdict'>,
  severity: Severity,
  { paint, width }: RenderContext,
): string {
  const verdict = `${SIGNS[severity]} ${VERDICT_WORDS[item.verdict]}`;
  const place = printable(placeLabel(item));
  const room = Math.min(width, LONGEST_LINE) - displayWidth(verdict) - displayWidth(place) - 3;
  const rule = room < SHORTEST_RULE ? '' : ` ${paint.dim('─'.repeat(room))}`;
  return `${tint(paint, severity)(verdict)}  ${paint.bold(place)}${rule}`;
}

/** With --verbose also the names by which `sourcecheck accept` takes a finding. */
function findingLines(finding: ReportedFinding, { paint, width, verbosity }: RenderContext): string[] {
  const { id, fingerprint, severity, check, message, suggestion } = finding;
  const name = verbosity === 'verbose' ? `${check}  ${id} ${fingerprint}` : check;
  const label = tint(paint, severity)(severity.padEnd(SEVERITY_COLUMN - INDENT));
  const room = Math.min(width, LONGEST_LINE) - INDENT - SEVERITY_COLUMN;
  const lines = [
    ...paragraph(clipPhrases(message), room),
    ...(suggestion === null ? [] : paragraph(`Fix: ${suggestion}`, room, 5)),
  ];
  return [`${label}${paint.dim(name)}`, ...lines.map((line) => ' '.repeat(SEVERITY_COLUMN - INDENT) + line)];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest first; those of one severity keep the order of the article. */
function bySeverity(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return SEVERITIES.flatMap((wanted) => findings.filter(({ severity }) => severity === wanted));
}

function reasonLines(subject: Subject, context: RenderContext): string[] {
  const { paint, width } = context;
  const { item } = subject;
  const sure = subject.kind === 'claim' ? ` (how sure: ${Math.round(subject.item.confidence * 100)} %)` : '';
  const told = subject.kind === 'claim' && concernSays(item.why);
  const lines = [
    told ? `How sure: ${Math.round(subject.item.confidence * 100)} %` : `Why: ${item.why}${sure}`,
  ];
  if (context.verbosity === 'verbose') lines.push(...verboseReasons(subject));
  return lines
    .flatMap((line) => paragraph(line, Math.min(width, LONGEST_LINE) - INDENT, 5))
    .map((line) => paint.dim(line));
}

/** A reason that only says again what the finding says. */
function concernSays(why: string): boolean {
  return why.startsWith('the article says');
}

function verboseReasons({ kind, item }: Subject): string[] {
  if (kind === 'quotation') {
    return item.alterations.map(
      ({ weight, kind: change, actual, expected, rule }) =>
        `${weight} alteration: ${change}, \`${actual}\` for \`${expected}\`${rule === null ? '' : ` (${rule})`}`,
    );
  }
  const { evidence, attribution } = item;
  return [
    ...(attribution === null ? [] : [`Speaker: ${creditOf(attribution) ?? 'unknown'}`]),
    ...evidence.map((passage) => `Compared with ${placeLabel(passage)}`),
    ...readingsOf(item),
  ];
}
