import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/check.js';

/** The verdict on the last quotation of an article beside some sources, with the findings about it that are no notes. */
async function last(article: string, sources: Readonly<Record<string, string>>): Promise<string> {
  const inputs = Object.entries(sources).map(([path, content]) => ({ path, content }));
  const report = await check({ path: 'article.md', content: article }, { sources: inputs });
  const quotation = report.quotations.at(-1)!;
  const alarms = report.findings
    .filter(({ quotation: id, severity }) => id === quotation.id && severity !== 'info')
    .map(({ check: id, severity }) => ` ${severity} ${id}`);
  return quotation.verdict + alarms.join('');
}

const REPORT = {
  'fire.md':
    '# Report of the inquiry into the fire at Tern Mill\n\nJune 2023\n\nThe sprinklers were shut off for repairs. The night shift was not told. “We smelled smoke at two,” a weaver told us.',
};
const RELEASE = {
  'release.txt':
    'PRESS RELEASE\n\nTern Mill to reopen\n\nThe mill will reopen in June. “We owe it to the town,” said Ines Marr, who owns the mill.',
};
const HEARING = {
  'hearing.txt':
    'JUDGE KENNE: Who shut the sprinklers off that night?\n\nMS. VERRI: The owner did, and he told nobody.\n\nJUDGE KENNE: Nobody at all?\n\nMS. VERRI: Nobody at all, Judge.',
};

describe('words that stand nowhere', () => {
  test.each([
    ['a stranger', '“They let us burn,” said Oda Finn, who works there.'],
    ['somebody unnamed', 'A union official called it “a crime against the whole of the town”.'],
    ['nobody', 'It was a long night. “They let us burn in there and nobody came.”'],
    [
      'another document by its name',
      'A similar report by Watchdog International spoke of “a house built of matches”.',
    ],
    ['another edition', 'The 2019 report said that “the mill is a model for the whole coast”.'],
    ['a post', 'A post on social media claims that the inquiry “admitted that forty people died”.'],
    [
      'a statement that is not at hand',
      'The mill said in a statement that it “regrets the distress of all families”.',
    ],
  ])('are unchecked when credited to %s', async (_, article) => {
    expect(await last(article, REPORT)).toBe('unchecked');
  });

  test.each([
    ['the report', 'The report said that “the owner laughed when he was told of the fire”.'],
    ['the inquiry', 'The inquiry found that “the owner laughed when he was told of the fire”.'],
    ['its date', 'The June report said that “the owner laughed when he was told of the fire”.'],
    ['its name', 'According to the Tern Mill report, “the owner laughed when he was told of the fire”.'],
  ])('are not found when the source at hand is credited by %s', async (_, article) => {
    expect(await last(article, REPORT)).toBe('not-found error quote/not-found');
  });

  test('are not found when somebody who speaks in a transcript is credited', async () => {
    const article = 'Ms Verri said that “every lamp on this coast is a disgrace to its keeper”.';
    expect(await last(article, HEARING)).toBe('not-found error quote/not-found');
  });

  test('of somebody whom a release quotes are a warning, and unchecked when they were said elsewhere', async () => {
    const said = '“Nobody will lose a single hour of pay over this,” Ines Marr';
    expect(await last(`${said} said.`, RELEASE)).toBe('not-found warning quote/not-found');
    expect(await last(`${said} told the Tern Courier.`, RELEASE)).toBe('unchecked');
  });

  test('a loosely similar passage is no original of a stranger’s words', async () => {
    expect(await last('“The night shift was never told,” said Oda Finn.', REPORT)).toBe('unchecked');
  });
});

describe('who speaks', () => {
  test.each([
    ['the one who says it', '“The owner did, and he told nobody,” Ms Verri said.', 'verbatim'],
    ['the transcript', '“The owner did, and he told nobody,” the transcript says.', 'verbatim'],
    [
      'another',
      '“The owner did, and he told nobody,” Judge Kenne said.',
      'misattributed error quote/misattributed',
    ],
    [
      'one who is not there',
      '“The owner did, and he told nobody,” Petra Lind said.',
      'misattributed error quote/misattributed',
    ],
  ])('in a transcript: %s', async (_, article, expected) => {
    expect(await last(article, HEARING)).toBe(expected);
  });

  test('words of two speakers are no one quotation', async () => {
    expect(await last('“The owner did, and he told nobody. Nobody at all?” Ms Verri said.', HEARING)).toMatch(
      /^spliced/u,
    );
  });

  test('a person whom a report quotes is another voice than the report', async () => {
    expect(await last('The report said: “We smelled smoke at two.”', REPORT)).toBe(
      'misattributed warning quote/nested-voice',
    );
  });

  test('a dissent is not the court, a judge has his own opinion', async () => {
    const ruling = {
      'ruling.txt':
        'JUSTICE ARDENT delivered the opinion of the Court.\n\nThe charge for the lamp is a tax.\n\nJUSTICE SCALA, dissenting.\n\nThe charge for the lamp is plain theft.',
    };
    const words = '“the charge for the lamp is plain theft”';
    expect(await last(`The court held that ${words}.`, ruling)).toBe(
      'misattributed warning quote/nested-voice',
    );
    expect(await last(`Justice Scala wrote in dissent that ${words}.`, ruling)).toBe('verbatim');
    expect(await last(`Justice Ardent wrote that ${words}.`, ruling)).toBe(
      'misattributed error quote/misattributed',
    );
  });

  test('answers of a deposition are the words of whoever is examined', async () => {
    const deposition = {
      'depo.txt':
        'DEPOSITION OF CARL WEST\n\nEXAMINATION BY MS. ORTEGA:\n\n1   Q.  You signed the log at nine.\n2   A.  I signed what was put in front of me.\n3   Q.  Who put it there?\n4   A.  I do not recall.',
    };
    expect(await last('“I signed what was put in front of me,” Carl West said.', deposition)).toBe(
      'verbatim',
    );
    expect(await last('“You signed the log at nine,” Carl West said.', deposition)).toBe(
      'misattributed error quote/misattributed',
    );
  });
});

describe('what a speaker takes back himself', () => {
  const speech = {
    'speech.txt':
      'The pace is really—is really a right thing to keep. That will depend, you know, on the weather. So I don’t—I do not think we are late. Rates are not a place to stop or pause.',
  };
  test.each([
    ['a word said twice', '“The pace is really a right thing to keep,” Pohl said.', 'permitted'],
    ['a filler', 'Pohl said it “will depend on the weather”.', 'permitted'],
    ['a sentence begun again', '“I do not think we are late,” Pohl said.', 'verbatim'],
    [
      'another word for no',
      'Pohl said rates are “no place to stop or pause”.',
      'altered warning quote/altered-words',
    ],
  ])('%s', async (_, article, expected) => {
    expect(await last(article, speech)).toBe(expected);
  });
});
