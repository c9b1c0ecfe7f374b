import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/check.js';
import { holderOf } from '../../../src/trace/voices/office-holders.js';
import { spokenName } from '../../../src/trace/voices/speaker-names.js';

/** The verdict on the last quotation of an article. */
async function last(article: string, content: string): Promise<string> {
  const report = await check(
    { path: 'article.md', content: article },
    { sources: [{ path: 'source.txt', content }] },
  );
  return report.quotations.at(-1)!.verdict;
}

const SESSION = [
  'PUBLIC SESSION OF THE LOCK BOARD',
  'Present: Ms Una Harke (Chair), Mr Tom Brill, Dr Eva Stroud. Witness: Mr Ned Coyle, former Chair.',
  'THE CHAIR: We asked for the log in March and it has not come.',
  'MR BRILL: Has anybody seen it, Mr Coyle?',
  'MR COYLE: I saw it once, on the desk of the keeper.',
  'DR STROUD: It was never on that desk, for I looked.',
  'THE CHAIR: Then let us ask the keeper himself.',
].join('\n\n');

describe('an office that the list of those present gives to somebody', () => {
  test.each([
    ['“We asked for the log in March and it has not come,” Una Harke said.', 'verbatim'],
    ['“We asked for the log in March and it has not come,” the chair said.', 'verbatim'],
    ['“We asked for the log in March and it has not come,” said Sam Orr, who took the chair.', 'verbatim'],
    ['“We asked for the log in March and it has not come,” Tom Brill said.', 'misattributed'],
    ['“We asked for the log in March and it has not come,” Ned Coyle said.', 'misattributed'],
    ['“I saw it once, on the desk of the keeper,” Una Harke said.', 'misattributed'],
    ['“The keeper has sold every page of it to a museum,” Una Harke said.', 'not-found'],
    ['“The keeper has sold every page of it to a museum,” said Sam Orr.', 'unchecked'],
  ])('%s %s', async (article, verdict) => {
    expect(await last(article, SESSION)).toBe(verdict);
  });

  test.each([
    ['Petra Lind, Chair\nOla Berg, Clerk', 'lind'],
    ['Chair: Petra Lind', 'lind'],
    ['PRESENT\nDr Petra Lind (the Chair), Ola Berg', 'lind'],
    ['Petra Lind, former Chair', undefined],
    ['Petra Lind (Chair of the TVA board)', undefined],
    ['Petra Lind (Chair), Ola Berg (Chair)', undefined],
    ['Petra Lind, chairing', undefined],
    ['the room of the Chair', undefined],
  ])('%s', (head, surname) => {
    expect(holderOf(spokenName('THE CHAIR'), head)?.names.at(-1)).toBe(surname);
  });
});

const LETTER = [
  'Open letter to the Harbour Minister',
  'Dear Minister,',
  'I write for the rowers of Selm. The ferry was taken off in May, and the bridge is shut to carts.',
  'Mrs Olga Tamm sells eggs on the quay. “I have rowed since I was nine,” she told me, “but never with four hundred eggs.”',
  'Jon Ruud mends nets. He put it to me like this: “They gave me a form for the form.”',
  'The Board says that it “has no view”.',
  'Yours sincerely,\nVera Quist\nSecretary, Rowers of Selm',
].join('\n\n');

describe('a letter that is signed and quotes others', () => {
  test.each([
    ['“The ferry was taken off in May,” Vera Quist wrote.', 'verbatim'],
    ['“They gave me a form for the form,” Vera Quist wrote.', 'misattributed'],
    ['Vera Quist wrote: “I have rowed since I was nine.”', 'misattributed'],
    ['“I have rowed since I was nine,” Olga Tamm told Vera Quist.', 'verbatim'],
    ['Olga Tamm sells eggs. Vera Quist quotes her: “I have rowed since I was nine.”', 'verbatim'],
    ['Vera Quist wrote that “every oar in the town has been burnt for fuel”.', 'not-found'],
    ['Nils Quade wrote that “every oar in the town has been burnt for fuel”.', 'unchecked'],
  ])('%s %s', async (article, verdict) => {
    expect(await last(article, LETTER)).toBe(verdict);
  });
});

describe('“he” and “she” between two who speak', () => {
  const HEARING = [
    'MR BRILL: Did you shut the gate?',
    'MS HARKE: I shut it at nine, and I locked it.',
    'MR COYLE: I heard the lock.',
    'MR BRILL: Then who opened it?',
    'MS HARKE: I wish that I knew.',
  ].join('\n\n');
  test.each([
    [
      'a title of the other gender tells that it was taken for the wrong one',
      'Robin Brill spoke first. “I shut it at nine, and I locked it,” she said.',
      'verbatim',
    ],
    [
      'the paragraph names both',
      'Coyle spoke first. As Brill looked on, nobody stirred. “I heard the lock,” he said.',
      'verbatim',
    ],
    [
      'only another is named',
      'Robin Brill spoke first, at noon. “I heard the lock,” he said.',
      'misattributed',
    ],
    [
      'a name outright is no pronoun',
      'Harke and Brill spoke first. “I shut it at nine, and I locked it,” Brill said.',
      'misattributed',
    ],
  ])('%s', async (_, article, verdict) => {
    expect(await last(article, HEARING)).toBe(verdict);
  });
});

describe('another who breaks into a turn', () => {
  const scene = (interjection: string, rest = 'MR ABEL: -- for a night and a day, and nobody came.') =>
    [
      'MS ORR: Who was at the gate?',
      'MR ABEL: Tom was. He had stood there --',
      interjection,
      rest,
      'MS ORR: I see.',
      'MR ABEL: I do not.',
    ].join('\n\n');
  const words = '“He had stood there for a night and a day,” Abel said.';

  test('does not change his words', async () => {
    expect(await last(words, scene('MS ORR: Stood?'))).toBe('permitted');
  });

  test.each([
    ['more than a word in between', scene(`MS ORR: ${'Nobody told the board of that. '.repeat(5)}`)],
    ['somebody else goes on', scene('MS ORR: Stood?', 'MS ORR: -- for a night and a day, and nobody came.')],
    ['no dash takes the sentence up', scene('MS ORR: Stood?', 'MR ABEL: For a night and a day, and more.')],
  ])('but: %s', async (_, source) => {
    expect(await last(words, source)).not.toMatch(/^(?:permitted|verbatim)$/u);
  });
});
