import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import type { Report, RunReport } from '../../src/types/index.js';
import { fakeIo, memoryStore, type Scene } from './fake-io.js';

async function go(command: string, scene: Scene) {
  const fake = fakeIo(scene);
  const code = await run([...command.split(' '), '--format', 'json'], fake.io);
  const reports = fake.stdout() === '' ? [] : (JSON.parse(fake.stdout()) as RunReport).reports;
  return { ...fake, code, reports, report: reports[0]!, stdout: fake.stdout(), stderr: fake.stderr() };
}

const paths = (report: Report) => report.sources.map(({ path }) => path);
const messages = (report: Report) => report.problems.map(({ message }) => message);

describe('an article names its sources', () => {
  test('command line first, then front matter, then links; each file once, whatever it is called', async () => {
    const { report, code } = await go('drafts/a.md --source b.txt', {
      files: {
        'drafts/a.md':
          '---\nsources: [c.txt, ../b.txt]\n---\n\nSee [one](d.txt#page=4), [two](c.txt), [three](<with%20space.txt>) and [link](same.txt).\n',
        'b.txt': 'B.',
        'drafts/c.txt': 'C.',
        'drafts/d.txt': 'D.',
        'drafts/with space.txt': 'E.',
        'drafts/same.txt': 'B.',
      },
      sameFile: { 'drafts/same.txt': 'b.txt' },
    });
    expect(paths(report)).toEqual(['b.txt', 'drafts/c.txt', 'drafts/d.txt', 'drafts/with space.txt']);
    expect({ code, problems: report.problems }).toEqual({ code: 0, problems: [] });
  });

  test.each([
    ['an address of the web', 'https://example.org/b.txt'],
    ['mail', 'mailto:someone@example.org'],
    ['a place in the article', '#b.txt'],
    ['a path from the root of a site', '/b.txt'],
    ['a kind of file no reader knows', 'b.png'],
    ['the article itself', 'a.md'],
  ])('links that name none: %s', async (_, link) => {
    const { report } = await go('a.md', {
      files: { 'a.md': `See [this](${link}).\n`, 'b.txt': 'B.', 'b.png': 'P', '/b.txt': 'B.' },
    });
    expect({ sources: report.sources, problems: report.problems }).toEqual({ sources: [], problems: [] });
  });

  test('a link to another article of the run is none; declared, it is one', async () => {
    const files = { 'a.md': 'See [b](b.md).\n', 'b.md': '---\nsources: [a.md]\n---\n\nSome text.\n' };
    const { reports } = await go('a.md b.md', { files });
    expect(reports.map(paths)).toEqual([[], ['a.md']]);
  });

  test('links of HTML, and file addresses', async () => {
    const { report } = await go('a.html --allow-sources /data', {
      files: {
        'a.html': '<p>See <a href="b.txt">one</a> and <a href="file:///data/c.txt">two</a>.</p>',
        'b.txt': 'B.',
        '/data/c.txt': 'C.',
      },
    });
    expect(paths(report)).toEqual(['b.txt', '/data/c.txt']);
  });

  test('a dead link is a problem at its place, and fails nothing', async () => {
    const { report, code, stderr } = await go('a.md', { files: { 'a.md': 'See [the report](gone.pdf).\n' } });
    expect({ code, stderr, sources: report.sources }).toEqual({ code: 0, stderr: '', sources: [] });
    expect(report.problems).toMatchObject([{ path: 'a.md', place: { line: 1, column: 6 } }]);
    expect(messages(report)).toEqual([
      expect.stringContaining('gone.pdf, which a.md links to, does not exist'),
    ]);
  });

  test('--no-links leaves them alone', async () => {
    const { report } = await go('a.md --no-links', { files: { 'a.md': 'See [b](b.txt).\n', 'b.txt': 'B.' } });
    expect(report.sources).toEqual([]);
  });

  test('title, id and address of a declared source reach the report and the credit', async () => {
    const { report } = await go('a.md --source b.txt --source c.txt', {
      files: {
        'a.md':
          '---\nsources:\n  - {path: b.txt, id: KA-12, title: The Quay Audit, url: "https://example.org/b"}\n---\n\nThe Quay Audit says “The crane fell into the harbour at seven in the morning.”\n',
        'b.txt': 'Nothing about it here, although the weather was fine.',
        'c.txt': 'The crane fell into the harbour at seven in the morning.',
      },
    });
    expect(report.sources[0]).toMatchObject({ title: 'The Quay Audit', url: 'https://example.org/b' });
    expect(report.quotations[0]).toMatchObject({ verdict: 'misattributed' });
  });

  test('an article is no source of its own', async () => {
    const { reports } = await go('a.md b.md --source .', {
      files: { './a.md': 'A.\n', './b.md': 'B.\n', 'a.md': 'A.\n', 'b.md': 'B.\n' },
    });
    expect(reports.map(paths)).toEqual([['b.md'], ['a.md']]);
  });
});

