import { describe, expect, jest, test } from '@jest/globals';
import * as pipeline from '../../src/check.js';
import { fakeIo, memoryStore, type Scene } from './fake-io.js';

const real = pipeline.checkDocument;
const checkDocument = jest.fn(real);
jest.unstable_mockModule('../../src/check.js', () => ({ ...pipeline, checkDocument }));
const { run } = await import('../../src/cli/run.js');

const files = {
  'a.md': 'The report says: “We counted nine boats in the harbour.”\n\nThe clerk counted 31 boats.\n',
  'report.txt': 'We counted seven boats in the harbour. The clerk counted at least 13 boats.\n',
};

/** What a run prints, and how many articles it checked anew. */
async function go(command: string, scene: Scene) {
  checkDocument.mockClear();
  const fake = fakeIo(scene);
  const code = await run([...command.split(' '), '--format', 'json'], fake.io);
  return { code, out: fake.stdout(), anew: checkDocument.mock.calls.length };
}

const COMMAND = 'a.md --source report.txt';

describe('results are kept by content', () => {
  test('a second run checks nothing and gives the same bytes; --no-cache checks again, with the same bytes', async () => {
    const scene = { files, store: memoryStore() };
    const first = await go(COMMAND, scene);
    expect(first).toMatchObject({ code: 1, anew: 1 });
    expect(await go(COMMAND, scene)).toEqual({ ...first, anew: 0 });
    expect(await go(`${COMMAND} --no-cache`, scene)).toEqual(first);
  });

  test.each([
    ['another article', { 'a.md': `${files['a.md']}More.\n` }, COMMAND],
    ['another source', { 'report.txt': 'We counted nine boats in the harbour.\n' }, COMMAND],
    ['another name', { 'b.md': files['a.md'] }, 'b.md --source report.txt'],
    ['another style', {}, `${COMMAND} --style ap`],
    ['one source more', { 'other.txt': 'The harbour was empty.' }, `${COMMAND} --source other.txt`],
    ['none', {}, 'a.md'],
  ])('%s is checked anew', async (_, change, command) => {
    const store = memoryStore();
    await go(COMMAND, { files, store });
    const scene = { files: { ...files, ...change }, store };
    const again = await go(command, scene);
    expect(again.anew).toBe(1);
    expect(again.out).toBe((await go(`${command} --no-cache`, scene)).out);
  });

  test('damaged entries are made again', async () => {
    const store = memoryStore();
    const first = await go(COMMAND, { files, store });
    for (const [key, entry] of store.entries) store.entries.set(key, entry.slice(0, entry.length - 3));
    expect(await go(COMMAND, { files, store })).toEqual(first);
    expect((await go(COMMAND, { files, store })).anew).toBe(0);
  });
});
