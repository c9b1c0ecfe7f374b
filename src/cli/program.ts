import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { UserError } from '../errors.js';
import { EXAMPLES } from './help.js';
import type { Io } from '../workspace/io.js';
import { UNTIL, optionGroups, type OptionSpec } from './options.js';
import { EXIT_CLEAN, EXIT_TROUBLE, type Request } from '../workspace/settings.js';
import { reporterNames } from '../reporters/loaders.js';
import { toSettings, type RawOptions } from './to-settings.js';

interface RawAccept {
  readonly by: string;
  readonly reason: string;
  readonly until?: string;
}

/** Told what the command line asks for. */
type Ask = (request: Request) => void;

/** Reads the command line. Help and version go to standard output, complaints to standard error. The only door to commander. */
export async function parse(argv: readonly string[], io: Io): Promise<Request> {
  let request: Request = { kind: 'done', exitCode: EXIT_CLEAN };
  const written: Promise<void>[] = [];
  const program = build(io, written, (asked) => {
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

function build(io: Io, written: Promise<void>[], ask: Ask): Command {
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
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .description(
      'Checks an article against the documents it quotes: every quotation traced, every claim compared.',
    )
    .helpCommand(false)
    .argument('[articles...]', 'files, folders or quoted globs; - for standard input')
    .addHelpText('after', EXAMPLES)
    .action((articles: string[], options: RawOptions, command: Command) => {
      const settings = settingsOf(articles, command, io);
      ask({ kind: options.printConfig === true ? 'print-config' : 'check', settings });
    });
  for (const { heading, options } of optionGroups(reporterNames)) {
    for (const spec of options) program.addOption(toOption(spec).helpGroup(heading));
  }
  program
    .optionsGroup('Help:')
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help');
  addCommands(program, io, ask);
  return program;
}

function addCommands(program: Command, io: Io, ask: Ask): void {
  program
    .command('explain')
    .description('print the manual of a check, or the list of checks')
    .argument('[check]', 'its name, such as polarity/negation-flip')
    .action((check: string | undefined, _options: unknown, command: Command) => {
      const { color } = command.optsWithGlobals<RawOptions>();
      ask({ kind: 'explain', check: check ?? null, color: color ?? null });
    });
  program
    .command('accept')
    .description('let a finding stand: an editor signs it off; it takes the options of a check, to find it')
    .argument(
      '<finding>',
      'its id or the beginning of its fingerprint, as --verbose and --format json show them',
    )
    .argument('<articles...>', 'the article that has it')
    .requiredOption('--by <name>', 'who accepts it')
    .requiredOption('--reason <text>', 'why')
    .addOption(toOption(UNTIL))
    .action((finding: string, articles: string[], options: RawAccept, command: Command) => {
      const { by, reason, until = null } = options;
      const settings = settingsOf(articles, command, io);
      ask({ kind: 'accept', settings, accept: { finding, by, reason, until } });
    });
  program
    .command('lsp')
    .description('serve an editor over standard input and output (language server protocol)')
    .option('--stdio', 'taken for granted; editors give it')
    .action((_options: unknown, command: Command) => {
      ask({ kind: 'serve', settings: settingsOf([], command, io) });
    });
  program
    .command('init')
    .description('write a configuration file to begin with, with the documents found here as sources')
    .option('--force', 'replace the one that is here')
    .action(({ force }: { readonly force?: boolean }) => {
      ask({ kind: 'init', force: force === true });
    });
}

/** The settings that the options of a command and of those above it come down to. */
function settingsOf(articles: readonly string[], command: Command, io: Io) {
  return toSettings(
    articles,
    command.optsWithGlobals<RawOptions>(),
    (option) => command.getOptionValueSourceWithGlobals(option) === 'cli',
    io,
  );
}

function toOption({ flags, help, choices, initial, parse, implies, conflicts }: OptionSpec): Option {
  const option = new Option(flags, help);
  if (choices) option.choices(choices);
  if (initial) option.default(initial.value, initial.text);
  if (parse) option.argParser((value, before) => parsed(() => parse(value, before)));
  if (implies) option.implies(implies);
  if (conflicts !== undefined) option.conflicts(conflicts);
  return option;
}

/** Commander names the option in front of what is wrong with its value. */
function parsed(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    throw error instanceof UserError ? new InvalidArgumentError(error.message) : error;
  }
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
