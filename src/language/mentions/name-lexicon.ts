import { wordList } from '../lexicon.js';

/** Titles before a person's name: they tell that a person follows and are no part of the name. */
export const TITLES = wordList('titles before a name');

/** Words that make a name that of a body: an authority, a company, a group. */
export const BODY_WORDS = wordList('words in names of bodies');

/** Heads after which "of" or "for" goes on with the name ("Department of Justice", "Centers for Disease Control"). */
export const OF_HEADS = wordList('heads with of');

/** Capitalised words that are no names by themselves: calendar, forms of address, what opens sentences. */
export const NO_NAMES = wordList('capitals that name nobody');

/** Small words that stand inside names. */
export const INNER_WORDS = wordList('words inside names');

/** Words that open sentences and are capital only there, though they are no function words. */
export const OPENERS = wordList('sentence openers');
