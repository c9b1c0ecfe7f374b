import { describe, expect, test } from '@jest/globals';
import { outputFormats, reporters } from '../../src/reporters/index.js';
import { loadReporter, reporterNames } from '../../src/reporters/loaders.js';
import { renderStream } from '../../src/reporters/support/stream.js';
import { everything, nothing, plain, runOf } from '../reporters/reports.js';

const RUNS = [
  ['no article', runOf()],
  ['an empty article', runOf(nothing)],
  ['everything', runOf(everything)],
  ['many', runOf(everything, nothing, everything)],
] as const;

test('ids are distinct and fit for the command line', () => {
  const ids = reporters.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z][a-z-]*$/u.test(id))).toEqual([]);
});

test('the command line loads the reporters of the list, in its order', async () => {
  expect(await Promise.all(reporterNames.map(loadReporter))).toEqual(outputFormats);
  expect(reporterNames).toEqual(outputFormats.map(({ id }) => id));
});

describe.each(reporters.map((reporter) => [reporter.id, reporter] as const))('%s', (_, reporter) => {
  test.each(RUNS)(
    '%s: the same text twice, ending with a newline, no escape codes without paint',
    (_name, run) => {
      const text = reporter.render(run, plain());
      expect(text).toBe(reporter.render(run, plain()));
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toContain('\u001B');
    },
  );

  test.each(RUNS)('%s: its stream, if it has one, writes what render returns', (_name, run) => {
    const { stream, render } = reporter;
    const streamed = stream ? renderStream(stream)(run, plain()) : render(run, plain());
    expect(streamed).toBe(render(run, plain()));
  });

  test.each([1, 20, 39, 79, 500])('survives a width of %i', (width) => {
    expect(reporter.render(runOf(everything), plain({ width })).length).toBeGreaterThan(0);
  });

  test('says in one line what it is for', () => {
    expect(reporter.summary).toMatch(/^\S[^\n]+[^.]$/u);
  });
});
