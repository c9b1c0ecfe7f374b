import { describe, expect, test } from '@jest/globals';
import { find } from '../../src/find/index.js';
import { read } from '../../src/read/index.js';
import { regionsOf } from '../../src/retrieve/regions.js';
import { quotationChecks } from '../../src/trace/checks/index.js';
import { findingsOf } from '../../src/trace/findings.js';
import { trace } from '../../src/trace/index.js';

/** Everything said of an article's quotations. */
async function findingsIn(article: string, source: string) {
  const [story, document] = await Promise.all([
    read({ path: 'article.txt', content: article }),
    read({ path: 'report.txt', content: source }),
  ]);
  const traces = trace(story, find(story).quotations, regionsOf(story, [], [document]), 'permissive');
  return findingsOf(story, traces, quotationChecks, () => null).findings.map(({ finding }) => finding);
}

/** The same, each by its severity and its check. */
async function cutsIn(article: string, source: string): Promise<string[]> {
  return (await findingsIn(article, source)).map(({ severity, check }) => `${severity} ${check}`);
}

const MOTION =
  'The agency may act on its own motion only if the minister has agreed in writing. Staff were told on Friday.';
const CLINIC = 'The clinic will reopen next week, unless the inspectors object. Staff were told.';
const TALLY =
  'We have no evidence that any vote tally was altered, although visibility into two counties was limited.';
const JUNE = 'If the minister agrees, the agency may act before June. It waits.';
const WIRING = 'The fire was caused by old wiring in the hall, at least in part. It burnt for a day.';
const ERROR = ['error quote/elided-qualifier'];
const WARNING = ['warning quote/elided-qualifier'];
const CUT = ['warning quote/truncated-qualifier'];

describe('an ellipsis at the end of a quotation', () => {
  test.each([
    [MOTION, 'The report said: “The agency may act on its own motion …” Critics were angry.', ERROR],
    [MOTION, 'The report said: “The agency may act on its own motion....” Critics were angry.', ERROR],
    [MOTION, 'The report said: “The agency may act on its own motion [. . .].” Critics were angry.', ERROR],
    [MOTION, 'The report said: “The agency may act …” Critics were angry.', ERROR],
    [CLINIC, 'The report said: “The clinic will reopen …” and people cheered.', ERROR],
    [WIRING, 'The report said: “The fire was caused by old wiring in the hall …” Nobody knew.', ERROR],
    [TALLY, 'The report said: “We have no evidence that any vote tally was altered …” Good.', WARNING],
    [
      'The council does not support the plan for the harbour. It said so.',
      'The report said: “The council does …”',
      ERROR,
    ],
    [MOTION, 'The report said: “The agency may act on its own motion …” — if the minister agrees.', []],
    [
      'The pumps were serviced in May and the tanks were cleaned in June. It burnt.',
      'The report said: “The pumps were serviced in May …” Fine.',
      [],
    ],
    [
      'The pumps were serviced in May. But the tanks were not. It burnt.',
      'The report said: “The pumps were serviced in May …” Fine.',
      [],
    ],
    [
      'The pumps were serviced by a firm which works only if it is paid. It burnt.',
      'The report said: “The pumps were serviced by a firm …” Fine.',
      [],
    ],
  ])('%s ← %s', async (source, article, expected) => {
    expect(await cutsIn(article, source)).toEqual(expected);
  });
});

describe('an ellipsis at the beginning of a quotation', () => {
  test.each([
    [
      TALLY,
      'The report said: “… any vote tally was altered, although visibility into two counties was limited.”',
      ERROR,
    ],
    [JUNE, 'The report said: “… the agency may act before June.” Bad.', ERROR],
    [
      'Under section 4 the agency may not act before June. It waits.',
      'The report said: “… act before June.” Bad.',
      ERROR,
    ],
    [
      'Only when the court agrees does the plan take effect in June. It waits.',
      'The report said: “… the plan take effect in June.” Bad.',
      ERROR,
    ],
    [
      'Although the pumps were old, the crew kept them running all winter. It burnt.',
      'The report said: “… the crew kept them running all winter.” Fine.',
      [],
    ],
    [
      'If you look at the figures, inflation has come down a good deal. It helps.',
      'The report said: “… inflation has come down a good deal.” Fine.',
      [],
    ],
  ])('%s ← %s', async (source, article, expected) => {
    expect(await cutsIn(article, source)).toEqual(expected);
  });
});

describe('a cut that nothing marks', () => {
  test.each([
    [MOTION, 'The report said the agency “may act on its own motion” whenever it likes.', CUT],
    [JUNE, 'The report said: “The agency may act before June.” Bad.', CUT],
    [JUNE, 'The report said that with the minister’s agreement “the agency may act before June.” Fine.', []],
    [
      'If we are attacked, our army will respond in kind to all. It helps.',
      'The report said: “[O]ur army will respond in kind to all.”',
      CUT,
    ],
    [
      'You know if I am in any market at all, my failure to buy subjects me to regulation.',
      'The report said: “[M]y failure to buy subjects me to regulation.”',
      CUT,
    ],
    [
      'Costs rose.12 The agency may act before June. It waits.',
      'The report said: “The agency may act before June.” Bad.',
      [],
    ],
  ])('%s ← %s', async (source, article, expected) => {
    expect(await cutsIn(article, source)).toEqual(expected);
  });

  test.each([
    [MOTION, 'The report said the agency “may act” whenever it likes.', CUT],
    [CLINIC, 'The report said the clinic “will reopen” soon. People cheered.', CUT],
    [MOTION, 'The report said the agency “may act” only if the minister agrees.', []],
    [MOTION, 'The report praised “its own motion” warmly.', []],
    [CLINIC, 'The report named “next week” as the date of the fair.', []],
  ])('of a few words, by what the author’s sentence says: %s ← %s', async (source, article, expected) => {
    expect(await cutsIn(article, source)).toEqual(expected);
  });
});

test('findings show whole printed words and no mark at the edge of what was left out', async () => {
  const rule =
    'Litigants who seek relief under Rule 60(b)(4) must comply, if they can, with the rule. It is so.';
  const messages = async (article: string) => (await findingsIn(article, rule)).map(({ message }) => message);
  expect(
    await messages('The report says litigants “under Rule 60(b)(4) should comply, if they can”.'),
  ).toEqual(['Article says `60(b)(4) should comply`; the source says `60(b)(4) must comply`']);
  expect(
    await messages('The report says: “Litigants who seek relief must comply … with the rule.”'),
  ).toContain('Article leaves out `if they can` at the ellipsis, which is a condition of what it keeps');
});
