import { describe, expect, test } from '@jest/globals';
import {
  anyNoun,
  documentNounForms,
  documentNouns,
  kindsOf,
  speakingBodies,
  spokenThrough,
} from '../../src/language/document-nouns.js';
import { rowsOf } from '../../src/language/lexicon.js';

interface Row {
  readonly nouns?: string;
  readonly bodies?: string;
}

const listed = (column: keyof Row): string[] =>
  rowsOf<Row>('document-nouns').flatMap((row) => row[column]?.split(' ') ?? []);

describe('the vocabulary of documents', () => {
  test.each(['nouns', 'bodies'] as const)('lists each of its %s once', (column) => {
    const words = listed(column);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test('tells what sort of text a noun names, in the singular or plural', () => {
    expect(kindsOf('audit')).toEqual(['report']);
    expect(kindsOf('studies')).toEqual(['report']);
    expect(kindsOf('minutes')).toEqual(['minutes']);
    expect(kindsOf('testimony')).toEqual(['transcript', 'statement']);
    expect(kindsOf('harbour')).toEqual([]);
  });

  test('gives the nouns of a trait, and their plurals where they are asked for', () => {
    expect(documentNouns('uttered')).toContain('reply');
    expect(documentNouns('any')).not.toContain('minutes');
    expect(documentNounForms('any')).toEqual(
      expect.arrayContaining(['analyses', 'studies', 'findings', 'memoranda']),
    );
    expect(documentNounForms('printed')).toEqual(expect.arrayContaining(['speeches', 'remarks', 'essays']));
  });

  test('finds a noun of two words however it is written', () => {
    const found = new RegExp(`^(?:${anyNoun(['press-release'])})$`, 'u');
    expect(['press release', 'press-release'].every((words) => found.test(words))).toBe(true);
  });

  test('knows bodies that speak through documents', () => {
    expect(spokenThrough('panel')).toEqual(['opinion', 'report']);
    expect(speakingBodies('itself')).toContain('tribunal');
    expect(speakingBodies('unnamed')).not.toContain('company');
  });
});
