import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { html } from '../../src/reporters/html.js';
import type { Report } from '../../src/types/index.js';
import { article, at, everything, nothing, plain, runOf } from './reports.js';

const page = (...reports: readonly Report[]) => fromHtml(html.render(runOf(...reports), plain()));

function elements(node: Nodes, wanted: (element: Element) => boolean = () => true): Element[] {
  const own = node.type === 'element' && wanted(node) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child, wanted))] : own;
}

const named = (tag: string) => (element: Element) => element.tagName === tag;
const classed = (name: string) => (element: Element) =>
  element.properties['className']?.includes(name) === true;

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const byId = (root: Nodes, id: string) => elements(root, ({ properties }) => properties['id'] === id)[0];

describe('what the page holds', () => {
  const root = page(everything);

  test('the answer comes first: what is to be fixed, looked at, and what was not checked', () => {
    const [lead] = elements(root, classed('lead'));
    expect(textOf(lead!)).toBe('3 things to fix, 1 to look at, 1 for a person to read, 1 not checked');
  });

  test('the article stands there as written, heading and paragraphs', () => {
    const words = elements(root, classed('block')).map((block) => textOf(withoutReferences(block)));
    const { text, blocks } = everything.article;
    expect(words).toEqual(blocks.map(({ span }) => text.slice(span.start, span.end)));
  });

  test('every claim and quotation has a number in the article that leads to its evidence, and back', () => {
    const ids = [...everything.claims, ...everything.quotations].map(({ id }) => `a1-${id}`);
    for (const id of ids) {
      const card = byId(root, id)!;
      const links = elements(root, named('a')).map(({ properties }) => properties['href']);
      expect(links).toContain(`#${id}`);
      expect(byId(root, `at-${id}`)?.properties['href']).toBe(`#${id}`);
      expect(elements(card, named('a')).map(({ properties }) => properties['href'])).toContain(`#at-${id}`);
    }
  });

  test('the evidence of a contradicted claim: both words, the fix, the passage with its page, the reason', () => {
    const words = textOf(byId(root, 'a1-c1')!);
    expect(words).toContain('Article says found evidence; the source says have no evidence');
    expect(words).toContain('Fix: write found no evidence');
    expect(words).toContain('report 12.pdf, page 7 (printed v)');
    expect(words).toContain('although visibility into two counties was limited');
    expect(words).toContain('Why: the source denies what the claim asserts. How sure: 93\u00A0%.');
    expect(words).toContain('The article says, crediting The commission, line 3:');
  });

  test('a page of a PDF is linked to by its number', () => {
    const links = elements(byId(root, 'a1-c1')!, named('a')).map(({ properties }) => properties['href']);
    expect(links).toContain('report%2012.pdf#page=7');
  });

  test('word by word, the quotation against its source', () => {
    const card = byId(root, 'a1-q1')!;
    expect(elements(card, named('del')).map(textOf)).toEqual(['altered']);
    expect(elements(card, named('ins')).map(textOf)).toEqual(['changed']);
  });

  test('the receipt: hashes, pages without text, what could not be read, what was left out', () => {
    const words = textOf(elements(root, classed('receipt'))[0]!);
    expect(words).toContain('0'.repeat(64));
    expect(words).toContain('2 of the 14 pages of report 12.pdf gave no text');
    expect(words).toContain('annex.pdf could not be read');
    expect(words).toContain('question: Is anybody surprised?');
    expect(words).toContain('The quotation mark opened here is never closed');
    expect(words).toContain('permissive');
  });

  test('coverage in a sentence adds up', () => {
    const [coverage] = elements(root, classed('coverage'));
    const percentages = [...textOf(elements(coverage!, named('summary'))[0]!).matchAll(/(\d+)\u00A0%/gu)];
    expect(percentages.reduce((sum, [, share]) => sum + Number(share), 0)).toBe(100);
  });

  test('the list of a fact-checker: what to fix, what to read, what stands, what is open, in this order', () => {
    const headings = elements(root, named('h2')).map(textOf);
    expect(headings).toEqual([
      'To fix 4',
      'For a person to read 1',
      'What stands 1',
      'Not settled by any source 2',
      'The article',
      'Receipt',
      'The rules that applied',
    ]);
  });

  test('a part in which there is nothing is not shown', () => {
    const clean = page({ ...everything, claims: [], quotations: [], findings: [] });
    expect(elements(clean, named('h2')).map(textOf)).toEqual(['The article', 'Receipt']);
  });

  test('claim and passage stand side by side, their words marked; alone where nothing answers', () => {
    const contradicted = elements(byId(root, 'a1-c1')!, classed('compare'));
    expect(contradicted).toHaveLength(1);
    expect(elements(contradicted[0]!, named('mark')).map(textOf)).toEqual([
      'found evidence',
      'three counties',
      'have no evidence',
      'two counties',
    ]);
    expect(elements(byId(root, 'a1-c4')!, classed('compare'))).toEqual([]);
  });

  test('what could not be read is said before the list', () => {
    const [trouble] = elements(root, classed('trouble'));
    expect(textOf(trouble!)).toBe('▲ Could not be read: annex.pdf. 2 problems in reading; see the receipt.');
  });

  test('of many claims to read the first stand open, more are listed, and the rest is folded', () => {
    const claim = everything.claims.find(({ verdict }) => verdict === 'undecided')!;
    const claims = Array.from({ length: 30 }, (_, index) => ({
      ...claim,
      id: `c${index + 1}`,
      risk: (30 - index) / 100,
    }));
    const many = page({ ...everything, claims, quotations: [], findings: [] });
    const part = elements(many, classed('part-read'))[0]!;
    const open = elements(part, classed('card')).filter((card) =>
      elements(card, named('details')).some(({ properties }) => properties['open'] === true),
    );
    expect(open.map(({ properties }) => properties['id'])).toEqual(
      ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => `a1-${id}`),
    );
    const [fold] = elements(part, classed('fold')).filter(({ properties }) => properties['open'] !== true);
    expect(textOf(elements(fold!, named('summary'))[0]!)).toBe('10 more, less urgent');
    expect(elements(fold!, classed('card'))).toHaveLength(10);
  });

  test('a very long phrase in a message is named by its first and last words; the texts stand beside it', () => {
    const long = `${'word '.repeat(80)}end`;
    const findings = everything.findings.map((finding) => ({
      ...finding,
      message: `Article quotes \`${long}\``,
    }));
    const [message] = elements(page({ ...everything, findings }), classed('message'));
    expect(textOf(message!).length).toBeLessThan(200);
    expect(textOf(message!)).toMatch(/Article quotes word word .* … .*word end$/u);
  });

  test('an article with nothing to check says so', () => {
    expect(textOf(page(nothing))).toContain('Nothing was checked: no quotation and no claim was found');
  });

  test('several articles: a list that leads to each, and no anchor twice', () => {
    const root = page(everything, nothing, everything);
    const ids = elements(root).flatMap(({ properties }) => properties['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(textOf(elements(root, named('h1'))[0]!)).toBe('3 articles checked');
  });

  test('every link within the page leads somewhere', () => {
    const root = page(everything, everything);
    const ids = new Set(elements(root).flatMap(({ properties }) => properties['id'] ?? []));
    const targets = elements(root, named('a'))
      .map(({ properties }) => String(properties['href']))
      .filter((href) => href.startsWith('#'))
      .map((href) => href.slice(1));
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('what was accepted is shown as accepted, with who, when and why', () => {
    const accepted = {
      kind: 'sign-off',
      reason: 'the board confirmed it',
      by: 'I. Rann',
      date: '2026-03-02',
    } as const;
    const findings = everything.findings.map((finding) => ({ ...finding, suppressed: accepted }));
    const root = page({ ...everything, findings });
    const card = byId(root, 'a1-c1')!;
    expect(textOf(card)).toContain('Accepted by I. Rann on 2026-03-02: the board confirmed it');
    expect(textOf(card)).toContain('contradicted, accepted');
    expect(classed('is-accepted')(card)).toBe(true);
  });
});

function withoutReferences<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => child.type !== 'element' || !classed('ref')(child));
  return { ...node, children: kept.map((child) => withoutReferences(child)) };
}

describe('the page is safe', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('its policy allows nothing but its own style and script', () => {
    const root = page(everything);
    const policy = elements(root, named('meta')).find(
      ({ properties }) => properties['httpEquiv']?.toString() === 'Content-Security-Policy',
    )!.properties['content'];
    const [style, script] = ['style', 'script'].map((tag) => textOf(elements(root, named(tag))[0]!));
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)}; base-uri 'none'; form-action 'none'`,
    );
  });

  test('the style and the script are what their sources say', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/make-html-page.js', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  /** Links aside: an address that could do harm is not linked to. */
  const shape = (root: Nodes) =>
    elements(root)
      .map(({ tagName }) => tagName)
      .filter((tag) => tag !== 'a');

  /** A report in which every word that comes from a document is hostile. */
  function hostile(words: string): Report {
    const text = JSON.stringify(everything);
    const report = JSON.parse(text) as Report;
    const draft = at('drafts/harbour.md', 'found evidence');
    return {
      ...report,
      article: { ...article(words, everything.article.text), title: words, url: words },
      sources: report.sources.map((source) => ({ ...source, title: words, url: words })),
      claims: report.claims.map((claim) => ({
        ...claim,
        why: words,
        attribution: { ...claim.attribution, speaker: words, via: null } as never,
        evidence: claim.evidence.map((passage) => ({ ...passage, text: words, reasons: [words] })),
        worth: { score: 1, reason: words },
      })),
      findings: report.findings.map((finding) => ({
        ...finding,
        message: `Article says \`${words}\`; the source says \`${words}\``,
        suggestion: words,
        place: draft.place,
      })),
      contexts: [],
      problems: report.problems.map((problem) => ({ ...problem, message: words, path: words })),
    };
  }

  const PAYLOADS = [
    '</script><script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '<!--<script>',
    "' onclick='alert(1)",
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '</title><svg onload=alert(1)>',
    '<base href=//evil.example>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '\u0000<\u0000script>',
  ];

  const harmless = (root: Nodes) => {
    const all = elements(root);
    expect(all.filter(named('script'))).toHaveLength(1);
    expect(all.filter(named('style'))).toHaveLength(1);
    expect(
      all.filter(({ tagName }) => ['img', 'iframe', 'object', 'base', 'link'].includes(tagName)),
    ).toEqual([]);
    const attributes = all.flatMap(({ properties }) => Object.keys(properties));
    expect(attributes.filter((name) => /^on|^style$|^src/iu.test(name))).toEqual([]);
    const schemes = all.flatMap(
      ({ properties }) => /^[a-z][a-z\d+.-]*:/iu.exec(properties['href']?.toString() ?? '') ?? [],
    );
    expect(schemes.filter((scheme) => !['http:', 'https:', 'file:'].includes(scheme.toLowerCase()))).toEqual(
      [],
    );
  };

  test.each(PAYLOADS)('words of a document stay words: %s', (payload) => {
    const root = page(hostile(payload));
    harmless(root);
    expect(shape(root)).toEqual(shape(page(hostile('harmless words'))));
  });

  test('whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        harmless(page(hostile(words)));
      }),
      { numRuns: 20 },
    );
  });

  test('words of the article itself stay words', () => {
    const text = 'Headline\n\nHe wrote </p><script>alert(1)</script> on the wall.';
    const root = page({ ...nothing, article: article('a.md', text) });
    harmless(root);
    expect(textOf(root)).toContain('He wrote </p><script>alert(1)</script> on the wall.');
  });
});
