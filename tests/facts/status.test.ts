import { expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import { statusKinds } from '../../src/verdict/kinds/status.js';

async function kindsOf(claim: string, passage: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  return report.findings.map(({ check: id }) => id).filter((id) => id.startsWith('status/'));
}

test.each(statusKinds.map((kind) => [kind.id, kind] as const))('%s', async (id, { fires, lookAlike }) => {
  expect(await kindsOf(fires.claim, fires.passage)).toEqual([id]);
  expect(await kindsOf(lookAlike.claim, lookAlike.passage)).toEqual([]);
});

test.each([
  [
    'Hackers broke into the rolls of three counties.',
    'Hackers tried to break into the rolls of three counties.',
    'status/attempt-as-success',
  ],
  [
    'The council sold the old baths in March.',
    'The council will sell the old baths in March.',
    'status/future-as-fact',
  ],
  [
    'The city replaced the valves of the upper dam.',
    'The court ordered the city to replace the valves of the upper dam.',
    'status/recommendation-as-act',
  ],
  [
    'The mayor was jailed for taking bribes from builders.',
    'The mayor was charged with taking bribes from builders.',
    'status/rung-raised',
  ],
  [
    'The home introduced a new payment system in January.',
    'The contractor proposed a new payment system in January.',
    'status/rung-raised',
  ],
])('%s | %s', async (claim, passage, kind) => {
  expect(await kindsOf(claim, passage)).toEqual([kind]);
});

test.each([
  [
    'it was done as well',
    'The council sold the old baths in March.',
    'The council planned to sell the old baths in March. It sold the old baths in March, a week late.',
  ],
  [
    'another act of the plan is a fact',
    'The judge invited both sides on Tuesday.',
    'We shall be at the meeting to which the judge has invited both sides on Tuesday.',
  ],
  [
    'a part of what the claim itself calls a plan',
    'There will be a list of certificates, checked by two people each week.',
    'Two people will check the list of certificates each week.',
  ],
  [
    'another thing is begun',
    'The builders completed the western tunnel in May.',
    'The builders began the eastern shaft in May.',
  ],
  [
    'a later stage is told as well',
    'The mayor was jailed for taking bribes.',
    'The mayor was charged with taking bribes in March. In May the mayor was convicted of taking bribes.',
  ],
  [
    'one side says so',
    'The pandemic ruined the project, the defence argued.',
    'The defence argued that the project was ruined by the pandemic.',
  ],
])('nothing is said: %s', async (_why, claim, passage) => {
  expect(await kindsOf(claim, passage)).toEqual([]);
});

async function saidOf(claim: string, passage: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  return report.findings.filter(({ check: id }) => !id.startsWith('quote/')).map(({ message }) => message);
}

test('what only may be is not what will be', async () => {
  expect(
    await saidOf('The plant in Sandvik will close in June.', 'The plant may close in June, its owner said.'),
  ).toEqual(['Article says `will close`; the source says `may close`']);
});

test.each([
  [
    'another sentence says it outright',
    'The mine may close. In May the board decided that the mine will close in June.',
  ],
  ['the source says so too', 'The board said that the mine will close in June.'],
  ['nothing is said of it', 'The mine may be sold. The ministry will decide in June.'],
])('a claim that it will be: %s', async (_, passage) => {
  expect(await saidOf('The mine will close in June.', passage)).toEqual([]);
});

test.each([
  ['The harbour office cannot possibly inspect all the boats on the river.', []],
  ["The harbour office couldn't possibly inspect all the boats on the river.", []],
  ['The harbour office possibly inspected all the boats on the river.', ['certainty/possibility-as-fact']],
])('“cannot possibly” calls nothing possible: %s', async (passage, expected) => {
  const report = await check(
    { path: 'article.txt', content: 'The harbour office inspected all the boats on the river.' },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  const kinds = report.findings.map(({ check: id }) => id).filter((id) => id.startsWith('certainty/'));
  expect(kinds).toEqual(expected);
});
