import { describe, expect, test } from '@jest/globals';
import { itemFingerprint } from '../../src/report/item-identity.js';
import { Desk } from '../../src/serve/desk.js';
import { nameOf } from '../../src/serve/limits.js';
import { toSettings, type RawOptions } from '../../src/cli/to-settings.js';
import type { DeskErrand, News } from '../../src/workspace/desk-thread.js';
import { fakeIo } from '../cli/fake-io.js';
import { everything } from '../reporters/reports.js';

const RAW = { format: [], stdinFilename: '<stdin>', cache: true, links: true } as unknown as RawOptions;
const bytes = (text: string) => new TextEncoder().encode(text);

/** A desk whose checks are started and told of by hand. */
function desk() {
  const { io } = fakeIo();
  const runs: { readonly errand: DeskErrand; readonly tell: (news: News) => void; ended: boolean }[] = [];
  const settings = toSettings([], RAW, () => false, io);
  const startDesk = (errand: DeskErrand, tell: (news: News) => void) => {
    const run = { errand, tell, ended: false };
    runs.push(run);
    return Promise.resolve(() => {
      run.ended = true;
      return Promise.resolve();
    });
  };
  return { desk: new Desk(settings, { ...io, startDesk }, null), runs };
}

const done = (): News => ({ step: 'done', report: everything, sources: [], complaints: [] });

describe('a check', () => {
  test('is given what was dropped, and tells how far it is', async () => {
    const { desk: it, runs } = desk();
    it.dropDraft('story.md', bytes('A draft.'));
    it.dropSource('report.txt', bytes('A source.'));
    await it.check();
    expect(runs[0]!.errand).toMatchObject({ draft: 'story.md', settings: { sources: ['report.txt'] } });
    runs[0]!.tell({ step: 'reading', path: 'report.txt' });
    expect({ phase: it.phase, steps: it.steps }).toEqual({
      phase: 'checking',
      steps: ['Reading report.txt'],
    });
    runs[0]!.tell(done());
    expect(it.phase).toBe('done');
    expect(it.outcome?.report).toBe(everything);
  });

  test('that was stopped is ended and no longer heard', async () => {
    const { desk: it, runs } = desk();
    it.dropDraft('story.md', bytes('A draft.'));
    await it.check();
    await it.stop();
    expect(runs[0]!.ended).toBe(true);
    runs[0]!.tell(done());
    expect({ phase: it.phase, outcome: it.outcome }).toEqual({ phase: 'gathering', outcome: null });
  });

  test('stopped before it has begun never begins', async () => {
    const { desk: it, runs } = desk();
    it.dropDraft('story.md', bytes('A draft.'));
    const checking = it.check();
    await it.stop();
    await checking;
    expect(runs).toEqual([]);
    expect(it.phase).toBe('gathering');
  });

  test('that broke down leaves the files and one sentence', async () => {
    const { desk: it, runs } = desk();
    it.dropDraft('story.md', bytes('A draft.'));
    await it.check();
    runs[0]!.tell({ step: 'failed', message: 'It broke' });
    expect({ phase: it.phase, trouble: it.trouble, draft: it.draftPath }).toEqual({
      phase: 'gathering',
      trouble: 'It broke',
      draft: 'story.md',
    });
  });

  test('is not begun twice, nor are files changed under it', async () => {
    const { desk: it } = desk();
    it.dropDraft('story.md', bytes('A draft.'));
    await it.check();
    await expect(it.check()).rejects.toThrow('A check is running');
    expect(() => {
      it.dropSource('report.txt', bytes('A source.'));
    }).toThrow('A check is running');
  });
});

describe('files on the desk', () => {
  test('a source of the same name takes the place of the older one', () => {
    const { desk: it } = desk();
    it.dropSource('a.txt', bytes('one'));
    it.dropSource('a.txt', bytes('two'));
    expect(it.sourceNames).toEqual([{ name: 'a.txt', dropped: true }]);
    it.removeSource('a.txt');
    expect(it.sourceNames).toEqual([]);
  });

  test('there is an end to their number and to their weight', () => {
    const { desk: it } = desk();
    for (let at = 0; at < 200; at += 1) it.dropSource(`${at}.txt`, bytes('x'));
    expect(() => {
      it.dropSource('more.txt', bytes('x'));
    }).toThrow('More than 200 sources were dropped');
    it.dropSource('7.txt', bytes('again'));
    expect(() => {
      it.dropDraft('big.md', new Uint8Array(257 * 1024 * 1024));
    }).toThrow('The files weigh more than 256 MB together');
  });

  test('the draft is no source of its own', async () => {
    const { desk: it } = desk();
    it.dropDraft('story.md', bytes('A draft.'));
    it.dropSource('story.md', bytes('A draft.'));
    await expect(it.check()).rejects.toThrow('story.md is both the draft and a source');
  });

  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\draft.docx', 'draft.docx'],
    [' draft.md ', 'draft.md'],
  ])('%j is called %j', (given, name) => {
    expect(nameOf(given)).toBe(name);
  });

  test.each([null, '', '..', 'a/..', 'a\u0000.md', 'x'.repeat(300)])('%j is no name', (given) => {
    expect(() => nameOf(given)).toThrow('no name that can be used');
  });
});

test('the name of a claim holds while its words and passages do, wherever the lines move', () => {
  const claim = everything.claims[0]!;
  const moved = { ...claim, place: { ...claim.place, line: 99 }, text: claim.text.replaceAll(' ', '\n') };
  expect(itemFingerprint(moved)).toBe(itemFingerprint(claim));
  expect(itemFingerprint(claim)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}$/u);
  expect(itemFingerprint({ ...claim, text: `${claim.text} not` })).not.toBe(itemFingerprint(claim));
  expect(itemFingerprint({ ...claim, evidence: [] })).not.toBe(itemFingerprint(claim));
});
