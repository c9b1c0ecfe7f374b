import { describe, expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import { placeOf, rawSpan } from '../../src/language/offset-map.js';
import { cut } from '../../src/language/span.js';
import type { Document } from '../../src/types/index.js';

function readMarkdown(content: string): Promise<Document> {
  return read({ path: 'article.md', content });
}

/** Kind, level and quote depth (where not 0) with the text: "list-item 2 | words". */
function outline({ text, blocks }: Document): string[] {
  return blocks.map(
    ({ kind, level, quoteDepth, span }) =>
      `${kind}${level > 0 ? ` ${level}` : ''}${quoteDepth > 0 ? ` >${quoteDepth}` : ''} | ${cut(text, span)}`,
  );
}

describe('blocks', () => {
  test.each([
    [
      'headings of both styles',
      '# One *two*\n\nThree\n===\n\n### Four ###',
      ['heading 1 | One two', 'heading 1 | Three', 'heading 3 | Four'],
    ],
    ['soft and hard breaks', 'one\n  two  \nthree\\\nfour', ['paragraph | one two\nthree\nfour']],
    [
      'quotations in quotations',
      '> one\n> two\nlazy\n> > three',
      ['paragraph >1 | one two lazy', 'paragraph >2 | three'],
    ],
    ['a greater-than sign that quotes nothing', 'one\n      > two', ['paragraph | one > two']],
    [
      'lists',
      '- one\n  more\n  - two\n- [x] done\n\n1. three\n\n   four',
      [
        'list-item 1 | one more',
        'list-item 2 | two',
        'list-item 1 | done',
        'list-item 1 | three',
        'list-item 1 | four',
      ],
    ],
    [
      'tables',
      '| a | b |\n|---|---|\n| 1 \\| 2 | `x\\|y` |\n| | z |',
      ['table-row | a\tb', 'table-row | 1 | 2\tx|y', 'table-row | z'],
    ],
    [
      'code',
      'Say `x = "y"`.\n\n```js\nlet a;\n\n  b\n```\n\n    indented',
      ['paragraph | Say x = "y".', 'code | let a;\nb', 'code | indented'],
    ],
    [
      'footnotes',
      'Word.[^1] More.\n\n[^1]: A note\n    goes on.',
      ['paragraph | Word. More.', 'footnote | A note goes on.'],
    ],
    [
      'images',
      '![A *map* of Rome](a.png)\n\nText ![inside](b.png) goes on.',
      ['caption | A map of Rome', 'paragraph | Text goes on.', 'caption | inside'],
    ],
    [
      'comments and tags',
      'One <b>bold</b><!-- hidden --> word<br>and line.\n\n<!-- gone -->\n\n***',
      ['paragraph | One bold word\nand line.'],
    ],
    [
      'HTML blocks',
      '<div>\n<p>One &ldquo;two&rdquo;</p><p>three<br>four</p>\n<script>var x = "<p>no</p>";</script></div>',
      ['paragraph | One “two”', 'paragraph | three\nfour'],
    ],
    [
      'a quotation in HTML tags',
      '<blockquote>\n\nOne *two*\n\n</blockquote>\n\nthree',
      ['paragraph >1 | One two', 'paragraph | three'],
    ],
    ['definitions and empty headings', '#\n\n[x]: http://a.b "t"\n\none', ['paragraph | one']],
  ])('%s', async (_, content, expected) => {
    expect(outline(await readMarkdown(content))).toEqual(expected);
  });

  test('blocks are parted by one blank line', async () => {
    expect((await readMarkdown('# One\ntwo\n- three\n\n\n\n> four')).text).toBe(
      'One\n\ntwo\n\nthree\n\nfour',
    );
  });
});

describe('inline text', () => {
  test.each([
    ['&ldquo;No,&rdquo; she said&nbsp;&#8211; &#x27;yes&#39;.', "“No,” she said\u00A0– 'yes'."],
    ['AT&T &copy &bogus; \\& 5\\. \\*x\\* C:\\dir', 'AT&T &copy &bogus; & 5. *x* C:\\dir'],
    ['some *networks*, __probably__ ~~not~~ `a  b`', 'some networks, probably not a b'],
    ['a [link *text*](http://x.y "title") and [more][r]\n\n[r]: http://r', 'a link text and more'],
    ['see <http://x.yz> or www.x.yz or a@b.cd', 'see http://x.yz or www.x.yz or a@b.cd'],
    ['snake_case and 2*3*4 stay', 'snake_case and 234 stay'],
    ['two  spaces\tand a tab', 'two spaces and a tab'],
  ])('%s', async (content, expected) => {
    expect((await readMarkdown(content)).text).toBe(expected);
  });

  test('links and emphases cut their words', async () => {
    const { text, links, emphases } = await readMarkdown(
      'The [*annual* report](http://r) was **very _late_**, see [this][x], [that] and ![img](http://i).\n\n[x]: http://x',
    );
    expect(links.map(({ span, url }) => [cut(text, span), url])).toEqual([
      ['annual report', 'http://r'],
      ['this', 'http://x'],
    ]);
    expect(emphases!.map((span) => cut(text, span))).toEqual(['annual', 'very late', 'late']);
  });
});

describe('places', () => {
  const place = async (content: string, words: string): Promise<string> => {
    const document = await readMarkdown(content);
    const start = document.text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    const { line, column, endLine, endColumn } = placeOf(document, { start, end: start + words.length });
    return `${line}:${column}-${endLine}:${endColumn}`;
  };

  test.each([
    ['after an entity', '&ldquo;No&rdquo; she said', 'she', '1:18-1:21'],
    ['an entity at the start of a block', 'One\n\n&ldquo;No&rdquo;', '“No”', '3:1-3:17'],
    ['after an escape', 'A \\* star', 'star', '1:6-1:10'],
    ['on a continued quotation line', '> one\n> two three', 'two', '2:3-2:6'],
    ['over a soft break in a list', '- one\n  two', 'one two', '1:3-2:6'],
    ['inside emphasis and links', 'a *[very](http://x) late* one', 'very late', '1:5-1:25'],
    ['after a byte order mark', '\uFEFFone two', 'one', '1:1-1:4'],
    ['with CRLF', 'one\r\ntwo\r\n\r\nthree &amp; four', 'four', '4:13-4:17'],
    ['with CR alone', 'one\rtwo\r\rthree', 'three', '4:1-4:6'],
    ['after characters of two units', '😀 *x* 😀 two', 'two', '1:11-1:14'],
    ['with combining marks', 'cafe\u0301 *noir* two', 'two', '1:14-1:17'],
    ['below front matter', '---\ntitle: x\n---\n\n# One', 'One', '5:3-5:6'],
    ['in a table', '| a | b |\n|--|--|\n| c\\|d | `e` |', 'e', '3:11-3:12'],
    ['in fenced code inside a quotation', '> ```\n> code\n> ```', 'code', '2:3-2:7'],
    ['in an HTML block', '> <div>\n> one <b>two</b></div>', 'two', '2:10-2:13'],
    ['in an image’s text', 'See ![a *map* here](x.png)', 'here', '1:15-1:19'],
    ['of a bare address with an entity in it', 'at http://x.yz/?a=1&amp;b=2 now', 'now', '1:29-1:32'],
  ])('%s', async (_, content, words, expected) => {
    expect(await place(content, words)).toBe(expected);
  });

  test('a span over markup cuts it from the file', async () => {
    const content = 'They “**did** &amp; [do](http://x)” so.';
    const { text, map } = await readMarkdown(content);
    const start = text.indexOf('“');
    const { start: from, end } = rawSpan(map, { start, end: text.indexOf('”') + 1 });
    expect(content.slice(from, end)).toBe('“**did** &amp; [do](http://x)”');
  });
});

describe('front matter', () => {
  test('gives title, date and sources', async () => {
    const { metadata, problems, text } = await readMarkdown(
      '---\ntitle: The “late” report\ndate: 2021-03-16\nauthor: Ann Ort\nsources:\n  - id: r\n    path: sources/r.pdf\n    title: Report\n  - https://example.org/x\n  - notes.txt\n---\n# Other\n',
    );
    expect(problems).toEqual([]);
    expect(text).toBe('Other');
    expect(metadata).toEqual({
      title: 'The “late” report',
      date: '2021-03-16',
      sources: [
        { id: 'r', path: 'sources/r.pdf', title: 'Report', url: null },
        { id: null, path: null, title: null, url: 'https://example.org/x' },
        { id: null, path: 'notes.txt', title: null, url: null },
      ],
    });
  });

  test.each([
    ['2021-03-16', '2021-03-16'],
    ['2021-03-16 10:30:00', '2021-03-16T10:30:00'],
    ['2021', '2021'],
    ['16 March 2021', '2021-03-16'],
    ['March 6, 2021', '2021-03-06'],
    ['Sept. 6, 2021', '2021-09-06'],
  ])('reads the date %s', async (written, iso) => {
    expect((await readMarkdown(`---\ndate: ${written}\n---\nx`)).metadata.date).toBe(iso);
  });

  test.each([
    ['a date it cannot read', 'date: soon', /date that is not understood/u],
    ['YAML that is none', 'title: "x', /no valid YAML/u],
    ['text that is no mapping', 'just words', /no list of/u],
    ['sources in another form', 'sources:\n  - [1, 2]', /names sources in a form/u],
    ['a source that names nothing', 'sources:\n  - pages: 4', /names sources in a form/u],
  ])('names %s as a problem and reads on', async (_, yaml, message) => {
    const { problems, text } = await readMarkdown(`---\n${yaml}\n---\nWords.`);
    expect(text).toBe('Words.');
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });

  test('without it the first heading is the title', async () => {
    expect((await readMarkdown('Words.\n\n## Low\n\n# The *late* report')).metadata.title).toBe(
      'The late report',
    );
    expect((await readMarkdown('Words.')).metadata).toEqual({ title: null, date: null, sources: [] });
  });
});

test('nesting beyond reason is a problem, not a crash', async () => {
  const { problems } = await readMarkdown(`${'>'.repeat(20_000)} x`);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('more than 200 deep')]);
});

