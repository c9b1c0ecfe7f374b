import { oneLine } from '../../language/message.js';
import type { Extract, Report, ReportedFinding } from '../../types/index.js';
import { bestEvidence } from '../../report/passages.js';
import { concernOf, type Concern, type Subject } from '../support/concerns.js';
import { readingsOf } from '../support/readings.js';
import { VERDICT_WORDS, acceptedBy, capitalised, creditOf, placeLabel } from '../support/words.js';

/** What becomes of a test case; `lines` are for people who open it. */
export type Outcome =
  | { readonly kind: 'passed'; readonly lines: readonly string[] }
  | {
      readonly kind: 'failure' | 'error' | 'skipped';
      readonly type: string;
      readonly message: string;
      readonly lines: readonly string[];
    };

/**
 * A claim or quotation that needs attention fails; one that was compared with nothing is an error, for nobody may take it
 * for checked; a claim of which no passage speaks, or that a person must read, is skipped, for it is neither right nor wrong.
 */
export function outcomeOf(subject: Subject, report: Report): Outcome {
  const concern = concernOf(subject, report);
  const { verdict, why } = subject.item;
  if (concern !== null) return failure(concern);
  const lines = [...sidesOf(subject), ...notesOf(subject, report).flatMap(findingLines)];
  if (verdict === 'unchecked') return { kind: 'error', type: verdict, message: why, lines };
  if (verdict === 'unaddressed' || verdict === 'undecided')
    return { kind: 'skipped', type: verdict, message: why, lines };
  return { kind: 'passed', lines: [...lines, whyLine(subject)] };
}

function failure({ subject, findings }: Concern): Outcome {
  const [first] = findings;
  return {
    kind: 'failure',
    type: first?.check ?? subject.item.verdict,
    message: first?.message ?? `${VERDICT_WORDS[subject.item.verdict]}: ${subject.item.why}`,
    lines: [...sidesOf(subject), ...findings.flatMap(findingLines), whyLine(subject)],
  };
}

function notesOf({ item }: Subject, { findings }: Report): ReportedFinding[] {
  return findings.filter(({ id }) => item.findings.includes(id));
}

function sidesOf(subject: Subject): string[] {
  const { item } = subject;
  const credit = creditOf(item.attribution);
  const other = answerOf(subject);
  return [
    `Article (${placeLabel(item)}${credit === null ? '' : `, crediting ${oneLine(credit)}`}): ${oneLine(item.text)}`,
    ...(other === undefined ? [] : [`Source (${placeLabel(other)}): ${oneLine(other.text)}`]),
    ...(subject.kind === 'claim' ? readingsOf(subject.item).map(oneLine) : []),
  ];
}

function answerOf({ kind, item }: Subject): Extract | undefined {
  return kind === 'claim' ? bestEvidence(item) : (item.places[0] ?? item.nearest ?? undefined);
}

function findingLines({ severity, check, message, suggestion, suppressed }: ReportedFinding): string[] {
  return [
    `${severity} ${check}: ${oneLine(message)}`,
    ...(suppressed === null ? [] : [capitalised(acceptedBy(suppressed))]),
    ...(suggestion === null ? [] : [`Fix: ${oneLine(suggestion)}`]),
  ];
}

function whyLine({ item }: Subject): string {
  return `${VERDICT_WORDS[item.verdict]}: ${oneLine(item.why)}`;
}
