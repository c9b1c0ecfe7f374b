import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPath, replaceFile } from '../../src/workspace/disk.js';
import { draftFor } from '../../src/workspace/drafts.js';
import { openStore } from '../../src/workspace/disk-store.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourcecheck-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

describe('the store on disk', () => {
  test('gives back what was put in, also to another run', async () => {
    await openStore(folder).set('extracts/a/b', bytes('one'));
    expect(await openStore(folder).get('extracts/a/b')).toEqual(Buffer.from('one'));
    expect(await openStore(folder).get('extracts/a/c')).toBeNull();
  });

  test('nobody but the owner reads what is kept', async () => {
    await openStore(join(folder, 'cache')).set('answers/a', bytes('one'));
    const [file] = await files();
    expect((await stat(file!)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'cache'))).mode & 0o777).toBe(0o700);
  });

  test('a drawer that others may look into is closed to them', async () => {
    await mkdir(join(folder, 'answers'), { mode: 0o755 });
    await openStore(folder).set('answers/a', bytes('one'));
    expect((await stat(join(folder, 'answers'))).mode & 0o777).toBe(0o700);
  });

  test.each([
    ['cut off', (entry: Uint8Array) => entry.subarray(0, 40)],
    ['changed', (entry: Uint8Array) => entry.with(entry.length - 1, 0)],
    ['emptied', () => new Uint8Array()],
  ])('an entry that is %s counts as none, and goes', async (_, damage) => {
    await openStore(folder).set('copies/a', bytes('one'));
    const [file] = await files();
    await writeFile(file!, damage(await readFile(file!)));
    expect(await openStore(folder).get('copies/a')).toBeNull();
    expect(await files()).toEqual([]);
  });

  test('an entry of another key counts as none, wherever it is put', async () => {
    await openStore(folder).set('copies/a', bytes('one'));
    const [one] = await files();
    await openStore(folder).set('copies/b', bytes('two'));
    const other = (await files()).find((file) => file !== one)!;
    await writeFile(other, await readFile(one!));
    expect(await openStore(folder).get('copies/b')).toBeNull();
    expect(await openStore(folder).get('copies/a')).toEqual(Buffer.from('one'));
  });

  test('links are neither read nor written through', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'sourcecheck-'));
    await openStore(elsewhere).set('copies/a', bytes('theirs'));
    await symlink(join(elsewhere, 'copies'), join(folder, 'copies'));
    expect(await openStore(folder).get('copies/a')).toBeNull();
    await expect(openStore(folder).set('copies/b', bytes('ours'))).rejects.toThrow('is a link');
    expect(await readdir(join(elsewhere, 'copies'))).toHaveLength(1);
    await rm(elsewhere, { recursive: true });
  });

  test('no key leaves the folder', async () => {
    await openStore(folder).set('../../extracts/../../x', bytes('one'));
    expect(await files()).toHaveLength(1);
  });

  test('many runs at once leave whole entries and no drafts', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
    await Promise.all(texts.map((text) => openStore(folder).set('extracts/same', bytes(text))));
    const kept = new TextDecoder().decode((await openStore(folder).get('extracts/same')) ?? undefined);
    expect(texts).toContain(kept);
    expect(await files()).toHaveLength(1);
  });

  test('over its limit the extracts used longest ago go; copies of the web stay', async () => {
    for (const name of ['a', 'b', 'c', 'd'])
      await openStore(folder).set(`extracts/${name}`, bytes('x'.repeat(100)));
    await openStore(folder).set('copies/a', bytes('x'.repeat(1000)));
    const old = new Date('2020-01-01');
    for (const file of await files()) await utimes(file, old, old);
    await openStore(folder).get('extracts/b');
    await openStore(folder, 600).set('extracts/e', bytes('x'.repeat(100)));
    const left = await Promise.all(['b', 'e'].map((name) => openStore(folder).get(`extracts/${name}`)));
    expect(left).not.toContain(null);
    expect(await files()).toHaveLength(3);
    expect(await openStore(folder).get('copies/a')).not.toBeNull();
  });

  test('drafts of runs that were cut off are cleared away', async () => {
    await openStore(folder).set('extracts/a', bytes('x'));
    const draft = draftFor((await files())[0]!);
    await writeFile(draft, 'half');
    await utimes(draft, new Date('2020-01-01'), new Date('2020-01-01'));
    await openStore(folder).set('extracts/b', bytes('x'));
    expect((await files()).filter((file) => file.endsWith('.part'))).toEqual([]);
  });
});

describe('a file gets new content', () => {
  test('in one step, with its permissions, through links', async () => {
    const [file, link] = [join(folder, 'a.md'), join(folder, 'link.md')];
    await writeFile(file, 'old');
    await chmod(file, 0o640);
    await symlink(file, link);
    expect(await realPath(link)).toBe(await realPath(file));
    await replaceFile(link, bytes('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'link.md']);
  });

  test('what does not exist has an absolute path', async () => {
    expect(await realPath(join(folder, 'x', '..', 'gone'))).toBe(join(folder, 'gone'));
  });
});
