import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../../src/read/formats.js';
import { MAX_BYTES, readFile, readStream } from '../../src/workspace/input-file.js';

describe('the limit on files', () => {
  let file: string;

  beforeAll(() => {
    file = join(mkdtempSync(join(tmpdir(), 'sourcecheck-')), 'large.pdf');
  });
  afterAll(() => {
    rmSync(join(file, '..'), { recursive: true });
  });

  test('lets through what any reader takes, and nothing more', () => {
    expect(MAX_BYTES).toBe(Math.max(...formats.map(({ maxBytes }) => maxBytes)));
  });

  test('a larger file is refused by its size, before it is read', async () => {
    writeFileSync(file, '');
    truncateSync(file, MAX_BYTES + 1);
    await expect(readFile(file)).rejects.toThrow(`${file} is larger than 256 MB and was not read`);
  });

  test('a stream is read no further than that', async () => {
    const part = new Uint8Array(16 * 1024 ** 2);
    let given = 0;
    async function* endless() {
      for (;;) {
        given += part.length;
        yield await Promise.resolve(part);
      }
    }
    await expect(readStream(endless(), 'Standard input')).rejects.toThrow(
      'Standard input is larger than 256 MB',
    );
    expect(given).toBe(MAX_BYTES + part.length);
  });
});
