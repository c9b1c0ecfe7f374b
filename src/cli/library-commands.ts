import type { CheckSettings, Request } from '../workspace/settings.js';
import { USUAL } from '../workspace/source-library/places.js';
import { toCount } from './option-values.js';
import type { OptionSpec } from './options.js';

/** One command about a library of sources. */
interface LibraryCommand {
  readonly name: string;
  readonly description: string;
  /** How help shows its words, and what they are. */
  readonly argument?: readonly [name: string, help: string];
  readonly options: readonly OptionSpec[];
  /** Whether its words are drafts, and it takes the options of a check. */
  readonly checks?: true;
  /** What is asked for by its words and its own options. */
  readonly request: (
    words: readonly string[],
    own: Readonly<Record<string, unknown>>,
    settings: CheckSettings,
  ) => Request;
}

/** Printed under the help of the commands. */
export const PLACE = `
The library is the file ${USUAL}, or the one that the configuration names (library:); --library names
another, or a PostgreSQL server:
  --library archive.db
  --library postgres://user@host/database
`;

/** Places shown unless told. */
const MOST = 10;
const JSON_OPTION: OptionSpec = { flags: '--json', help: 'print JSON' };

/** Every command about a library, in the order of the help. */
export const LIBRARY_COMMANDS: readonly LibraryCommand[] = [
  {
    name: 'add',
    description: 'read documents into the library; again, only what changed',
    argument: ['[sources...]', 'files, folders or quoted globs; without any, all that the library holds'],
    options: [{ flags: '--again', help: 'read them again even where they have not changed' }],
    request: (paths, { again }, settings) => ({
      kind: 'library',
      settings,
      ask: { do: 'add', paths, again: again === true },
    }),
  },
  {
    name: 'check',
    description: 'check drafts against the documents that they quote or name',
    argument: ['<articles...>', 'the drafts: files, folders or quoted globs'],
    options: [],
    checks: true,
    request: (_drafts, _own, settings) => ({
      kind: 'check',
      settings: { ...settings, chosenLibrary: { ...settings.chosenLibrary, usual: USUAL } },
    }),
  },
  {
    name: 'find',
    description: 'print which documents hold some words, and where',
    argument: ['<words...>', 'words of a quotation, as the draft has them'],
    options: [
      { flags: '--most <number>', help: `places to show (default: ${MOST})`, parse: toCount('places') },
      JSON_OPTION,
    ],
    request: (words, { most, json }, settings) => ({
      kind: 'library',
      settings,
      ask: {
        do: 'find',
        words: words.join(' '),
        most: typeof most === 'number' ? most : MOST,
        json: json === true,
      },
    }),
  },
  {
    name: 'list',
    description: 'print what the library holds',
    argument: ['[word]', 'only documents that have it in their path or title'],
    options: [JSON_OPTION],
    request: ([word = null], { json }, settings) => ({
      kind: 'library',
      settings,
      ask: { do: 'list', word, json: json === true },
    }),
  },
  {
    name: 'status',
    description: 'print how much it holds, and which files have changed or are gone',
    options: [JSON_OPTION],
    request: (_none, { json }, settings) => ({
      kind: 'library',
      settings,
      ask: { do: 'status', json: json === true },
    }),
  },
  {
    name: 'remove',
    description: 'take documents out of the library; their files stay',
    argument: ['[sources...]', 'files or folders'],
    options: [{ flags: '--gone', help: 'all whose files are gone' }],
    request: (paths, { gone }, settings) => ({
      kind: 'library',
      settings,
      ask: { do: 'remove', paths, gone: gone === true },
    }),
  },
];
