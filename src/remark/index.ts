import { manualAddress } from '../workspace/manual-address.js';
import { openReading, placedIn } from '../workspace/reading.js';
import type { ReadingOptions } from '../workspace/reading-options.js';
import type { Session } from '../workspace/session.js';
import { UserError } from '../errors.js';
import type { Place, Report, ReportedFinding, Severity } from '../types/index.js';

/** Options of the plugin. */
export type Options = ReadingOptions;

/** What is used of a message of vfile. */
interface Message {
  fatal?: boolean | null | undefined;
  actual?: string | undefined;
  expected?: string[] | undefined;
  note?: string | undefined;
  url?: string | undefined;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

/** What is used of a file of vfile. */
interface File {
  readonly value: string | Uint8Array;
  readonly path?: string | undefined;
  readonly cwd: string;
  readonly message: (
    reason: string,
    options: {
      readonly place?: { readonly start: Point; readonly end: Point };
      readonly ruleId: string;
      readonly source: string;
    },
  ) => Message;
}

const SOURCE = 'sourcecheck';
const NOT_CHECKED = { ruleId: 'not-checked', source: SOURCE };
/** How vfile tells errors, warnings and notes apart. */
const FATAL: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
};

/** A plugin for unified that tells what sourcecheck finds in a Markdown file as lint messages; sources are read once. */
export default function remarkSourcecheck(
  options: Options = {},
): (tree: unknown, file: File) => Promise<void> {
  const sessions = new Map<string, Promise<Session>>();
  return async (_tree, file) => {
    const session = sessions.get(file.cwd) ?? openReading(file.cwd, options);
    sessions.set(file.cwd, session);
    try {
      await check(file, await session);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const sentence = error.hint === null ? error.message : `${error.message}; ${error.hint}`;
      file.message(sentence, NOT_CHECKED).fatal = true;
    }
  };
}

async function check(file: File, session: Session): Promise<void> {
  const { value } = file;
  const text = typeof value === 'string' ? value : new TextDecoder().decode(value);
  const path = placedIn(file.cwd, file.path ?? 'article.md');
  const ignoring = await session.ignoredBy(path);
  if (ignoring !== null) {
    file.message(`Not checked: ${ignoring} ignores this file`, NOT_CHECKED).fatal = undefined;
    return;
  }
  const { report, complaints } = await session.checkText(path, text);
  if (report === null) for (const line of complaints) file.message(line.trim(), NOT_CHECKED);
  else tell(report, file);
}

function tell(report: Report, file: File): void {
  for (const finding of report.findings.filter(({ suppressed }) => !suppressed)) {
    const { check, place, message, severity, actual, expected } = finding;
    const told = file.message(message, { place: rangeOf(place), ruleId: check, source: SOURCE });
    told.fatal = FATAL[severity];
    told.actual = actual;
    told.expected = [expected];
    told.note = noteOn(finding);
    told.url = manualAddress(check);
  }
  for (const { message, place, path } of report.problems) {
    const inFile = place !== null && path === report.article.path;
    const range = inFile ? { place: rangeOf(place) } : {};
    file.message(message, { ...range, ...NOT_CHECKED });
  }
}

/** What to do, and where the source says it. */
function noteOn({ suggestion, source, sourcePlace }: ReportedFinding): string | undefined {
  const where = source && sourcePlace && `See ${source.document}${positionOf(sourcePlace)}`;
  return [suggestion && `Fix: ${suggestion}`, where].filter(Boolean).join('\n') || undefined;
}

function positionOf({ page, pageLabel, line, column }: Place): string {
  return page === null ? `:${line}:${column}` : `, page ${pageLabel ?? page}`;
}

function rangeOf({ line, column, endLine, endColumn }: Place): { start: Point; end: Point } {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}
