import { rules } from '../workspace/rules.js';
import { UserError } from '../errors.js';
import { pad, paragraph } from '../language/layout.js';
import { nearest } from '../language/nearest.js';
import type { FaultKind, Paint, QuotationCheck } from '../types/index.js';
import type { Io } from '../workspace/io.js';

const WIDEST = 92;

/** The manual of a check as text; the list of checks when none is named. Throws `UserError` for a name nobody bears. */
export function explain(name: string | null, paint: Paint, { stdout }: Pick<Io, 'stdout'>): string {
  const width = Math.min(WIDEST, stdout.columns ?? WIDEST);
  const lines = name === null ? listLines(paint, width) : manualLines(findRule(name), paint, width);
  return lines.map((line) => `${line}\n`).join('');
}

/** By its full name, or by the part after the slash where only one check bears it. */
function findRule(name: string): Rule {
  const exact = rules.find(({ id }) => id === name);
  if (exact) return exact;
  const short = rules.filter(({ id }) => id.split('/').at(-1) === name);
  if (short.length === 1) return short[0]!;
  throw new UserError(`There is no check called ${name}`, suggestion(name));
}

function suggestion(name: string): string {
  const ids = rules.map(({ id }) => id);
  const meant = nearest(
    name,
    ids.flatMap((id) => [id, id.split('/').at(-1)!]),
  );
  const id = ids.find((candidate) => candidate === meant || candidate.endsWith(`/${meant}`));
  return id === undefined ? 'sourcecheck explain lists them all' : `did you mean ${id}?`;
}

function listLines(paint: Paint, width: number): string[] {
  const column = Math.max(0, ...rules.map(({ id }) => id.length)) + 2;
  return [
    ...rules.flatMap(({ id, summary }) =>
      paragraph(summary, width - column).map(
        (line, index) => (index === 0 ? paint.bold(pad(id, column)) : pad('', column)) + line,
      ),
    ),
    '',
    `sourcecheck explain NAME prints the manual of one of these ${rules.length}`,
  ];
}

type Rule = QuotationCheck | FaultKind;

function manualLines(rule: Rule, paint: Paint, width: number): string[] {
  const subject = 'subject' in rule ? 'quotations' : 'claims';
  return [
    `${paint.bold(rule.id)}  (${rule.severity}, about ${subject})`,
    '',
    ...paragraph(rule.summary, width),
    '',
    ...paragraph(rule.manual, width),
    ...examplesOf(rule).flatMap(({ fires, article, source }) => [
      '',
      fires ? paint.red('Found here:') : paint.green('Not found here:'),
      ...exampleLines('article', article, width),
      ...exampleLines('source ', source, width),
    ]),
  ];
}

function exampleLines(label: string, text: string, width: number): string[] {
  return paragraph(`${label} ${text}`, width - 2, label.length + 1).map((line) => `  ${line}`);
}

interface Shown {
  readonly fires: boolean;
  readonly article: string;
  readonly source: string;
}

function examplesOf(rule: Rule): readonly Shown[] {
  if ('examples' in rule) return rule.examples;
  const { fires, lookAlike } = rule;
  return [
    { fires: true, article: fires.claim, source: fires.passage },
    { fires: false, article: lookAlike.claim, source: lookAlike.passage },
  ];
}
