import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { html } from '../../src/reporters/html.js';
import { check, runReport, type Report } from '../../src/index.js';
import { everything, plain, runOf } from '../reporters/reports.js';
import { faults } from './axe.js';
import { executable, launch } from './chromium.js';

/** A browser on a busy machine takes its time. */
jest.setTimeout(60_000);

/** Looks at a place that scrolls into view, and the milliseconds between them. */
const LOOKS = 50;
const LOOK = 100;

const inBrowser = executable === null ? describe.skip : describe;

if (executable === null) {
  test('a browser is at hand', () => {
    console.warn('No Chromium was found, so the HTML report is not tried in one; set CHROMIUM to its path.');
  });
}

/** A fixture checked against its sources. */
async function checked(slug: string): Promise<Report> {
  const folder = join('fixtures', slug);
  const name = readdirSync(folder).find((file) => file.startsWith('article.'))!;
  const input = (path: string) => ({ path, content: readFileSync(path) });
  const sources = readdirSync(join(folder, 'sources')).map((file) => input(join(folder, 'sources', file)));
  return check(input(join(folder, name)), { sources });
}

inBrowser('the HTML report in a browser', () => {
  let browser: Browser;
  let folder: string;
  let dam: Report;
  let page: Page;
  let said: string[];
  let requested: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-page-'));
    [browser, dam] = await Promise.all([launch(), checked('inquiry-dam')]);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    [said, requested] = [[], []];
  });

  afterEach(async () => {
    await page.context().close();
  });

  async function open(text: string, options: BrowserContextOptions = {}): Promise<void> {
    const file = join(folder, 'report.html');
    writeFileSync(file, text);
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  }

  const render = (...reports: readonly Report[]) => html.render(runReport(reports, '1.2.3'), plain());
  const focused = () => page.evaluate<string>(`document.activeElement.id`);
  const shown = (kind = '.card') =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('${kind}')].filter((card) => card.offsetParent).map(({ id }) => id)`,
    );

  (existsSync('dist/cli/index.js') ? test : test.skip)(
    'its links lead to the sources from the folder it is written to',
    async () => {
      const file = (name: string) => join(folder, name);
      mkdirSync(file('sources'), { recursive: true });
      mkdirSync(file('out/monday'), { recursive: true });
      writeFileSync(file('draft.md'), '“We counted nine boats in the old harbour,” the report says.\n');
      writeFileSync(file('sources/the report.txt'), 'We counted seven boats in the old harbour.\n');
      const args = ['draft.md', '-s', 'sources/', '-f', 'html=out/monday/page.html', '--no-cache', '-q'];
      const { status } = spawnSync(process.execPath, [resolve('bin/sourcecheck.js'), ...args], {
        cwd: folder,
      });
      expect(status).toBe(1);
      page = await (await browser.newContext()).newPage();
      await page.goto(pathToFileURL(file('out/monday/page.html')).href);
      await page.locator('a[href*="report.txt"]').first().click();
      await page.waitForURL(/the%20report\.txt/u);
      expect(await page.textContent('body')).toContain('We counted seven boats');
    },
  );

  test('it loads nothing but itself and has nothing to complain of', async () => {
    await open(render(dam));
    expect(said).toEqual([]);
    expect(requested).toEqual([pathToFileURL(join(folder, 'report.html')).href]);
  });

  test('its policy stops a script that got in all the same', async () => {
    const broken = render(dam).replace('</main>', '<script>document.title = "taken over"</script></main>');
    await open(broken);
    expect(await page.title()).not.toBe('taken over');
    expect(said.join('\n')).toContain('Content Security Policy');
  });

  test.each(['light', 'dark'] as const)('no fault that axe knows of, %s', async (colorScheme) => {
    await open(render(dam), { colorScheme });
    expect(await faults(page, { coloursOnly: colorScheme === 'dark' })).toEqual([]);
  });

  test('no fault that axe knows of, on a phone and with several articles', async () => {
    await open(html.render(runOf(everything, everything), plain()), {
      viewport: { width: 390, height: 844 },
    });
    expect(await faults(page)).toEqual([]);
  });

  test('nothing sticks out, however wide the window', async () => {
    const widths = [320, 390, 768, 1280, 1920];
    const found: number[] = [];
    await open(render(dam));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      found.push(await page.evaluate<number>(`document.documentElement.scrollWidth`));
    }
    expect(found).toEqual(widths);
  });

  test('n and p go through what needs attention, round the end, and say how far one is', async () => {
    await open(render(dam));
    const urgent = await shown('.card.is-fix, .card.is-look');
    await page.keyboard.press('n');
    expect(await focused()).toBe(urgent[0]);
    await page.keyboard.press('n');
    expect(await focused()).toBe(urgent[1]);
    expect(await page.locator('#told').textContent()).toBe(`2 of ${urgent.length}`);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect(await focused()).toBe(urgent.at(-1));
  });

  test('b goes from the evidence to the words and back, and both are in view', async () => {
    await open(render(dam));
    await page.keyboard.press('n');
    const card = await focused();
    await page.keyboard.press('b');
    expect(await focused()).toBe(`at-${card}`);
    await page.keyboard.press('b');
    expect(await focused()).toBe(card);
    expect(await page.locator(`.m.of-${card}.current`).count()).toBeGreaterThan(0);
    await expectInView(`#${card}`);
  });

  test('keys can be turned off', async () => {
    await open(render(dam));
    await page.locator('#keys').uncheck();
    await page.keyboard.press('n');
    expect(await focused()).toBe('keys');
  });

  test('a click on words leads to their evidence, which opens', async () => {
    await open(render(dam));
    const card = page.locator('.card.is-backed').first();
    const id = (await card.getAttribute('id'))!;
    expect(await card.isVisible()).toBe(false);
    await page.locator(`.m.of-${id}`).first().click();
    expect(await focused()).toBe(id);
    expect(await card.locator('.body').isVisible()).toBe(true);
  });

  test('an address with an anchor opens at the finding', async () => {
    await open(render(dam));
    const id = (await page.locator('.card.is-backed').last().getAttribute('id'))!;
    await page.goto(`${page.url()}#${id}`);
    await page.reload();
    expect(await page.locator(`#${id} .body`).isVisible()).toBe(true);
    await expectInView(`#${id}`);
  });

  test('without scripts the article, the evidence and the links both ways are there', async () => {
    await open(render(dam), { javaScriptEnabled: false });
    const reference = page.locator('a.ref.is-fix').first();
    const id = (await reference.getAttribute('href'))!.slice(1);
    await reference.click();
    await expectInView(`#${id}`);
    await page.locator(`#${id} .back a`).click();
    await expectInView(`#at-${id}`);
    expect(await page.locator('.part-stands .card').first().isVisible()).toBe(false);
  });

  test('everything can be reached by the Tab key in the order of the page', async () => {
    await open(html.render(runOf(everything), plain()));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('Skip to the list');
    const places: number[] = [];
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      places.push(
        await page.evaluate<number>(`[...document.querySelectorAll('*')].indexOf(document.activeElement)`),
      );
    }
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('dark and light differ', async () => {
    const background = () => page.evaluate(`getComputedStyle(document.body).backgroundColor`);
    await open(render(dam), { colorScheme: 'light' });
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).not.toBe(light);
  });

  test('on paper it is a memo: what is urgent in full, what stands a line each, no controls', async () => {
    await open(render(dam));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.keys:visible, .parts:visible, .back:visible').count()).toBe(0);
    const urgent = page.locator('.part-fix > .card');
    expect(await page.locator('.part-fix > .card .body:visible').count()).toBe(await urgent.count());
    const standing = await page.locator('.part-stands .card').count();
    expect(await page.locator('.part-stands .gist:visible').count()).toBe(standing);
    expect(await page.locator('.part-stands .body:visible').count()).toBe(0);
  });

  test('a claim stands beside its passage where there is room, and above it where there is none', async () => {
    await open(render(dam));
    const sides = () =>
      page.evaluate<boolean>(`(() => {
        const compare = document.querySelector('.part-fix .compare');
        const [said, source] = [...compare.children].map((side) => side.getBoundingClientRect());
        return said.right <= source.left;
      })()`);
    expect(await sides()).toBe(true);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sides()).toBe(false);
  });

  /** Scrolling may be smooth, so that it takes a moment. */
  async function expectInView(selector: string): Promise<void> {
    const { height } = page.viewportSize()!;
    let box = (await page.locator(selector).boundingBox())!;
    const outside = () => box.y + box.height <= 0 || box.y >= height;
    for (let look = 0; look < LOOKS && outside(); look += 1) {
      await page.waitForTimeout(LOOK);
      box = (await page.locator(selector).boundingBox())!;
    }
    expect(outside()).toBe(false);
  }
});
