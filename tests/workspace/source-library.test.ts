import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../../src/read/index.js';
import type { Document } from '../../src/types/index.js';
import { filingOf } from '../../src/workspace/source-library/filing.js';
import { findWords } from '../../src/workspace/source-library/finding.js';
import { openLibrary } from '../../src/workspace/source-library/open.js';
import { titleWordsOf } from '../../src/workspace/source-library/quoted.js';
import type { SourceLibrary } from '../../src/workspace/source-library/types.js';
import { wordsOf } from '../../src/workspace/source-library/words.js';
import { postgresPrograms, startPostgres, type PostgresServer } from '../support/postgres.js';

const programs = postgresPrograms();
let folder: string;
let server: PostgresServer | null = null;
let databases = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcecheck-library-'));
  if (programs === null) console.log('PostgreSQL is not installed: the library on a server is not tried');
  else server = startPostgres(programs);
}, 60_000);

afterAll(() => {
  server?.stop();
  rmSync(folder, { recursive: true });
});

/** The kinds of library, each with what makes the place of a new one. */
const KINDS = [
  { kind: 'SQLite', place: () => join(folder, `${databases++}.db`) },
  { kind: 'PostgreSQL', place: () => server!.database(`library${databases++}`) },
].filter(({ kind }) => kind === 'SQLite' || programs !== null);

