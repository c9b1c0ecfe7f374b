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

test('a page that holds nothing is a problem', async () => {
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
      ['parts not shown', 2],
    ]);
    expect(document.leftOut?.flatMap(({ span }) => (span ? [cut(document, span)] : []))).toEqual([
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
      { what: 'parts not shown', words: 2 },
    ]);
  });
});

describe('what nobody sees', () => {
  const shown = 'The board met in May and voted for the plan after a long and friendly debate on the pier.';
  const page = (hidden: string, head = '') =>
    `<html><head>${head}</head><body><p>${shown}</p>${hidden}</body></html>`;
  const SECRET = 'The keeper had stolen the lamp oil.';

  test.each([
    ['type of no size', '<p style="font-size:0">'],
    ['tiny type', '<p style="FONT-SIZE: 1px !important">'],
    ['no opacity', '<p style="opacity: 0.0">'],
    ['an indent far off', '<p style="text-indent: -9999px">'],
    ['a place far off', '<p style="position:absolute; left:-10000px">'],
    ['a clip of nothing', '<p style="position:absolute;clip:rect(0 0 0 0)">'],
    ['a clip path of nothing', '<p style="clip-path: inset(50%)">'],
    ['no scale', '<p style="transform: scale(0)">'],
    ['white on white', '<p style="color:#fff">'],
    ['one colour on itself', '<p style="background:rgb(10, 20, 30);color:#0a141e">'],
    ['transparent letters', '<p style="color: transparent">'],
    ['an old attribute', '<font color="#FFFFFF">'],
  ])('%s is named and does not count', async (_, tag) => {
    const document = await readHtml(page(`${tag}${SECRET}`));
    expect(document.text).toBe(shown);
    expect(document.leftOut).toEqual([{ what: 'hidden text', words: 7, span: null }]);
    expect(document.hidden?.map(({ text }) => text)).toEqual([SECRET]);
    expect(document.problems[0]?.message).toMatch(/hides text .* does not count: “The keeper/u);
  });

  test.each([
    ['hidden', '<p hidden>'],
    ['no display', '<p style="display:none">'],
    ['folded', '<div style="max-height:0;overflow:hidden">'],
    ['kept from readers aloud', '<p aria-hidden="true" class="off-screen">'],
  ])('%s may be opened: it is counted and kept apart', async (_, tag) => {
    const document = await readHtml(page(`${tag}${SECRET}`));
    expect(document.text).toBe(shown);
    expect(document.leftOut).toEqual([{ what: 'parts not shown', words: 7, span: null }]);
    expect(document.problems).toEqual([]);
  });

  test.each([
    ['a list that sets its type anew', '<ul style="font-size:0"><li style="font-size:16px">'],
    ['white on a ground of its own', '<p style="background:#333;color:#fff">'],
    [
      'white on the ground of what is around it',
      '<div style="background-color:navy"><p style="color:white">',
    ],
    ['letters filled by their ground', '<p style="color:transparent;-webkit-background-clip:text">'],
    ['words indented a little', '<p style="text-indent:-20px">'],
  ])('%s is seen', async (_, tags) => {
    expect((await readHtml(page(`${tags}${SECRET}`))).text).toContain(SECRET);
  });

  test('white is seen where a style sheet may tell the ground, and a page that fades in is read', async () => {
    const sheet = '<link rel="stylesheet" href="a.css">';
    expect((await readHtml(page(`<p style="color:#fff">${SECRET}`, sheet))).text).toContain(SECRET);
    const fading = await readHtml(`<body><div style="opacity:0"><p>${shown}</p></div></body>`);
    expect(fading.text).toBe(shown);
  });

  test('a quotation of it is not found and says why; of what can be opened it is unchecked', async () => {
    const article = { path: 'a.txt', content: `The page says “${SECRET}” and nothing else.\n` };
    const verdicts = async (tag: string) => {
      const content = page(`${tag}${SECRET}`);
      const { quotations } = await check(article, { sources: [{ path: 'page.html', content }] });
      return quotations.map(({ verdict, why }) => `${verdict}: ${why}`);
    };
    expect(await verdicts('<p style="font-size:0">')).toEqual([
      'not-found: the words stand only in text that page.html hides from its readers, which does not count',
    ]);
    expect(await verdicts('<p style="display:none">')).toEqual([
      'unchecked: the words stand only in a part of page.html that is not shown at first; compare them by eye',
    ]);
  });
});
