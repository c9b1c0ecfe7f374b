/**
 * Whose words: news as it is written about real documents, with quotations from the document, from people in it and from
 * outsiders. Each quotation is labelled with the verdicts a fact-checker would accept; the share that gets one of them is told, and
 * how many right quotations draw a finding all the same. Two files of situations: rules are mended on the first alone.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { check } from '../src/check.js';
import type { Input } from '../src/read/index.js';
import { madeTable } from './voices-made.js';
import type { Report, TraceVerdict } from '../src/types/index.js';

const FOLDER = new URL('voices/', import.meta.url);
/** Documents as published; they lie beside the checkout and are no part of the project. */
const DOCUMENTS = '../shared/documents';
const LETTERS: Readonly<Record<string, readonly TraceVerdict[]>> = {
  v: ['verbatim', 'permitted'],
  a: ['altered'],
  s: ['spliced'],
  m: ['misattributed'],
  n: ['not-found'],
  u: ['unchecked'],
};
const LABEL = /\{(?<letters>[vasmnu](?:\/[vasmnu])*)(?<warned>!?)\}/gu;

/** One article with its sources, and what is right of each quotation that ends at an offset. */
interface Situation {
  readonly name: string;
  readonly sources: readonly Input[];
  readonly article: string;
  readonly labels: readonly Label[];
}

interface Label {
  readonly end: number;
  readonly verdicts: readonly TraceVerdict[];
  /** A finding is right although the words are. */
  readonly warned: boolean;
}

interface Outcome {
  readonly label: Label;
  readonly verdict: TraceVerdict | 'unnoticed';
  readonly alarms: readonly string[];
  readonly text: string;
}

/** Prints figures for each file of situations (all of them unless named). Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [show, names] = [args.includes('--show'), args.filter((arg) => !arg.startsWith('-'))];
  for (const name of names.length > 0 ? names.filter((one) => one !== 'made') : ['open', 'held']) {
    const situations = await readSituations(new URL(`${name}.txt`, FOLDER));
    const outcomes = (await Promise.all(situations.map(measure))).flat();
    if (show)
      console.log(
        outcomes
          .filter((outcome) => !isRight(outcome))
          .map(lineOf)
          .join('\n'),
      );
    console.log(summaryOf(name, situations.length, outcomes));
  }
  if (names.length === 0 || names.includes('made')) await printMade();
  return 0;
}

/** Documents whose speakers are known, and two in one voice; cases of each class over all of them. */
const SPOKEN = [
  'pc20211103.pdf',
  'pc20220727.pdf',
  '24-1287_4gcj.pdf',
  '24-5438_o7kq.pdf',
  'min20221214.txt',
];
const PER_CLASS = 200;

async function printMade(): Promise<void> {
  const inputs = await Promise.all(SPOKEN.map((path) => sourceAt(path, new Map())));
  const there = inputs.filter((input) => input !== null);
  if (there.length === 0) console.log('made: skipped, no shared documents');
  else console.log(await madeTable(there, PER_CLASS));
}

async function readSituations(file: URL): Promise<Situation[]> {
  const text = await readFile(file, 'utf8');
  const parts = text.split(/^=== /mu).slice(1);
  const read = await Promise.all(parts.map(readSituation));
  return read.filter((situation) => situation !== null);
}

async function readSituation(part: string): Promise<Situation | null> {
  const [name, files, ...lines] = part.split('\n');
  const body = lines.join('\n');
  const inline = new Map(
    [...body.matchAll(/^--- (\S+)\n([\s\S]*?)(?=^---)/gmu)].map(([, path, content]) => [path!, content!]),
  );
  const marked = (inline.size > 0 ? body.split(/^---\n/mu)[1]! : body).trim();
  const sources = await Promise.all(files!.split(' ').map((path) => sourceAt(path, inline)));
  if (sources.some((source) => source === null)) return null;
  return { name: name!, sources: sources.filter((source) => source !== null), ...unlabelled(marked) };
}

