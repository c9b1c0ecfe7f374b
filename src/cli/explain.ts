import { checks } from '../checks/index.js';
import { UserError } from '../errors.js';
import { pad, paragraph } from '../language/layout.js';
import { nearest } from '../language/nearest.js';
import type { Check, Paint } from '../types/index.js';
import type { Io } from '../workspace/io.js';

const WIDEST = 92;

/** The manual of a check as text; the list of checks when none is named. Throws `UserError` for a name nobody bears. */
export function explain(name: string | null, paint: Paint, { stdout }: Pick<Io, 'stdout'>): string {
  const width = Math.min(WIDEST, stdout.columns ?? WIDEST);
  const lines = name === null ? listLines(paint, width) : manualLines(findCheck(name), paint, width);
  return lines.map((line) => `${line}\n`).join('');
}

/** By its full name, or by the part after the slash where only one check bears it. */
function findCheck(name: string): Check {
  const exact = checks.find(({ id }) => id === name);
  if (exact) return exact;
  const short = checks.filter(({ id }) => id.split('/').at(-1) === name);
  if (short.length === 1) return short[0]!;
  throw new UserError(`There is no check called ${name}`, suggestion(name));
}

function suggestion(name: string): string {
  const ids = checks.map(({ id }) => id);
  const meant = nearest(
    name,
    ids.flatMap((id) => [id, id.split('/').at(-1)!]),
  );
  const id = ids.find((candidate) => candidate === meant || candidate.endsWith(`/${meant}`));
  return id === undefined ? 'sourcecheck explain lists them all' : `did you mean ${id}?`;
}

function listLines(paint: Paint, width: number): string[] {
  const column = Math.max(0, ...checks.map(({ id }) => id.length)) + 2;
  return [
    ...checks.flatMap(({ id, summary }) =>
      paragraph(summary, width - column).map(
        (line, index) => (index === 0 ? paint.bold(pad(id, column)) : pad('', column)) + line,
      ),
    ),
    '',
    `sourcecheck explain NAME prints the manual of one of these ${checks.length}`,
  ];
}

function manualLines(check: Check, paint: Paint, width: number): string[] {
  return [
    `${paint.bold(check.id)}  (${check.severity}, about ${check.subject}s)`,
    '',
    ...paragraph(check.summary, width),
    '',
    ...paragraph(check.manual, width),
    ...examples(check).flatMap(({ fires, sides }) => [
      '',
      fires ? paint.red('Found here:') : paint.green('Not found here:'),
      ...sides.flatMap(([label, text]) =>
        paragraph(`${label} ${text}`, width - 2, label.length + 1).map((line) => `  ${line}`),
      ),
    ]),
  ];
}

interface Shown {
  readonly fires: boolean;
  readonly sides: readonly (readonly [label: string, text: string])[];
}

function examples(check: Check): Shown[] {
  return check.subject !== 'quotation'
    ? check.examples.map(({ fires, claim, passage }) => ({
        fires,
        sides: [
          ['article', claim],
          ['source ', passage],
        ] as const,
      }))
    : check.examples.map(({ fires, article, source }) => ({
        fires,
        sides: [
          ['article', article],
          ['source ', source],
        ] as const,
      }));
}
