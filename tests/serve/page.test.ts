import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Resident } from '../support/resident/index.js';
import { parseSignOffs } from '../../src/workspace/acceptance/sign-off-file.js';

jest.setTimeout(120_000);

const BIN = resolve('bin/sourcecheck.js');
/** The bin runs what `npm ci` or `npm run build` has built. */
const built = existsSync('dist/cli/index.js') ? describe : describe.skip;

const DRAFT = 'The report says: “We have no proof of any change to any vote.” It was published in March.\n';
const SOURCE =
  'Report\n\nWe have no evidence of any change to any vote. The report was published in April.\n';

interface State {
  readonly phase: string;
  readonly trouble: string | null;
  readonly steps: readonly string[];
  readonly draft: string | null;
  readonly sources: readonly { readonly name: string }[];
  readonly formats: readonly { readonly id: string }[];
  readonly decisions: readonly string[];
}

built('sourcecheck serve', () => {
  let folder: string;
  let child: ChildProcess;
  let address: string;
  let ended: Promise<number | null>;
  let said: string;

  function makeFolder(): void {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-serve-'));
    mkdirSync(join(folder, 'desk'));
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    writeFileSync(join(folder, 'report.txt'), SOURCE);
  }

  /** The tests of a group work on one page, in the order in which they stand. */
  function onOnePage(...argv: string[]): void {
    beforeAll(async () => {
      makeFolder();
      await start(...argv);
    });

    afterAll(async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    });
  }

  async function start(...argv: string[]): Promise<void> {
    child = spawn(process.execPath, [BIN, 'serve', ...argv, '--no-cache'], { cwd: folder });
    said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    ended = new Promise((settle) => child.on('close', settle));
    const line = new Promise<string>((settle) => {
      child.stdout!.once('data', (chunk: Buffer) => {
        settle(chunk.toString().trim());
      });
    });
    address = await Promise.race([line, ended.then(() => '')]);
  }

  const origin = () => new URL(address).origin;
  const ask = (method: string, path: string, body?: string) =>
    fetch(address + path, { method, headers: { origin: origin() }, ...(body === undefined ? {} : { body }) });
  const state = async () => (await (await ask('GET', 'state')).json()) as State;
  const errorOf = async (response: Response) => {
    expect(response.ok).toBe(false);
    return ((await response.json()) as { error: string }).error;
  };

  async function checked(): Promise<State> {
    for (;;) {
      const now = await state();
      if (now.phase !== 'checking') return now;
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }

  async function drop(): Promise<void> {
    await ask('PUT', 'draft?name=story.md', DRAFT);
    await ask('PUT', 'source?name=report.txt', SOURCE);
    await ask('POST', 'check');
    await checked();
    await ask('POST', 'note?item=a1-q1', JSON.stringify({ done: true, by: 'I. Rann' }));
    await ask('POST', 'dismiss?finding=f1', JSON.stringify({ reason: 'on tape', by: 'I. Rann' }));
  }

  describe('with a draft that was named', () => {
    onOnePage('draft.md', '--source', 'report.txt');

    test('checks the draft that was named, and writes no file', async () => {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/u);
      const now = await checked();
      expect(now).toMatchObject({ phase: 'done', draft: 'draft.md', sources: [{ name: 'report.txt' }] });
      const work = await (await ask('GET', 'work')).text();
      expect(work).toContain('id="a1-q1"');
      expect(readdirSync(folder).sort()).toEqual(['desk', 'draft.md', 'report.txt']);
    });

    test('every format can be saved', async () => {
      const { formats } = await checked();
      for (const { id } of formats)
        expect({ id, ok: (await ask('GET', `export/${id}`)).ok }).toEqual({ id, ok: true });
      expect((await ask('GET', 'export/telegram')).status).toBe(404);
    });

    test('what is not the page is refused, whatever it asks', async () => {
      const { port } = new URL(address);
      const status = (path: string, headers: Record<string, string>) =>
        new Promise<number>((settle, reject) => {
          request({ host: '127.0.0.1', port, path, headers }, (response) => {
            response.resume();
            settle(response.statusCode!);
          })
            .on('error', reject)
            .end();
        });
      const { pathname } = new URL(address);
      expect(await status(`${pathname}state`, { host: `evil.example:${port}` })).toBe(421);
      expect(await status(`${pathname}state`, { origin: 'https://evil.example' })).toBe(403);
      expect(await status('/', {})).toBe(404);
      expect(await status(`${pathname}app/..%2F..%2Fpackage.json`, {})).toBe(404);
      expect(await status(`${pathname}%E0%A4%A`, {})).toBe(404);
      expect(await status(pathname, {})).toBe(200);
    });

    test('a dismissal is a sign-off beside the draft: the command line heeds it, and it can be taken back', async () => {
      const run = (await (await ask('GET', 'export/json')).json()) as {
        reports: { findings: { id: string; check: string; fingerprint: string }[] }[];
      };
      const finding = run.reports[0]!.findings.find(({ check }) => check.startsWith('quote/'))!;
      const dismiss = (words: object) => ask('POST', `dismiss?finding=${finding.id}`, JSON.stringify(words));
      expect(await errorOf(await dismiss({ reason: ' ', by: 'I. Rann' }))).toBe(
        'A dismissal needs a reason; say why the finding may stand',
      );
      expect(await errorOf(await dismiss({ reason: 'heard on tape', by: '' }))).toBe(
        'Nobody is named who dismisses the finding; give your name',
      );
      expect((await dismiss({ reason: 'heard on tape', by: 'I. Rann' })).ok).toBe(true);
      const kept = () =>
        parseSignOffs(readFileSync(join(folder, '.sourcecheck-sign-offs.yaml'), 'utf8'), 'sign-offs');
      expect(kept()).toMatchObject([
        { article: 'draft.md', fingerprint: finding.fingerprint, by: 'I. Rann', reason: 'heard on tape' },
      ]);
      expect(await (await ask('GET', 'work')).text()).toContain('heard on tape');
      const command = ['draft.md', '-s', 'report.txt', '--no-cache', '-q'];
      // Not in one go: a connection that is closed meanwhile must be seen to close.
      const check = spawn(process.execPath, [BIN, ...command], { cwd: folder });
      expect(await text(check.stdout)).toContain('1 accepted');
      expect((await ask('POST', `restore?finding=${finding.id}`)).ok).toBe(true);
      expect(kept()).toEqual([]);
    });

    test('ends cleanly on Ctrl-C, and ticks and comments come back with the next start', async () => {
      const note = (words: object) => ask('POST', 'note?item=a1-q1', JSON.stringify(words));
      expect((await note({ done: true, by: 'I. Rann' })).ok).toBe(true);
      expect((await note({ comment: 'ask the clerk', by: 'I. Rann' })).ok).toBe(true);
      const text = readFileSync(join(folder, '.sourcecheck-notes.yaml'), 'utf8');
      expect(text).toContain('comment: ask the clerk');
      expect(text).toContain('done: true');
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(said).toBe('sourcecheck: open this address in a browser on this machine; Ctrl-C ends it\n');
      await start('draft.md', '-s', 'report.txt');
      await checked();
      const work = await (await ask('GET', 'work')).text();
      expect(work).toContain('ask the clerk');
      expect(work).toContain('data-done="yes"');
    });
  });

  describe('with nothing', () => {
    onOnePage();

    test('a dropped draft and source are checked, and no file is written', async () => {
      expect((await state()).phase).toBe('gathering');
      expect(await errorOf(await ask('POST', 'check'))).toBe(
        'There is no draft yet; drop one, or choose a file',
      );
      expect((await ask('PUT', 'draft?name=story.md', DRAFT)).ok).toBe(true);
      expect((await ask('PUT', 'source?name=the%20report.txt', SOURCE)).ok).toBe(true);
      await ask('POST', 'check');
      expect(await checked()).toMatchObject({ phase: 'done', draft: 'story.md' });
      const exported = await ask('GET', 'export/json');
      expect(exported.headers.get('content-disposition')).toContain('filename="story.checked.json"');
      const run = (await exported.json()) as { reports: { quotations: { verdict: string }[] }[] };
      expect(run.reports[0]!.quotations.map(({ verdict }) => verdict)).toEqual(['altered']);
      expect(readdirSync(folder).sort()).toEqual(['desk', 'draft.md', 'report.txt']);
    });

    test('decisions on a dropped draft can be saved, where no folder was named', async () => {
      await drop();
      const { decisions } = await state();
      expect([...decisions].sort()).toEqual(['.sourcecheck-notes.yaml', '.sourcecheck-sign-offs.yaml']);
      const saved = await ask('GET', 'decisions?name=.sourcecheck-sign-offs.yaml');
      expect(parseSignOffs(await saved.text(), 'saved')).toMatchObject([
        { article: 'story.md', reason: 'on tape' },
      ]);
      expect(existsSync(join(folder, '.sourcecheck-sign-offs.yaml'))).toBe(false);
    });
  });

  describe('with a folder for decisions', () => {
    onOnePage('--keep', 'desk');

    test('decisions on a dropped draft go to the folder that was named', async () => {
      await drop();
      expect(readdirSync(join(folder, 'desk')).sort()).toEqual([
        '.sourcecheck-notes.yaml',
        '.sourcecheck-sign-offs.yaml',
      ]);
      expect(readFileSync(join(folder, 'desk', '.sourcecheck-sign-offs.yaml'), 'utf8')).toContain(
        'article: story.md',
      );
    });
  });

  describe('with what cannot be', () => {
    onOnePage();

    test('one clear sentence for each thing that cannot be', async () => {
      expect(await errorOf(await ask('PUT', 'draft?name=photo.psd', 'x'))).toMatch(
        /^photo\.psd cannot be read; drop a file that ends in \.\w+/u,
      );
      expect(await errorOf(await ask('PUT', 'draft?name=empty.md', ''))).toBe(
        'empty.md is empty; choose another file',
      );
      expect(await errorOf(await ask('PUT', 'draft?name=..%2F..', DRAFT))).toBe(
        'The file has no name that can be used; rename it and drop it again',
      );
      expect(await errorOf(await ask('PUT', 'draft?name=big.md', 'x'.repeat(17 * 1024 * 1024)))).toBe(
        'big.md weighs more than 16 MB; take a smaller one',
      );
      expect(await errorOf(await ask('GET', 'work'))).toBe(
        'Nothing has been checked yet; check a draft first',
      );
      expect((await state()).draft).toBe(null);
      await ask('PUT', 'draft?name=..%5C..%2Fetc%2Fstory.md', DRAFT);
      expect((await state()).draft).toBe('story.md');
      await ask('PUT', 'source?name=broken.pdf', 'this is no PDF');
      await ask('POST', 'check');
      expect((await checked()).phase).toBe('done');
      expect(await (await ask('GET', 'work')).text()).toMatch(/Could not be read: broken\.pdf/u);
    });
  });
});

built('what cannot be served', () => {
  let folder: string;
  let resident: Resident;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-serve-'));
    resident = new Resident({});
  });
  afterAll(async () => {
    await resident.end();
    rmSync(folder, { recursive: true });
  });

  test.each([
    [['gone.md'], 'sourcecheck: gone.md does not exist; check the spelling and the folder you are in\n'],
    [['.'], /^sourcecheck: \. is no file|holds no file that can be read/u],
    [['--keep', 'nowhere'], 'sourcecheck: nowhere is no folder; make it, or name another\n'],
    [['--port', 'x'], /port from 0 to 65535/u],
  ] as const)('%j: one sentence, exit code 2', async (argv, sentence) => {
    const { code, stderr: said } = await resident.run(['serve', ...argv], folder);
    expect(code).toBe(2);
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
    expect(said.trimEnd()).not.toContain('\n');
  });
});
