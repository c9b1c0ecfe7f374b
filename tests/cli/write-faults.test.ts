import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeError } from '../../src/workspace/write-error.js';

const BIN = resolve('bin/sourcecheck.js');
/** The bin runs what `npm ci` or `npm run build` has built; faults are those of Linux and its shell. */
const able = existsSync('dist/cli/index.js') && existsSync('/dev/full') && existsSync('/bin/bash');
const onLinux = able ? describe : describe.skip;

onLinux('a report that cannot be written', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-'));
    writeFileSync(join(folder, 'a.md'), 'The report says: “We have no evidence of any change.”\n');
    writeFileSync(join(folder, 's.txt'), 'We have no evidence of any change to any vote.\n');
    const long = Array.from({ length: 400 }, (_, n) => `It says: “We have no evidence of ${n} changes.”\n\n`);
    writeFileSync(join(folder, 'long.md'), long.join(''));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const shell = (command: string) => {
    const program = `"${process.execPath}" "${BIN}" --no-cache`;
    const line = command.replaceAll('CHECK', `${program} a.md -s s.txt -f json`).replaceAll('BIN', program);
    return spawnSync('/bin/bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
  };
  const drafts = () => readdirSync(folder).filter((name) => name.endsWith('.part'));

  // Devices are reached by open files of the program: were one replaced by a file, it would not be the one in /dev.
  test.each([
    ['on a full disk', 'exec 3>/dev/full; CHECK -o /proc/self/fd/3', 'the disk is full'],
    ['to standard output on a full disk', 'CHECK >/dev/full', 'Standard output cannot be written'],
    [
      'to a closed pipe',
      'BIN long.md -s s.txt -f json | head -c 10; exit "${PIPESTATUS[0]}"',
      'Standard output was closed before the report was whole',
    ],
    ['beyond what a file may grow to', '(ulimit -f 4; CHECK -o limited.json)', 'may not grow so large'],
    ['help on a full disk', 'BIN --help >/dev/full', 'Standard output cannot be written'],
  ])('%s: one sentence, exit 2, no half file', (_, command, words) => {
    const { status, stderr } = shell(command);
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain(words);
    expect({ drafts: drafts(), limited: existsSync(join(folder, 'limited.json')) }).toEqual({
      drafts: [],
      limited: false,
    });
  });

  // With fewer than twenty Node itself does not start.
  test.each([24, 32, 48])('with %d open files allowed: told so, exit 2, no file', (most) => {
    const { status, stderr } = shell(
      `ulimit -n ${most}; BIN a.md long.md -s s.txt --jobs 2 -f json -o starved.json`,
    );
    expect(status).toBe(2);
    expect(new Set(stderr.trim().split('\n'))).toEqual(
      new Set([
        'sourcecheck: Too many files are open; close some, use fewer --jobs, or raise the limit (ulimit -n)',
      ]),
    );
    expect({ drafts: drafts(), written: existsSync(join(folder, 'starved.json')) }).toEqual({
      drafts: [],
      written: false,
    });
  });

  test('one of two: the other is written all the same', () => {
    const { status, stdout } = shell('exec 3>/dev/full; CHECK -f ndjson=/proc/self/fd/3');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toHaveProperty('totals');
  });

  test('full standard error changes neither report nor exit code', () => {
    expect(shell('BIN a.md -s s.txt -f json 2>/dev/full')).toMatchObject({ status: 0 });
    const { status, stdout } = shell('BIN a.md -s gone.txt -f json 2>/dev/full');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toHaveProperty('totals');
  });

  test('a command in place of a file, and standard output by its name', () => {
    const { stdout } = shell('CHECK -o >(cat); wait; sleep 0.2');
    expect(JSON.parse(stdout)).toHaveProperty('totals');
    expect(shell('echo kept >log; CHECK -o /dev/stdout >>log').status).toBe(0);
    const log = readFileSync(join(folder, 'log'), 'utf8');
    expect(log.startsWith('kept\n{')).toBe(true);
  });

  test('killed at any moment: the report before is there, whole, and the next run is well', async () => {
    const report = join(folder, 'kept.json');
    const cache = join(folder, 'cache');
    const args = [BIN, 'long.md', '-s', 's.txt', '-f', 'json', '-o', report, '--cache-dir', cache];
    expect(spawnSync(process.execPath, args, { cwd: folder }).status).toBeLessThan(2);
    const whole = readFileSync(report, 'utf8');
    for (const moment of [300, 700, 1200]) {
      const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
      await new Promise((done) => setTimeout(done, moment));
      child.kill('SIGKILL');
      expect(readFileSync(report, 'utf8')).toBe(whole);
    }
    expect(spawnSync(process.execPath, args, { cwd: folder }).status).toBeLessThan(2);
    expect(readFileSync(report, 'utf8')).toBe(whole);
  }, 60_000);
});

test.each([
  ['EMFILE', 'r.json cannot be written, for too many files are open'],
  ['EBUSY', 'r.json cannot be replaced, for it is in use as it stands'],
  ['EIO', 'r.json cannot be written (EIO: it went wrong)'],
])('%s has a sentence of its own', (code, words) => {
  const error = Object.assign(new Error(`${code}: it went wrong`), { code });
  expect(writeError('r.json', error).message).toBe(words);
});
