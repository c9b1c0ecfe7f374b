import { describe, expect, test } from '@jest/globals';
import { find } from '../../src/find/index.js';
import { read } from '../../src/read/index.js';
import { regionsOf } from '../../src/retrieve/regions.js';
import { trace } from '../../src/trace/index.js';
import type { Trace } from '../../src/types/index.js';

/** The trace of the first quotation of an article in a source, both read as plain text. */
async function traced(article: string, source: string): Promise<Trace> {
  const [story, document] = await Promise.all([
    read({ path: 'article.txt', content: article }),
    read({ path: 'source.txt', content: source }),
  ]);
  return trace(story, find(story).quotations, regionsOf(story, [], [document]), 'permissive')[0]!;
}

describe('what print does to words leaves them verbatim', () => {
  test.each([
    ['a comma inside the marks', 'The lamp was lit.', '“The lamp was lit,” it says.'],
    ['a small first letter', 'The lamp of the tower was lit.', 'It says “the lamp of the tower was lit.”'],
    [
      'straight marks and an apostrophe',
      'The keeper’s lamp was lit.',
      `It says: "The keeper's lamp was lit."`,
    ],
    [
      'a ligature',
      'The o\uFB03cer \uFB01led it in the o\uFB03ce.',
      'It says: “The officer filed it in the office.”',
    ],
    [
      'a hyphen of the line',
      'The commis-\nsion paid for the lamp.',
      'It says: “The commission paid for the lamp.”',
    ],
    [
      'a hyphen of the word',
      'A new-born lamb was found there.',
      'It says: “A new-\u2060born lamb was found there.”',
    ],
    [
      'no-break and zero-width signs',
      'It cost 4\u00A0crowns in\u200Ball those years.',
      'It says: “It cost 4 crowns inall those years.”',
    ],
    [
      'a note mark',
      'The lamp was lit.12 Nobody saw it go out.',
      'It says: “The lamp was lit. Nobody saw it go out.”',
    ],
    [
      'brackets of the source',
      'It is very clear[ly] a tax on lamps.',
      'It says: “It is very clear[ly] a tax on lamps.”',
    ],
    [
      'several words in brackets of the source, one of them inside a word',
      'It spoke of clos[ing of] our doors to the keepers of the lamp.',
      'It says: “It spoke of clos[ing of] our doors to the keepers of the lamp.”',
    ],
    [
      'a declaration of emphasis that the source makes',
      'See The Lamp of the Tower, at 12 (emphasis added); see also at 14.',
      'It says: “See The Lamp of the Tower, at 12 (emphasis added); see also at 14.”',
    ],
    [
      'a rule across the page',
      'COURT OF THE TOWER\n\n_________________\n\nNo. 24–5438 of the year.',
      'It says: “COURT OF THE TOWER _________________ No. 24–5438 of the year.”',
    ],
    [
      'an empty bracket of the source',
      'They may pawn[ ] the lamp off.',
      'It says: “They may pawn[ ] the lamp off.”',
    ],
    [
      'a soft hyphen in the word',
      'The com\u00ADmission paid for it.',
      'It says: “The commission paid for it.”',
    ],
  ])('%s', async (_name, text, article) => {
    expect((await traced(article, text)).verdict).toBe('verbatim');
  });
});

test('“no” for “not a” is another word and no lost denial', async () => {
  const { verdict, alterations } = await traced(
    'It says this is “no place to stop or pause”.',
    'Estimates of the neutral rate are not a place to stop or pause.',
  );
  expect(verdict).toBe('altered');
  expect(alterations.map(({ kind, touches }) => `${kind} ${touches ?? 'nothing'}`)).toEqual([
    'substituted nothing',
  ]);
});

test('a false start and a filler say nothing', async () => {
  const { verdict } = await traced(
    '“The end of our taper is really a right thing to do on how much it holds back,” he said.',
    'The end of our taper is really—is really a right thing to do, you know, on how much it holds back.',
  );
  expect(verdict).toBe('permitted');
});

test('a note in brackets that declares nothing is words', async () => {
  const { verdict } = await traced(
    'It says: “See The Lamp of the Tower, at 12 (emphasis favor); see also at 14.”',
    'See The Lamp of the Tower, at 12 (emphasis added); see also at 14.',
  );
  expect(verdict).toBe('altered');
});

test('of two places the one that has every mark is taken', async () => {
  const between = Array.from({ length: 60 }, (_, at) => `Sentence ${at} tells of the valley.`).join(' ');
  const { verdict } = await traced(
    'It says that “the lamp was lit and the keeper went home at nine”.',
    `One says that the lamp was lit, and the keeper went home at nine. ${between}\n\nAll say that the lamp was lit and the keeper went home at nine.`,
  );
  expect(verdict).toBe('verbatim');
});

test('the passage nearest to the words is taken, however grave the one word that differs', async () => {
  const { alterations } = await traced(
    '“The Bankruptcy Court granted relief,” the report says.',
    'The Bankruptcy Court entered a default judgment in 2015. It was long. The Bankruptcy Court denied relief. It held so.',
  );
  expect(alterations).toContainEqual(
    expect.objectContaining({ kind: 'substituted', touches: 'negation', expected: 'denied' }),
  );
});

test('words of the minutes themselves are not those of somebody they name', async () => {
  const minutes = 'Minutes of the Harbour Board, May 4\n\nMembers: Nora Lund, chair; Jon Aker.\n\n';
  const [own, said] = await Promise.all([
    traced(
      'Nora Lund said “the staff lowered its outlook for the harbour”.',
      `${minutes}The staff lowered its outlook for the harbour.`,
    ),
    traced(
      'Nora Lund said “the staff lowered its outlook for the harbour”.',
      `${minutes}Ms Lund said that the staff lowered its outlook for the harbour.`,
    ),
  ]);
  expect([own, said].map(({ verdict }) => verdict)).toEqual(['misattributed', 'verbatim']);
});

test('a word that programs know of themselves is a word like others', async () => {
  const { verdict, alterations } = await traced(
    'It says: “The constructor of the tower lit the lamp.”',
    'The builder of the tower lit the lamp.',
  );
  expect(verdict).toBe('altered');
  expect(alterations.map(({ actual, expected }) => [actual, expected])).toContainEqual([
    'constructor',
    'builder',
  ]);
});
