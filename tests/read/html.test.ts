import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import { asArticle, read } from '../../src/read/index.js';
import { placeOf } from '../../src/language/offset-map.js';
import type { Document, Span } from '../../src/types/index.js';

const readHtml = (content: string): Promise<Document> => read({ path: 'page.html', content });
const cut = ({ text }: Document, { start, end }: Span): string => text.slice(start, end);

/** The blocks of the running text. */
async function blocks(content: string): Promise<string[]> {
  const document = asArticle(await readHtml(content));
  return document.blocks.map(
    ({ kind, quoteDepth, span }) => `${kind}${'>'.repeat(quoteDepth)} ${cut(document, span)}`,
  );
}

describe('the main text of a page', () => {
  const story =
    '<p>The council met on Monday and voted for the plan after a long debate.</p><p>Nobody spoke against it.</p>';
  const told = [
    'paragraph The council met on Monday and voted for the plan after a long debate.',
    'paragraph Nobody spoke against it.',
  ];

  test.each([
    ['main', `<nav>Home News</nav><main>${story}</main><footer>Imprint</footer>`],
    ['article in main', `<main><article>${story}</article><aside>More news</aside></main>`],
    [
      'no landmark at all',
      `<div id=menu><ul><li>Home<li>News</ul></div><div class=content>${story}</div><div>Contact</div>`,
    ],
    ['cookie banner', `<div class="cookie-banner"><p>We use cookies.</p></div><article>${story}</article>`],
    [
      'sharing buttons inside',
      `<article><div class="social-share"><a href=x>Tweet</a></div>${story}</article>`,
    ],
    [
      'scripts and styles',
      `<article><script>var a = "“no”";</script><style>p{}</style>${story}<noscript>No</noscript></article>`,
    ],
    ['hidden parts', `<article><p hidden>Secret</p><p style="display: none">Secret</p>${story}</article>`],
    ['dialog role', `<div role=dialog><p>Subscribe now!</p></div><main>${story}</main>`],
  ])('with %s', async (_name, body) => {
    expect(await blocks(`<!doctype html><title>T</title><body>${body}`)).toEqual(told);
  });
});

test('headings, lists, quotations, tables and captions keep their kinds', async () => {
  expect(
    await blocks(
      '<main><h2>What we know</h2><p>Little.</p><ul><li>One</li><li>Two</li></ul>' +
        '<blockquote><p>No evidence was found.</p></blockquote>' +
        '<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2023</td><td>$1.7 trillion</td></tr></table>' +
        '<figure><img src=x><figcaption>The hall</figcaption></figure></main>',
    ),
  ).toEqual([
    'heading What we know',
    'paragraph Little.',
    'list-item One',
    'list-item Two',
    'paragraph> No evidence was found.',
    'table-row Year\tCost',
    'table-row 2023\t$1.7 trillion',
    'caption The hall',
  ]);
});

test('entities, q elements, line breaks and loose text', async () => {
  expect(
    await blocks(
      '<main>He said <q>the <q>plan</q> works</q> &mdash; &ldquo;almost&#8221;.<br>Then<b> he</b> left.<div>She&nbsp;stayed.</div></main>',
    ),
  ).toEqual([
    'paragraph He said “the ‘plan’ works” — “almost”.\nThen he left.',
    'paragraph She\u00A0stayed.',
  ]);
});

test('places, emphases, links and note marks', async () => {
  const raw =
    '<main>\n<p>The <em>final</em> report<sup><a href="#n1">1</a></sup>\n  says &amp; <a href="https://example.org/r">shows</a> nothing.</p></main>';
  const document = await readHtml(raw);
  expect(document.text).toBe('The final report says & shows nothing.');
  const at = (words: string): Span => {
    const start = document.text.indexOf(words);
    return { start, end: start + words.length };
  };
  expect(placeOf(document, at('final'))).toMatchObject({ line: 2, column: 12 });
  expect(placeOf(document, at('nothing'))).toMatchObject({
    line: 3,
    column: raw.split('\n')[2]!.indexOf('nothing') + 1,
  });
  expect(document.emphases!.map((span) => cut(document, span))).toEqual(['final']);
  expect(document.links.map(({ span, url }) => [cut(document, span), url])).toEqual([
    ['shows', 'https://example.org/r'],
  ]);
});

test('title and date come from the page', async () => {
  const { metadata } = await readHtml(
    '<html><head><title>Site | Story</title><meta property="og:title" content="Story"><meta property="article:published_time" content="2024-05-02T10:00Z"></head><body><p>Text.</p></body></html>',
  );
  expect(metadata).toMatchObject({ title: 'Story', date: '2024-05-02T10:00Z' });
});

test('a page that nests too deeply or holds nothing is a problem, not a crash', async () => {
  const deep = await readHtml(`<html>${'<div>'.repeat(200_000)}x`);
  expect(deep.problems.length + deep.text.length).toBeGreaterThan(0);
  expect(
    (await readHtml('<html><body><script>render()</script></body></html>')).problems[0]?.message,
  ).toMatch(/no text/u);
});

describe('what is left out of the running text', () => {
  const page =
    '<body><nav>Home News</nav><main><p>The board met in May and voted for the plan.</p></main><aside>The clerk saw nothing.</aside><p hidden>Unseen words.</p><script>a b c</script></body>';

  test('is counted by kind, follows the text, and holds no links', async () => {
    const document = await readHtml(page);
    expect(document.leftOut?.map(({ what, words }) => [what, words])).toEqual([
      ['navigation', 2],
      ['asides', 4],
    ]);
    expect(document.leftOut?.map(({ span }) => cut(document, span!))).toEqual([
      'Home News',
      'The clerk saw nothing.',
    ]);
    expect(document.text).not.toContain('Unseen');
  });

  test('holds quotations and bears out no claim', async () => {
    const article =
      'The clerk said “The clerk saw nothing”. The board met in May and voted for the plan. The clerk saw nothing.\n';
    const { quotations, claims, sources } = await check(
      { path: 'a.txt', content: article },
      { sources: [{ path: 'page.html', content: page }] },
    );
    expect(quotations.map(({ verdict }) => verdict)).toEqual(['verbatim']);
    expect(claims.flatMap(({ evidence }) => evidence.map(({ text }) => text)).join()).not.toContain('clerk');
    expect(sources[0]!.leftOut).toEqual([
      { what: 'navigation', words: 2 },
      { what: 'asides', words: 4 },
    ]);
  });
});
