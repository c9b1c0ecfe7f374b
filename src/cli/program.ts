import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { UserError } from '../errors.js';
import { EXAMPLES } from './help.js';
import type { FailLevel } from '../types.js';
import type { Io } from './io.js';
import {
  EXIT_CLEAN,
  EXIT_TROUBLE,
  type CheckSettings,
  type OutputSetting,
  type Request,
} from './settings.js';

/** Formats by name and summary, as `--help` lists them. */
export type Formats = readonly { readonly id: string; readonly summary: string }[];

interface RawOptions {
  readonly source: readonly string[];
  readonly stdinFilename: string;
  readonly style: CheckSettings['style'];
  readonly format: readonly OutputSetting[];
  readonly output?: string;
  readonly color?: boolean;
  readonly width?: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly failOn: FailLevel;
  readonly links: boolean;
  readonly fetch?: boolean;
  readonly refetch?: boolean;
  readonly allowPrivate?: boolean;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly jobs?: number;
  readonly watch?: boolean;
}

/** Reads the command line. Help and version go to standard output, complaints to standard error. The only door to commander. */
export async function parse(argv: readonly string[], io: Io, formats: Formats): Promise<Request> {
  let request: Request = { kind: 'done', exitCode: EXIT_CLEAN };
  const written: Promise<void>[] = [];
  const program = build(io, formats, written, (asked) => {
    request = asked;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    request = { kind: 'done', exitCode: error.exitCode === 0 ? EXIT_CLEAN : EXIT_TROUBLE };
  }
  await Promise.all(written);
  return request;
}

function build(io: Io, formats: Formats, written: Promise<void>[], ask: (request: Request) => void): Command {
  const program = new Command('sourcecheck');
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void written.push(io.stdout.write(text)),
      writeErr: (text) => void written.push(io.stderr.write(text)),
      outputError: (text, write) => {
        write(complaint(text));
      },
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .description(
      'Checks an article against the documents it quotes: every quotation traced, every claim compared.',
    )
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .argument('[articles...]', 'files, folders or quoted globs; - for standard input')
    .addHelpText('after', EXAMPLES)
    .action((articles: string[], options: RawOptions) => {
      ask({ kind: 'check', settings: toSettings(articles, options, formats, io) });
    });
  for (const option of options(formats)) program.addOption(option);
  program
    .command('explain')
    .description('print the manual of a check, or the list of checks')
    .argument('[check]', 'its name, such as polarity/negation-flip')
    .action((check: string | undefined, _options: unknown, command: Command) => {
      const { color } = command.optsWithGlobals<RawOptions>();
      ask({ kind: 'explain', check: check ?? null, color: color ?? null });
    });
  return program;
}

function options(formats: Formats): Option[] {
  const names = formats.map(({ id }) => id).join(', ');
  return [
    new Option(
      '-s, --source <path>',
      'a document to compare with: file, folder, quoted glob, or with --fetch a web address; repeat for more',
    )
      .argParser((path: string, before: readonly string[]) => [...before, path])
      .default([], 'none'),
    new Option(
      '--stdin-filename <name>',
      'what to call standard input; its extension tells the format',
    ).default('<stdin>'),
    new Option('--no-links', 'do not take the local files that the article links to as sources'),
    new Option('--fetch', 'fetch web addresses that are named or linked as sources, once; copies are kept'),
    new Option('--refetch', 'fetch them again, even those of which a copy is kept').implies({ fetch: true }),
    new Option('--allow-private', 'let --fetch reach addresses of this machine and its network'),
    new Option(
      '--fix',
      'put the exact words of the source into altered quotations; claims are never touched',
    ),
    new Option('--dry-run', 'show what --fix would change, as a diff, and change nothing').implies({
      fix: true,
    }),
    new Option('-w, --watch', 'check again whenever an article or a source changes, until Ctrl-C'),
    new Option(
      '-j, --jobs <number>',
      'articles to check at the same time (default: by the processors and the number of articles)',
    ).argParser(toCount('articles')),
    new Option('--no-cache', 'read and check everything anew and keep nothing'),
    new Option('--cache-dir <folder>', 'where to keep what was read and found (also: SOURCECHECK_CACHE)'),
    new Option('--style <style>', 'house style that says which alterations of a quotation are allowed')
      .choices(['permissive', 'ap', 'chicago', 'bluebook'])
      .default('permissive'),
    new Option(
      '-f, --format <name[=file]>',
      `how to report: ${names}; repeat for several, each into its file`,
    )
      .argParser((value: string, before: readonly OutputSetting[]) => [...before, toOutput(value, formats)])
      .default([], 'pretty'),
    new Option('-o, --output <file>', 'write the report to a file instead of standard output'),
    new Option('--fail-on <level>', 'lowest severity that makes the exit code 1')
      .choices(['error', 'warning', 'info', 'never'])
      .default('error'),
    new Option('-q, --quiet', 'only what needs attention, and one line of totals').conflicts('verbose'),
    new Option('-v, --verbose', 'also reasons, runners-up and the sentences left out'),
    new Option(
      '--width <columns>',
      'width to lay the report out for (default: the terminal, else 80)',
    ).argParser(toCount('columns')),
    new Option('--color', 'colour even when not on a terminal (also: FORCE_COLOR=1)'),
    new Option('--no-color', 'no colour; words are marked by carets (also: NO_COLOR=1)'),
  ];
}

function toOutput(value: string, formats: Formats): OutputSetting {
  const [format = '', ...rest] = value.split('=');
  if (!formats.some(({ id }) => id === format)) {
    throw new InvalidArgumentError(`Choose one of: ${formats.map(({ id }) => id).join(', ')}.`);
  }
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new InvalidArgumentError('Name a file after the equals sign.');
  return { format, file: rest.length === 0 ? null : file };
}

function toCount(things: string): (value: string) => number {
  return (value) => {
    const count = Number(value);
    if (!Number.isInteger(count) || count < 1)
      throw new InvalidArgumentError(`Give a whole number of ${things}.`);
    return count;
  };
}

function toSettings(
  articles: readonly string[],
  raw: RawOptions,
  formats: Formats,
  { env }: Pick<Io, 'env'>,
): CheckSettings {
  const asked = raw.format.length === 0 ? [{ format: formats[0]!.id, file: null }] : raw.format;
  return {
    articles,
    sources: raw.source,
    stdinFilename: raw.stdinFilename,
    style: raw.style,
    outputs: placed(asked, raw.output ?? null),
    color: raw.color ?? null,
    width: raw.width ?? null,
    verbosity: raw.quiet ? 'quiet' : raw.verbose ? 'verbose' : 'normal',
    failOn: raw.failOn,
    links: raw.links,
    fetch: raw.refetch === true ? 'anew' : raw.fetch === true ? 'stored' : 'never',
    allowPrivate: raw.allowPrivate === true,
    cache: raw.cache,
    cacheFolder: raw.cacheDir ?? (env['SOURCECHECK_CACHE'] || null),
    fix: raw.dryRun === true ? 'dry' : raw.fix === true ? 'write' : 'no',
    jobs: raw.jobs ?? null,
    watch: raw.watch === true,
  };
}

/** `--output` names the file of the one format that has none; no two reports may go to the same place. */
function placed(outputs: readonly OutputSetting[], file: string | null): OutputSetting[] {
  const result = outputs.map((output) => ({ ...output, file: output.file ?? file }));
  const places = result.map((output) => output.file);
  if (new Set(places).size < places.length) {
    throw new UserError(
      'Two formats would be written to the same place',
      'give each a file, as in --format json=report.json',
    );
  }
  return result;
}

/** Commander's complaint as one sentence of ours, with a way out. */
function complaint(text: string): string {
  const sentence = text
    .replace(/^error: /u, '')
    .replace('(Did you', '(did you')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/\.?\s*$/u, '');
  return `sourcecheck: ${sentence}; see sourcecheck --help\n`;
}
