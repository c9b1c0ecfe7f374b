import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { CONFIG_FILES, findConfig } from '../../src/workspace/config-search.js';

describe('the nearest configuration file', () => {
  let root: string;
  const write = (name: string, text: string) => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const found = async (folder: string) => {
    const path = await findConfig(join(root, folder));
    return path && relative(root, path);
  };

  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'sourcecheck-config-')));
    write('package.json', '{"name": "desk", "sourcecheck": {"style": "ap"}}');
    write('deep/package.json', '{"name": "no settings of ours"}');
    write('deep/er/article.md', 'Text.\n');
    write('broken/package.json', '{');
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('may be a package, if it holds settings', async () => {
    expect(await found('deep/er')).toBe('package.json');
    expect(await found('broken')).toBe('package.json');
  });

  test.each(CONFIG_FILES.slice(1))('may be called %s', async (name) => {
    const folder = `as${name.replaceAll('.', '-')}`;
    write(join(folder, name), name.endsWith('json') ? '{}' : '# nothing yet\n');
    expect(await found(folder)).toBe(join(folder, name));
  });

  test('may be empty', async () => {
    write('empty/sourcecheck.config.yaml', '');
    expect(await found('empty')).toBe('empty/sourcecheck.config.yaml');
  });
});
