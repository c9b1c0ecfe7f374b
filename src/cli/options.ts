import { toOutput } from '../workspace/output-setting.js';
import { UserError } from '../errors.js';
import { isDay } from '../workspace/acceptance/day.js';
import type { OutputSetting } from '../workspace/settings.js';
import { toCount, toNumber } from './option-values.js';
import { SECOND_READER } from './reader-options.js';

/** One option of the command line. `parse` throws `UserError` with what to give instead. */
export interface OptionSpec {
  readonly flags: string;
  readonly help: string;
  readonly choices?: readonly string[];
  /** The value when it is not given, and how help shows it. */
  readonly initial?: { readonly value: unknown; readonly text?: string };
  readonly parse?: (value: string, before: unknown) => unknown;
  readonly implies?: Readonly<Record<string, unknown>>;
  readonly conflicts?: string;
}

/** Options under one heading of `--help`. */
export interface OptionGroup {
  readonly heading: string;
  readonly options: readonly OptionSpec[];
}

/** Every option there is, in the order and under the headings of `--help`. */
export function optionGroups(formats: readonly string[]): OptionGroup[] {
  return [
    { heading: 'What to compare with:', options: SOURCES },
    { heading: 'How strictly:', options: STRICTNESS },
    { heading: 'A second reader:', options: SECOND_READER },
    { heading: 'Configuration:', options: CONFIGURATION },
    { heading: 'What is let stand:', options: LETTING },
    { heading: 'Mending and watching:', options: MENDING },
    { heading: 'The report:', options: reporting(formats) },
    { heading: 'What it may take, and what is kept between runs:', options: KEEPING },
  ];
}

const SOURCES: readonly OptionSpec[] = [
  {
    flags: '-s, --source <path>',
    help: 'a document to compare with: file, folder, quoted glob, or with --fetch a web address; repeat for more',
    parse: (path, before) => [...(before as readonly string[]), path],
    initial: { value: [], text: 'none' },
  },
  {
    flags: '--stdin-filename <name>',
    help: 'what to call standard input; its extension tells the format',
    initial: { value: '<stdin>' },
  },
  { flags: '--no-links', help: 'do not take the local files that the article links to as sources' },
  {
    flags: '--allow-sources <folder>',
    help: 'let articles name sources in this folder, besides their own and the project; repeat for more',
    parse: (path, before) => [...(before as readonly string[]), path],
    initial: { value: [], text: 'none' },
  },
  {
    flags: '--strict-sources',
    help: 'a source that an article names and that cannot be had makes the exit code 2',
  },
  {
    flags: '--fetch',
    help: 'fetch web addresses that are named or linked as sources, once; copies are kept',
  },
  {
    flags: '--refetch',
    help: 'fetch them again, even those of which a copy is kept',
    implies: { fetch: true },
  },
  {
    flags: '--changed [ref]',
    help: 'of the articles named only those changed since a commit or branch (default: HEAD); git tells',
  },
  { flags: '--allow-private', help: 'let --fetch reach addresses of this machine and its network' },
];

const STRICTNESS: readonly OptionSpec[] = [
  {
    flags: '--style <style>',
    help: 'house style that says which alterations of a quotation are allowed',
    choices: ['permissive', 'ap', 'chicago', 'bluebook'],
    initial: { value: 'permissive' },
  },
  {
    flags: '--likelihood-scale <scale>',
    help: 'which percents words of likelihood stand for',
    choices: ['icd203', 'ipcc'],
    initial: { value: 'icd203' },
  },
  {
    flags: '--fail-on <level>',
    help: 'lowest severity that makes the exit code 1',
    choices: ['error', 'warning', 'info', 'never'],
    initial: { value: 'error' },
  },
  {
    flags: '--max-warnings <number>',
    help: 'more warnings than this in the whole run make the exit code 1 (default: any number passes)',
    parse: toNumber('number of warnings', Number.MAX_SAFE_INTEGER),
  },
  {
    flags: '--min-coverage <percent>',
    help: 'an article of whose quotations and claims fewer were compared makes the exit code 1 (default: 0)',
    parse: toNumber('percentage from 0 to 100', 100),
  },
];

