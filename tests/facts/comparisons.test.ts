import { expect, test } from '@jest/globals';
import { check } from '../../src/check.js';

async function kindsOf(claim: string, passage: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  return report.findings.map(({ check: id }) => id).filter((id) => /^(?:actor|number|scope)[/]/u.test(id));
}

test.each([
  [
    'Girls were injured more often than boys.',
    'Boys were injured more often than girls in both groups.',
    'actor/role-swap',
  ],
  ['Women voted more often than men.', 'Men voted more often than women in 2019.', 'actor/role-swap'],
  [
    'The programme costs $140 per child each month.',
    'The programme cost 140 dollars a child per year.',
    'number/unit-differs',
  ],
  [
    'The line carries 4,000 passengers a day.',
    'The line carries 4,000 passengers weekly.',
    'number/unit-differs',
  ],
  [
    'Attendance rose at all 18 schools that took part.',
    'Attendance rose slightly at 11 of the 18 schools; at the other seven it did not change.',
    'scope/quantifier-broadened',
  ],
])('%s | %s', async (claim, passage, kind) => {
  expect(await kindsOf(claim, passage)).toEqual([kind]);
});

test.each([
  [
    'the same order',
    'Boys were injured more often than girls.',
    'In both groups boys were injured more often than girls.',
  ],
  [
    'turned round twice',
    'Girls were injured less often than boys.',
    'Boys were injured more often than girls in both groups.',
  ],
  ['denied', 'Girls were injured more often than boys.', 'Boys were not injured more often than girls.'],
  [
    'two comparisons',
    'Girls were injured more often than boys.',
    'In May boys were injured more often than girls. In June girls were injured more often than boys.',
  ],
  [
    'the same period',
    'The programme costs $140 per child each year.',
    'The programme cost 140 dollars a child per year.',
  ],
  [
    'both periods',
    'The line carries 4,000 passengers a day.',
    'The line carries 4,000 passengers a day on weekdays. The ferry carries 4,000 passengers weekly.',
  ],
  [
    'the rest is told the same',
    'Attendance rose at all 18 schools.',
    'Attendance rose at 11 of the 18 schools in May; the other seven followed in June.',
  ],
])('nothing is said: %s', async (_why, claim, passage) => {
  expect(await kindsOf(claim, passage)).toEqual([]);
});
