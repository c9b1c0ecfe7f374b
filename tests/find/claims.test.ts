import { describe, expect, test } from '@jest/globals';
import { findIn } from '../support/found.js';

const OTHER = 'The town has two bridges over the river.';

describe('what a claim states', () => {
  test.each([
    [
      'plain',
      'The council closed the bridge in May 2021.',
      'The council closed the bridge in May 2021.',
      null,
      null,
    ],
    ['said that', 'Ana Diaz said that turnout fell by half.', 'turnout fell by half.', 'Ana Diaz', null],
    ['said, no that', 'Ana Diaz said turnout fell by half.', 'turnout fell by half.', 'Ana Diaz', null],
    [
      'told somebody',
      'Ana Diaz told reporters that turnout fell by half.',
      'turnout fell by half.',
      'Ana Diaz',
      null,
    ],
    ['behind', 'Turnout fell by half, Ana Diaz said on Monday.', 'Turnout fell by half', 'Ana Diaz', null],
    [
      'behind, inverted',
      'Turnout fell by half, said Ana Diaz, who counts votes.',
      'Turnout fell by half',
      'Ana Diaz',
      null,
    ],
    [
      'according to',
      'Turnout fell by half, according to an audit published in May.',
      'Turnout fell by half',
      'audit',
      null,
    ],
    [
      'document',
      'The report, released Monday, says turnout fell by half.',
      'turnout fell by half.',
      'report',
      null,
    ],
    [
      'evidence stays',
      'Some outlets are reporting that the Audit Office and the court found evidence that votes were changed.',
      'the Audit Office and the court found evidence that votes were changed.',
      'Audit Office and the court',
      'Some outlets',
    ],
    [
      'absence stays',
      'The inquiry found no evidence that votes were changed.',
      'The inquiry found no evidence that votes were changed.',
      'inquiry',
      null,
    ],
    [
      'denial stays',
      'Ana Diaz denied that votes were changed.',
      'Ana Diaz denied that votes were changed.',
      'Ana Diaz',
      null,
    ],
    [
      'not saying stays',
      'Ana Diaz did not say that votes were changed.',
      'Ana Diaz did not say that votes were changed.',
      'Ana Diaz',
      null,
    ],
    [
      'two reporters',
      'Peter Holm said Ana Diaz believes that turnout fell by half.',
      'turnout fell by half.',
      'Ana Diaz',
      'Peter Holm',
    ],
    [
      'passed on behind',
      'Ana Diaz had told police that she saw nothing, a source said.',
      'she saw nothing',
      'Ana Diaz',
      'source',
    ],
    [
      'according to, in front',
      'According to the report, turnout fell by half.',
      'turnout fell by half.',
      'report',
      null,
    ],
    [
      'according to, between commas',
      'Turnout, according to Ana Diaz, fell by half.',
      'Turnout, according to Ana Diaz, fell by half.',
      'Ana Diaz',
      null,
    ],
    [
      'it says, between commas',
      'The average fare, it says, fell by half.',
      'The average fare, it says, fell by half.',
      null,
      null,
    ],
    [
      'figures as a source',
      'According to federal data, turnout fell by half.',
      'turnout fell by half.',
      'federal data',
      null,
    ],
    [
      'inverted behind a time',
      'The first boat could sail this week, said Ana Diaz, a pilot who knows the harbour.',
      'The first boat could sail this week',
      'Ana Diaz',
      null,
    ],
    [
      'who says what he thinks himself is named once',
      'Ana Diaz said she thinks that turnout fell by half.',
      'turnout fell by half.',
      'Ana Diaz',
      null,
    ],
    [
      'an environment says nothing',
      'That environment noted a weakness of the plan.',
      'That environment noted a weakness of the plan.',
      null,
      null,
    ],
    [
      'the verb is quoted',
      'Ana Diaz, who counts votes, said turnout “fell by half and more”.',
      'turnout “fell by half and more”.',
      'Ana Diaz',
      null,
    ],
    [
      'a thing mentioned',
      'Ana Diaz also mentioned the recent hack being blamed on Castria.',
      'Ana Diaz also mentioned the recent hack being blamed on Castria.',
      'Ana Diaz',
      null,
    ],
    [
      'an act announced is the author’s to tell',
      'Ana Diaz announced a refund in May.',
      'Ana Diaz announced a refund in May.',
      null,
      null,
    ],
    [
      'a speech act, then its words',
      'Ana Diaz criticised the plan, saying that turnout fell by half.',
      'turnout fell by half.',
      'Ana Diaz',
      null,
    ],
    [
      'a quoted speech act, then its words',
      'The spokesman for Castria Peter Holm “dismissed” Marten’s comments, saying that turnout fell by half.',
      'turnout fell by half.',
      'Peter Holm',
      null,
    ],
    [
      'dateline',
      'LINDHAVEN, May 14 (Courier) — At least two people died in the flood.',
      'At least two people died in the flood.',
      null,
      null,
    ],
    [
      'dateline of two short words',
      'HA NOI, Oct. 26 – Fifty-five firms agreed to the council.',
      'Fifty-five firms agreed to the council.',
      null,
      null,
    ],
    [
      'half of it reported',
      'Castria withdrew its envoy, and officials said that talks would stop.',
      'Castria withdrew its envoy, and officials said that talks would stop.',
      null,
      null,
    ],
  ])('%s', async (_, sentence, content, speaker, via) => {
    const { claims, cut } = await findIn(`${sentence} ${OTHER}`);
    expect(cut(claims[0]!.content)).toBe(content);
    expect(claims[0]!.attribution?.speaker ?? null).toBe(speaker);
    expect(claims[0]!.attribution?.via?.speaker ?? null).toBe(via);
  });

  test('quotations inside the sentence are named', async () => {
    const { claims, quotations } = await findIn(
      'Castria withdrew its envoy “for talks” and said relations were in a “deep freeze.”',
    );
    expect(claims[0]!.quotations).toEqual(quotations.map(({ id }) => id));
  });

  test('headings claim too', async () => {
    const { claims } = await findIn('# Council closes the bridge for good\n\nIt happened in May 2021.');
    expect(claims.map(({ heading }) => heading)).toEqual([true, false]);
  });
});

