import { toOutput } from '../workspace/output-setting.js';
import { UserError } from '../errors.js';
import { isDay } from '../workspace/acceptance/day.js';
import type { OutputSetting } from '../workspace/settings.js';
import { KEEPING } from './keeping-options.js';
import { toCount, toNumber } from './option-values.js';
import { READERS } from './reader-options.js';

/** The headings of `--help`, by what people want to do. */
export const EVERYDAY = ['Compare with:', 'While you write:', 'The report:', 'For your desk:'] as const;

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
  /** The heading under which `--help` shows it; the others are shown by `--help-all` alone. */
  readonly everyday?: (typeof EVERYDAY)[number];
}

/** Options under one heading of the help. */
export interface OptionGroup {
  readonly heading: string;
  readonly options: readonly OptionSpec[];
}

/** Every option there is, in the order and under the headings of `--help-all`. */
export function optionGroups(formats: readonly string[]): OptionGroup[] {
  return [
    { heading: 'Sources:', options: SOURCES },
    { heading: 'How strictly:', options: STRICTNESS },
    { heading: 'Deeper readers:', options: READERS },
    { heading: 'Configuration:', options: CONFIGURATION },
    { heading: 'Findings you accept:', options: LETTING },
    { heading: 'While you write:', options: MENDING },
    { heading: 'The report:', options: reporting(formats) },
    { heading: 'Limits and cache:', options: KEEPING },
  ];
}

const SOURCES: readonly OptionSpec[] = [
  {
    flags: '-s, --source <path>',
    everyday: 'Compare with:',
    help: 'file, folder, quoted glob or, with --fetch, web address; repeatable',
    parse: (path, before) => [...((before ?? []) as readonly string[]), path],
  },
  {
    flags: '--library <place>',
    help: 'also compare with what the draft quotes from this library (see sourcecheck library --help)',
  },
  { flags: '--no-library', help: 'use no library, whatever the configuration says' },
  {
    flags: '--stdin-filename <name>',
    help: 'name for standard input; its ending tells the format',
    initial: { value: '<stdin>' },
  },
  {
    flags: '--ocr',
    everyday: 'Compare with:',
    help: 'read scans: PDF pages without text, PNG and JPEG',
  },
  { flags: '--no-ocr', help: 'read no scans, whatever the configuration says' },
  {
    flags: '--ocr-pages <number>',
    help: 'pages of one document to read by OCR (default: 400)',
    parse: toCount('pages'),
  },
  { flags: '--no-links', help: 'do not use the local files that the article links to as sources' },
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
    everyday: 'Compare with:',
    help: 'fetch named and linked web addresses; keep a copy',
  },
  {
    flags: '--refetch',
    help: 'fetch them again, even where a copy is kept',
    implies: { fetch: true },
  },
  {
    flags: '--changed [ref]',
    help: 'check only the articles that changed since a commit or branch (default: HEAD)',
  },
  { flags: '--allow-private', help: 'let --fetch reach this machine and its network' },
];

const STRICTNESS: readonly OptionSpec[] = [
  {
    flags: '--style <style>',
    everyday: 'For your desk:',
    help: 'house style for changes inside quotation marks',
    choices: ['permissive', 'ap', 'chicago', 'bluebook'],
    initial: { value: 'permissive' },
  },
  {
    flags: '--likelihood-scale <scale>',
    help: 'scale that words such as “likely” are measured on',
    choices: ['icd203', 'ipcc'],
    initial: { value: 'icd203' },
  },
  {
    flags: '--fail-on <level>',
    everyday: 'The report:',
    help: 'exit with 1 from this severity on',
    choices: ['error', 'warning', 'info', 'never'],
    initial: { value: 'error' },
  },
  {
    flags: '--max-warnings <number>',
    help: 'exit with 1 when the run has more warnings than this (default: no limit)',
    parse: toNumber('number of warnings', Number.MAX_SAFE_INTEGER),
  },
  {
    flags: '--min-coverage <percent>',
    help: 'exit with 1 when less of an article was compared than this (default: 0)',
    parse: toNumber('percentage from 0 to 100', 100),
  },
];

const CONFIGURATION: readonly OptionSpec[] = [
  {
    flags: '-c, --config <file>',
    everyday: 'For your desk:',
    help: 'settings file (default: the nearest above a draft)',
  },
  { flags: '--no-config', help: 'use no configuration file' },
  {
    flags: '--print-config',
    help: 'show the settings for an article and where each comes from; check nothing',
  },
];

const LETTING: readonly OptionSpec[] = [
  {
    flags: '--baseline <file>',
    help: 'accept the findings listed in this file (default: .sourcecheck-baseline.json, if it exists)',
  },
  {
    flags: '--write-baseline',
    help: 'write today’s findings to that file; exit with 0 unless something could not be read',
  },
  {
    flags: '--sign-offs <file>',
    help: 'what editors accepted by name (default: .sourcecheck-sign-offs.yaml, if it exists)',
  },
  {
    flags: '--today <day>',
    help: 'the day on which to judge whether sign-offs have run out, as 2024-12-31 (default: today)',
    parse: toDay,
  },
];

/** The last day of a sign-off. */
export const UNTIL: OptionSpec = {
  flags: '--until <day>',
  help: 'last day on which it holds, as 2024-12-31 (default: until the draft or the source changes)',
  parse: toDay,
};

/** Where the page is. */
export const PORT: OptionSpec = {
  flags: '--port <number>',
  help: 'the port of the page (default: one that is free)',
  parse: toNumber('port from 0 to 65535', 65_535),
};
/** Where decisions on dropped drafts go. */
export const KEEP: OptionSpec = {
  flags: '--keep <folder>',
  help: 'the folder in which decisions on dropped drafts are kept (default: they can be saved from the page)',
};

const MENDING: readonly OptionSpec[] = [
  {
    flags: '--fix',
    everyday: 'While you write:',
    help: 'put the source’s words into altered quotations',
  },
  {
    flags: '--dry-run',
    help: 'show what --fix would change, and change nothing',
    implies: { fix: true },
  },
  {
    flags: '-w, --watch',
    everyday: 'While you write:',
    help: 'check again whenever a file changes, until Ctrl-C',
  },
];

function reporting(formats: readonly string[]): OptionSpec[] {
  const names = formats.join(', ');
  return [
    {
      flags: '-f, --format <name[=file]>',
      everyday: 'The report:',
      help: `${names}; repeatable`,
      parse: (value, before) => [...(before as readonly OutputSetting[]), toOutput(value, formats)],
      initial: { value: [], text: formats[0]! },
    },
    {
      flags: '-o, --output <file>',
      everyday: 'The report:',
      help: 'write the report to a file',
    },
    {
      flags: '--comments <which>',
      help: 'what docx comments on: what to fix, also what a person must read, or everything (default: review)',
      choices: ['findings', 'review', 'all'],
    },
    {
      flags: '-q, --quiet',
      everyday: 'The report:',
      help: 'only what needs attention, and one line of totals',
      conflicts: 'verbose',
    },
    {
      flags: '-v, --verbose',
      everyday: 'The report:',
      help: 'all passages, reasons, and the sentences left out',
    },
    {
      flags: '--width <columns>',
      help: 'columns to lay the report out for (default: the terminal, else 80)',
      parse: toCount('columns'),
    },
    { flags: '--color', help: 'colour even where there is no terminal (also: FORCE_COLOR=1)' },
    { flags: '--no-color', help: 'no colour; words are marked with ^^^ (also: NO_COLOR=1)' },
  ];
}

function toDay(value: string): string {
  if (!isDay(value)) throw new UserError('Give a day as 2024-12-31.');
  return value;
}
