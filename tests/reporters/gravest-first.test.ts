import { expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import { findingsOf, subjectsOf } from '../../src/reporters/support/concerns.js';

test('of several findings about one claim the gravest comes first', async () => {
  const report = await check(
    { path: 'a.md', content: 'The service lost 112 paramedics in three years and hired 76.' },
    {
      sources: [
        { path: 's.txt', content: 'Second, the service lost 112 paramedics in three years and hired 67.' },
      ],
    },
  );
  const [subject] = subjectsOf(report);
  expect(findingsOf(subject!, report).map(({ severity, check: id }) => [severity, id])).toEqual([
    ['error', 'number/amount-differs'],
    ['info', 'quote/unquoted-source-words'],
  ]);
});
