import { describe, expect, test } from '@jest/globals';
import { findActors } from '../../../src/language/mentions/actors.js';
import { tokenize } from '../../../src/language/tokenize.js';

function actors(text: string) {
  const span = { start: 0, end: text.length };
  return findActors(text, tokenize(text, span), span);
}

describe('findActors', () => {
  test.each<[string, string[]]>([
    ['On Monday Joe Biden met Xi Jinping in Beijing.', ['Joe Biden', 'Xi Jinping', 'Beijing']],
    ['The Department of Justice and the FBI agreed.', ['Department of Justice', 'FBI']],
    ['It went to the Department of Health and Human Services.', ['Department of Health and Human Services']],
    ['The Food and Drug Administration approved it.', ['Food and Drug Administration']],
    ['Aides of Biden and Trump spoke.', ['Biden', 'Trump']],
    ['The report by George W. Bush was long.', ['George W. Bush']],
    ['A Russia-U.S. treaty expired.', ['Russia', 'U.S.']],
    ['Broad Russian and Iranian campaigns failed.', ['Russian', 'Iranian']],
    ["We read Germany's letter in May.", ['Germany']],
    ['Researchers found nothing. However, it rained.', []],
    ['Inflation rose. I was there.', []],
    ['a nation at war', []],
    ['The spokesman for Russia Dmitri Peskov left.', ['Russia', 'Dmitri Peskov']],
    ['A United States Senate vote.', ['United States Senate']],
    ['The Russian President Vladimir Putin left.', ['Russian', 'Vladimir Putin']],
  ])('%s', (text, names) => {
    expect(actors(text).map(({ name }) => name)).toEqual(names);
  });

  test('a title is no part of the name', () => {
    expect(actors('Then President Biden spoke.')).toMatchObject([{ name: 'Biden', key: 'biden' }]);
  });

  test('a heading in title case yields only what is surely a name', () => {
    const names = actors('Russia Recalled Ambassador After Biden Calls Putin Killer').map(({ name }) => name);
    expect(names).toEqual(['Russia']);
  });

  test('a word that opens a sentence is a name when the text uses it so elsewhere', () => {
    expect(actors('Peskov spoke. Later Peskov left.').map(({ name }) => name)).toEqual(['Peskov', 'Peskov']);
  });

  test('an acronym explained in the text has the key of its long name', () => {
    const [long, short] = actors('The Harbour Safety Board (HSB) met.');
    expect(short).toMatchObject({ name: 'HSB', key: long!.key });
  });
});
