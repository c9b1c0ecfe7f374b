import { fixesFor, type Fix } from '../report/fix.js';
import { rawSpan } from '../language/offset-map.js';
import { REASON_TO_COME } from '../language/placeholder.js';
import type { Document, Report, ReportedFinding } from '../types/index.js';
import type { Desk, Result } from './desk.js';
import { diagnosticOf, openFindings } from './diagnostics.js';
import { rangeOf, touches } from './places.js';
import { CodeActionKind, type CodeAction, type Range, type TextDocument, type TextEdit } from './protocol.js';

type Fixed = Extract<Fix, { edits: unknown }>;

/** Formats in which a comment can let a finding stand. */
const WITH_COMMENTS = new Set(['markdown', 'html']);
/** The kind under which all quotations are mended at once, as editors do on saving when they are told to. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.sourcecheck`;

/** The command that signs a finding off. */
export const ACCEPT = 'sourcecheck.accept';
/** Its one argument. An editor that asks for the reason adds it. */
export interface Acceptance {
  /** The article. */
  readonly uri: string;
  /** The fingerprint of the finding. */
  readonly finding: string;
  readonly by?: string;
  readonly reason?: string;
}

/** What can be done in a range: give quotations the source's words, one or all, or let findings stand by a comment or a sign-off. */
export function actionsIn(
  { article, report }: Result,
  document: TextDocument,
  range: Range,
  desk: Desk,
): CodeAction[] {
  if (report === null || article === null) return [];
  const changed = (edits: TextEdit[]) => ({ changes: { [document.uri]: edits } });
  const fixes = fixesFor(article, document.getText(), report).filter(
    (fix): fix is Fixed => 'edits' in fix && fix.edits.length > 0,
  );
  const here = openFindings(report).filter(({ place }) => touches(rangeOf(place), range));
  const mend = fixes
    .filter(({ quotation }) => touches(rangeOf(quotation.place), range))
    .map((fix): CodeAction => ({
      title: 'Use the exact words of the source',
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      diagnostics: findingsOf(fix, report).map((finding) => diagnosticOf(finding, report, desk)),
      edit: changed(editsOf(fix, document)),
    }));
  const stand = WITH_COMMENTS.has(article.format)
    ? here.map((finding): CodeAction => ({
        title: `Let it stand, with a reason (${finding.check})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, report, desk)],
        edit: changed([commentFor(finding, article, document)]),
      }))
    : [];
  const accept = here.map((finding): CodeAction => ({
    title: `Accept this finding, by name and with a reason (${finding.check})`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, report, desk)],
    command: {
      title: 'Accept this finding',
      command: ACCEPT,
      arguments: [{ uri: document.uri, finding: finding.fingerprint } satisfies Acceptance],
    },
  }));
  const all: CodeAction[] =
    fixes.length === 0
      ? []
      : [
          {
            title: 'Use the exact words of the sources in all quotations',
            kind: FIX_ALL,
            edit: changed(fixes.flatMap((fix) => editsOf(fix, document))),
          },
        ];
  return [...mend, ...stand, ...accept, ...all];
}

function findingsOf({ quotation }: Fixed, report: Report): ReportedFinding[] {
  return openFindings(report).filter(({ id }) => quotation.findings.includes(id));
}

function editsOf({ edits }: Fixed, document: TextDocument): TextEdit[] {
  return edits.map(({ span, text }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    newText: text,
  }));
}

/** A comment before the block of the finding, inside the same block quotation: `disable-next-line` reaches over the whole block. */
function commentFor(finding: ReportedFinding, article: Document, document: TextDocument): TextEdit {
  const block = article.blocks.find(
    ({ span }) => span.start <= finding.article.start && finding.article.start < span.end,
  );
  const at = block ? rawSpan(article.map, block.span).start : document.offsetAt(rangeOf(finding.place).start);
  const start = { line: document.positionAt(at).line, character: 0 };
  const before = document.getText({ start, end: document.positionAt(at) });
  const prefix = /^[\s>]*/u.exec(before)![0];
  return {
    range: { start, end: start },
    newText: `${prefix}<!-- sourcecheck-disable-next-line ${finding.check} -- ${REASON_TO_COME} -->\n`,
  };
}
