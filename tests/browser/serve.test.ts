import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { faults } from './axe.js';
import { executable, launch } from './chromium.js';

/** A browser on a busy machine takes its time. */
jest.setTimeout(120_000);

const BIN = resolve('bin/sourcecheck.js');
const inBrowser = executable === null || !existsSync('dist/cli/index.js') ? describe.skip : describe;

/** A program that serves its page from a folder of its own, and the page that is open on it. */
interface Desk {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly address: string;
}

inBrowser('the page of sourcecheck serve in a browser', () => {
  let browser: Browser;
  let page: Page;
  let said: string[];
  let requested: string[];

  /** With the draft that it checks as it starts; every test opens it anew, and only the last ends it. */
  let desk: Desk;

  /** With nothing yet. */
  let empty: Desk;

  beforeAll(async () => {
    [browser, desk, empty] = await Promise.all([launch(), start(['draft.md', '-s', 'papers']), start([])]);
  });

  afterAll(async () => {
    await browser.close();
    for (const { child, ended, folder } of [desk, empty]) {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    }
  });

  beforeEach(() => {
    [said, requested] = [[], []];
  });

  afterEach(async () => {
    await page.context().close();
  });

  async function start(argv: readonly string[]): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-desk-'));
    cpSync('fixtures/inquiry-dam/article.md', join(folder, 'draft.md'));
    cpSync('fixtures/inquiry-dam/sources', join(folder, 'papers'), { recursive: true });
    const cache = ['--cache-dir', join(folder, 'cache')];
    const child = spawn(process.execPath, [BIN, 'serve', ...argv, ...cache], { cwd: folder });
    const ended = new Promise((settle) => child.on('close', settle));
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return { folder, child, ended, address: said.toString().trim() };
  }

  async function open({ address }: Desk, options: BrowserContextOptions = {}): Promise<void> {
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(address);
  }

  /** The page with a draft that has been checked. */
  async function work(options: BrowserContextOptions = {}): Promise<void> {
    await open(desk, options);
    await page.waitForSelector('#work .card.current');
  }

  const focused = () => page.evaluate<string>(`document.activeElement.id`);
  const current = () => page.locator('#work .card.current').getAttribute('id');

  test('asks nobody but the program behind it, and has nothing to complain of', async () => {
    await work();
    expect(said).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(desk.address))).toEqual([]);
  });

  test('one clear sentence where a file cannot be taken, which a screen reader is told', async () => {
    await open(empty);
    writeFileSync(join(empty.folder, 'film.mp4'), 'x');
    await page.setInputFiles('#draft-file', join(empty.folder, 'film.mp4'));
    const trouble = page.locator('#trouble');
    await expectText(trouble, /^film\.mp4 cannot be read; drop a file that ends in/u);
    expect(await trouble.getAttribute('role')).toBe('alert');
  });

  test('files are dropped or chosen, checked with progress, and the work is shown', async () => {
    await open(empty);
    await page.locator('#gathering').waitFor();
    expect(await page.locator('#check').isDisabled()).toBe(true);
    const text = JSON.stringify(readFileSync(join(empty.folder, 'draft.md'), 'utf8'));
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${text}], 'story.md'));
      return data;
    })()`);
    await page.dispatchEvent('#draft-zone', 'drop', { dataTransfer: transfer });
    await page.locator('#draft-list li', { hasText: 'story.md' }).waitFor();
    await page.setInputFiles('#sources-file', [
      join(empty.folder, 'papers', 'inquiry-report.pdf'),
      join(empty.folder, 'papers', 'chair-statement.md'),
    ]);
    await page.locator('#sources-list li', { hasText: 'chair-statement.md' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.locator('#check').click();
    await page.locator('#steps li', { hasText: 'Reading' }).first().waitFor({ state: 'attached' });
    await page.waitForSelector('#work .card.current');
    expect(await page.locator('#work .card.is-fix').count()).toBeGreaterThan(0);
    expect(await page.title()).toContain('story.md');
    expect(said).toEqual([]);
  });

  test('a check that is asked for at once waits for the files under way', async () => {
    await open(empty);
    await page.setInputFiles('#draft-file', join(empty.folder, 'draft.md'));
    await page.locator('#draft-list li', { hasText: 'draft.md' }).waitFor();
    await page.setInputFiles('#sources-file', [
      join(empty.folder, 'papers', 'inquiry-report.pdf'),
      join(empty.folder, 'papers', 'chair-statement.md'),
    ]);
    await page.locator('#check').click();
    await page.waitForSelector('#work .card.current');
    expect(await page.locator('#work').textContent()).toContain('compared with 2 sources');
    expect((await page.locator('#trouble').textContent())!.trim()).toBe('');
  });

  test.each(['light', 'dark'] as const)('no fault that axe knows of, %s', async (colorScheme) => {
    const coloursOnly = colorScheme === 'dark';
    await work({ colorScheme });
    expect(await faults(page, { coloursOnly })).toEqual([]);
    await page.keyboard.press('d');
    expect(await faults(page, { coloursOnly, within: 'dialog[open]' })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.waitForSelector('#source:not([hidden])');
    expect(await faults(page, { coloursOnly, within: '#source' })).toEqual([]);
  });

  test('no fault that axe knows of on a phone, and nothing sticks out', async () => {
    await work({ viewport: { width: 390, height: 844 } });
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(390);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(320);
  });

  test('keys go through the list: the card opens, its words are marked in the article and in view', async () => {
    await work();
    const first = await current();
    await page.keyboard.press('n');
    const second = await current();
    expect(second).not.toBe(first);
    expect(await focused()).toBe(second);
    expect(await page.locator(`#${first!} .body`).isVisible()).toBe(false);
    expect(await page.locator(`#${second!} .body`).isVisible()).toBe(true);
    const words = page.locator(`#work .m.of-${second!}.current`).first();
    const box = (await words.boundingBox())!;
    expect(box.y > 0 && box.y < 800).toBe(true);
    await page.keyboard.press('p');
    expect(await current()).toBe(first);
    await page.keyboard.press('b');
    expect(await focused()).toBe(`at-${first!}`);
    await page.keyboard.press('b');
    expect(await focused()).toBe(first);
  });

  test('the source opens at the passage, with the words marked, and closes again', async () => {
    await work();
    const card = (await current())!;
    await page.keyboard.press('s');
    await page.waitForSelector('#source mark');
    const box = (await page.locator('#source mark').first().boundingBox())!;
    expect(box.y > 0 && box.y < 800).toBe(true);
    expect(await page.locator('.reading').isVisible()).toBe(true);
    expect(await page.locator('.list').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.locator('.list').isVisible()).toBe(true);
    expect(await focused()).toBe(card);
  });

  test('a finding is dismissed with a reason by the keyboard alone, and the file beside the draft has it', async () => {
    await work();
    // One with a single finding: of several each is dismissed by itself.
    const dismissals = () => page.locator('#work .card.current .dismiss').count();
    while ((await dismissals()) !== 1) await page.keyboard.press('n');
    const card = (await current())!;
    await page.keyboard.press('d');
    await page.keyboard.type('the chair confirmed it');
    await page.keyboard.press('Tab');
    await page.locator('#say-by').fill('I. Rann');
    await page.keyboard.press('Enter');
    await page.locator(`#${card}.is-accepted:focus`).waitFor();
    const kept = readFileSync(join(desk.folder, '.sourcecheck-sign-offs.yaml'), 'utf8');
    expect(kept).toContain('by: I. Rann');
    expect(kept).toContain('reason: the chair confirmed it');
    await page.reload();
    await page.waitForSelector('#work .card.current');
    expect(await page.locator(`#${card}.is-accepted`).count()).toBe(1);
  });

  test('what is ticked off is counted, can be hidden, and is still ticked after a reload', async () => {
    await work();
    const card = (await current())!;
    await page.keyboard.press('x');
    await expectText(page.locator('.done-count'), /^1 of \d+ ticked off/u);
    await page.keyboard.press('n');
    await page.locator('#hide-done').check();
    expect(await page.locator(`#${card}`).isVisible()).toBe(false);
    await page.reload();
    await page.waitForSelector('#work .card.current');
    expect(await page.locator(`#${card} .tick-box`).isChecked()).toBe(true);
  });

  test('keys are off while one types, and can be turned off', async () => {
    await work();
    const card = (await current())!;
    await page.keyboard.press('c');
    await page.keyboard.type('n');
    expect(await page.locator('#say-words').inputValue()).toBe('n');
    await page.keyboard.press('Escape');
    await page.locator('.menu', { hasText: 'Keys' }).locator('summary').click();
    await page.locator('#keys').uncheck();
    await page.keyboard.press('n');
    expect(await current()).toBe(card);
  });

  test('every format is offered, and what is saved is the report', async () => {
    await work();
    await page.locator('.menu', { hasText: 'Save' }).locator('summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#save a', { hasText: /^json$/u }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('draft.checked.json');
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toHaveProperty('schemaVersion', '1');
  });

  test('on paper the list comes before the article, without controls', async () => {
    await work();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools:visible, .decide button:visible').count()).toBe(0);
    const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
    expect(await top('.list')).toBeLessThan(await top('.reading'));
  });

  test('when the program has ended the page says so', async () => {
    await work();
    desk.child.kill('SIGINT');
    await desk.ended;
    await page.keyboard.press('x');
    await expectText(page.locator('#trouble'), /^The program behind this page has ended/u);
  });

  async function expectText(locator: ReturnType<Page['locator']>, text: RegExp): Promise<void> {
    await locator.filter({ hasText: text }).waitFor();
    expect((await locator.textContent())!.trim()).toMatch(text);
  }
});