describe('an article names only what lies near it', () => {
  const naming = (...places: string[]) =>
    `---\nsources: [${places.join(', ')}]\n---\n\nIt says “we found none at all”.\n`;
  const files = { '../secret.txt': 'We found none at all.', 'near.txt': 'N.', 'art/own.txt': 'O.' };

  test('its own folder and the project are near; all else is refused, whether it is there or not', async () => {
    const { report, code, stderr } = await go('art/a.md', {
      files: {
        ...files,
        'art/a.md': naming('own.txt', '../near.txt', '../../secret.txt', '/etc/passwd', '../../gone.txt'),
      },
    });
    expect(report.sources.map(({ path, readable }) => [path, readable])).toEqual([
      ['art/own.txt', true],
      ['near.txt', true],
      ['../secret.txt', false],
      ['/etc/passwd', false],
      ['../gone.txt', false],
    ]);
    for (const path of ['../secret.txt', '/etc/passwd', '../gone.txt'])
      expect(messages(report)).toContainEqual(
        expect.stringContaining(`${path}, which art/a.md names as a source, lies outside its folder`),
      );
    expect(stderr).toContain('--allow-sources');
    expect({ code, verdict: report.quotations[0]!.verdict }).toEqual({ code: 0, verdict: 'unchecked' });
  });

  test('a link in the folder that leads out of it leads nowhere', async () => {
    const { report } = await go('art/a.md', {
      files: { ...files, 'art/a.md': naming('link.txt'), 'art/link.txt': 'We found none at all.' },
      sameFile: { 'art/link.txt': '../secret.txt' },
    });
    expect(report.sources).toMatchObject([{ path: 'art/link.txt', readable: false }]);
  });

  test('links of the text are held to the same, and told of at their place', async () => {
    const { report, code } = await go('art/a.md', {
      files: { ...files, 'art/a.md': 'See [it](../../secret.txt).\n' },
    });
    expect({ code, sources: report.sources }).toEqual({ code: 0, sources: [] });
    expect(report.problems).toMatchObject([{ path: 'art/a.md', place: { line: 1 } }]);
  });

  test.each([
    ['the command line', 'art/a.md --allow-sources ..', {}],
    ['the configuration', 'art/a.md', { 'sourcecheck.config.yaml': 'allowSources: [..]\n' }],
    ['the source itself, given on the command line', 'art/a.md --source ../secret.txt', {}],
  ])('a person allows it: %s', async (_, command, more) => {
    const { report } = await go(command, {
      files: { ...files, ...more, 'art/a.md': naming('../../secret.txt') },
    });
    expect(report.sources).toMatchObject([{ path: '../secret.txt', readable: true }]);
    expect(report.quotations[0]!.verdict).toBe('verbatim');
  });
});

