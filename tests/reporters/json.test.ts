import { describe, expect, test } from '@jest/globals';
import { json } from '../../src/reporters/json.js';
import { everything, nothing, plain, runOf } from './reports.js';

describe('json', () => {
  test.each([
    ['no article', runOf()],
    ['one article', runOf(everything)],
    ['several articles', runOf(everything, nothing, everything)],
  ])('%s: the same bytes as an indented JSON.stringify of the run', (_, run) => {
    expect(json.render(run, plain())).toBe(`${JSON.stringify(run, null, 2)}\n`);
  });

  test('quietness and width change nothing: machines get everything', () => {
    const run = runOf(everything);
    expect(json.render(run, plain({ verbosity: 'quiet', width: 20 }))).toBe(json.render(run, plain()));
  });
});
