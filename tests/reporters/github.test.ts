import * as actions from '@actions/core';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { github } from '../../src/reporters/github.js';
import type { Report } from '../../src/types/index.js';
import { at, everything, nothing, plain, runOf } from './reports.js';

const linesOf = (report: Report, more: Parameters<typeof plain>[0] = {}) =>
  github.render(runOf(report), plain(more)).trimEnd().split('\n');

const withFinding = (more: Partial<Report['findings'][number]>): Report => ({
  ...everything,
  problems: [],
  findings: [{ ...everything.findings[0]!, ...more }],
});

/** What GitHub's own toolkit writes for an annotation; its line break is the machine's. */
function toolkit(write: () => void): string {
  const written: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  write();
  spy.mockRestore();
  return written.join('').trimEnd();
}

/** A workflow command as the runner takes it apart: the name, the properties, the data, escapes undone. */
function parse(line: string) {
  const [, name, properties, data] = /^::(\w+) (.*?)::(.*)$/u.exec(line)!;
  const pairs = properties!.split(',').map((pair) => pair.split('=') as [string, string]);
  return {
    name,
    properties: Object.fromEntries(pairs.map(([key, value]) => [key, unescape(value)])),
    data: unescape(data!),
  };
}
const unescape = (text: string) =>
  text.replace(/%(25|0D|0A|3A|2C)/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

describe('annotations', () => {
  test('are what GitHub’s own toolkit would write', () => {
    const path = 'a, b: 100%.md';
    const report = withFinding({
      message: 'Article says `9:5, 50%`',
      suggestion: 'write\r\n`x`',
      source: null,
    });
    const { line, column, endLine, endColumn } = report.findings[0]!.place;
    const expected = toolkit(() => {
      actions.error('Article says `9:5, 50%`\nFix: write `x`', {
        title: 'polarity/negation-flip',
        file: path,
        startLine: line,
        endLine,
        startColumn: column,
        endColumn,
      });
    });
    const [first] = linesOf({ ...report, article: { ...report.article, path } });
    expect(parse(first!)).toEqual(parse(expected));
  });

  test('stand at the words at fault, with check, fix and source', () => {
    const { line, column, endColumn } = at('drafts/harbour.md', 'found evidence').place;
    expect(parse(linesOf(everything)[1]!)).toEqual({
      name: 'error',
      properties: {
        file: 'drafts/harbour.md',
        line: String(line),
        endLine: String(line),
        col: String(column),
        endColumn: String(endColumn),
        title: 'polarity/negation-flip',
      },
      data: [
        'Article says `found evidence`; the source says `have no evidence`',
        'Fix: write `found no evidence`',
        'Source: report 12.pdf, page 7 (printed v), line 1',
      ].join('\n'),
    });
  });

  test('come most severe first, over all articles, and a line of totals last', () => {
    const lines = github
      .render(runOf(everything, nothing, everything), plain())
      .trimEnd()
      .split('\n');
    const levels = lines.slice(0, -1).map((line) => parse(line).name);
    expect(levels).toEqual([...levels].sort((a, b) => LEVELS.indexOf(a!) - LEVELS.indexOf(b!)));
    expect(lines.at(-1)).toBe(
      '3 articles, 6 quotations, 10 claims: ✖ 4 errors, ▲ 4 warnings, • 2 notes; 4 problems',
    );
  });

  test('name no columns where the words run over lines, for GitHub drops those with a complaint', () => {
    const place = { ...everything.findings[0]!.place, endLine: 9 };
    expect(parse(linesOf(withFinding({ place }))[0]!).properties).not.toHaveProperty('col');
  });

  test('a file that could not be read is an error, other troubles are warnings', () => {
    const troubles = linesOf(everything)
      .slice(0, -1)
      .map(parse)
      .filter(({ properties }) => /could not/u.test(properties['title']!));
    expect(troubles.map(({ name, properties }) => [name, properties['file']])).toEqual([
      ['error', 'annex.pdf'],
      ['warning', 'drafts/harbour.md'],
    ]);
  });

  test('quietly, notes are left out', () => {
    expect(linesOf(everything, { verbosity: 'quiet' }).some((line) => line.startsWith('::notice'))).toBe(
      false,
    );
  });

  test('no words of a document can end a line, a property or the command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\n\r%:,=x]*$/u), (words, path) => {
        const report = withFinding({ suggestion: `${words}\n::error::${path}` });
        const lines = github
          .render(runOf({ ...report, article: { ...report.article, path } }), plain())
          .split('\n');
        expect(lines).toHaveLength(3);
        expect(parse(lines[0]!).properties['title']).toBe('polarity/negation-flip');
      }),
    );
  });
});

const LEVELS = ['error', 'warning', 'notice'];
