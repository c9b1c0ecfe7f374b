import { describe, expect, test } from '@jest/globals';
import * as api from '../src/index.js';

test('the public names are these and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'UserError',
    'check',
    'checkDocument',
    'fileReporters',
    'formats',
    'read',
    'reporters',
    'rules',
    'runReport',
    'serverReader',
  ]);
});

const article = {
  path: 'draft.md',
  content:
    'The commission found evidence that votes were changed.\n\nIts report reads: “We have no evidence of it.”\n',
};
const source = { path: 'report.txt', content: 'We have no evidence of it.\n' };

describe('check', () => {
  test('takes text or bytes and returns plain data, equal to its own JSON', async () => {
    const bytes = { ...article, content: new TextEncoder().encode(article.content) };
    const report = await api.check(article, { sources: [source] });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(await api.check(bytes, { sources: [source] })).toEqual(report);
  });

  test('the same input gives the same bytes', async () => {
    const once = JSON.stringify(await api.check(article, { sources: [source] }));
    expect(JSON.stringify(await api.check(article, { sources: [source] }))).toBe(once);
  });

  test('documents can be read once and used for many articles', async () => {
    const [draft, report] = await Promise.all([api.read(article), api.read(source)]);
    expect(await api.checkDocument(draft, [report])).toEqual(await api.check(article, { sources: [source] }));
  });

  test('a source that served other articles before gives the same report', async () => {
    const content = 'According to the commission, votes were changed in 13 counties.\n';
    const [used, fresh] = await Promise.all([api.read(source), api.read(source)]);
    await api.checkDocument(await api.read(article), [used]);
    const other = await api.read({ path: 'other.md', content });
    expect(await api.checkDocument(other, [used])).toEqual(await api.checkDocument(other, [fresh]));
  });

  test('a report can be rendered by any reporter', async () => {
    const run = api.runReport([await api.check(article)], '0.0.0');
    const same = (text: string) => text;
    const paint = {
      enabled: false,
      bold: same,
      dim: same,
      red: same,
      yellow: same,
      green: same,
      blue: same,
      underline: same,
    };
    for (const reporter of api.reporters) {
      expect(reporter.render(run, { paint, width: 80, verbosity: 'normal' })).toMatch(/\S\n$/u);
    }
  });
});
