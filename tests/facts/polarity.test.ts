import { describe, expect, test } from '@jest/globals';
import { check, checkDocument } from '../../src/check.js';
import { read } from '../../src/read/index.js';
import { polarityKinds } from '../../src/verdict/kinds/polarity.js';

async function kindsOf(claim: string, passage: string): Promise<string[]> {
  const article = await read({ path: 'article.txt', content: claim });
  const source = await read({ path: 'source.txt', content: passage });
  const { findings } = await checkDocument(article, [source]);
  return findings.map((one) => one.check).filter((id) => id.startsWith('polarity/'));
}

describe('every kind of the family', () => {
  test.each(polarityKinds.map((kind) => [kind.id, kind] as const))('%s', async (id, { fires, lookAlike }) => {
    expect(await kindsOf(fires.claim, fires.passage)).toEqual([id]);
    expect(await kindsOf(lookAlike.claim, lookAlike.passage)).toEqual([]);
  });
});

describe('told and denied', () => {
  test.each([
    ['The club did not pay its players in March.', 'The club paid its players in March.'],
    ['The mayor signed the letter to the bishop.', 'The mayor refused to sign the letter to the bishop.'],
    ['Nobody inspected the northern bridge.', 'Engineers inspected the northern bridge.'],
    ['The pump is no longer used by the farmers.', 'The pump is used by the farmers.'],
    ['The contractor has agreed to repay the fee.', 'The contractor has not agreed to repay the fee.'],
  ])('%s', async (claim, passage) => {
    expect(await kindsOf(claim, passage)).toEqual(['polarity/negation-flip']);
  });

  test('a clause with a subject of its own is held against the sentence nearest to it', async () => {
    const claim = 'Consumer spending has slowed significantly and the housing sector has strengthened.';
    const passage =
      'Growth in consumer spending has slowed significantly, in part reflecting lower incomes. Activity in the housing sector has weakened.';
    expect(await kindsOf(claim, passage)).toEqual(['polarity/opposite']);
    expect(await kindsOf(claim, passage.replace('weakened', 'strengthened'))).toEqual([]);
  });

  test.each([
    [
      'The lower court held that the charge is not a tax.',
      'The upper court held that the charge is a tax. The lower court held that the charge is not a tax.',
    ],
    ['The firm paid its drivers in May.', 'The firm did not pay its drivers until May.'],
    ['The firm paid its drivers in May.', 'The union claims that the firm did not pay its drivers in May.'],
    ['The firm paid its drivers in May.', 'Not all drivers were paid by the firm in May.'],
    ['The firm paid its drivers.', 'If the firm does not pay its drivers, the licence lapses.'],
    ['The flood plan has not been updated since 2019.', 'The flood plan was last updated in 2019.'],
    ['The firm paid its drivers in May.', 'The firm did not fail to pay its drivers in May.'],
    ['The firm paid its drivers in May.', 'The harbour office did not pay its drivers in May.'],
    [
      'The minister closed the school at Arle.',
      'The school at Arle will be reopened by the minister in March.',
    ],
    [
      'The road was opened in May and the bridge was closed.',
      'The road was opened in May. The bridge was closed in June, the tunnel was opened.',
    ],
  ])('lets %s stand beside: %s', async (claim, passage) => {
    expect(await kindsOf(claim, passage)).toEqual([]);
  });
});

describe('evidence', () => {
  test('found evidence against no evidence', async () => {
    const claim = 'The agencies found evidence that Russia altered votes in the election.';
    const passage = 'We have no evidence that any foreign actor altered votes in the election.';
    expect(await kindsOf(claim, passage)).toEqual(['polarity/negation-flip']);
    expect(await kindsOf(passage, claim)).toEqual(['polarity/negation-flip']);
  });

  test('no evidence against some', async () => {
    const claim = 'Inspectors saw no sign of fraud in the accounts.';
    expect(await kindsOf(claim, 'Inspectors found signs of fraud in the accounts.')).toEqual([
      'polarity/negation-flip',
    ]);
    expect(await kindsOf(claim, 'Inspectors found no trace of fraud in the accounts.')).toEqual([]);
  });
});

describe('what is left open', () => {
  test.each([
    [
      'The nurse had not been assessed for skill.',
      'The team could not determine whether the nurse had been assessed for skill.',
    ],
    [
      'Staff delayed calling an ambulance.',
      'The team did not substantiate the allegation that staff delayed calling an ambulance.',
    ],
  ])('%s', async (claim, passage) => {
    expect(await kindsOf(claim, passage)).toEqual(['polarity/unassessed-as-none']);
  });

  test('a claim that leaves it open itself is let be', async () => {
    const passage = 'The team could not determine whether the nurse had been assessed for skill.';
    expect(await kindsOf('It is unclear whether the nurse had been assessed for skill.', passage)).toEqual(
      [],
    );
  });
});

test('the same act of the same is held against a claim, however much else that tells, and through a pronoun', async () => {
  const claim =
    "The special counsel's report exonerates the president of obstruction of justice, ending a two-year cloud over the White House.";
  const passage =
    'While this report does not conclude that the President committed a crime, it also does not exonerate him.';
  expect(await kindsOf(claim, passage)).toEqual(['polarity/negation-flip']);
  expect(await kindsOf(claim, passage.replace('exonerate him', 'exonerate his aides'))).toEqual([]);
});

test('one denial is told once, with the word that it denies', async () => {
  const report = await check(
    {
      path: 'article.txt',
      content: 'The opinion of the office concludes that a sitting president may be prosecuted.',
    },
    {
      sources: [
        {
          path: 'source.txt',
          content: 'The opinion of the office concludes that a sitting president may not be prosecuted.',
        },
      ],
    },
  );
  expect(report.findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual(
    ['Article says `prosecuted`; the source says `not be prosecuted`'],
  );
});
