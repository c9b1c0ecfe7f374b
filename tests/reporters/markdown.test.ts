import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdown } from '../../src/reporters/markdown.js';
import type { Report } from '../../src/types/index.js';
import { everything, nothing, plain, runOf } from './reports.js';

const render = (report: Report, more: Parameters<typeof plain>[0] = {}) =>
  markdown.render(runOf(report), plain(more));
const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);
const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];
const nodes = (text: string, type: Nodes['type']) => all(parse(text)).filter((node) => node.type === type);
const words = (node: Nodes): string =>
  node.type === 'html'
    ? ''
    : 'value' in node
      ? node.value
      : 'children' in node
        ? node.children.map(words).join('')
        : '';

describe('as read by a Markdown parser', () => {
  const text = render(everything);

  test('a table sums up what was found', () => {
    const rows = nodes(text, 'tableRow').map((row) => ('children' in row ? row.children.map(words) : []));
    expect(rows).toContainEqual(['3 quotations', '1 unchecked, 1 altered, 1 not found']);
    expect(rows).toContainEqual(['5 findings', '2 errors, 2 warnings, 1 note']);
  });

  test('each thing that needs attention has its place, both texts, the fix and the reason', () => {
    expect(nodes(text, 'heading').map(words)).toContain('✖ contradicted: drafts/harbour.md:3:1');
    const quotes = nodes(text, 'blockquote').map(words);
    expect(quotes).toContain(
      'The commission found evidence that vote tallies were altered in three counties, its report says.',
    );
    expect(
      quotes.some((quote) =>
        quote.startsWith('We have no evidence that any vote tally was altered, although'),
      ),
    ).toBe(true);
    expect(words(parse(text))).toContain('Fix: write `found no evidence`');
    expect(words(parse(text))).toContain('Why: the source denies what the claim asserts');
  });

  test('the words at fault are bold on both sides', () => {
    const bold = nodes(text, 'strong').map(words);
    expect(bold).toEqual(
      expect.arrayContaining(['found evidence', 'have no evidence', 'changed', 'altered', '31 counties']),
    );
  });

  test('the rest is folded away, and left out when quiet', () => {
    expect(text).toMatch(
      /<details>\n<summary>Nothing to mend: 3[\s\S]*The ferry was late[\s\S]*<\/details>/u,
    );
    expect(render(everything, { verbosity: 'quiet' })).not.toContain('<details>');
  });

  test('an article that could not be read is said to be unchecked', () => {
    expect(render({ ...nothing, article: { ...nothing.article, readable: false } })).toContain('Not checked');
  });
});

describe('words of documents', () => {
  const [claim] = everything.claims;
  const withText = (text: string): Report => ({
    ...everything,
    findings: [],
    quotations: [],
    problems: [],
    claims: [{ ...claim!, text, span: { start: 0, end: text.length }, findings: [], evidence: [] }],
  });
  const quoteOf = (text: string) => words(nodes(render(withText(text)), 'blockquote')[0]!);

  test.each([
    '<script>alert(1)</script> <!-- --> & &amp;',
    '[click](https://example.org) ![image](x.png) https://example.org www.example.org',
    '# no heading',
    '1. no list',
    '| no | table |',
    '*not* _this_ ~~or~~ `that` \\ $x$ [^1]',
    'Thanks to @editor, see #12 and desk@example.org',
  ])('%s comes out as it was', (text) => {
    const output = render(withText(text));
    expect(quoteOf(text)).toBe(text);
    expect([...nodes(output, 'link'), ...nodes(output, 'image')]).toEqual([]);
    expect(output).not.toMatch(/@(?:editor|example)|#12/u);
  });

  test('whatever they are, no link, image or HTML comes of them', () => {
    const letters = fc.constantFrom(
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '*',
      '_',
      '`',
      '#',
      '@',
      '|',
      '\\',
      '&',
      ':',
      '/',
      'a',
      ' ',
      '-',
      '\n',
      '~',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const output = render(withText(`x${text}`));
        expect([...nodes(output, 'link'), ...nodes(output, 'image')]).toEqual([]);
        const html = nodes(output, 'html').map((node) => ('value' in node ? node.value : ''));
        expect(html.filter((value) => value !== '<!-- -->')).toEqual([]);
      }),
    );
  });
});