describe('sentences that are no claims', () => {
  test.each([
    ['question', 'Did they close the bridge?'],
    ['question', 'Was it “worth it”?'],
    ['call-to-action', 'Sign up for our letter and follow us on every platform!'],
    ['call-to-action', 'Please share this with your neighbours.'],
    ['call-to-action', 'Run the tap for a minute in the morning.'],
    ['call-to-action', 'Write to your councillor.'],
    ['boilerplate', 'Story continues below:'],
    ['boilerplate', 'Read more:'],
    ['boilerplate', 'By Ana Diaz and Peter Holm'],
    ['boilerplate', '© 2021 Harbour Times, all rights reserved'],
    ['boilerplate', 'Peter Holm contributed to this report.'],
    ['boilerplate', 'Join the mailing list of the Harbour Times.'],
    ['caption', 'Featured photo: the bridge at night'],
    ['caption', 'Photo by Ana Diaz'],
    ['opinion', 'It is ugly, it is loud, and nobody I know asked for it.'],
    ['opinion', 'I think the plan will fail.'],
    ['opinion', 'Working with the council is always a crap shoot.'],
    ['opinion', 'It’s likely a bit of both.'],
    ['opinion', 'Except that is not exactly what the official report stated.'],
    ['opinion', 'That’s not all that caused this, but it certainly didn’t help.'],
    ['opinion', 'That is not what Ana Diaz said.'],
    ['opinion', 'But this was not true.'],
    ['opinion', 'Here is what we know, and what we don’t.'],
    ['opinion', 'The council should not be trusted with a bridge.'],
    ['quotation', '“We never closed the bridge to walkers,” Ana Diaz told reporters on Monday.'],
    ['quotation', '“We never closed the bridge to walkers.”'],
    ['fragment', '3:25 p.m.'],
    ['fragment', 'Probably not.'],
  ])('%s: %s', async (reason, sentence) => {
    const { claims, omissions, cut } = await findIn(
      `${OTHER}\n\n${sentence}\n\nThe older one was built in 1890.`,
    );
    expect(omissions.map((omission) => [omission.reason, cut(omission.span)])).toEqual([
      [reason, expect.anything()],
    ]);
    expect(claims).toHaveLength(2);
  });

  test('lead-in, excerpt and attribution line', async () => {
    const { claims, omissions } = await findIn(
      'The council met.\n\nThe statement reads in part:\n\n> The bridge stays open to walkers.\n\n— Town Council, 3 May\n',
    );
    expect(omissions.map(({ reason }) => reason)).toEqual(['lead-in', 'quotation', 'attribution-line']);
    expect(claims).toHaveLength(1);
  });
});

