import { describe, expect, it } from '@jest/globals';
import { comparedWith } from '../../src/reporters/support/words.js';
import type { ReportedDocument, Report } from '../../src/types/index.js';

const source = (readable: boolean) => ({ path: 'a.txt', readable }) as ReportedDocument;
const library: NonNullable<Report['library']> = {
  path: 'l.db',
  documents: 3,
  drawn: 1,
  elsewhere: 0,
} as never;

describe('what an article was compared with', () => {
  it.each([
    ['every source that was read', [true, true], undefined, '2 sources and the excerpts it prints'],
    [
      'not a source that could not be read',
      [true, false],
      undefined,
      '1 of 2 sources and the excerpts it prints',
    ],
    ['no source at all', [false], undefined, 'the excerpts it prints, for no source could be read'],
    ['its own excerpts', [], undefined, 'the excerpts it prints, for no source was given'],
    ['its own excerpts where the library had nothing', [], library, 'the excerpts it prints'],
  ])('is %s', (_, readable, drawn, words) => {
    const sources = readable.map(source);
    expect(comparedWith({ sources, ...(drawn === undefined ? {} : { library: drawn }) })).toBe(words);
  });
});