const DAY = '2026-01-31';
const filed = async (path: string, content: string | Uint8Array, library: SourceLibrary) => {
  const document = await read({ path, content });
  await library.file([filingOf(document, path, { size: 1, modified: 2 }, DAY)]);
  return document;
};
const places = async (library: SourceLibrary, words: string, most = 10) =>
  (await findWords(library, words, most))!.found.map(({ path, match }) => [
    path.replace(/^.*\//u, ''),
    match,
  ]);

const HARBOUR = `# Harbour Commission Report 12

We assess with moderate confidence that some networks linked to the Veldt Bureau probably attempted to access
voter-roll systems in three counties. The office’s ﬁnal ﬁgures “were never published”.

## Annex C

“It was chaos,” a county clerk told us.`;
const SPEECH =
  'We will do what we can, and we will do it as soon as we can. That is all that I have to say about it.';
const LETTER = 'Dear Sir, some networks are slow. In three counties the office was closed for the winter.';

describe.each(KINDS)('a library on $kind', ({ place }) => {
  let where: string;
  let library: SourceLibrary;

  beforeEach(async () => {
    where = place();
    library = await openLibrary(where, 'write');
  });
  afterEach(() => library.close());

  test('finds words as they stand, whatever their marks, ligatures, case and line ends', async () => {
    await filed('report.md', HARBOUR, library);
    await filed('speech.txt', SPEECH, library);
    await filed('letter.txt', LETTER, library);
    expect(await places(library, 'attempted to access voter-roll systems')).toEqual([
      ['report.md', 'verbatim'],
    ]);
    expect(await places(library, 'THE OFFICE\'S FINAL FIGURES "were never')).toEqual([
      ['report.md', 'verbatim'],
    ]);
    expect(await places(library, 'attempted to access\nvoter roll systems')).toEqual([
      ['report.md', 'verbatim'],
    ]);
    expect(await places(library, 'nobody ever wrote these very words')).toEqual([]);
  });

  test('says where: page or line, heading, the words and those around', async () => {
    await filed('report.md', HARBOUR, library);
    const [found] = (await findWords(library, 'it was chaos', 1))!.found;
    expect(found).toMatchObject({
      title: 'Harbour Commission Report 12',
      heading: 'Annex C',
      words: 'It was chaos,”',
      share: 1,
      place: { line: 8, page: null },
    });
    expect(found!.after).toBe(' a county clerk told us.');
  });

  test('finds words with one of them altered, left out or in brackets, and says that they are near', async () => {
    await filed('report.md', HARBOUR, library);
    await filed('letter.txt', LETTER, library);
    const near = [['report.md', 'near']];
    expect(await places(library, 'some groups linked to the Veldt Bureau probably attempted')).toEqual(near);
    expect(await places(library, 'linked to the Veldt Bureau attempted to access voter-roll')).toEqual(near);
    const verbatim = [['report.md', 'verbatim']];
    expect(await places(library, 'some networks … attempted to access voter-roll systems')).toEqual(verbatim);
    expect(await places(library, 'some networks [of spies] linked to the Veldt Bureau')).toEqual(verbatim);
    expect(await places(library, '[S]ome networks linked to the Veldt Bureau')).toEqual(verbatim);
  });

  test('finds words that are all common', async () => {
    await filed('speech.txt', SPEECH, library);
    for (let at = 0; at < 30; at++) {
      const shuffled = `It is all we can do, and what we will say is ${at}. We can do as we will, and I have it to say.`;
      await filed(`${at}.txt`, `${shuffled} That is what it is about.`, library);
    }
    expect(await places(library, 'we will do what we can', 1)).toEqual([['speech.txt', 'verbatim']]);
  });

  test('finds a quotation that is longer than what two sections share', async () => {
    const words = Array.from({ length: 900 }, (_, at) => `w${at}`);
    await filed('long.txt', words.join(' '), library);
    for (const from of [0, 200, 250, 299, 300, 301, 550, 799])
      expect(await places(library, words.slice(from, from + 101).join(' '))).toEqual([
        ['long.txt', 'verbatim'],
      ]);
  });

  test('gives a document back as it was read', async () => {
    const texts = [HARBOUR, '', 'a', 'zero \0 and half a pair \ud800 here', `${'word '.repeat(2000)}\n\nend`];
    for (const [at, text] of texts.entries()) {
      const document: Document = { ...(await read({ path: `${at}.md`, content: HARBOUR })), text };
      await library.file([filingOf(document, `${at}.md`, { size: 1, modified: 2 }, DAY)]);
      const { id } = (await library.entryAt(`${at}.md`))!;
      expect(await library.document(id)).toEqual(document);
    }
  });

  test('lists what it holds by path', async () => {
    await filed('b.md', HARBOUR, library);
    await filed('a.txt', SPEECH, library);
    const entries = [];
    for await (const entry of library.entries()) entries.push(entry);
    expect(entries.map(({ path }) => path)).toEqual(['a.txt', 'b.md']);
    expect(entries[1]).toMatchObject({
      size: 1,
      modified: 2,
      title: 'Harbour Commission Report 12',
      format: 'markdown',
      pages: null,
      added: DAY,
    });
    expect(await library.entriesOf([entries[0]!.id])).toEqual([entries[0]]);
    const { documents, sections, words } = await library.counts();
    expect([documents, sections, words]).toEqual([2, 2, entries[0]!.words + entries[1]!.words]);
    expect(await library.size()).toBeGreaterThan(1000);
  });

  test('a file takes the place of what had its path, and leaves nothing of it', async () => {
    await filed('report.md', HARBOUR, library);
    await filed('report.md', SPEECH, library);
    expect(await places(library, 'linked to the Veldt Bureau probably')).toEqual([]);
    expect((await library.frequencies(wordsOf('Veldt Bureau'))).size).toBe(0);
    expect(await places(library, 'we will do what we can')).toEqual([['report.md', 'verbatim']]);
    expect((await library.counts()).documents).toBe(1);
  });

  test('what is taken out is gone, with all that was counted of it', async () => {
    await filed('report.md', HARBOUR, library);
    await filed('letter.txt', LETTER, library);
    const before = await library.frequencies(wordsOf('some networks counties'));
    expect([...before.values()]).toEqual([2, 2, 2]);
    const { id } = (await library.entryAt('report.md'))!;
    await library.remove([id, 4711]);
    expect(await library.document(id)).toBeNull();
    expect(await library.titled(wordsOf('harbour'), 9)).toEqual([]);
    expect([...(await library.frequencies(wordsOf('some networks counties'))).values()]).toEqual([1, 1, 1]);
    expect(await library.counts()).toMatchObject({ documents: 1, sections: 1 });
  });

  test('finds documents by the words of title and file name', async () => {
    await filed('annual-audit-2024.md', HARBOUR, library);
    await filed('speech.txt', SPEECH, library);
    const { id } = (await library.entryAt('annual-audit-2024.md'))!;
    expect(await library.titled(wordsOf('harbour commission'), 9)).toEqual([id]);
    expect(await library.titled(wordsOf('audit 2024 harbour'), 9)).toEqual([id]);
    expect(await library.titled(wordsOf('harbour speech'), 9)).toEqual([]);
    expect(titleWordsOf('a/b/annual-audit_2024.final.pdf', null)).toEqual(wordsOf('annual audit 2024 final'));
  });

  test('names and texts that are commands elsewhere are only names and texts', async () => {
    const hostile = [
      `'; DROP TABLE documents; --`,
      '" OR NEAR(a b) * ^ : - + { } NOT AND',
      "$1::text || ''' \\ %s %n & | ! <-> :*",
      '../../etc/passwd',
      '\u202eevil\u0007name',
    ];
    for (const name of hostile) await filed(`${name}.txt`, `${name}\n\n${SPEECH} ${name}`, library);
    const found = await findWords(library, 'That is all that I have to say about it', 10);
    expect(found!.total).toBe(hostile.length);
    for (const name of hostile) {
      await expect(findWords(library, `${name} we will do what`, 10)).resolves.not.toBeNull();
      expect((await library.entryAt(`${name}.txt`))!.path).toBe(`${name}.txt`);
    }
    expect((await library.counts()).documents).toBe(hostile.length);
  });

  test('nothing to look for is told apart from nothing found', async () => {
    await filed('speech.txt', SPEECH, library);
    expect(await findWords(library, ' … “” ', 10)).toBeNull();
    expect(await findWords(library, 'xyzzy', 10)).toEqual({ total: 0, found: [] });
  });

  test('a batch that fails leaves nothing behind', async () => {
    const good = filingOf(
      await read({ path: 'a.txt', content: SPEECH }),
      'a.txt',
      { size: 1, modified: 2 },
      DAY,
    );
    const bad = { ...good, entry: { ...good.entry, path: null as unknown as string } };
    await expect(library.file([good, bad])).rejects.toThrow();
    expect(await library.counts()).toMatchObject({ documents: 0, sections: 0, words: 0 });
    expect(await library.frequencies(wordsOf(SPEECH))).toEqual(new Map());
    await library.file([good]);
    expect((await library.counts()).documents).toBe(1);
  });

  test('two at once see each other’s documents', async () => {
    const other = await openLibrary(where, 'write');
    await filed('speech.txt', SPEECH, library);
    await filed('report.md', HARBOUR, other);
    expect((await library.counts()).documents).toBe(2);
    await other.close();
    const reader = await openLibrary(where, 'read');
    expect(await places(reader, 'linked to the Veldt Bureau')).toEqual([['report.md', 'verbatim']]);
    await expect(filed('letter.txt', LETTER, reader)).rejects.toThrow('may not be written by you');
    await reader.close();
  });

  test('any few words of any text lead to it', async () => {
    const word = fc.stringMatching(/^[a-e]{1,3}$/u);
    const texts = fc.array(fc.array(word, { minLength: 5, maxLength: 60 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(), async (all, which, from) => {
        for (const [at, words] of all.entries()) await filed(`${at}.txt`, words.join(' '), library);
        const at = which % all.length;
        const words = all[at]!.slice(from % (all[at]!.length - 4));
        const found = await findWords(library, words.join(' '), 100);
        expect(found!.found.filter(({ match }) => match === 'verbatim').map(({ path }) => path)).toEqual(
          expect.arrayContaining([expect.stringMatching(new RegExp(`(?:^|/)${at}\\.txt$`, 'u'))]),
        );
      }),
      { numRuns: 30, seed: 17 },
    );
  });
});
