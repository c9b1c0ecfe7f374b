import { describe, expect, test } from '@jest/globals';
import { mentionsIn } from '../../support/mentions.js';

const negations = (text: string): string[] =>
  mentionsIn(text, 'negation').map(({ words, mention }) => `${mention.form}: ${words}`);

const scopes = (text: string): string[] => mentionsIn(text, 'negation').map(({ scope }) => scope);

describe('forms of negation', () => {
  test.each([
    ['The council did not approve the plan.', ['not: not']],
    ["The council didn't approve the plan.", ["not: didn't"]],
    ['No tickets were sold.', ['no: No']],
    ['The mayor never resigned.', ['never: never']],
    ['He left without a word.', ['without: without']],
    ['The firm failed to pay its staff.', ['fail: failed to']],
    ['The coach denied having met the agent.', ['deny: denied having']],
    ['The club refused to comment.', ['deny: refused to']],
    ['We have no credible evidence that votes were changed.', ['absence: no credible evidence']],
    ['The auditors did not find any sign of fraud.', ['absence: did not find any sign']],
    ['The panel was not aware of the leak.', ['absence: not aware of']],
    ['We did not assess the effect on the outcome.', ['unassessed: did not assess']],
    ['It is unclear whether the drug works.', ['unassessed: unclear']],
    ['The police were unable to determine the cause.', ['unassessed: unable to determine']],
    ['We do not decide whether the agreement was breached.', ['unassessed: do not decide']],
    ['The lab ruled out contamination.', ['disproof: ruled out']],
    ['The rumour was false.', ['disproof: was false']],
    ['The meeting never happened.', ['disproof: never happened']],
  ])('%s', (text, expected) => {
    expect(negations(text)).toEqual(expected);
  });
});

describe('look-alikes deny nothing', () => {
  test.each([
    'The shop sells not only bread but also cheese.',
    'There is no doubt that the bridge is safe.',
    'The report arrived no later than Monday.',
    'No fewer than nine people applied.',
    'One cannot but admire the work.',
    'It is not unlikely that rates will rise.',
    'The victory was not without cost.',
    'He did not fail to notice the error.',
    'She never denied that she signed it.',
    'The engineers could not rule out a fault.',
    'The shop did not open until June.',
    'Not all of the members voted.',
    'He pleaded not guilty.',
    'Whether or not it rains, the match goes on.',
    'The paper lost a vote of no confidence.',
    'The charity is a not-for-profit body.',
  ])('%s', (text) => {
    expect(negations(text)).toEqual([]);
  });
});

describe('what a negation governs', () => {
  test.each([
    ['The council did not approve the plan, but it raised the tax.', 'not approve the plan'],
    ['The council did not approve the plan and said it would meet again.', 'not approve the plan'],
    ['The man who was not charged was released.', 'not charged'],
    ['Although no deaths were recorded, the drug caused pain.', 'no deaths were recorded'],
    ['It is unclear whether the drug works.', 'whether the drug works'],
  ])('%s', (text, expected) => {
    expect(scopes(text)[0]!.endsWith(expected)).toBe(true);
  });

  test('an absence of evidence covers the whole list of its that-clause', () => {
    const [scope] = scopes(
      'We have no evidence that any actor prevented voting, changed votes, or disrupted the count; altered any record; or otherwise harmed the election.',
    );
    expect(scope).toMatch(/^no evidence .* altered any record; or otherwise harmed the election$/u);
  });

  test('an absence of evidence reaches past an aside to its that-clause', () => {
    const [scope] = scopes(
      'We have no evidence—not through audits, and not by any other means—that the vote was changed.',
    );
    expect(scope).toMatch(/that the vote was changed$/u);
  });

  test('"neither … nor" is one negation', () => {
    expect(negations('Neither the coach nor the players attended.')).toEqual(['no: Neither']);
  });
});
