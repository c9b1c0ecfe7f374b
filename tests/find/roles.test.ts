import { describe, expect, test } from '@jest/globals';
import { findQuotations } from '../../src/find/quotations.js';
import { articleOf } from '../support/blocks.js';

const rolesIn = (text: string): string[] =>
  findQuotations(articleOf(text)).quotations.map(({ role }) => role);

describe('roles', () => {
  test.each([
    ['quotation', '“We lost,” he said.'],
    ['quotation', '“No,” Holt said.'],
    ['quotation', 'He said they had “never once promised a winter timetable” to anyone.'],
    ['quotation', 'Holt told them “we are not sure”.'],
    ['quotation', '“You are wrong” was on the wall.'],
    ['fragment', 'Russia said ties were in a “crisis” last week.'],
    ['fragment', 'The ministry stated that he left “for consultations”.'],
    ['fragment', 'He called the deal a “disaster”.'],
    ['fragment', 'Holt described the plan as “reckless”.'],
    ['fragment', 'They pounded him as a “con artist” all week.'],
    ['fragment', 'According to the clerk the rolls were “in order”.'],
    ['fragment', 'His claim that the count was “rigged” spread fast.'],
    ['fragment', 'He used the word “rigged” twice.'],
    ['fragment', 'Prices, which rose in May, “had not slowed since the summer.”'],
    ['scare', 'The so-called “experts” were wrong.'],
    ['scare', 'The shop sold “fresh” fish for years.'],
    ['title', 'She wrote the novel “The Long Road” in a year.'],
    ['title', 'He starred in the film “Ghosts”.'],
    ['title', 'An essay titled “on being late” came out.'],
    ['title', 'She appeared on NBC’s “Nightly News” on Monday.'],
    ['title', 'Dwayne “The Rock” Johnson came.'],
    ['title', 'In 1954 it decided the case “Brown v. Board of Education of Topeka, Kansas”.'],
    ['title', 'It was recorded for “Heavy Metal: A Tribute To The North Revisited” that year.'],
    ['quotation', '“The North Will Rise Again And Again,” she said.'],
    ['title', 'The "Keepin\' It Real" radio program returns.'],
    ['term', 'The method is known as “scanning”.'],
    ['term', 'The term “gerrymander” is old.'],
    ['term', 'Such maps are called “gerrymanders” in the trade.'],
    ['term', '“Dredging” means removing the bed of a river.'],
  ])('%s: %s', (role, text) => {
    expect(rolesIn(text)).toEqual([role]);
  });

  test('a second fragment shares the credit of the first', () => {
    expect(rolesIn('She called him a “leech” and a “brat”.')).toEqual(['fragment', 'fragment']);
  });

  test('a title stays one when it comes back without its work', () => {
    expect(rolesIn('The film “Ghosts” opened. He says “Ghosts” is long.')).toEqual(['title', 'title']);
  });

  test('words the article prints elsewhere in a longer quotation are somebody’s', () => {
    const text =
      'The envoy went home for “consultations.”\n\n> The envoy leaves for consultations in the capital today.';
    expect(rolesIn(text)).toEqual(['fragment', 'quotation']);
  });

  test('capitals in a headline make no title', () => {
    expect(rolesIn('# Mayor Was ‘Mocking’ Council on ‘Harbour Plan’')).not.toContain('title');
  });
});