describe('sentences that look left out but claim', () => {
  test.each([
    'Support for the bridge fell in May.',
    'Share prices rose by 4 percent.',
    'A city newsletter told readers that the bridge was closed.',
    'Plans for the bridge are first discussed on a mailing list, and then put to the vote.',
    'The bridge is the longest in the county, at 410 metres.',
    'Ana Diaz said that the council should be trusted.',
    'The vaccine is better than the placebo.',
    'Read Hall was built in 1890.',
    'The council “dismissed” the plan in May.',
    'The storm bursts its banks every spring.',
    'I visited the bridge on 3 May 2021.',
    'It is the largest bridge.',
    'That is how the fire started.',
    'That was in 1924.',
    'It was never closed.',
    'That is what the report says about tungsten.',
  ])('%s', async (sentence) => {
    const { omissions } = await findIn(`${OTHER} ${sentence}`);
    expect(omissions).toEqual([]);
  });

  test.each(['Whale sharks inhabit warm seas', 'Nine of ten dentists agree', 'Beautiful bridges'])(
    'alone: %s',
    async (sentence) => {
      expect((await findIn(sentence, 'claim.txt')).claims).toHaveLength(1);
    },
  );
});

describe('worth', () => {
  const worthOf = async (sentence: string): Promise<number> =>
    (await findIn(`${OTHER} ${sentence}`)).claims[1]!.worth.score;

  test.each([
    ['a figure', 'The bridge cost 4.2 million crowns.', 'The bridge cost a lot of money.'],
    ['an event over a guess', 'The council closed the bridge.', 'The bridge might be closed some day.'],
    ['a name', 'Peter Holm closed the bridge.', 'Somebody closed the bridge.'],
    ['an event over a plan', 'The council closed the bridge.', 'The council won’t close the bridge.'],
    ['a reported statement', 'The report says the bridge is unsafe.', 'The bridge is old.'],
  ])('%s weighs more', async (_, heavier, lighter) => {
    expect(await worthOf(heavier)).toBeGreaterThan(await worthOf(lighter));
  });

  test.each([
    'Nor did the age of the bridge.',
    'None of the flats was built.',
    'Thirteen stops lack a ramp.',
  ])('a capital that opens "%s" names nobody', async (sentence) => {
    const { claims } = await findIn(`${OTHER} ${sentence}`);
    expect(claims[1]!.worth.reason).not.toMatch(/names somebody/u);
  });

  test('says why in words', async () => {
    const { claims } = await findIn(`${OTHER} Peter Holm said the bridge cost 4.2 million crowns.`);
    expect(claims[1]!.worth.reason).toBe(
      'gives a figure, names somebody, tells of an event, reports what somebody said or found',
    );
  });
});

describe('a sentence of two voices makes two claims', () => {
  test.each([
    [
      'They found some traces, but the company claimed that the water was clean.',
      'They found some traces',
      'the water was clean.',
    ],
    [
      'The audit cost two million crowns; the mayor said it was worth every one.',
      'The audit cost two million crowns',
      'it was worth every one.',
    ],
    [
      'Turnout fell by half, while the council insisted that nobody stayed away.',
      'Turnout fell by half',
      'nobody stayed away.',
    ],
  ])('%s', async (sentence, first, second) => {
    const { claims, cut } = await findIn(`${sentence} ${OTHER}`);
    expect(claims.slice(0, 2).map(({ content }) => cut(content))).toEqual([first, second]);
    expect(claims[0]!.attribution).toBeNull();
    expect(claims[1]!.attribution?.speaker).toBeTruthy();
  });

  test.each([
    'The council closed the bridge in May but opened it again in June.',
    'Although the audit was late, the mayor said that it was sound.',
  ])('one voice stays one claim: %s', async (sentence) => {
    const { claims } = await findIn(`${sentence} ${OTHER}`);
    expect(claims).toHaveLength(2);
  });
});

describe('what is said behind a participle is a claim of its own', () => {
  test.each([
    ['Castria withdrew its envoy, saying that talks had failed.', 'Castria withdrew its envoy', null],
    ['Castria said that the envoy had left, adding that talks had failed.', 'the envoy had left', 'Castria'],
  ])('%s', async (sentence, first, speaker) => {
    const { claims, cut } = await findIn(`${sentence} ${OTHER}`);
    expect(claims.slice(0, 2).map(({ content }) => cut(content))).toEqual([first, 'talks had failed.']);
    expect(claims.slice(0, 2).map(({ attribution }) => attribution?.speaker ?? null)).toEqual([
      speaker,
      'Castria',
    ]);
  });
});