describe('a declared source that cannot be had', () => {
  const naming = (source: string) => `---\nsources:\n  - ${source}\n---\n\nIt says “we found none at all”.\n`;

  test.each([
    ['a missing file', 'path: gone.pdf', 'gone.pdf, which a.md names as a source, does not exist'],
    [
      'an address that is not fetched',
      'url: "https://example.org/r"',
      'https://example.org/r is a web address and was not fetched',
    ],
    [
      'an address of another kind',
      'url: "ftp://example.org/r"',
      'ftp://example.org/r, which a.md names as a source, is no address that can be read',
    ],
    [
      'a title alone',
      'title: The Annual Report',
      'The Annual Report, which a.md names as a source, is a name without a document',
    ],
  ])('%s is said, leaves quotations unchecked, and fails a strict run', async (_, source, words) => {
    const scene = { files: { 'a.md': naming(source), 'b.txt': 'Nothing of the kind.' } };
    const easy = await go('a.md --source b.txt', scene);
    expect(easy.stderr).toContain(words);
    expect(messages(easy.report)).toEqual([expect.stringContaining(words)]);
    expect(easy.report.quotations[0]!.verdict).toBe('unchecked');
    expect(easy.code).toBe(0);
    expect((await go('a.md --source b.txt --strict-sources', scene)).code).toBe(2);
    const configured = { files: { ...scene.files, 'sourcecheck.config.yaml': 'strictSources: true\n' } };
    expect((await go('a.md --source b.txt', configured)).code).toBe(2);
  });

  test('a title is no riddle where a document of that title is given', async () => {
    const { report, stderr } = await go('a.md --source b.md', {
      files: {
        'a.md': naming('title: The annual report'),
        'b.md': '# The Annual Report\n\nWe found none at all.\n',
      },
    });
    expect({ stderr, sources: paths(report) }).toEqual({ stderr: '', sources: ['b.md'] });
    expect(report.quotations[0]!.verdict).toBe('verbatim');
  });
});

