import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/index.js';
import { fakeIo, type Scene } from './fake-io.js';
import { makeDocx, paragraph, run as words } from '../support/make-docx.js';
import { commentsOf } from '../support/word-comments.js';

const DRAFT = makeDocx(paragraph(words('“No tally was changed,” the report says.')));
const SOURCE = 'We met in May. No tally was altered. The count took a day.\n';

async function checked(argv: string[], scene: Scene = {}) {
  const fake = fakeIo({
    bytes: { 'draft.docx': DRAFT },
    ...scene,
    files: { 'report.txt': SOURCE, ...scene.files },
  });
  const exitCode = await run([...argv, '-s', 'report.txt', '-f', 'docx'], fake.io);
  const comments = (file: string) => commentsOf(Buffer.from(fake.written[file]!, 'latin1'));
  return { ...fake, exitCode, comments };
}

describe('-f docx', () => {
  test('writes the draft with its comments to the file', async () => {
    const { comments, exitCode, stdout } = await checked([
      'draft.docx',
      '-o',
      'checked.docx',
      '--fail-on',
      'warning',
    ]);
    expect(exitCode).toBe(1);
    expect(stdout()).toBe('');
    expect(comments('checked.docx').map((comment) => comment.words)).toContain('changed');
  });

  test('bytes go to a pipe, and not to a terminal', async () => {
    const piped = await checked(['draft.docx']);
    expect(commentsOf(Buffer.from(piped.stdout(), 'latin1'))).toHaveLength(2);
    const shown = await checked(['draft.docx'], { terminal: true });
    expect(shown.exitCode).toBe(2);
    expect(shown.stdout()).toBe('');
    expect(shown.stderr()).toContain('cannot be shown in a terminal; name one: -f docx -o checked.docx');
  });

  test('several articles need a folder, and each gets a file in it', async () => {
    const files = { 'a/x.md': 'No tally was altered.', 'b/x.md': 'No tally was altered.', 'out/.keep': '' };
    const one = await checked(['draft.docx', 'a/x.md', '-o', 'checked.docx'], { files });
    expect(one.exitCode).toBe(2);
    expect(one.stderr()).toContain('makes a file of each article, and there are 2; name a folder');
    const { written } = await checked(['draft.docx', 'a/x.md', 'b/x.md', '-o', 'out'], { files });
    expect(Object.keys(written).sort()).toEqual([
      'out/draft.checked.docx',
      'out/x-2.checked.docx',
      'out/x.checked.docx',
    ]);
  });

  test('what an earlier run left in the folder is no article, and the draft is never replaced', async () => {
    const bytes = { 'in/draft.docx': DRAFT, 'in/draft.checked.docx': DRAFT };
    const again = await checked(['in', '-o', 'in'], { bytes });
    expect(Object.keys(again.written)).toEqual(['in/draft.checked.docx']);
    const self = await checked(['draft.docx', '-o', 'draft.docx']);
    expect(self.exitCode).toBe(2);
    expect(self.written).toEqual({});
    expect(self.stderr()).toContain('would take the place of');
  });

  test('a draft that is damaged gets no file, and both are said', async () => {
    const { exitCode, stderr, written } = await checked(['draft.docx', '-o', 'checked.docx'], {
      bytes: { 'draft.docx': DRAFT.subarray(0, 700) },
    });
    expect(exitCode).toBe(2);
    expect(written).toEqual({});
    expect(stderr()).toMatch(/The Word document is damaged/u);
    expect(stderr()).toContain('checked.docx was not written, for draft.docx could not be read');
  });

  test('text from standard input becomes a Word file', async () => {
    const { comments } = await checked(['-', '-o', 'checked.docx'], {
      stdin: '“No tally was changed,” the report says.\n',
    });
    expect(comments('checked.docx').map((comment) => comment.words)).toContain('changed');
  });

  test('--comments goes before the configuration, and both are held to the three words', async () => {
    const files = { 'sourcecheck.config.yaml': 'comments: all\n' };
    const text = {
      files,
      bytes: { 'draft.docx': makeDocx(paragraph(words('No tally was altered. The board met in Orla.'))) },
    };
    const all = await checked(['draft.docx', '-o', 'c.docx'], text);
    const few = await checked(['draft.docx', '-o', 'c.docx', '--comments', 'findings'], text);
    expect(all.comments('c.docx').length).toBeGreaterThan(few.comments('c.docx').length);
    const wrong = await checked(['draft.docx', '-o', 'c.docx'], {
      files: { 'sourcecheck.config.yaml': 'comments: some\n' },
    });
    expect(wrong.stderr()).toContain('comments is "some"; choose `findings`, `review`, `all`');
  });
});
