import { describe, expect, test } from '@jest/globals';
import { findQuantifiers } from '../../../src/language/mentions/quantifiers.js';
import { root } from '../../../src/language/root.js';
import { cut } from '../../../src/language/span.js';
import { tokenize } from '../../../src/language/tokenize.js';
import type { Quantifier } from '../../../src/types/index.js';

const find = (text: string): Quantifier[] => findQuantifiers(text, tokenize(text));

describe('quantifiers by rank', () => {
  test.each<[string, string, number, string]>([
    ['no county reported', 'no', 0, 'county'],
    ['few people came', 'few', 1, 'people'],
    ['some networks were scanned', 'some', 2, 'networks'],
    ['certain systems were scanned', 'certain', 2, 'systems'],
    ['not all ballots were counted', 'not all', 2, 'ballots'],
    ['not every county reported', 'not every', 2, 'county'],
    ['many officials left', 'many', 3, 'officials'],
    ['most of the counties', 'most of', 4, 'counties'],
    ['most federal agencies', 'most', 4, 'agencies'],
    ['a majority of voters', 'a majority of', 4, 'voters'],
    ['nearly all towns', 'nearly all', 5, 'towns'],
    ['all but three of the states', 'all but three', 5, 'states'],
    ['in all 50 states', 'all', 6, 'states'],
    ['all the counties', 'all', 6, 'counties'],
    ['every county', 'every', 6, 'county'],
    ['each of the states', 'each of', 6, 'states'],
  ])('%s', (text, words, rank, noun) => {
    const found = find(text);
    expect(found.map(({ span }) => cut(text, span))).toEqual([words]);
    expect(found[0]).toMatchObject({ rank, noun: root(noun) });
  });
});

describe('words that quantify nothing', () => {
  test.each([
    'some 200 voters',
    'not at all',
    'all the more',
    'after all',
    'of all time',
    'all but certain',
    'most likely',
    'at most five',
    'the most votes',
    'most dangerous cities',
    'each other',
    'every day',
    'it is certain that',
    'no longer',
    'as many as 5',
    'the past few years',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
