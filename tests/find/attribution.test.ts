import { describe, expect, test } from '@jest/globals';
import { attributionOf, findIn } from '../support/found.js';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly quotation: string;
  readonly speaker: string | null;
  readonly cue?: string | null;
}

const inline: Row[] = [
  {
    name: 'X said',
    text: 'Ana Diaz said, “The bridge was never closed to walkers.”',
    quotation: 'never closed',
    speaker: 'Ana Diaz',
    cue: 'said',
  },
  {
    name: 'said X',
    text: '“The bridge was never closed,” said Ana Diaz, the mayor of Leeds.',
    quotation: 'never closed',
    speaker: 'Ana Diaz',
    cue: 'said',
  },
  {
    name: 'X, who …, said',
    text: '“The bridge was never closed,” Ana Diaz, who runs the harbour office, said.',
    quotation: 'never closed',
    speaker: 'Ana Diaz',
  },
  {
    name: 'X, age, role, said',
    text: '“We heard two shots,” Quinn Jones, 25, a nurse from Leeds, said.',
    quotation: 'two shots',
    speaker: 'Quinn Jones',
  },
  {
    name: 'party and state',
    text: '“We will not vote for it,” Rep. Jo Marsh, R-Ky., said Tuesday.',
    quotation: 'not vote',
    speaker: 'Jo Marsh',
  },
  {
    name: 'party in brackets',
    text: '“We will not vote for it,” Sen. Jo Marsh (D-Ohio) told reporters.',
    quotation: 'not vote',
    speaker: 'Jo Marsh',
    cue: 'told',
  },
  {
    name: 'role before the name',
    text: '“Nobody was hurt,” the spokeswoman for the ministry, Ana Diaz, told reporters on Monday.',
    quotation: 'Nobody',
    speaker: 'Ana Diaz',
  },
  {
    name: 'according to',
    text: 'The plan is “dead on arrival”, according to Ana Diaz.',
    quotation: 'dead on',
    speaker: 'Ana Diaz',
    cue: 'according to',
  },
  {
    name: 'according to, in front',
    text: 'According to the audit, “no pump was tested after the repair.”',
    quotation: 'no pump',
    speaker: 'audit',
  },
  {
    name: 'as X put it',
    text: 'The plan is, as Ana Diaz put it, “dead on arrival.”',
    quotation: 'dead on',
    speaker: 'Ana Diaz',
  },
  {
    name: 'in a statement',
    text: 'In a statement, the Harbour Commission said: “No pump was tested after the repair.”',
    quotation: 'No pump',
    speaker: 'Harbour Commission',
  },
  {
    name: 'document with a date between',
    text: 'The report, released Monday, says “no pump was tested after the repair.”',
    quotation: 'no pump',
    speaker: 'report',
  },
  {
    name: 'a body’s document',
    text: 'The commission’s report concluded that “no pump was tested.”',
    quotation: 'no pump',
    speaker: 'commission’s report',
  },
  {
    name: 'between two halves',
    text: '“No pump was tested,” Ana Diaz said, “and nobody asked why.”',
    quotation: 'No pump',
    speaker: 'Ana Diaz',
  },
  {
    name: 'fragment in a that-clause',
    text: 'The Castrian government claimed that Veldt “meddled” in the vote.',
    quotation: 'meddled',
    speaker: 'Castrian government',
    cue: 'claimed that',
  },
  {
    name: 'adjuncts before that',
    text: 'Marten stated in an interview with the broadcaster on Wednesday that Veldt “will pay a price”.',
    quotation: 'will pay',
    speaker: 'Marten',
    cue: 'stated',
  },
  {
    name: 'second verb of one subject',
    text: 'Castria withdrew its envoy and stated that relations are in a “deep freeze.”',
    quotation: 'deep freeze',
    speaker: 'Castria',
    cue: 'stated that',
  },
  {
    name: 'participle of the main clause',
    text: 'Ana Diaz criticised the plan, calling it “a waste of good money.”',
    quotation: 'waste',
    speaker: 'Ana Diaz',
    cue: 'calling',
  },
  {
    name: 'passive with by',
    text: 'The plan was described by Ana Diaz as “a waste of good money.”',
    quotation: 'waste',
    speaker: 'Ana Diaz',
  },
  {
    name: 'relative pronoun',
    text: 'The plan was drawn up by Ana Diaz, who called it “a gift to the town.”',
    quotation: 'gift',
    speaker: 'Ana Diaz',
  },
  {
    name: 'question mark before the cue',
    text: '“Who will pay for all of this?” Ana Diaz asked.',
    quotation: 'Who will',
    speaker: 'Ana Diaz',
    cue: 'asked',
  },
  {
    name: 'label and colon',
    text: 'Ana Diaz: “We never closed the bridge to walkers.”',
    quotation: 'never closed',
    speaker: 'Ana Diaz',
  },
  {
    name: 'dash and name',
    text: '“The best library I have seen in years.” — Ana Diaz',
    quotation: 'best library',
    speaker: 'Ana Diaz',
  },
  {
    name: 'nobody named',
    text: 'The bridge was closed. A sign of the times: “never closed” was sprayed on a wall.',
    quotation: 'never closed',
    speaker: null,
  },
];

describe('speakers within a sentence', () => {
  test.each(inline)('$name', async ({ text, quotation, speaker, cue }) => {
    const attribution = attributionOf(await findIn(text), quotation);
    expect(attribution?.speaker ?? null).toBe(speaker);
    if (cue !== undefined) expect(attribution?.cue).toBe(cue);
  });

  test('a cue that denies is kept as printed', async () => {
    const attribution = attributionOf(
      await findIn('Ana Diaz did not say that the bridge was “safe for everyone”.'),
      'safe',
    );
    expect(attribution).toMatchObject({ speaker: 'Ana Diaz', cue: 'did not say that' });
  });
});

