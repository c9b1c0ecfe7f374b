import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, normalize, resolve } from 'node:path';
import { fencedBlocks, hiddenOutput, type Block } from './support/fenced-blocks.js';
import { plainCall, Resident, type Outcome } from './support/resident/index.js';

/** With UPDATE_README=1 the outputs shown are rewritten instead of compared. */
const UPDATE = process.env['UPDATE_README'] === '1';
/** Written behind a command that is shown because it fails. */
const FAILS = /#.*\bexits with 2\b/u;
/** The pages run what `npm ci` has built. */
const built = existsSync('dist/cli/index.js') ? describe : describe.skip;

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

test.each(pages)('%s points to nothing that is not there', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(
    (match) => match[1]!,
  );
  expect(links.filter((path) => !existsSync(normalize(join(dirname(page), path))))).toEqual([]);
});

/** What one page has had read, the next need not have read again: every page shows the same few articles. */
let cache: string;
/** Runs what needs no shell. */
let resident: Resident;

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'sourcecheck-docs-cache-'));
  resident = new Resident(asTheReader());
});

afterAll(async () => {
  await resident.end();
  rmSync(cache, { recursive: true });
});

/** Where each page is read: no colours, no terminal, no CI, and one cache. */
function asTheReader(): Record<string, string> {
  return { SOURCECHECK_CACHE: cache, NO_COLOR: '1', COLUMNS: '', CI: '', NODE_OPTIONS: '' };
}

/** Every `sh` block of a page is run, line by line, in a folder as the page supposes it; the pages tell one story each. */
built.each(pages)('the commands of %s', (page) => {
  const text = readFileSync(page, 'utf8');
  const blocks = fencedBlocks(text);
  let newsroom: string;

  beforeAll(() => {
    newsroom = makeNewsroom();
  });

  afterAll(() => {
    rmSync(newsroom, { recursive: true });
  });

  test('run, and print what is shown', async () => {
    let last = '';
    const fresh: [Block, string][] = [];
    for (const block of blocks) {
      if (block.language === 'sh') {
        for (const command of commandsOf(block)) last = await outputOf(command, newsroom);
      } else if (hiddenOutput(text, block)) {
        fresh.push([block, last]);
      }
    }
    if (UPDATE && fresh.length > 0) writeFileSync(page, withOutputs(text, fresh));
    if (!UPDATE) for (const [block, output] of fresh) expect(block.content).toBe(output);
  }, 120_000);
});

function commandsOf({ content }: Block): string[] {
  return content
    .replaceAll('\\\n', '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

async function outputOf(command: string, newsroom: string): Promise<string> {
  const argv = plainCall(command);
  const { code, stdout, stderr } = await (argv ? resident.run(argv, newsroom) : inShell(command, newsroom));
  const output = stdout + stderr;
  const fails = FAILS.test(command);
  expect({
    command,
    output,
    code: code > 2 || (code === 2) !== fails ? `unexpected: ${String(code)}` : 'as told',
  }).toEqual({
    command,
    output,
    code: 'as told',
  });
  return output.trimEnd();
}

function inShell(command: string, newsroom: string): Promise<Outcome> {
  const PATH = [join(newsroom, '.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, ...asTheReader(), PATH };
  return new Promise((settle) => {
    execFile('sh', ['-c', command], { cwd: newsroom, env }, (error, stdout, stderr) => {
      settle({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

function withOutputs(text: string, outputs: readonly (readonly [Block, string])[]): string {
  return outputs.reduceRight(
    (page, [{ start, end }, output]) => page.slice(0, start) + output + page.slice(end),
    text,
  );
}

/** The shipped examples that a page names; to read all of them for `sourcecheck init` would take long and show no more. */
const EXAMPLES = new Set(
  pages.flatMap((page) => readFileSync(page, 'utf8').match(/(?<=sourcecheck )fixtures\/[\w-]+/gu) ?? []),
);

/** What a reader of the pages has at hand: the shipped examples, a draft with its sources, and the commands on the path. */
function makeNewsroom(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-docs-'));
  for (const example of EXAMPLES) cpSync(example, join(folder, example), { recursive: true });
  cpSync('fixtures/trial-lamp/article.md', join(folder, 'draft.md'));
  cpSync('fixtures/trial-lamp/sources/lamp-trial.pdf', join(folder, 'report.pdf'));
  mkdirSync(join(folder, 'statements'));
  cpSync('fixtures/trial-lamp/sources/university-release.html', join(folder, 'statements', 'release.html'));
  mkdirSync(join(folder, 'drafts'));
  cpSync('fixtures/museum-mill/article.md', join(folder, 'drafts', 'mill.md'));
  mkdirSync(join(folder, '.bin'));
  const bin = resolve('bin/sourcecheck.js');
  shim(folder, 'sourcecheck', `exec "${process.execPath}" "${bin}" "$@"`);
  shim(folder, 'npx', 'exec "$@"');
  shim(folder, 'npm', ':');
  return folder;
}

/** A command on the path of the newsroom; installing is another test's business, so that `npm` does nothing. */
function shim(folder: string, name: string, script: string): void {
  const file = join(folder, '.bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
