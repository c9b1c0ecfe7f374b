import { describe, expect, test } from '@jest/globals';
import { chooseFormat, read, unread } from '../src/read/index.js';

const html = new TextEncoder().encode('<!doctype html><title>T</title><p>Words.</p>');

describe('chooseFormat', () => {
  test.each([
    ['draft.md', 'markdown'],
    ['DRAFT.MARKDOWN', 'markdown'],
    ['draft.txt', 'plain-text'],
    ['notes', 'plain-text'],
    ['dir.md/notes', 'plain-text'],
    ['odd.xyz', 'plain-text'],
  ])('reads %s as %s', (path, id) => {
    expect(chooseFormat(path, new TextEncoder().encode('Some words.')).id).toBe(id);
  });

  test('trusts the first bytes more than the name', () => {
    expect(chooseFormat('page.txt', html).id).toBe('html');
  });
});

describe('read', () => {
  test('gives the document its path, format and hash', async () => {
    const document = await read({ path: 'a.txt', content: 'abc' });
    expect(document).toMatchObject({
      path: 'a.txt',
      format: 'plain-text',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      text: 'abc',
    });
  });

  test('never throws: a file that is no text becomes an empty document that says why', async () => {
    const { text, problems } = await read({ path: 'a.md', content: Uint8Array.from([1, 0, 2]) });
    expect(text).toBe('');
    expect(problems).toEqual([
      { stage: 'read', path: 'a.md', span: null, message: expect.stringMatching(/NUL.*; save it as/u) },
    ]);
  });

  test('names the file in every problem', async () => {
    const { problems } = await read({ path: 'a.md', content: '---\ndate: someday\n---\nWords.' });
    expect(problems.map(({ path }) => path)).toEqual(['a.md']);
  });

  test.each(['a.txt', 'a.md'])('says once that %s is empty', async (path) => {
    const { problems } = await read({ path, content: '  \n' });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('is it the right');
  });

  test('a file whose bytes could not be had keeps its path and the reason', () => {
    expect(unread('gone.md', new Error('no such file'))).toMatchObject({
      path: 'gone.md',
      text: '',
      problems: [{ message: expect.stringContaining('no such file') }],
    });
  });
});
