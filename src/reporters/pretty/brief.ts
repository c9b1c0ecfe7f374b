import { displayWidth, pad, paragraph, printable } from '../../language/layout.js';
import type {
  Paint,
  RenderContext,
  Report,
  ReportedClaim,
  ReportedFinding,
  ReportedQuotation,
} from '../../types/index.js';
import type { Concern } from '../support/concerns.js';
import { bestEvidence } from '../../report/passages.js';
import { readerNames } from '../support/readings.js';
import { acceptedBy, count, creditOf } from '../support/words.js';
import { briefPlace, short } from './places.js';
import { shortNames, type Names } from '../support/short-names.js';

const INDENT = 2;
const ARROW = '→ ';

/** One line: where in the article, the article's words, and what is to be said of them. */
interface Row {
  readonly place: string;
  readonly words: string;
  readonly note: string;
  /** Who is credited, when that matters to the note. */
  readonly credit?: string | null;
}

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly good?: boolean;
}

/** What needs nobody's attention, a line each: what is supported and by what, what was not addressed, what was not checked. */
export function briefLines(report: Report, concerns: readonly Concern[], context: RenderContext): string[] {
  const concerned = new Set(concerns.map(({ subject }) => subject.item.id));
  const calm = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.filter(({ id }) => !concerned.has(id));
  const claims = calm(report.claims);
  const quotations = calm(report.quotations);
  const notable = new Set([...claims, ...quotations].flatMap(({ findings }) => findings));
  const names = shortNames([report.article, ...report.sources].map(({ path }) => path));
  const notes = noteGroup(
    report.findings.filter(({ id, suppressed }) => notable.has(id) && suppressed === null),
  );
  const standing = [
    foundGroup(quotations, names),
    claimGroup(claims, 'supported', '✓ NUMBER supported', names, true),
    acceptedGroup(report.findings),
  ];
  const open = [
    uncheckedGroup(quotations),
    claimGroup(claims, 'unaddressed', 'NUMBER that no passage speaks to', names),
    claimGroup(claims, 'unchecked', 'NUMBER not checked', names),
  ];
  const omitted = context.verbosity === 'verbose' ? [omissionGroup(report)] : [];
  return [
    ...partLines('', [notes], context),
    ...partLines('WHAT STANDS', standing, context),
    ...partLines('NOT SETTLED BY ANY SOURCE', open, context),
    ...partLines('', omitted, context),
  ];
}

/** A part of the list with its groups; nothing where all of them are empty. */
function partLines(title: string, groups: readonly Group[], context: RenderContext): string[] {
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const lines = filled.flatMap((group, index) => [...(index > 0 ? [''] : []), ...groupLines(group, context)]);
  if (filled.length === 0) return [];
  return ['', ...(title === '' ? [] : [context.paint.bold(title)]), ...lines];
}

function noteGroup(findings: readonly ReportedFinding[]): Group {
  const rows = findings.map(({ place, message, check, suggestion }) => ({
    place: short(place),
    words: `${message} (${check})`,
    note: suggestion ?? '',
  }));
  return { title: count(rows.length, 'note'), rows };
}

/** What is left standing stays visible, with who, when and why. */
function acceptedGroup(findings: readonly ReportedFinding[]): Group {
  const rows = findings.flatMap(({ place, message, check, suppressed }) =>
    suppressed === null
      ? []
      : [{ place: short(place), words: `${message} (${check})`, note: acceptedBy(suppressed) }],
  );
  return { title: `${count(rows.length, 'finding')} accepted`, rows };
}

function foundGroup(quotations: readonly ReportedQuotation[], names: Names): Group {
  const rows = quotations
    .filter(({ verdict }) => verdict !== 'unchecked')
    .map((quotation) => foundRow(quotation, names));
  return { title: `✓ ${count(rows.length, 'quotation')} found`, rows, good: true };
}

