import { describe, expect, test } from '@jest/globals';
import { check } from '../src/check.js';
import { houseNames } from '../src/language/house-names.js';
import type { Report, Vocabulary } from '../src/types/index.js';

const AGENCY = 'Federal Office for Electoral Security';
const WORDS: Vocabulary = {
  aliases: { 'the Agency': AGENCY, FOES: AGENCY },
  people: [{ name: 'Ilse Rann', titles: ['the justice minister', 'Minister'], also: ['Ilka'] }],
  terms: ['flood emergency'],
  neverFlag: ['Kyiv'],
};

async function checked(
  article: string,
  source: string,
  vocabulary?: Vocabulary,
  path = 'source.txt',
): Promise<Report> {
  return check(
    { path: 'draft.txt', content: article },
    { sources: [{ path, content: source }], ...(vocabulary ? { vocabulary } : {}) },
  );
}

const speakers = ({ quotations }: Report) =>
  quotations.map(({ attribution }) => attribution?.speaker ?? null);
/** Without the notes on words that stand in the source as well. */
const flagged = ({ findings }: Report) =>
  findings.map(({ check: id }) => id).filter((id) => id !== 'quote/unquoted-source-words');

describe('names', () => {
  const names = houseNames(WORDS);

  test.each([
    ['the Agency', AGENCY],
    ['Agency', AGENCY],
    ['FOES', AGENCY],
    ['the agency', null],
    ['Rann', 'Ilse Rann'],
    ['Minister Rann', 'Ilse Rann'],
    ['The Justice Minister', 'Ilse Rann'],
    ['the justice minister Ilse Rann', 'Ilse Rann'],
    ['Rannoch', null],
  ])('%s is %s', (phrase, name) => {
    expect(names.bearerOf(phrase)?.name ?? null).toBe(name);
  });

  test('a surname that two people share stands for neither', () => {
    const two = houseNames({ people: [{ name: 'Ilse Rann' }, { name: 'Jo Rann' }] });
    expect(two.bearerOf('Rann')).toBeNull();
    expect(two.bearerOf('Jo Rann')?.name).toBe('Jo Rann');
  });

  test('a name without letters matches nothing', () => {
    expect(houseNames({ neverFlag: [''] }).isSpared('Any words.', { start: 0, end: 3 }, true)).toBe(false);
  });
});

describe('who is credited', () => {
  test('an alias is its bearer, also after another body was named', async () => {
    const article = `The Coast Guard Bureau met in May. “No tally was changed,” the Agency said.`;
    expect(speakers(await checked(article, 'No tally was changed.', WORDS))).toEqual([AGENCY]);
    expect(speakers(await checked(article, 'No tally was changed.'))).not.toEqual([AGENCY]);
  });

  test.each(['the justice minister said', 'Minister Rann said', 'Rann said', 'Ilka said'])(
    '“…,” %s',
    async (credit) => {
      expect(
        speakers(await checked(`“No tally was changed,” ${credit}.`, 'No tally was changed.', WORDS)),
      ).toEqual(['Ilse Rann']);
    },
  );

  test('a pronoun behind a title is the person', async () => {
    const article = 'The justice minister spoke in Orla. “No tally was changed,” she said.';
    expect(speakers(await checked(article, 'No tally was changed.', WORDS))).toEqual(['Ilse Rann']);
  });

  test('a source is found under the name the desk has for its author', async () => {
    const article = '“No tally was altered by anybody,” the Agency said.';
    const source = 'Every tally was counted twice.\n\nThe count took two days.\n';
    const verdict = async (words?: Vocabulary) =>
      (await checked(article, source, words, 'foes-report.txt')).quotations[0]!.why;
    expect(await verdict(WORDS)).not.toBe(await verdict());
  });
});

describe('passages', () => {
  test('a claim about the alias is laid beside what the source says of the bearer', async () => {
    const filler = Array.from(
      { length: 60 },
      (_, index) => `The agency of district ${index} repaired its boats and its docks.`,
    );
    const source = [...filler, `The ${AGENCY} has forty clerks.`, ...filler].join('\n\n');
    const score = async (words?: Vocabulary) => {
      const { claims } = await checked('The Agency is small.', source, words);
      return claims[0]!.evidence.find(({ text }) => text.includes('forty clerks'))?.score ?? 0;
    };
    expect(await score(WORDS)).toBe(1);
    expect(await score()).toBeLessThan(1);
  });

  test('a sentence that opens with the alias brings the sentence that names the bearer', async () => {
    const filler = Array.from(
      { length: 30 },
      (_, index) => `Boat ${index} was painted on the quay in the spring by its own crew.`,
    );
    const source = [
      `The ${AGENCY} was founded in Orla.`,
      ...filler.slice(0, 20),
      'FOES counted nine thousand ballots twice.',
      ...filler,
    ].join(' ');
    const carried = async (words?: Vocabulary) => {
      const { claims } = await checked('Nine thousand ballots were counted twice.', source, words);
      return claims[0]!.evidence.filter((one) => one.carried).map(({ text }) => text);
    };
    expect(await carried(WORDS)).toEqual([`The ${AGENCY} was founded in Orla.`]);
    expect(await carried()).toEqual([]);
  });
});

describe('what is not flagged', () => {
  const source = 'The trial of the new lamp was paid for by Solvind and ran for two winters.';
  const claim = source.replace('Solvind', 'Halvard');

  test('another name of the same', async () => {
    expect(flagged(await checked(claim, source))).toEqual(['actor/substituted']);
    const report = await checked(claim, source, { aliases: { Halvard: 'Solvind' } });
    expect(flagged(report)).toEqual([]);
    expect(report.claims[0]!.verdict).not.toBe('contradicted');
  });

  test('a house term in a claim', async () => {
    expect(flagged(await checked(claim, source, { terms: ['Halvard'] }))).toEqual([]);
  });

  const quoted = 'The report said “the ministers met in Kyiv on Monday to sign the treaty”.';
  const printed = 'It was cold. The ministers met in Kiev on Monday to sign the treaty. Nobody spoke.';

  test('a name in a quotation that is never to be flagged; the verdict follows', async () => {
    expect(flagged(await checked(quoted, printed))).not.toEqual([]);
    const report = await checked(quoted, printed, WORDS);
    expect(report.findings).toEqual([]);
    expect(report.quotations[0]).toMatchObject({ verdict: 'permitted' });
  });

  test('a house term inside quotation marks is flagged: those are the speaker’s words', async () => {
    expect(flagged(await checked(quoted, printed, { terms: ['Kyiv'] }))).not.toEqual([]);
  });

  test('without a vocabulary nothing changes', async () => {
    expect(await checked(quoted, printed, {})).toEqual(await checked(quoted, printed));
  });
});