describe('disguises', () => {
  const ARTICLE = `---
title: Harbour
---

# Harbour report *late*

The commission said it found &ldquo;no evidence that any
vote tally was altered&rdquo; in the café.

> We have **no** [evidence](http://r) of it,
> although visibility was limited.

- First point
  goes on
`;

  test.each([
    ['CRLF', ARTICLE.replaceAll('\n', '\r\n')],
    ['CR', ARTICLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${ARTICLE}`],
    ['literal marks for entities', ARTICLE.replace('&ldquo;', '“').replace('&rdquo;', '”')],
    ['other line ends', ARTICLE.replace('said it', 'said\nit').replace('although ', 'although\n> ')],
    ['trailing spaces', ARTICLE.replaceAll('any\n', 'any \n')],
  ])('reads the same text with %s', async (_, content) => {
    const plain = await readMarkdown(ARTICLE);
    const disguised = await readMarkdown(content);
    expect(disguised.text).toBe(plain.text);
    expect(disguised.blocks).toEqual(plain.blocks);
    expect(disguised.metadata).toEqual(plain.metadata);
  });

  test('keeps decomposed characters as the file has them', async () => {
    const plain = await readMarkdown(ARTICLE);
    const disguised = await readMarkdown(ARTICLE.normalize('NFD'));
    expect(disguised.text.normalize('NFC')).toBe(plain.text);
    expect(disguised.text).toContain('cafe\u0301');
  });
});
