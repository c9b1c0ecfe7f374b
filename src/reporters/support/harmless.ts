import type { Reporter, ReportStream } from '../../types/index.js';

/** What the text of a format is, and so how a character in it can be kept from doing anything. */
type Medium = 'lines' | 'json' | 'markup' | 'commands';

/** Controls of terminals (but colours, tabs and line ends) and of text direction. */
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /\u001B(?!\[[\d;]*m)|[\0-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
/** Controls of text direction, which a page of Arabic or Hebrew may hold for good reason and can do without. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Where GitHub's and Azure's runners look for commands: at the beginning of a line, and anywhere. */
const LINE_COMMAND = /^([^\S\n]*):(?=:)/gmu;
const ANY_COMMAND = /#(?=#(?:\[|vso\[))/gu;

/** Text that a terminal or the log of a CI job shows and does not obey: controls as U+FFFD, commands broken by a space. */
export function harmlessLines(text: string): string {
  return text.replace(CONTROLS, '\uFFFD').replace(LINE_COMMAND, '$1: ').replace(ANY_COMMAND, '# ');
}

/** The same JSON with the same content, in which such characters are escaped. */
function harmlessJson(text: string): string {
  return text.replace(CONTROLS, escaped).replace(ANY_COMMAND, '\\u0023');
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The same HTML or XML without text direction, with other controls as U+FFFD and commands written as entities. */
function harmlessMarkup(text: string): string {
  return text
    .replace(DIRECTION, '')
    .replace(CONTROLS, '\uFFFD')
    .replace(LINE_COMMAND, '$1&#58;')
    .replace(ANY_COMMAND, '&#35;');
}

/** Lines that begin with commands of our own. */
function harmlessCommands(text: string): string {
  return text.replace(CONTROLS, '\uFFFD').replace(ANY_COMMAND, '# ');
}

const MADE: Readonly<Record<Medium, (text: string) => string>> = {
  lines: harmlessLines,
  json: harmlessJson,
  markup: harmlessMarkup,
  commands: harmlessCommands,
};

/** A format whose text can do no harm where it is shown, whatever article and sources hold. */
export function harmless(reporter: Reporter, medium: Medium): Reporter {
  const made = MADE[medium];
  const { stream } = reporter;
  return {
    ...reporter,
    render: (run, context) => made(reporter.render(run, context)),
    ...(stream && { stream: () => harmlessStream(stream(), made) }),
  };
}

function harmlessStream(stream: ReportStream, made: (text: string) => string): ReportStream {
  return {
    head: (tool, context) => made(stream.head(tool, context)),
    article: (report, index, context) => made(stream.article(report, index, context)),
    tail: (totals, context) => made(stream.tail(totals, context)),
  };
}