const CONFIGURATION: readonly OptionSpec[] = [
  {
    flags: '-c, --config <file>',
    help: 'settings for all articles (default: the nearest sourcecheck.config.yaml or its like above each article)',
  },
  { flags: '--no-config', help: 'use no configuration file' },
  {
    flags: '--print-config',
    help: 'print the settings that hold for the article named, with where each was made, and check nothing',
  },
];

const LETTING: readonly OptionSpec[] = [
  {
    flags: '--baseline <file>',
    help: 'let findings stand that were there when it was written (default: .sourcecheck-baseline.json, where there is one)',
  },
  {
    flags: '--write-baseline',
    help: 'write the baseline anew from what is found now; the exit code tells only of trouble',
  },
  {
    flags: '--sign-offs <file>',
    help: 'what editors accepted with sourcecheck accept (default: .sourcecheck-sign-offs.yaml, where there is one)',
  },
  {
    flags: '--today <day>',
    help: 'the day by which sign-offs run out, as 2024-12-31 (default: today)',
    parse: toDay,
  },
];

/** The last day of a sign-off. */
export const UNTIL: OptionSpec = {
  flags: '--until <day>',
  help: 'the last day on which it holds, as 2024-12-31 (default: until article or source change)',
  parse: toDay,
};

const MENDING: readonly OptionSpec[] = [
  {
    flags: '--fix',
    help: 'put the exact words of the source into altered quotations; claims are never touched',
  },
  {
    flags: '--dry-run',
    help: 'show what --fix would change, as a diff, and change nothing',
    implies: { fix: true },
  },
  { flags: '-w, --watch', help: 'check again whenever an article or a source changes, until Ctrl-C' },
];

function reporting(formats: readonly string[]): OptionSpec[] {
  const names = formats.join(', ');
  return [
    {
      flags: '-f, --format <name[=file]>',
      help: `how to report: ${names}; repeat for several, each into its file`,
      parse: (value, before) => [...(before as readonly OutputSetting[]), toOutput(value, formats)],
      initial: { value: [], text: formats[0]! },
    },
    {
      flags: '-o, --output <file>',
      help: 'write the report to a file instead of standard output; for several articles and docx, to a folder',
    },
    {
      flags: '--comments <which>',
      help: 'what docx comments on: findings; review: also claims that need a person; all: also what stands (default: review)',
      choices: ['findings', 'review', 'all'],
    },
    {
      flags: '-q, --quiet',
      help: 'only what needs attention, and one line of totals',
      conflicts: 'verbose',
    },
    { flags: '-v, --verbose', help: 'also reasons, runners-up and the sentences left out' },
    {
      flags: '--width <columns>',
      help: 'width to lay the report out for (default: the terminal, else 80)',
      parse: toCount('columns'),
    },
    { flags: '--color', help: 'colour even when not on a terminal (also: FORCE_COLOR=1)' },
    { flags: '--no-color', help: 'no colour; words are marked by carets (also: NO_COLOR=1)' },
  ];
}

const KEEPING: readonly OptionSpec[] = [
  {
    flags: '-j, --jobs <number>',
    help: 'articles to check at the same time (default: by the processors and the number of articles)',
    parse: toCount('articles'),
  },
  {
    flags: '--time-limit <seconds>',
    help: 'work that reading or checking one document may take before it is given up (default: 15)',
    parse: toCount('seconds'),
  },
  {
    flags: '--memory-limit <MB>',
    help: 'memory the program may take at one document before it is given up, at least 200 (default: 600)',
    parse: toMemory,
  },
  { flags: '--no-cache', help: 'read and check everything anew and keep nothing' },
  {
    flags: '--cache-dir <folder>',
    help: 'where to keep what was read and found (also: SOURCECHECK_CACHE)',
  },
];

/** Less memory than this is not enough for the program itself. */
const LEAST_MEMORY = 200;

function toMemory(value: string): number {
  const megabytes = toCount('MB')(value);
  if (megabytes < LEAST_MEMORY) throw new UserError(`Give at least ${LEAST_MEMORY} MB.`);
  return megabytes;
}

function toDay(value: string): string {
  if (!isDay(value)) throw new UserError('Give a day as 2024-12-31.');
  return value;
}
