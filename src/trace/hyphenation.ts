import { wordList } from '../language/lexicon.js';
import { cover } from '../language/span.js';
import type { Texts } from './texts.js';
import type { Unit } from './units.js';

const OTHERS = wordList('words that a hyphen makes others');
const HYPHEN = /[-\u2010\u2011]/u;

/**
 * What a hyphen, a space or an apostrophe more or less inside a word is: `spacing` where a line ends there or no hyphen stands there, `hyphenation`
 * where it is the word's own; null where it makes another word ("re-sign", "resign").
 */
export function hyphenationOf(
  quoted: readonly Unit[],
  source: readonly Unit[],
  texts: Texts,
): 'spacing' | 'hyphenation' | null {
  const [article, place] = [quoted, source].map((units) => cover(units.map(({ span }) => span)));
  if (texts.breaksLine({ article: article!, source: place! })) return 'spacing';
  if ([quoted, source].some((units) => units.length === 1 && OTHERS.has(units[0]!.norm))) return null;
  const words =
    texts.article.slice(article!.start, article!.end) + texts.source.slice(place!.start, place!.end);
  return HYPHEN.test(words) ? 'hyphenation' : 'spacing';
}
