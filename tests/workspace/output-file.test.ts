import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile as readAll } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFile } from '../../src/workspace/output-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcecheck-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const names = () => readdirSync(folder).sort();

function streams() {
  const said: string[] = [];
  const write = (words: string) => {
    said.push(words);
    return Promise.resolve();
  };
  return { stdout: { write }, stderr: { write }, drafts: new Set<string>(), said };
}

async function put(path: string, words = 'new') {
  const given = streams();
  const file = await createFile(path, given);
  await file.write(words);
  await file.close();
  return given;
}

describe('a report that is written to a file', () => {
  test('appears whole, and no other file is left', async () => {
    const given = streams();
    const file = await createFile(at('a.json'), given);
    await file.write('half');
    expect(existing('a.json')).toBe(false);
    expect(given.drafts.size).toBe(1);
    await file.write(', whole');
    await file.close();
    expect(text('a.json')).toBe('half, whole');
    expect({ names: names(), drafts: given.drafts.size }).toEqual({ names: ['a.json'], drafts: 0 });
  });

  test('leaves the one before in its place when it is given up', async () => {
    writeFileSync(at('a.json'), 'old');
    const file = await createFile(at('a.json'), streams());
    await file.write('half');
    await file.discard();
    expect({ names: names(), text: text('a.json') }).toEqual({ names: ['a.json'], text: 'old' });
  });

  test('keeps the mode of the one before', async () => {
    writeFileSync(at('a.json'), 'old');
    chmodSync(at('a.json'), 0o640);
    await put(at('a.json'));
    expect(statSync(at('a.json')).mode & 0o7777).toBe(0o640);
  });

  test('goes where links lead, also where nothing is there yet', async () => {
    writeFileSync(at('real.json'), 'old');
    symlinkSync('real.json', at('link.json'));
    symlinkSync('to-come.json', at('dangling.json'));
    await put(at('link.json'));
    await put(at('dangling.json'));
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(lstatSync(at('dangling.json')).isSymbolicLink()).toBe(true);
    expect([text('real.json'), text('to-come.json')]).toEqual(['new', 'new']);
  });

  test('takes a name of any length', async () => {
    const name = `${'n'.repeat(250)}.json`;
    await put(at(name));
    expect(names()).toEqual([name]);
  });

  test('clears away drafts of runs that were killed long ago, and nothing else', async () => {
    const draft = '.sourcecheck-01234567-89ab-cdef-0123-456789abcdef.part';
    const young = draft.replace('0123456', '7654321');
    for (const name of [draft, young, 'other.part']) writeFileSync(at(name), 'half');
    for (const name of [draft, 'other.part'])
      utimesSync(at(name), new Date('2020-01-01'), new Date('2020-01-01'));
    await put(at('a.json'));
    expect(names()).toEqual([young, 'a.json', 'other.part'].sort());
  });

  test.each([
    ['a folder', () => folder, 'EISDIR'],
    ['no folder', () => at('none/a.json'), 'ENOENT'],
    ['links in a circle', () => at('circle'), 'ELOOP'],
  ])('%s is refused by its code', async (_, path, code) => {
    symlinkSync('circle', at('circle'));
    await expect(createFile(path(), streams())).rejects.toMatchObject({ code });
    expect(names()).toEqual(['circle']);
  });

  const mortal = process.getuid?.() === 0 ? test.skip : test;
  mortal('a file and a folder that may not be written are left as they are', async () => {
    writeFileSync(at('a.json'), 'old');
    chmodSync(at('a.json'), 0o444);
    await expect(createFile(at('a.json'), streams())).rejects.toMatchObject({ code: 'EACCES' });
    chmodSync(folder, 0o555);
    await expect(createFile(at('b.json'), streams())).rejects.toMatchObject({ code: 'EACCES' });
    chmodSync(folder, 0o755);
    expect({ names: names(), text: text('a.json') }).toEqual({ names: ['a.json'], text: 'old' });
  });
});

const POSIX = process.platform === 'win32' ? describe.skip : describe;
POSIX('what is no regular file is written straight', () => {
  test('a pipe stays a pipe', async () => {
    if (spawnSync('mkfifo', [at('pipe')]).status !== 0) return;
    const [words] = await Promise.all([readAll(at('pipe'), 'utf8'), put(at('pipe'))]);
    expect(words).toBe('new');
    expect(statSync(at('pipe')).isFIFO()).toBe(true);
  });

  test.each(['/dev/stdout', '/dev/fd/1', '/dev/stderr'])('%s is the stream of the program', async (path) => {
    // The streams are stand-ins: nothing can come to harm in /dev.
    expect((await put(path)).said).toEqual(['new']);
  });
});

function existing(name: string): boolean {
  return names().includes(name);
}
