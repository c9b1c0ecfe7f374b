import { anyOf } from './lexicon.js';

/** "Emphasis added", "italics in the original": who set what in another type. The source of a regular expression. */
export const EMPHASIS_NOTE = `(?:${anyOf('kinds of stress')})\\s(?:(?:${anyOf('words between a stress and its author')})\\s){0,3}(?:${anyOf('authors of a stress')})`;

/** A note in brackets on how a text is printed ("Excerpts", "unofficial translation"). The source of a regular expression. */
export const PRINTING_NOTE = `(?:${anyOf('notes on an excerpt')}|${EMPHASIS_NOTE})`;
