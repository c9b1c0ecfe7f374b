import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { UserError } from '../errors.js';
import { ALL_EXAMPLES, EXAMPLES } from './help.js';
import type { Io } from '../workspace/io.js';
import { EVERYDAY, KEEP, PORT, UNTIL, optionGroups, type OptionGroup, type OptionSpec } from './options.js';
import { EXIT_CLEAN, EXIT_TROUBLE, type Request } from '../workspace/settings.js';
import { LIBRARY_COMMANDS, PLACE } from './library-commands.js';
import { reporterNames } from '../reporters/loaders.js';
import { toSettings, type RawOptions } from './to-settings.js';
import { unlessClosed } from '../workspace/write-error.js';

interface RawAccept {
  readonly by: string;
  readonly reason: string;
  readonly until?: string;
}

interface RawPage {
  readonly port?: number;
  readonly keep?: string;
}

/** Told what the command line asks for. */
type Ask = (request: Request) => void;

/** Reads the command line. Help and version go to standard output, complaints to standard error. The only door to commander. */
export async function parse(argv: readonly string[], io: Io): Promise<Request> {
  let request: Request = { kind: 'done', exitCode: EXIT_CLEAN };
  const written: Promise<void>[] = [];
  const whole = argv.includes(HELP_ALL);
  const program = build(io, whole, written, (asked) => {
    request = asked;
  });
  try {
    const asked = argv.map((arg) => (arg === HELP_ALL ? '--help' : arg));
    await program.parseAsync(asked, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    request = { kind: 'done', exitCode: error.exitCode === 0 ? EXIT_CLEAN : EXIT_TROUBLE };
  }
  await Promise.all(written);
  return request;
}

/** Help with every option; `--help` shows those of every day, so that it fits one screen. */
const HELP_ALL = '--help-all';

/** `whole` says whether help is to show every option. */
function build(io: Io, whole: boolean, written: Promise<void>[], ask: Ask): Command {
  const program = new Command('sourcecheck');
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void written.push(io.stdout.write(text).catch(unlessClosed)),
      writeErr: (text) => void written.push(io.stderr.write(text)),
      outputError: (text, write) => {
        write(complaint(text));
      },
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .description('Checks a draft against the documents it quotes: every quotation and every claim.')
    .helpCommand(false)
    .argument(
      '[articles...]',
      whole ? 'the drafts: files, folders or quoted globs; - for standard input' : '',
    )
    .addHelpText('after', whole ? ALL_EXAMPLES : EXAMPLES)
    .action((articles: string[], options: RawOptions, command: Command) => {
      const settings = settingsOf(articles, command, io);
      ask({ kind: options.printConfig === true ? 'print-config' : 'check', settings });
    });
  for (const [heading, spec] of listed(optionGroups(reporterNames), whole)) {
    program.addOption(
      toOption(spec)
        .helpGroup(heading)
        .hideHelp(!whole && spec.everyday === undefined),
    );
  }
  program
    .optionsGroup(whole ? 'Help:' : EVERYDAY.at(-1)!)
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; --help-all prints every option');
  addCommands(program, io, ask);
  for (const command of commandsBelow(program)) command.helpOption('-h, --help', 'print this help');
  return program;
}

/** All commands below one, at any depth. */
function commandsBelow({ commands }: Command): Command[] {
  return commands.flatMap((command) => [command, ...commandsBelow(command)]);
}

/** The options with their headings: all in their groups, or those of every day first, by what people want to do. */
function listed(groups: readonly OptionGroup[], whole: boolean): [string, OptionSpec][] {
  const all = groups.flatMap(({ heading, options }) =>
    options.map((spec): [string, OptionSpec] => [heading, spec]),
  );
  if (whole) return all;
  const rank = ([, { everyday }]: [string, OptionSpec]) =>
    everyday === undefined ? EVERYDAY.length : EVERYDAY.indexOf(everyday);
  return all.sort((a, b) => rank(a) - rank(b)).map(([heading, spec]) => [spec.everyday ?? heading, spec]);
}

/** Of commands that check: they know more options than their own. */
const ALSO = '\nIt takes the options of a check as well, such as --source; see sourcecheck --help.';

function addCommands(program: Command, io: Io, ask: Ask): void {
  program
    .command('serve')
    .description('check on a page in your browser')
    .argument('[draft]', 'the draft; without one, drop it on the page')
    .addOption(toOption(PORT))
    .addOption(toOption(KEEP))
    .addHelpText('after', ALSO)
    .action((draft: string | undefined, options: RawPage, command: Command) => {
      const settings = settingsOf(draft === undefined ? [] : [draft], command, io);
      ask({ kind: 'serve', settings, page: { port: options.port ?? 0, keep: options.keep ?? null } });
    });
  addLibrary(program, io, ask);
  program
    .command('explain')
    .description('print what a check looks for, with examples')
    .argument('[check]', 'its name, such as polarity/negation-flip')
    .action((check: string | undefined, _options: unknown, command: Command) => {
      const { color } = command.optsWithGlobals<RawOptions>();
      ask({ kind: 'explain', check: check ?? null, color: color ?? null });
    });
  program
    .command('accept')
    .description('accept a finding, with a name and a reason')
    .argument(
      '<finding>',
      'its id or the beginning of its fingerprint, as --verbose and --format json show them',
    )
    .argument('<articles...>', 'the article that has it')
    .requiredOption('--by <name>', 'who accepts it')
    .requiredOption('--reason <text>', 'why')
    .addOption(toOption(UNTIL))
    .addHelpText('after', ALSO)
    .action((finding: string, articles: string[], options: RawAccept, command: Command) => {
      const { by, reason, until = null } = options;
      const settings = settingsOf(articles, command, io);
      ask({ kind: 'accept', settings, accept: { finding, by, reason, until } });
    });
  program
    .command('lsp')
    .description('serve a text editor (language server protocol)')
    .option('--stdio', 'taken for granted; editors give it')
    .action((_options: unknown, command: Command) => {
      ask({ kind: 'lsp', settings: settingsOf([], command, io) });
    });
  program
    .command('init')
    .description('write a first configuration file')
    .option('--force', 'replace the one that is here')
    .action(({ force }: { readonly force?: boolean }) => {
      ask({ kind: 'init', force: force === true });
    });
}

/** The commands about a library of sources. */
function addLibrary(program: Command, io: Io, ask: Ask): void {
  const library = program
    .command('library')
    .description('keep many documents, check drafts against them')
    .helpCommand(false)
    .addHelpText('after', PLACE);
  for (const { name, description, argument, options, checks, request } of LIBRARY_COMMANDS) {
    const command = library.command(name).description(description);
    if (argument) command.argument(...argument);
    for (const option of options) command.addOption(toOption(option));
    command.addHelpText('after', checks === true ? ALSO : PLACE);
    command.action((...given: unknown[]) => {
      const words = argument ? [given[0] ?? []].flat().map(String) : [];
      const settings = settingsOf(checks === true ? words : [], command, io);
      ask(request(words, command.opts(), settings));
    });
  }
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
