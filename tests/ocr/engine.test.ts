import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read } from '../../src/read/index.js';
import type { RunReport } from '../../src/types/index.js';
import { openOcr } from '../../src/workspace/ocr/index.js';
import { drawLines, makePdf, wrap } from '../support/make-pdf.js';
import {
  askew,
  noisy,
  picturesOf,
  pngOf,
  scannedPdf,
  turned,
  upper,
  type Picture,
} from '../support/scans.js';

const BIN = resolve('bin/sourcecheck.js');
/** The bin runs what `npm ci` or `npm run build` has built. */
const built = existsSync('dist/cli/index.js') ? describe : describe.skip;

const TEXT =
  'The commission examined the records of eleven counties over a period of two years. It found no evidence that any ballot was altered.';

/** A page that was printed, laid on the glass askew by a degree, and scanned by a worn scanner. */
async function scannedPage(): Promise<Picture> {
  const pdf = await makePdf(
    (page) => {
      page.addPage();
      drawLines(page, wrap(page, TEXT, 300), { x: 30, y: 40 });
    },
    { size: [360, 100] },
  );
  const [picture] = await picturesOf(pdf, [1]);
  return noisy(askew(picture!, 1), 40);
}

const ARTICLE = `The commission said in its report: “It found no evidence that any ballot was altered.”

The commission said in its report: “It found clear evidence that many a ballot was altered.”

The commission said in its report: “Every machine was burnt by strangers in the night of the vote.”
`;

/** The page with one dot of another grey, so that it is another picture. */
function marked({ width, height, dots }: Picture, grey: number): Picture {
  return { width, height, dots: dots.with(0, grey) };
}

/** Loaded before the program and in each of its threads: whoever opens a connection ends it. */
const OFFLINE = `
import { Socket } from 'node:net';
const refuse = () => { process._rawDebug('went out'); process.exit(77); };
Socket.prototype.connect = refuse;
globalThis.fetch = refuse;
`;
/** The same for a machine on which the packages are not installed. */
const BARE = `
import Module from 'node:module';
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (/tesseract/.test(name)) throw new Error('Cannot find module ' + name);
  return resolve(name, ...rest);
};
`;

built('reading scans with the engine', () => {
  let folder: string;
  let page: Picture;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-ocr-'));
    page = await scannedPage();
    writeFileSync(join(folder, 'article.md'), ARTICLE);
    writeFileSync(join(folder, 'scan.pdf'), scannedPdf([page]));
    writeFileSync(join(folder, 'page.png'), pngOf(page));
    writeFileSync(join(folder, 'offline.mjs'), OFFLINE);
    writeFileSync(join(folder, 'bare.mjs'), BARE);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const go = (preload: string | null, ...argv: string[]) =>
    spawnSync(process.execPath, [BIN, '--cache-dir', join(folder, 'cache'), ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...(preload && { NODE_OPTIONS: `--import ${join(folder, preload)}` }) },
    });

  const asJson = (preload: string | null, source: string, ...more: string[]) =>
    go(preload, 'article.md', '-s', source, '--ocr', '-f', 'json', ...more);

  test('tells true, changed and absent quotations apart, without a connection; the cache gives the same bytes', () => {
    const { status, stdout, stderr } = asJson('offline.mjs', 'scan.pdf');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const [report] = (JSON.parse(stdout) as RunReport).reports;
    expect(report!.quotations.map(({ verdict }) => verdict)).toEqual(['verbatim', 'altered', 'not-found']);
    expect(report!.quotations[0]!.why).toMatch(/^found, as far as the scan can be read/u);
    expect(report!.sources[0]!.ocr!.confidence).toBeGreaterThan(80);
    expect(report!.sources[0]!.ocr!.engine).toMatch(/^tesseract\.js 7\.\d+\.\d+, eng 1\./u);
    expect(asJson(null, 'scan.pdf').stdout).toBe(stdout);
  });

  test('reads a picture, and gives the same bytes without the cache', () => {
    const { stdout } = asJson(null, 'page.png');
    expect(JSON.parse(stdout)).toMatchObject({ reports: [{ sources: [{ format: 'image' }] }] });
    expect(asJson(null, 'page.png', '--no-cache').stdout).toBe(stdout);
  });

  test('without the packages, one sentence says what to install', () => {
    const { status, stdout, stderr } = go('bare.mjs', 'article.md', '-s', 'scan.pdf', '--ocr');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'sourcecheck: Reading scans (--ocr) needs two packages that are not installed; run: npm install tesseract.js @tesseract.js-data/eng (with -g where sourcecheck is installed so)\n',
    );
  });

  test('an interrupt ends it at once, and keeps the pages that were read', async () => {
    const cache = join(folder, 'interrupted');
    const pages = Array.from({ length: 12 }, (_, index) => marked(page, index));
    writeFileSync(join(folder, 'long.pdf'), scannedPdf(pages));
    const argv = [BIN, '--cache-dir', cache, 'article.md', '-s', 'long.pdf', '--ocr'];
    const child = spawn(process.execPath, argv, { cwd: folder });
    let told = '';
    child.stderr.on('data', (text: Buffer) => (told += text.toString()));
    const ended = new Promise((done) => child.on('exit', done));
    const kept = () => (existsSync(join(cache, 'extracts')) ? readdirSync(join(cache, 'extracts')) : []);
    while (kept().length === 0) await new Promise((later) => setTimeout(later, 50));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(told).toMatch(/^sourcecheck: Interrupted: .*nothing was left half written\n$/u);
    expect(kept().length).toBeLessThan(pages.length);
  });
});

describe('the engine', () => {
  const quiet = { write: () => Promise.resolve(), isTTY: false, columns: undefined };

  test('reads a page that stands on its head', async () => {
    const ocr = openOcr({ maxPages: 1 }, null, true, { stderr: quiet });
    const content = scannedPdf([turned(await scannedPage(), 2)]);
    const { text } = await read({ path: 'scan.pdf', content }, { ocr });
    expect(text).toContain('It found no evidence that any ballot was altered.');
  });

  test('shows on a terminal how far it is, and says of a broken picture that it failed', async () => {
    const lines: string[] = [];
    const write = (line: string | Uint8Array) => Promise.resolve(void lines.push(String(line)));
    const ocr = openOcr({ maxPages: 1 }, null, false, { stderr: { write, isTTY: true, columns: 80 } });
    const whole = pngOf({ width: 40, height: 40, dots: new Uint8Array(1600) });
    const { text, problems } = await read({ path: 'page.png', content: whole.slice(0, 40) }, { ocr });
    expect(text).toBe('');
    expect(problems[0]!.message).toMatch(/^the engine failed: /u);
    expect(lines.map((line) => line.replace(/^\r.*?K/u, ''))).toEqual([
      'Reading page.png by OCR: page 1 of 1',
      '',
    ]);
  });

  const REPORT = '../shared/documents/pc20220727.pdf';
  const shared = existsSync(REPORT) ? test : test.skip;
  shared('reads a page of a real document, printed, laid askew and scanned', async () => {
    const [picture] = await picturesOf(readFileSync(REPORT), [1]);
    const ocr = openOcr({ maxPages: 1 }, null, true, { stderr: quiet });
    const content = scannedPdf([noisy(askew(upper(picture!, 0.3), 1), 40)]);
    const { text, scan } = await read({ path: 'scan.pdf', content }, { ocr });
    expect(scan!.pages[0]!.confidence).toBeGreaterThan(85);
    expect(text).toContain(
      'We have both the tools we need and the resolve it will take to restore price stability on behalf of American families and businesses.',
    );
  });
});
