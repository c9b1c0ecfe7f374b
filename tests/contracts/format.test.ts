import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { chooseFormat, read } from '../../src/read/index.js';
import { formats } from '../../src/read/formats.js';
import { decode } from '../../src/language/decode.js';
import { placeOf, rawSpan } from '../../src/language/offset-map.js';
import { cut } from '../../src/language/span.js';
import { tokenize } from '../../src/language/tokenize.js';
import type { Document, Format } from '../../src/types/index.js';
import { fakeOcr } from '../support/fake-ocr.js';

/** Formats whose map leads to the decoded file itself; the others map to text that was extracted first. */
const TEXT_FORMATS = new Set(['markdown', 'plain-text', 'html']);

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function readAs(reader: Format, content: string | Uint8Array): Promise<Document> {
  const ocr = fakeOcr([{ lines: ['Some words stand here.'] }]);
  return read({ path: `sample${reader.extensions[0]!}`, content }, { ocr });
}

function expectSound(document: Document): void {
  const { text, blocks, links, emphases, pages, map } = document;
  let end = 0;
  for (const [index, { span }] of blocks.entries()) {
    expect(text.slice(end, span.start)).toBe(index === 0 ? '' : '\n\n');
    expect(cut(text, span)).toMatch(/^[^ \t\n](?:[^]*[^ \t\n])?$/u);
    end = span.end;
  }
  expect(text.slice(end)).toBe('');
  for (const { start, end: last } of [...links.map(({ span }) => span), ...(emphases ?? [])]) {
    expect(0 <= start && start < last && last <= text.length).toBe(true);
  }
  for (const { span } of pages) expect(0 <= span.start && span.end <= text.length).toBe(true);
  expect(map.lineStarts[0]).toBe(0);
  let at = 0;
  for (const run of map.runs) {
    expect(run.text >= at && run.raw + run.length <= map.rawLength).toBe(true);
    at = run.text + run.length;
  }
  expect(at).toBeLessThanOrEqual(text.length);
}

/** Every run of the map shows the same characters on both sides, and every word that was copied is found at its place. */
function expectTrueMap(document: Document, raw: string): void {
  for (const run of document.map.runs) {
    expect(raw.slice(run.raw, run.raw + run.length)).toBe(
      document.text.slice(run.text, run.text + run.length),
    );
  }
  // Where form feeds part pages, lines are counted from the top of the page and not of the file.
  if (document.pages.length > 0) return;
  const lines = raw.split(/\r\n|\r|\n/u);
  for (const { span, text } of tokenize(document.text)) {
    const { start, end } = rawSpan(document.map, span);
    if (raw.slice(start, end) !== text) continue;
    const { line, column } = placeOf(document, span);
    expect(lines[line - 1]!.slice(column - 1)).toContain(text);
    expect(lines[line - 1]!.startsWith(text, column - 1)).toBe(true);
  }
}

test('formats have ids and extensions of their own', () => {
  const ids = formats.map(({ id }) => id);
  const extensions = formats.flatMap((reader) => reader.extensions);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(extensions).size).toBe(extensions.length);
  for (const extension of extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/u);
});

describe.each(formats.map((reader) => [reader.id, reader] as const))('reader %s', (_, reader) => {
  test('says in one line what it reads', () => {
    expect(reader.summary).toMatch(/^\S[^\n]{0,98}[^\s.]$/u);
  });

  test('is chosen for its own sample and reads it soundly', async () => {
    expect(chooseFormat(`sample${reader.extensions[0]!}`, bytesOf(reader.sample)).id).toBe(reader.id);
    const document = await readAs(reader, reader.sample);
    expect(document.problems).toEqual([]);
    expect(document.blocks.length).toBeGreaterThan(0);
    expectSound(document);
    if (TEXT_FORMATS.has(reader.id)) expectTrueMap(document, decode(bytesOf(reader.sample)).text);
  });

  test('reads the same bytes the same way, as plain data', async () => {
    const [first, second] = await Promise.all([readAs(reader, reader.sample), readAs(reader, reader.sample)]);
    expect(second).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  test('reads any bytes, or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const result = await Promise.resolve(bytes)
          .then((given) => reader.read(given, null))
          .catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(UserError);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(formats.filter(({ id }) => TEXT_FORMATS.has(id)).map((reader) => [reader.id, reader] as const))(
  'reader %s of text',
  (_, reader) => {
    const pieces = fc.constantFrom(
      ...[
        '*',
        '_',
        '**',
        '`',
        '``',
        '[',
        '](x)',
        '](x "t")',
        '][r]',
        '\n[r]: u\n',
        '![',
        '&amp;',
        '&ldquo;',
        '&#8220;',
        '&#0;',
      ],
      ...[
        '&bogus;',
        '\\',
        '\\*',
        '\\&',
        '\n',
        '  \n',
        '\r\n',
        '\r',
        '> ',
        '>',
        '- ',
        '1. ',
        '    ',
        '\t',
        '# ',
        '===\n',
        '---\n',
      ],
      ...[
        '|',
        '|-|\n',
        '```',
        '~~~',
        '<b>',
        '</b>',
        '<br>',
        '<!--',
        '-->',
        '<div>',
        '<p>',
        '<blockquote>',
        '</blockquote>',
        '<li>',
      ],
      ...[
        'a',
        'b c',
        'é',
        'e\u0301',
        '😀',
        '\u00A0',
        '“',
        '"',
        '[^1]',
        '\n[^1]: ',
        'www.a.bc',
        'http://x.yz',
        'a@b.cd',
        '~~',
      ],
      ...['\n\n', ' ', 'Some words', 'The end.', '\uFEFF'],
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );

    test('reads any string soundly, every run of its map true', async () => {
      await fc.assert(
        fc.asyncProperty(anything, async (content) => {
          const document = await readAs(reader, content);
          expectSound(document);
          if (document.text !== '') expectTrueMap(document, decode(bytesOf(content)).text);
        }),
        { numRuns: 300 },
      );
    });
  },
);