async function sourceAt(path: string, inline: ReadonlyMap<string, string>): Promise<Input | null> {
  const own = inline.get(path);
  if (own !== undefined) return { path, content: own };
  const file = `${DOCUMENTS}/${path}`;
  return existsSync(file) ? { path, content: new Uint8Array(await readFile(file)) } : null;
}

function unlabelled(marked: string): { article: string; labels: Label[] } {
  const labels: Label[] = [];
  let [article, at] = ['', 0];
  for (const match of marked.matchAll(LABEL)) {
    article += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const verdicts = match.groups!['letters']!.split('/').flatMap((letter) => LETTERS[letter]!);
    labels.push({ end: article.length, verdicts, warned: match.groups!['warned'] === '!' });
  }
  return { article: article + marked.slice(at), labels };
}

async function measure({ name, sources, article, labels }: Situation): Promise<Outcome[]> {
  const report = await check({ path: `${name}.md`, content: article }, { sources });
  return labels.map((label, index) => outcomeOf(report, article, label, labels[index - 1]));
}

/** The last quotation that begins before the label and after the one before it; two labels in a row count back. */
function outcomeOf(report: Report, article: string, label: Label, before: Label | undefined): Outcome {
  const own = report.quotations.filter(
    ({ span }) => span.start < label.end && span.start >= (before?.end ?? 0) - 1,
  );
  const quotation = before?.end === label.end ? priorTo(report, label.end) : own.at(-1);
  const text = article.slice(Math.max(0, label.end - 110), label.end).replace(/\s+/gu, ' ');
  if (!quotation) return { label, verdict: 'unnoticed', alarms: [], text };
  const alarms = report.findings
    .filter((finding) => finding.quotation === quotation.id && finding.severity !== 'info')
    .map(({ check: id, severity }) => `${severity} ${id}`);
  return { label, verdict: quotation.verdict, alarms, text };
}

function priorTo({ quotations }: Report, end: number): Report['quotations'][number] | undefined {
  return quotations.filter(({ span }) => span.start < end).at(-2);
}

function isRight({ label, verdict, alarms }: Outcome): boolean {
  return label.verdicts.some((right) => right === verdict) && !isFalseAlarm({ label, alarms });
}

function isFalseAlarm({ label, alarms }: Pick<Outcome, 'label' | 'alarms'>): boolean {
  const clean = label.verdicts.every((right) => /^(?:verbatim|permitted|unchecked)$/u.test(right));
  return clean && !label.warned && alarms.length > 0;
}

function lineOf({ label, verdict, alarms, text }: Outcome): string {
  return `  ${verdict} for ${label.verdicts.join('|')} ${alarms.join(', ')}: ${text}`;
}

function summaryOf(name: string, situations: number, outcomes: readonly Outcome[]): string {
  const right = outcomes.filter(isRight).length;
  const rate = ((100 * right) / outcomes.length).toFixed(1);
  const alarms = outcomes.filter(isFalseAlarm).length;
  return `${name}: ${situations} articles, ${outcomes.length} quotations, ${right} right (${rate} %), ${alarms} false alarms\n${tableOf(outcomes)}`;
}

/** For each verdict: how many quotations should have it, have it, and both. */
function tableOf(outcomes: readonly Outcome[]): string {
  const sorts: readonly (readonly TraceVerdict[])[] = Object.values(LETTERS);
  return sorts
    .map((sort) => {
      const due = outcomes.filter(({ label }) => label.verdicts.some((verdict) => sort.includes(verdict)));
      const given = outcomes.filter(({ verdict }) => sort.some((one) => one === verdict));
      const both = given.filter((outcome) => due.includes(outcome)).length;
      return `  ${sort.join(' or ').padEnd(22)} due ${due.length}, given ${given.length}, rightly ${both}`;
    })
    .join('\n');
}
