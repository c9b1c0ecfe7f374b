import { printable } from '../../language/layout.js';
import { bestEvidence, shownPassages, toRead } from '../../report/passages.js';
import type {
  CommentsWanted,
  Extract,
  Report,
  ReportedClaim,
  ReportedFinding,
  ReportedProblem,
  ReportedQuotation,
  Severity,
  Span,
} from '../../types/index.js';
import { concernsOf, subjectsOf, type Subject } from '../support/concerns.js';
import { markUp, trimAround } from '../support/marked.js';
import { readingsOf } from '../support/readings.js';
import { remarksOf, type Remark } from '../support/remarks.js';
import {
  GRAVITY,
  VERDICT_WORDS,
  acceptedBy,
  capitalised,
  comparedWith,
  count,
  creditOf,
  problemLabel,
} from '../support/words.js';
import type { Places } from './places.js';

/** A comment: the words of the article it is about, and its lines, the first of which is its heading. */
export interface Note {
  readonly span: Span;
  readonly heading: string;
  readonly lines: readonly string[];
}

const HEADINGS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
/** Sentences of the passages laid beside a claim that a person must read. */
const SENTENCES = 3;

/** The comments on an article, in the order of its words; the first tells of the whole. */
export function notesOn(report: Report, wanted: CommentsWanted, places: Places): Note[] {
  const standing = remarksOf(report).filter(({ finding }) => finding.suppressed === null);
  const accepted = remarksOf(report).filter(({ finding }) => finding.suppressed !== null);
  const notes = [
    ...standing.map((remark) => findingNote(remark, report, places)),
    ...verdictNotes(report, places),
    ...(wanted === 'findings' ? [] : readingNotes(report, places)),
    ...(wanted === 'all' ? accepted.map((remark) => acceptedNote(remark, report, places)) : []),
    ...(wanted === 'all' ? subjectsOf(report).flatMap((subject) => calmNote(subject, places)) : []),
  ];
  const inOrder = notes.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return [wholeNote(report, standing, wanted, places), ...inOrder];
}

/** What was compared with what, and what could not be: a draft without a comment would leave that open. */
function wholeNote(
  report: Report,
  standing: readonly Remark[],
  wanted: CommentsWanted,
  places: Places,
): Note {
  const { article, sources, quotations, claims, problems } = report;
  const amount = (severity: Severity) =>
    standing.filter(({ finding }) => finding.severity === severity).length;
  const found = [
    [amount('error'), 'error'],
    [amount('warning'), 'warning'],
    [amount('info'), 'note'],
  ] as const;
  const parts = found.flatMap(([number, noun]) => (number === 0 ? [] : [count(number, noun)]));
  const open = toRead(claims).length;
  const read = sources.filter(({ readable }) => readable).map(({ path }) => places.nameOf(path));
  const bare = wanted === 'findings' ? ', without comments here' : '';
  return {
    span: article.blocks[0]?.span ?? { start: 0, end: article.text.length },
    heading: `Checked: ${count(quotations.length, 'quotation')}, ${count(claims.length, 'claim')}`,
    lines: [
      `Found: ${parts.length === 0 ? 'nothing to mend' : parts.join(', ')}.`,
      ...(open === 0 ? [] : [`To be read by a person: ${count(open, 'claim')}${bare}.`]),
      `Compared with: ${read.length === 0 ? comparedWith(report) : read.join(', ')}.`,
      ...problems.map(problemLine),
    ],
  };
}

function problemLine(problem: ReportedProblem): string {
  const label = problemLabel(problem);
  const message = printable(problem.message);
  return label === '' || message.includes(problem.path ?? label)
    ? message
    : `${printable(label)}: ${message}`;
}

function findingNote({ finding, answers }: Remark, report: Report, places: Places): Note {
  const { article, severity, check, message, suggestion } = finding;
  return {
    span: article,
    heading: HEADINGS[severity],
    lines: [
      inQuotes(message),
      ...(suggestion === null ? [] : [`Fix: ${inQuotes(suggestion)}`]),
      ...sourceLines(finding, answers, report, places),
      `Check: ${check}`,
    ],
  };
}

