import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BIN = resolve('bin/sourcecheck.js');
/** The bin runs what `npm ci` or `npm run build` has built. */
const built = existsSync('dist/cli/index.js') ? describe : describe.skip;

built('the installed command', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-'));
    writeFileSync(
      join(folder, 'draft.md'),
      'The report says: “We have no evidence of any change to any vote.”\n',
    );
    writeFileSync(join(folder, 'report.txt'), 'We have no evidence of any change to any vote.\n');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const go = (...argv: string[]) =>
    spawnSync(process.execPath, [BIN, ...argv], { cwd: folder, encoding: 'utf8' });

  test('prints its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(go('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('runs again and again in one process, each time with a thread of its own', () => {
    const program = `
      const { run } = await import(${JSON.stringify(new URL('../../dist/cli/index.js', import.meta.url).href)});
      const { nodeIo } = await import(${JSON.stringify(new URL('../../bin/node-io.js', import.meta.url).href)});
      for (let time = 0; time < 3; time++)
        console.error(await run(['again', '--source', 'report.txt', '--no-cache', '--fail-on', 'never'], nodeIo()));`;
    mkdirSync(join(folder, 'again'));
    const claims =
      'The report found evidence of changes in 12 of the 40 towns. It is likely that all votes were lost in March 2024. ' +
      'The mayor said that nobody had been charged, and that costs had risen by 5 percent to 3 million crowns.';
    for (let at = 0; at < 5; at++)
      writeFileSync(join(folder, 'again', `${at}.md`), `Draft ${at}. ${claims}\n`);
    writeFileSync(join(folder, 'again.mjs'), program);
    const { status, signal, stderr } = spawnSync(process.execPath, ['again.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(join(folder, 'again'), { recursive: true });
    rmSync(join(folder, 'again.mjs'));
    expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '0\n0\n0\n' });
  });

  test('checks files of the real world: globs, folders, paths', () => {
    const { status, stdout, stderr } = go('*.md', '--source', '.', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      reports: [{ article: { path: 'draft.md' }, sources: [{ path: 'report.txt' }] }],
    });
  });

  test('reads standard input', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [BIN, '-', '--stdin-filename', 'x.md', '--format', 'json'],
      {
        cwd: folder,
        encoding: 'utf8',
        input: '# A title\n\nSome text.\n',
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({ reports: [{ article: { path: 'x.md', title: 'A title' } }] });
  });

  test('exits with 2 and one line on bad usage', () => {
    const { status, stdout, stderr } = go('--sauce', 'report.txt');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('did you mean --source?');
  });

  test('writes a file whole, and leaves no other behind', () => {
    expect(go('draft.md', '--output', 'report.json', '--format', 'json').status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toHaveProperty('totals');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('gives the same bytes with one thread as with several', () => {
    const drafts = Array.from({ length: 7 }, (_, index) => `copy-${index}.md`);
    for (const [index, name] of drafts.entries()) {
      writeFileSync(join(folder, name), `It says: “We have no evidence of ${index} changes to any vote.”\n`);
    }
    const with_ = (jobs: string) =>
      go(...drafts, 'gone.md', '--source', 'report.txt', '--no-cache', '--format', 'json', '--jobs', jobs);
    const alone = with_('1');
    expect(with_('3')).toMatchObject({ status: 2, stdout: alone.stdout, stderr: alone.stderr });
    expect((JSON.parse(alone.stdout) as { reports: unknown[] }).reports).toHaveLength(8);
    for (const name of drafts) rmSync(join(folder, name));
  });

  test.each([
    ['SIGINT', '1', 130, 'Interrupted'],
    ['SIGINT', '2', 130, 'Interrupted'],
    ['SIGTERM', '1', 143, 'Stopped'],
    ['SIGTERM', '2', 143, 'Stopped'],
  ] as const)(
    '%s with --jobs %s leaves nothing half written, and says so',
    async (signal, jobs, exit, word) => {
      const drafts = Array.from({ length: 400 }, () => '# A draft\n\nIt says: “We have no evidence.”\n');
      const many = join(folder, 'many');
      mkdirSync(many);
      for (const [index, text] of drafts.entries()) writeFileSync(join(many, `${index}.md`), text);
      const child = spawn(
        process.execPath,
        [
          ...[BIN, 'many', '--no-cache', '--jobs', jobs, '-f', 'ndjson'],
          ...['-f', 'json=whole.json', '-f', 'sarif=whole.sarif', '-f', 'html=whole.html'],
        ],
        { cwd: folder },
      );
      let complaint = '';
      child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
      child.stdout.once('data', () => child.kill(signal));
      const code = await new Promise((settle) => child.on('close', settle));
      expect(code).toBe(exit);
      expect(complaint.replace(/\d+ of/u, 'N of')).toBe(
        `sourcecheck: ${word}: N of 400 articles were checked, and the report is not whole; nothing was left half written\n`,
      );
      expect(readdirSync(folder).filter((name) => /whole|part/u.test(name))).toEqual([]);
      rmSync(many, { recursive: true });
    },
  );

  test('says so when a file cannot be written', () => {
    const { status, stderr } = go('draft.md', '--output', join('no', 'such', 'folder.txt'));
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^sourcecheck: no.such.folder\.txt cannot be written, for there is no such folder; make it, or name another\n$/u,
    );
    mkdirSync(join(folder, 'a-folder'));
    expect(go('draft.md', '--output', 'a-folder').stderr).toBe(
      'sourcecheck: a-folder cannot be written, for it is a folder; name a file in it\n',
    );
  });

  test('is quiet when its reader goes away', async () => {
    const child = spawn(process.execPath, [BIN, ...Array.from({ length: 50 }, () => 'draft.md'), '--help'], {
      cwd: folder,
    });
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const code = await new Promise((settle) => child.on('close', settle));
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });
});
