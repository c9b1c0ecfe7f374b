import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/run.js';
import type { RunReport } from '../../src/types/index.js';
import { fakeIo, type Scene } from './fake-io.js';

const RIGHT = 'The report says: “We counted seven boats in the harbour.”\n';
const WRONG = 'The report says: “We counted nine boats in the harbour.”\n';
const files = {
  'a.md': WRONG,
  'b.md': 'Nothing is quoted here.\n',
  'report.txt': 'We counted seven boats in the harbour.\n',
};

/** Set when a test has ended, so that nothing waits for ever. */
let over = false;

beforeEach(() => {
  over = false;
});

afterEach(() => {
  over = true;
});

async function until(condition: () => boolean): Promise<void> {
  while (!over && !condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A watch under way: `rounds` waits until so many have been told. */
function watch(command: string, scene: Scene) {
  const fake = fakeIo(scene);
  const code = run([...command.split(' '), '--watch'], fake.io);
  const told = () => fake.stderr().match(/checked \d+ of \d+/gu) ?? [];
  const rounds = (count: number) => until(() => told().length >= count);
  return { ...fake, code, rounds, told };
}

/** The words that were found altered, report by report. */
const altered = (stdout: string) =>
  stdout
    .split(/(?<=^\}\n)/mu)
    .map((text) => JSON.parse(text) as RunReport)
    .map(({ reports }) => reports.map(({ findings }) => findings.map(({ actual }) => actual)));

describe('--watch', () => {
  test('checks again what a change touches, and reports everything', async () => {
    const { save, rounds, told, interrupt, code, stdout, reads } = watch(
      'a.md b.md --source report.txt --format json',
      { files },
    );
    await rounds(1);
    save('a.md', RIGHT);
    await rounds(2);
    save('report.txt', 'We counted eight boats in the harbour.\n');
    await rounds(3);
    interrupt();
    expect(await code).toBe(0);
    expect(altered(stdout())).toEqual([
      [['counted nine boats'], []],
      [[], []],
      [['counted seven boats'], []],
    ]);
    expect(told()).toEqual(['checked 2 of 2', 'checked 1 of 2', 'checked 2 of 2']);
    expect(reads.filter((path) => path === 'report.txt')).toHaveLength(2);
  });

  test('sees sources that an article begins to name, and those that come later', async () => {
    const { save, rounds, interrupt, watched, stderr, code } = watch('a.md --format json', {
      files: { 'a.md': WRONG },
    });
    await rounds(1);
    save('a.md', `---\nsources: [late.txt]\n---\n\n${WRONG}`);
    await rounds(2);
    expect([...watched]).toEqual(expect.arrayContaining(['a.md', 'late.txt']));
    expect(stderr()).toContain('late.txt, which a.md names as a source, does not exist');
    save('late.txt', files['report.txt']);
    await rounds(3);
    interrupt();
    expect(await code).toBe(0);
  });

  test('several saves in a row are one round; a source that goes and comes back is no end', async () => {
    const { save, rounds, interrupt, told, code } = watch('a.md --source report.txt --format json', {
      files,
    });
    await rounds(1);
    for (const text of [RIGHT, WRONG, RIGHT]) save('a.md', text);
    await rounds(2);
    save('report.txt', '');
    await rounds(3);
    save('report.txt', files['report.txt']);
    await rounds(4);
    interrupt();
    await code;
    expect(told()).toHaveLength(4);
  });

  test('takes in articles and sources that come to a folder or pattern, and lets go of those that go', async () => {
    const { save, remove, rounds, interrupt, told, stdout, stderr, code } = watch(
      'drafts *.txt --source sources/ --format json',
      { files: { 'drafts/a.md': WRONG, 'sources/deep/old.txt': 'Nothing of the kind.\n', 'n.txt': 'No.\n' } },
    );
    await rounds(1);
    save('sources/deep/report.txt', files['report.txt']);
    await rounds(2);
    save('drafts/b.md', RIGHT);
    await rounds(3);
    save('drafts/b.json', '{}');
    remove('drafts/a.md');
    await rounds(4);
    interrupt();
    expect(await code).toBe(0);
    expect(altered(stdout()).map((reports) => reports.length)).toEqual([2, 2, 3, 2]);
    expect(altered(stdout())[1]).toEqual([['counted nine boats'], []]);
    expect(told()).toEqual(['checked 2 of 2', 'checked 2 of 2', 'checked 1 of 3', 'checked 0 of 2']);
    expect(stderr()).not.toContain('b.json');
  });

  test('goes by the configuration, the baseline and the sign-offs as they are saved', async () => {
    const { save, remove, rounds, interrupt, stdout, stderr, code, told } = watch('drafts --format json', {
      files: { 'drafts/a.md': WRONG, 'report.txt': files['report.txt'] },
    });
    await rounds(1);
    save('sourcecheck.config.yaml', 'sources: [report.txt]\n');
    await rounds(2);
    const reports = () =>
      stdout()
        .split(/(?<=^\}\n)/mu)
        .map((text) => (JSON.parse(text) as RunReport).reports[0]!);
    const { check, fingerprint } = reports()[1]!.findings[0]!;
    const says = 'counted nine boats';
    const baseline = { version: 1, articles: { 'drafts/a.md': [{ check, fingerprint, says }] } };
    save('.sourcecheck-baseline.json', JSON.stringify(baseline));
    await rounds(3);
    save('sourcecheck.config.yaml', 'sources: [report.txt]\nstlye: ap\n');
    await until(() => stderr().includes('did you mean `style`?'));
    remove('.sourcecheck-baseline.json');
    save('sourcecheck.config.yaml', 'sources: [report.txt]\n');
    await rounds(4);
    interrupt();
    expect(await code).toBe(0);
    expect(reports().map(({ findings }) => findings.map(({ suppressed }) => suppressed?.kind))).toEqual([
      [],
      [undefined],
      ['baseline'],
      [undefined],
    ]);
    expect(told()).toHaveLength(4);
  });

  test('its own report in a folder of articles is no article', async () => {
    const { save, rounds, interrupt, written, told, code } = watch(
      'drafts --format markdown=drafts/out.md --source report.txt',
      { files: { 'drafts/a.md': WRONG, 'report.txt': files['report.txt'] } },
    );
    await rounds(1);
    save('drafts/out.md', written['drafts/out.md']!);
    save('drafts/a.md', RIGHT);
    await rounds(2);
    interrupt();
    expect(await code).toBe(0);
    expect(told()).toEqual(['checked 1 of 1', 'checked 1 of 1']);
  });

  test('clears the screen of a terminal, and nothing else', async () => {
    for (const terminal of [true, false]) {
      const { rounds, interrupt, stdout, stderr, code } = watch('a.md', { files, terminal });
      await rounds(1);
      interrupt();
      await code;
      expect(stdout().includes('\u001B[2J')).toBe(terminal);
      expect(stderr()).toMatch(/^sourcecheck: \d\d:\d\d:\d\d checked 1 of 1 in /mu);
    }
  });

  test.each([
    ['- --watch', 'Standard input cannot be watched'],
    ['a.md --fix --watch', '--fix and --watch do not go together'],
    ['a.md --write-baseline --watch', '--write-baseline and --watch do not go together'],
  ])('%s is refused', async (command, words) => {
    const fake = fakeIo({ files });
    expect(await run(command.split(' '), fake.io)).toBe(2);
    expect(fake.stderr()).toContain(words);
  });
});

const built = existsSync('dist/cli/index.js') ? describe : describe.skip;

built('the installed command', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-watch-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('sees files that are saved by renaming, and ends cleanly', async () => {
    const child = spawn(
      process.execPath,
      [resolve('bin/sourcecheck.js'), 'a.md', '-s', 'report.txt', '-f', 'json', '--watch', '--no-cache'],
      { cwd: folder },
    );
    const [out, err] = [[] as string[], [] as string[]];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    const closed = new Promise((settle) => child.on('close', settle));
    const rounds = (count: number) => until(() => (err.join('').match(/checked 1/gu) ?? []).length >= count);
    const rename = (name: string, text: string) => {
      writeFileSync(join(folder, `.${name}.swp`), text);
      renameSync(join(folder, `.${name}.swp`), join(folder, name));
    };
    await rounds(1);
    rename('a.md', RIGHT);
    await rounds(2);
    rename('report.txt', 'We counted eight boats in the harbour.\n');
    await rounds(3);
    child.kill('SIGINT');
    expect(await closed).toBe(0);
    expect(altered(out.join('')).slice(0, 3)).toEqual([
      [['counted nine boats']],
      [[]],
      [['counted seven boats']],
    ]);
  }, 30_000);
});
