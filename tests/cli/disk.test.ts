import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPath, replaceFile } from '../../src/workspace/disk.js';
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
    await openStore(folder, 350).set('extracts/e', bytes('x'.repeat(100)));
    const left = await Promise.all(['b', 'e'].map((name) => openStore(folder).get(`extracts/${name}`)));
    expect(left).not.toContain(null);
    expect(await files()).toHaveLength(3);
    expect(await openStore(folder).get('copies/a')).not.toBeNull();
  });

  test('drafts of runs that were cut off are cleared away', async () => {
    await openStore(folder).set('extracts/a', bytes('x'));
    const draft = `${(await files())[0]!}.part`;
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