function uncheckedGroup(quotations: readonly ReportedQuotation[]): Group {
  const rows = quotations.filter(({ verdict }) => verdict === 'unchecked').map(uncheckedRow);
  return { title: `${count(rows.length, 'quotation')} not checked`, rows };
}

function foundRow(quotation: ReportedQuotation, names: Names): Row {
  const { text, place, places, verdict, why, scan } = quotation;
  const limit = scan ? `, as far as the scan can be read (OCR, confidence ${scan.confidence} %)` : '';
  const manner = verdict === 'verbatim' ? `word for word${limit}` : why;
  const at = places[0];
  return {
    place: short(place),
    words: text,
    note: at ? `${briefPlace(at, quotation, names)}, ${manner}` : manner,
  };
}

function uncheckedRow({ text, place, why, attribution }: ReportedQuotation): Row {
  return { place: short(place), words: text, note: why, credit: creditOf(attribution) };
}

/** The claims of one verdict; `title` tells what they are, with their number in it. */
function claimGroup(
  claims: readonly ReportedClaim[],
  wanted: ReportedClaim['verdict'],
  title: string,
  names: Names,
  good = false,
): Group {
  const rows = claims.filter(({ verdict }) => verdict === wanted).map((claim) => claimRow(claim, names));
  return { title: title.replace('NUMBER', count(rows.length, 'claim')), rows, good };
}

function claimRow(claim: ReportedClaim, names: Names): Row {
  const { text, place, verdict, why } = claim;
  const passage = verdict === 'supported' ? bestEvidence(claim) : undefined;
  const by = readerNames(claim);
  const read = by === '' ? '' : ` (read so by ${by})`;
  const note = passage ? `${briefPlace(passage, claim, names)}${read}: ${passage.text}` : why;
  return { place: short(place), words: text, note };
}

function omissionGroup({ omissions }: Report): Group {
  const rows = omissions.map(({ text, place, reason }) => ({
    place: short(place),
    words: text,
    note: reason,
  }));
  return { title: `${count(rows.length, 'sentence')} left out as no claims`, rows };
}

function groupLines(group: Group, context: RenderContext): string[] {
  const { title, rows, good } = group;
  const { paint, width } = context;
  const heading = good ? paint.green(title) : paint.bold(title);
  const shared = sharedNote(rows);
  const placeColumn = Math.max(...rows.map(({ place }) => place.length)) + 2;
  return [
    heading,
    ...(shared === null
      ? []
      : paragraph(shared, width - INDENT).map((line) => ' '.repeat(INDENT) + paint.dim(line))),
    ...rows.flatMap((row) => {
      const head = ' '.repeat(INDENT) + paint.dim(pad(row.place, placeColumn));
      const room = width - INDENT - placeColumn;
      const lines = rowLines(row, noteOf(row, shared), room, paint);
      return lines.map((line, index) => (index === 0 ? head : ' '.repeat(INDENT + placeColumn)) + line);
    }),
  ];
}

/** What is to be said of every row alike is said once, under the heading. */
function sharedNote(rows: readonly Row[]): string | null {
  const [first, ...others] = rows;
  const alike = others.length > 0 && others.every(({ note }) => note === first!.note);
  return alike && first!.note !== '' ? first!.note : null;
}

function noteOf({ note, credit = null }: Row, shared: string | null): string {
  if (shared !== null) return credit ?? '';
  return credit === null ? note : `${credit}: ${note}`;
}

/** Words and note on one line where they fit, else below each other; neither is ever cut. */
function rowLines({ words }: Row, note: string, room: number, paint: Paint): string[] {
  const [says, told] = [printable(words), note === '' ? '' : `  ${ARROW}${printable(note)}`];
  if (displayWidth(says) + displayWidth(told) <= room) return [told === '' ? says : says + paint.dim(told)];
  const notes = note === '' ? [] : paragraph(ARROW + note, room, displayWidth(ARROW));
  return [...paragraph(words, room), ...notes.map((part) => paint.dim(part))];
}
