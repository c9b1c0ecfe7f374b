import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';

/** Checks that speak about the quotations of an article beside one source. */
async function alarms(article: string, source: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content: article },
    { sources: [{ path: 'talk.txt', content: source }] },
  );
  return report.findings.filter(({ severity }) => severity !== 'info').map(({ check: id }) => id);
}

const TALK = `Nora Lund on the state of the harbour

The director met the press on Friday. “The quay will not last another winter,” she said. “It was built for sailing ships.”

“Somebody should have looked under the water years ago,” Lund said.

“Nobody was ever told about the cracks in the wall,” a diver told Lund.`;

describe('whose words they are', () => {
  test.each([
    ['“The quay will not last another winter,” Nora Lund said.'],
    ['Nora Lund said: “It was built for sailing ships.”'],
    ['“Somebody should have looked under the water years ago,” said Nora Lund.'],
  ])('a speaker after whom the document is named is no other voice there: %s', async (article) => {
    expect(await alarms(article, TALK)).toEqual([]);
  });

  test('who told the speaker something is another voice', async () => {
    expect(
      await alarms('“Nobody was ever told about the cracks in the wall,” Nora Lund said.', TALK),
    ).toContain('quote/nested-voice');
  });

  test('a document that says something more of itself is no other voice', async () => {
    const ruling = `Ruling of the court of appeal

“The notice does not meet the terms of the statute,” said the ruling. The parties left.`;
    expect(
      await alarms('“The notice does not meet the terms of the statute,” the ruling said.', ruling),
    ).toEqual([]);
  });

  test('of two places with the words the one in the credited voice is chosen', async () => {
    const release = `PRESS OFFICE

A TURNING POINT FOR THE OLD TOWN

"This is a turning point for hundreds of families," says the mayor, Petra Holm.`;
    expect(await alarms('The press release calls the plan "a turning point".', release)).toEqual([]);
  });
});

describe('the source’s own words inside a speech', () => {
  test.each([
    ['There is a problem, she said; we do not know how large it is.'],
    ['There is a problem, said the chair; we do not know how large it is.'],
    ['“There is a problem,” she said. “We do not know how large it is.”'],
  ])('may be left out: %s', async (source) => {
    const article =
      'Lund was cautious. “There is a problem. We do not know how large it is,” she told the board.';
    expect(await alarms(article, `Nora Lund spoke next. ${source}`)).toEqual([]);
  });

  test('what the speaker said between commas may not', async () => {
    const source =
      'Nora Lund spoke next. There is a problem, hardly anybody denies it; we do not know how large it is.';
    const article =
      'Lund was cautious. “There is a problem. We do not know how large it is,” she told the board.';
    expect(await alarms(article, source)).not.toEqual([]);
  });

  test('a bracket that the source itself prints changes nothing', async () => {
    const source = 'The judge wrote that “[i]f it was left to the port, nobody would look”.';
    expect(
      await alarms('The judge wrote: “[i]f it was left to the port, nobody would look.”', source),
    ).toEqual([]);
  });
});

test('who is quoted in a report for its own ends may have said more elsewhere, and that is said', async () => {
  const report = await check(
    {
      path: 'article.txt',
      content: '“We are happy with the harbour works,” said Ana Prout, who led the study.',
    },
    {
      sources: [
        {
          path: 'study.txt',
          content:
            'Report of the Institute for Harbours\n\nThe quay was measured in May. Professor Ana Prout, who led the study, said: “This is one study, and it was not repeated.”',
        },
      ],
    },
  );
  expect(report.quotations.map(({ verdict, why }) => [verdict, why])).toEqual([
    [
      'unchecked',
      'study.txt quotes Ana Prout, but not these words, and nothing else by Ana Prout is among the sources',
    ],
  ]);
});

test('a memo is not what an inquiry found: words credited to the one that stand in the other', async () => {
  const { findings } = await check(
    {
      path: 'article.md',
      content: 'The memo says that “the people of the valley owe nothing to anybody”.',
    },
    {
      sources: [
        {
          path: 'inquiry.md',
          content: '# Findings of the inquiry\n\nThe people of the valley owe nothing to anybody.',
        },
        { path: 'memo.md', content: '# Memo to the minister\n\nThe gates were shut at noon on Monday.' },
      ],
    },
  );
  expect(findings.map(({ check: id }) => id)).toEqual(['quote/misattributed']);
});

test.each(['saying', 'arguing', 'noting'])('who goes on %s something is another voice', async (verb) => {
  const source = `Report on the harbour

The quay will not last another winter. A diver disagreed, ${verb} “nobody was ever told about the cracks in the wall”.`;
  expect(
    await alarms('“Nobody was ever told about the cracks in the wall,” the report says.', source),
  ).toEqual(['quote/nested-voice']);
});

describe('which document “it” is', () => {
  const sources = [
    { path: 'constitution.txt', content: 'The Leader is elected by the members each spring.' },
    { path: 'social-contract.txt', content: 'We will keep the records of the club open to all.' },
  ];
  const verdictOf = async (content: string) => {
    const { quotations } = await check({ path: 'article.txt', content }, { sources });
    return quotations.map(({ verdict }) => verdict);
  };

  test('one that its paragraph names, even where another is named last', async () => {
    expect(
      await verdictOf(
        'Older than the constitution is the social contract. “We will keep the records of the club open to all,” it promises.',
      ),
    ).toEqual(['verbatim']);
  });

  test.each([
    'The constitution is short. “We will keep the records of the club open to all,” it promises.',
    'There is a social contract too. “We will keep the records of the club open to all,” the constitution promises.',
  ])('no other: %s', async (content) => {
    expect(await verdictOf(content)).toEqual(['misattributed']);
  });
});