function acceptedNote(remark: Remark, report: Report, places: Places): Note {
  const note = findingNote(remark, report, places);
  return { ...note, heading: capitalised(acceptedBy(remark.finding.suppressed!)) };
}

/** The source's words and where they stand; of several passages that say the same the first is quoted. */
function sourceLines(
  finding: ReportedFinding,
  answers: Remark['answers'],
  report: Report,
  places: Places,
): string[] {
  const passage = passageOf(finding, report);
  if (passage === null) return [];
  const more = answers.slice(1).map((answer) => places.of(answer));
  const { source } = finding;
  const marks = source?.document === passage.document ? [source.span] : [];
  return [
    quoted(passage, marks, places),
    ...(more.length === 0 ? [] : [`Also: ${[...new Set(more)].join('; ')}`]),
  ];
}

function passageOf({ claim, quotation, evidence }: ReportedFinding, report: Report): Extract | null {
  if (claim !== null) {
    const { evidence: passages = [] } = report.claims.find(({ id }) => id === claim) ?? {};
    return passages[evidence ?? 0] ?? null;
  }
  const { places = [], nearest = null } = report.quotations.find(({ id }) => id === quotation) ?? {};
  return places[0] ?? nearest;
}

/** Claims and quotations whose verdict needs attention although no check says more. */
function verdictNotes(report: Report, places: Places): Note[] {
  return concernsOf(report)
    .filter(({ findings }) => findings.length === 0)
    .map(({ subject, severity }) => ({
      span: subject.item.span,
      heading: `${HEADINGS[severity]}: ${VERDICT_WORDS[subject.item.verdict]}`,
      lines: [inQuotes(subject.item.why), ...answerOf(subject, places)],
    }));
}

/** Claims that a person must read beside their passages; the heading tells how urgently. */
function readingNotes({ claims }: Report, places: Places): Note[] {
  return toRead(claims).map((claim, index, all) => {
    const credit = creditOf(claim.attribution);
    return {
      span: claim.span,
      heading: `Needs a person${all.length === 1 ? '' : ` (number ${index + 1} of ${all.length} by urgency)`}`,
      lines: [
        ...(credit === null ? [] : [`Credited to: ${printable(credit)}`]),
        ...shownPassages(claim, SENTENCES).map((passage) => quoted(passage, passage.marks, places)),
        ...readingsOf(claim).map(printable),
      ],
    };
  });
}

/** What needs nobody's attention, and what nothing speaks to. */
function calmNote(subject: Subject, places: Places): Note[] {
  const { item } = subject;
  const { verdict } = item;
  if (item.findings.length > 0 || verdict === 'undecided' || GRAVITY[verdict] !== null) return [];
  const heading = capitalised(VERDICT_WORDS[verdict]);
  const answer = answerOf(subject, places);
  return [
    {
      span: item.span,
      heading,
      lines: subject.kind === 'quotation' && answer.length > 0 ? answer : [inQuotes(item.why), ...answer],
    },
  ];
}

function answerOf({ kind, item }: Subject, places: Places): string[] {
  const passage = kind === 'claim' ? claimAnswer(item) : quotationAnswer(item);
  return passage === null ? [] : [quoted(passage, [], places)];
}

function claimAnswer(claim: ReportedClaim): Extract | null {
  return claim.verdict === 'unaddressed' ? null : (bestEvidence(claim) ?? null);
}

function quotationAnswer({ places, nearest }: ReportedQuotation): Extract | null {
  return places[0] ?? nearest;
}

function quoted(passage: Extract, marks: readonly Span[], places: Places): string {
  return `“${trimAround(markUp(passage, marks)).text}” – ${places.of(passage)}`;
}

/** A sentence of ours in which words of a document stand between backticks: a letter has quotation marks for that. */
function inQuotes(sentence: string): string {
  return printable(sentence).replace(/`([^`]*)`/gu, '“$1”');
}
