import type { Report, ReportedFinding, TraceVerdict, Verdict } from '../../types/index.js';
import { concernOf, type Subject } from './concerns.js';

/** What an editor has to do about a claim or a quotation, the most urgent first. */
export const STANDINGS = ['fix', 'look', 'read', 'unchecked', 'open', 'accepted', 'backed'] as const;

export type Standing = (typeof STANDINGS)[number];

/** A claim or quotation as the page shows it. */
export interface Item {
  readonly subject: Subject;
  /** Its number on the page, in reading order from 1. */
  readonly number: number;
  /** The anchor of its evidence; that of its place in the article is `at-` and this. */
  readonly id: string;
  readonly standing: Standing;
  readonly findings: readonly ReportedFinding[];
}

/** How each standing is told: by a sign, a word in a list, and words behind a number. */
export const STANDING_WORDS: Readonly<
  Record<Standing, { readonly sign: string; readonly label: string; readonly counted: string }>
> = {
  fix: { sign: '✕', label: 'To fix', counted: 'to fix' },
  look: { sign: '▲', label: 'To look at', counted: 'to look at' },
  read: { sign: '◐', label: 'To read', counted: 'for a person to read' },
  unchecked: { sign: '?', label: 'Not checked', counted: 'not checked' },
  open: { sign: '○', label: 'Not addressed', counted: 'not addressed by any source' },
  accepted: { sign: '◆', label: 'Accepted', counted: 'accepted as they are' },
  backed: { sign: '✓', label: 'Backed', counted: 'backed by a source' },
};

/** The standing of a verdict about which there is no finding. */
const BY_VERDICT: Readonly<Partial<Record<Verdict | TraceVerdict, Standing>>> = {
  unchecked: 'unchecked',
  unaddressed: 'open',
  undecided: 'read',
};

/** What is to be done about a claim or a quotation. */
export function standingOf(subject: Subject, report: Report): Standing {
  const concern = concernOf(subject, report);
  if (concern !== null) return concern.severity === 'error' ? 'fix' : 'look';
  const accepted = report.findings.some(
    ({ id, suppressed }) => suppressed !== null && subject.item.findings.includes(id),
  );
  return accepted ? 'accepted' : (BY_VERDICT[subject.item.verdict] ?? 'backed');
}
