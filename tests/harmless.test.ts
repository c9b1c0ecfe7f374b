import { beforeAll, describe, expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { check } from '../src/check.js';
import { runReport } from '../src/report/run-report.js';
import { reporters } from '../src/reporters/index.js';
import type { Report, RunReport } from '../src/types/index.js';
import { plain } from './reporters/reports.js';

/** The Big List of Naughty Strings. */
const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];

const ESC = '\u001B';
/** Escapes that colour, set the title and make a link; the bell; a C1 escape; overrides and isolates of direction. */
const CONTROLS = `${ESC}[31mred${ESC}]0;title\u0007${ESC}]8;;http://x\u0007 \u202Etxet\u202C \u009B31m \u2066x\u2069 \u061C`;
const COMMANDS = [
  '::error file=x::pwned by this',
  '::stop-commands::abc said 13 ships sank.',
  '##[error]pwned, said 12 officials.',
  'He said ##vso[task.setvariable variable=x]y and “##[warning]no evidence at all of it”.',
  `The town of ${'word '.repeat(13)}::error::wrapped to a line`,
];

/** What no terminal and no log may be sent: every control but colours, tabs and line ends, and every sign of direction. */
const ACTIVE =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /\u001B(?!\[[\d;]*m)|[\0-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const OBEYED = /^\s*::|##\[|##vso\[/mu;

let run: RunReport;
let quietly: RunReport;

beforeAll(async () => {
  const words = [
    `Head ${CONTROLS}`,
    ...COMMANDS,
    `The report ${CONTROLS} says “we ${CONTROLS} lost 12 ships”.`,
  ];
  const source = [`The report ${CONTROLS} lost 14 ships.`, ...COMMANDS].join('\n\n');
  const report = await check(
    { path: 'n\n::error::ame.txt', content: words.join('\n\n') },
    { sources: [{ path: '##[error]s.txt', content: source }] },
  );
  run = runReport([report], '1');
  const cuts = Array.from({ length: Math.ceil(naughty.length / 40) }, (_, at) =>
    naughty.slice(at * 40, at * 40 + 40),
  );
  const reports: Report[] = [];
  for (const [index, cut] of cuts.entries())
    reports.push(
      await check(
        { path: `${index}.txt`, content: cut.map((each) => `He said “${each}” and ${each}`).join('\n\n') },
        { sources: [{ path: 's.txt', content: cut.join('\n\n') }] },
      ),
    );
  quietly = runReport(reports, '1');
}, 120_000);

describe.each(reporters.map(({ id }) => id))('%s', (id) => {
  const reporter = reporters.find((each) => each.id === id)!;
  const verbosities = ['quiet', 'normal', 'verbose'] as const;

  test.each(verbosities)('sends no control and no command of article or source: %s', (verbosity) => {
    for (const given of [run, quietly]) {
      const text = reporter.render(given, plain({ verbosity }));
      expect(ACTIVE.exec(text)).toBeNull();
      // Lines of the format that is made of commands are our own; those are held in its own test.
      if (id !== 'github') expect(OBEYED.exec(text)).toBeNull();
    }
  });

  test('says the same in one piece and in parts', () => {
    if (!reporter.stream) return;
    const stream = reporter.stream();
    const { tool, reports, totals } = quietly;
    const parts = [
      stream.head(tool, plain()),
      ...reports.map((report, index) => stream.article(report, index, plain())),
      stream.tail(totals, plain()),
    ];
    expect(parts.join('')).toBe(reporter.render(quietly, plain()));
  });
});

test('JSON keeps every character of the article', () => {
  const json = reporters.find(({ id }) => id === 'json')!;
  expect(JSON.parse(json.render(run, plain()))).toEqual(JSON.parse(JSON.stringify(run)));
  expect(JSON.parse(json.render(quietly, plain()))).toEqual(JSON.parse(JSON.stringify(quietly)));
});

test('lines of GitHub are commands of our own, and nothing else on them is', () => {
  const github = reporters.find(({ id }) => id === 'github')!;
  for (const given of [run, quietly]) {
    const lines = github.render(given, plain()).trimEnd().split('\n');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(?:error|warning|notice) [^\r]*$/u);
    expect(lines.filter((line) => /##\[|##vso\[/u.test(line))).toEqual([]);
  }
});
