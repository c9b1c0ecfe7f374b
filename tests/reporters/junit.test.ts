import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse as readJunit, type TestCase, type TestSuites } from 'junit2json';
import { fromXml } from 'xast-util-from-xml';
import { junit } from '../../src/reporters/junit.js';
import type { Report } from '../../src/types/index.js';
import { everything, nothing, plain, runOf } from './reports.js';

const xmlOf = (...reports: readonly Report[]) => junit.render(runOf(...reports), plain());
const suitesOf = async (...reports: readonly Report[]) =>
  ((await readJunit(xmlOf(...reports))) as TestSuites).testsuite ?? [];
const casesOf = async (report: Report) => (await suitesOf(report))[0]!.testcase ?? [];
const caseOf = async (report: Report, words: string) =>
  (await casesOf(report)).find(({ name }) => name!.includes(words))!;
const kindOf = (found: TestCase) =>
  (['failure', 'error', 'skipped'] as const).find((kind) => found[kind] !== undefined) ?? 'passed';

describe('as read by a CI server', () => {
  test('an article is a suite with its numbers', async () => {
    const [first, second] = await suitesOf(everything, nothing);
    expect(first).toMatchObject({
      name: 'drafts/harbour.md',
      tests: 8,
      failures: 4,
      errors: 1,
      skipped: 2,
    });
    expect(second).toMatchObject({ name: 'empty.md', tests: 0 });
  });

  test.each([
    ['We have no evidence', 'failure'],
    ['A coordinated digital siege', 'failure'],
    ['It was chaos on the quay', 'error'],
    ['The commission found evidence', 'failure'],
    ['Outages struck 31 counties', 'failure'],
    ['Repairs cost nearly half', 'passed'],
    ['The ferry was late', 'skipped'],
  ])('%s: %s', async (words, kind) => {
    expect(kindOf(await caseOf(everything, words))).toBe(kind);
  });

  test('a failure says what differs; its text holds both sides, every finding, the fix and the reason', async () => {
    const { failure, classname } = await caseOf(everything, 'The commission found evidence');
    expect(classname).toBe('drafts/harbour.md');
    expect(failure![0]).toMatchObject({
      type: 'polarity/negation-flip',
      message: 'Article says `found evidence`; the source says `have no evidence`',
    });
    for (const words of [
      'Article (drafts/harbour.md:3:1, crediting The commission): The commission found',
      'Source (report 12.pdf, page 7 (printed v), line 1): We have no evidence',
      'warning scope/place-changed',
      'Fix: write `found no evidence`',
      'contradicted: the source denies what the claim asserts',
    ])
      expect(failure![0]!.inner).toContain(words);
  });

  test('what was not checked says why', async () => {
    const { error } = await caseOf(everything, 'It was chaos');
    expect(error![0]).toMatchObject({
      type: 'unchecked',
      message: 'no source holds words of this speaker',
    });
  });

  test('what passed tells what stands behind it, notes too', async () => {
    const passed = await caseOf(everything, 'Repairs cost nearly half');
    expect(passed['system-out']![0]).toContain('48.7 percent of the counties’ budget.');
    expect(passed['system-out']![0]).toContain('info number/rounded');
  });

  test('an article that could not be read is an error, not an empty suite', async () => {
    const article = { ...nothing.article, readable: false };
    const problem = { stage: 'read', message: 'empty.md is damaged', path: 'empty.md', place: null };
    const [only] = await casesOf({ ...nothing, article, problems: [problem] });
    expect(only).toMatchObject({ name: 'article can be read', error: [{ message: 'empty.md is damaged' }] });
  });

  test('problems stand in the suite', async () => {
    const [suite] = await suitesOf(everything);
    expect(suite!['system-err']![0]).toContain('annex.pdf holds only images');
  });

  test('test cases of the same words bear different names, and none bears a line', async () => {
    const doubled = { ...everything, claims: [...everything.claims, ...everything.claims] };
    const names = (await casesOf(doubled)).map(({ name }) => name!);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('claim: The ferry was late, as 渡し船 always are. (2)');
  });
});

test('whatever words the documents hold, it is well-formed XML', () => {
  const [claim] = everything.claims;
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '[', '!', '-', '\u0000', '\uD800', 'CDATA'),
      }),
      (a, b) => {
        const hostile = { ...claim!, text: a + b, why: b };
        const finding = { ...everything.findings[0]!, message: b, suggestion: a };
        const article = { ...everything.article, path: b };
        const xml = xmlOf({ ...everything, article, claims: [hostile], findings: [finding] });
        expect(fromXml(xml).children).not.toEqual([]);
      },
    ),
  );
});
