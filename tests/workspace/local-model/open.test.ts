import { describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openModel } from '../../../src/workspace/local-model/open.js';

/** What the network says of the row below as training/tests/tiny.py prints it. */
const EXPECTED = [-0.0871, -1.8066, -2.846, 2.7051];
/** A model with random weights, made by training/tests/tiny.py. */
const TINY = resolve('tests/workspace/local-model/tiny');
const HELPER = pathToFileURL(resolve('bin/model-helper.js'));
const never = new AbortController().signal;

const isInstalled = (() => {
  try {
    return createRequire(import.meta.url).resolve('onnxruntime-node') !== '';
  } catch {
    return false;
  }
})();
const isBuilt = existsSync('dist/workspace/local-model/far-end.js');
if (!isInstalled)
  console.warn(
    'skipped: onnxruntime-node is not installed (npm install --no-save --ignore-scripts onnxruntime-node@1)',
  );

const open = (folder: string) => openModel(pathToFileURL(`${folder}/`), HELPER);

/** A copy of the model in which something is changed. */
function changed(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-'));
  cpSync(TINY, folder, { recursive: true });
  change(folder);
  return folder;
}

const with_ = isInstalled ? describe : describe.skip;

with_('a model that is not whole is refused before anything is read', () => {
  test.each<[string, (folder: string) => void, string]>([
    [
      'no folder',
      (folder) => {
        rmSync(folder, { recursive: true });
      },
      'There is no model in ',
    ],
    [
      'a part is missing',
      (folder) => {
        rmSync(join(folder, 'reader-2.bin'));
      },
      'reader-2.bin is missing',
    ],
    [
      'a part is cut short',
      (folder) => {
        truncateSync(join(folder, 'reader-1.bin'), 100);
      },
      'has 100 bytes instead of 60000',
    ],
    [
      'the tokenizer is another',
      (folder) => {
        const path = join(folder, 'tokenizer.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace('lowercase":true', 'lowercase":null'));
      },
      'tokenizer.json is damaged',
    ],
  ])('%s', async (_, change, words) => {
    await expect(open(changed(change))).rejects.toThrow(words);
  });
});

if (!isInstalled)
  test('without what runs it, it says what to install', async () => {
    await expect(open(TINY)).rejects.toThrow('needs a package that is not installed');
  });

(isInstalled && isBuilt ? describe : describe.skip)('a real network in a process of its own', () => {
  const ROW = { ids: [0, 4, 5, 2, 2, 6, 7, 8, 2], claim: [0, 1, 1, 0, 0, 0, 0, 0, 0] };

  test('gives what the recipe gives, the same every time', async () => {
    const { engine, card } = await open(TINY);
    try {
      const first = await engine.run(ROW, never);
      first.stance.forEach((one, index) => {
        expect(one).toBeCloseTo(EXPECTED[index]!, 3);
      });
      expect(first.tags).toHaveLength(ROW.ids.length);
      expect(await engine.run(ROW, never)).toEqual(first);
      expect(card.name).toBe('tiny');
    } finally {
      engine.close();
    }
  });

  test('a part with other bytes of the same length is not loaded', async () => {
    const folder = changed((place) => {
      const path = join(place, 'reader-1.bin');
      const bytes = readFileSync(path);
      bytes[5000]! ^= 1;
      writeFileSync(path, bytes);
    });
    const { engine } = await open(folder);
    await expect(engine.run(ROW, never)).rejects.toThrow('reader-1.bin is damaged');
  });
});
