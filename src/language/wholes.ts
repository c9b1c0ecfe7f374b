import { anyOf } from './lexicon.js';
import type { Span } from '../types/index.js';

const SAID = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf('ways to tell the whole')})(?![\\p{L}\\p{N}])`, 'giu');

/** Where a text says that its figure is that of the whole: "in all", "altogether", "the counties combined". */
export function wholesTold(text: string): Span[] {
  return [...text.matchAll(SAID)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