const across: Row[] = [
  {
    name: 'surname → full name',
    text: 'Mayor Ana Diaz opened the meeting.\n\n“The bridge was never closed,” Diaz said.',
    quotation: 'never',
    speaker: 'Ana Diaz',
  },
  {
    name: 'she → the woman named before',
    text: 'Ana Diaz met Peter Holm on Monday. “The bridge was never closed,” she said.',
    quotation: 'never',
    speaker: 'Ana Diaz',
  },
  {
    name: 'he → the man named before',
    text: 'Ana Diaz met Peter Holm on Monday. “The bridge was never closed,” he said.',
    quotation: 'never',
    speaker: 'Peter Holm',
  },
  {
    name: 'pronoun without anybody',
    text: '“The bridge was never closed,” she said.',
    quotation: 'never',
    speaker: null,
  },
  {
    name: 'it → the body that spoke',
    text: 'The Harbour Commission said pumps failed. “No pump was tested,” it added.',
    quotation: 'No pump',
    speaker: 'Harbour Commission',
  },
  {
    name: 'the commission → its name',
    text: 'The Harbour Commission met on Monday. “No pump was tested,” the commission said.',
    quotation: 'No pump',
    speaker: 'Harbour Commission',
  },
  {
    name: 'acronym in brackets',
    text: 'The Centre for Pump Safety (CPS) met on Monday. “No pump was tested,” the CPS said.',
    quotation: 'No pump',
    speaker: 'Centre for Pump Safety',
  },
  {
    name: 'acronym by initials',
    text: 'The Department of Justice met on Monday. “No pump was tested,” the DOJ said.',
    quotation: 'No pump',
    speaker: 'Department of Justice',
  },
  {
    name: 'same paragraph goes on',
    text: '“The bridge was never closed,” said Ana Diaz. “It was painted.”',
    quotation: 'painted',
    speaker: 'Ana Diaz',
  },
  {
    name: 'next paragraph goes on',
    text: '“The bridge was never closed,” said Ana Diaz.\n\n“It was painted, and that took a week.”',
    quotation: 'painted',
    speaker: 'Ana Diaz',
  },
  {
    name: 'led in by the sentence before',
    text: 'Ana Diaz was not amused. She added: “It was painted, and that took a week.”',
    quotation: 'painted',
    speaker: 'Ana Diaz',
  },
  {
    name: 'no speaker through a paragraph of the author',
    text: '“The bridge was never closed,” said Ana Diaz.\n\nThe town has two bridges. They are old.\n\n“It was painted, and that took a week.”',
    quotation: 'painted',
    speaker: null,
  },
];

describe('speakers across sentences', () => {
  test.each(across)('$name', async ({ text, quotation, speaker }) => {
    expect(attributionOf(await findIn(text), quotation)?.speaker ?? null).toBe(speaker);
  });
});

const framed: Row[] = [
  {
    name: 'attribution line under a block quotation',
    text: 'The text follows.\n\n> The bridge stays open to walkers.\n\n— Ministry of Health, 3 May\n',
    quotation: 'stays open',
    speaker: 'Ministry of Health',
  },
  {
    name: 'statement of somebody',
    text: 'The text reads:\n\n> The bridge stays open to walkers.\n\n— Statement of the Castrian embassy\n',
    quotation: 'stays open',
    speaker: 'Castrian embassy',
  },
  {
    name: 'document as speaker',
    text: 'The official report reads in part:\n\n> The bridge stays open to walkers.\n\nIntelligence report on the 2020 floods (Excerpt)\n',
    quotation: 'stays open',
    speaker: 'Intelligence report on the 2020 floods',
    cue: 'reads',
  },
  {
    name: 'lead-in alone',
    text: 'The Harbour Commission wrote:\n\n> The bridge stays open to walkers.\n',
    quotation: 'stays open',
    speaker: 'Harbour Commission',
    cue: 'wrote',
  },
];

describe('speakers of blocks', () => {
  test.each(framed)('$name', async ({ text, quotation, speaker, cue }) => {
    const attribution = attributionOf(await findIn(text), quotation);
    expect(attribution?.speaker ?? null).toBe(speaker);
    if (cue !== undefined) expect(attribution?.cue).toBe(cue);
  });

  test('the attribution line names the document', async () => {
    const found = await findIn(
      'It reads:\n\n> The bridge stays open to walkers.\n\n— Annual report of the Harbour Commission, 3 May\n',
    );
    expect(attributionOf(found, 'stays open')?.sourceRef?.title).toBe(
      'Annual report of the Harbour Commission',
    );
  });
});

describe('the document named beside a quotation', () => {
  test('link, page and bracketed title', async () => {
    const linked = await findIn(
      'The [audit](https://example.org/audit) says “no pump was tested after the repair” (p. 4).',
    );
    expect(attributionOf(linked, 'no pump')?.sourceRef).toEqual({
      url: 'https://example.org/audit',
      title: null,
      page: '4',
    });
    const titled = await findIn('Ana Diaz said “no pump was tested after the repair” (Harbour Times).');
    expect(attributionOf(titled, 'no pump')?.sourceRef?.title).toBe('Harbour Times');
  });
});

test('nested reporting keeps who passes it on', async () => {
  const found = await findIn('Peter Holm said Ana Diaz called the plan “a gift to the town”.');
  expect(attributionOf(found, 'gift')).toMatchObject({
    speaker: 'Ana Diaz',
    cue: 'called',
    via: { speaker: 'Peter Holm', cue: 'said' },
  });
});
