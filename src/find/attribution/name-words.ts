import { documentNouns } from '../../language/document-nouns.js';
import { wordList } from '../../language/lexicon.js';

/** Titles and roles that stand before a person's name and are no part of it. */
export const TITLES = wordList('titles and roles');

/** Words that make a name one of a body, not of a person. */
export const BODIES = wordList('words in names of bodies');

/** Documents to which an article may credit words. */
export const DOCUMENTS: ReadonlySet<string> = new Set(documentNouns('source'));

/** Common nouns for bodies, for "the agency" and "the company". */
export const BODY_NOUNS = wordList('body nouns');

/** Common nouns for one person, for "the senator" and "the mayor". */
export const PERSON_NOUNS = wordList('person nouns');