describe('what was read is kept', () => {
  const scene = (content = '<p>We found none.</p>') => ({
    files: { 'a.md': 'Some text.\n', 'b.html': content },
    store: memoryStore(),
  });

  test('the second run takes it from the store and says the same', async () => {
    const given = scene();
    const first = await go('a.md --source b.html', given);
    const extracts = [...given.store.entries].filter(([name]) => name.startsWith('extracts/'));
    expect(extracts).toHaveLength(2);
    const [key, entry] = extracts.find(([name]) => name.includes('/html-'))!;
    const marked = new TextDecoder().decode(entry).replace('We found none', 'WE FOUND NONE');
    const second = await go('a.md --source b.html', given);
    expect(second.stdout).toBe(first.stdout);
    given.store.entries.set(key, new TextEncoder().encode(marked));
    expect((await go('a.md --source b.html', given)).stdout).toBe(first.stdout);
    expect(new TextDecoder().decode(given.store.entries.get(key))).toBe(new TextDecoder().decode(entry));
  });

  test.each([
    ['', 'cut off'],
    ['x'.repeat(64), 'foreign'],
  ])('a damaged entry is made again: %s', async (damage) => {
    const given = scene();
    const first = await go('a.md --source b.html', given);
    for (const key of given.store.entries.keys())
      given.store.entries.set(key, new TextEncoder().encode(damage));
    expect((await go('a.md --source b.html', given)).stdout).toBe(first.stdout);
  });

  test('a store that fails is no failure', async () => {
    const fail = () => Promise.reject(new Error('disk full'));
    const { code, stderr } = await go('a.md --source b.html', {
      ...scene(),
      store: { get: fail, set: fail },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('--no-cache opens no store; --cache-dir and SOURCECHECK_CACHE say where', async () => {
    expect((await go('a.md --no-cache', scene())).stores).toEqual([]);
    expect((await go('a.md', scene())).stores).toEqual([null]);
    expect((await go('a.md', { ...scene(), env: { SOURCECHECK_CACHE: 'there' } })).stores).toEqual(['there']);
    expect(
      (await go('a.md --cache-dir here', { ...scene(), env: { SOURCECHECK_CACHE: 'there' } })).stores,
    ).toEqual(['here']);
  });
});

describe('pages of the web', () => {
  const PAGE = 'https://example.org/report';
  const pages = { [PAGE]: '<title>The report</title><p>We found no evidence.</p>' };
  const files = { 'a.md': `It says so in [the report](${PAGE}#top).\n` };

  test('are not fetched unless it is asked for', async () => {
    const { fetched, report, code } = await go('a.md', { files, pages });
    expect({ fetched, sources: report.sources, code }).toEqual({ fetched: [], sources: [], code: 0 });
    const given = await go(`a.md --source ${PAGE}`, { files, pages });
    expect(given.code).toBe(2);
    expect(given.stderr).toContain(`${PAGE} is a web address and was not fetched; add --fetch`);
  });

  test.each([
    ['links', 'a.md --fetch', files['a.md']],
    ['the command line', `a.md --fetch --source ${PAGE}`, 'Some text.\n'],
    ['front matter', 'a.md --fetch', `---\nsources: [{url: "${PAGE}"}]\n---\n\nSome text.\n`],
  ])('are fetched once for: %s', async (_, command, content) => {
    const { fetched, report, code } = await go(command, {
      files: { 'a.md': content },
      pages,
      now: '2024-05-06T07:08:09.123Z',
    });
    expect({ code, fetched }).toEqual({ code: 0, fetched: [PAGE] });
    expect(report.sources).toMatchObject([
      {
        path: PAGE,
        title: 'The report',
        format: 'html',
        fetched: { url: PAGE, date: '2024-05-06T07:08:09Z' },
      },
    ]);
    expect(report.sources[0]!.fetched!.sha256).toBe(report.sources[0]!.sha256);
  });

  test('a later run works offline and says the same, byte for byte; --refetch asks again', async () => {
    const store = memoryStore();
    const first = await go('a.md --fetch', { files, pages, store, now: '2024-05-06T07:08:09Z' });
    const later = await go('a.md --fetch', { files, store, now: '2025-01-01T00:00:00Z' });
    expect({ stdout: later.stdout, fetched: later.fetched }).toEqual({ stdout: first.stdout, fetched: [] });
    const again = await go('a.md --refetch', { files, pages, store, now: '2025-01-01T00:00:00Z' });
    expect(again.report.sources[0]!.fetched!.date).toBe('2025-01-01T00:00:00Z');
    expect(again.fetched).toEqual([PAGE]);
  });

  test('a copy that is not what it was is fetched again', async () => {
    const store = memoryStore();
    const first = await go('a.md --fetch', { files, pages, store });
    for (const key of store.entries.keys()) {
      if (key.startsWith('copies/')) store.entries.set(key, new TextEncoder().encode('other'));
    }
    const second = await go('a.md --fetch', { files, pages, store });
    expect({ fetched: second.fetched, stdout: second.stdout }).toEqual({
      fetched: [PAGE],
      stdout: first.stdout,
    });
  });

  test('a linked page that cannot be had is a problem; one given or declared makes the run incomplete', async () => {
    const linked = await go('a.md --fetch', { files });
    expect({ code: linked.code, stderr: linked.stderr }).toEqual({ code: 0, stderr: '' });
    expect(messages(linked.report)).toEqual([expect.stringContaining('could not be fetched')]);
    expect((await go(`a.md --fetch --source ${PAGE}`, { files })).code).toBe(2);
  });

  test('the published address of a local source is not fetched', async () => {
    const { fetched, report } = await go('a.md --fetch', {
      files: {
        'a.md': `---\nsources: [{path: b.txt, url: "${PAGE}"}]\n---\n\nSee [it](${PAGE}).\n`,
        'b.txt': 'B.',
      },
    });
    expect({ fetched, paths: paths(report) }).toEqual({ fetched: [], paths: ['b.txt'] });
  });

  test('no more than fifty links of one article are followed, and that is said', async () => {
    const links = Array.from({ length: 53 }, (_, index) => `[${index}](https://example.org/${index})`);
    const { fetched, report } = await go('a.md --fetch', { files: { 'a.md': `See ${links.join(' ')}.\n` } });
    expect(fetched).toHaveLength(50);
    expect(messages(report)).toContainEqual(expect.stringContaining('3 of the 53 web pages'));
  });
});
