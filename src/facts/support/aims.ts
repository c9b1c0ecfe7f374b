import { anyOf } from '../../language/lexicon.js';
import type { Side, Span } from '../../types/index.js';

const AIM = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf('ways to tell an aim')})(?![\\p{L}\\p{N}])`, 'iu');

/** True for an amount that is to be reached ("aims to reach 90 percent"): what is reached is another. */
export function isAimedAt({ text, span: { start } }: Side, span: Span): boolean {
  return AIM.test(text.slice(0, span.start - start));
}
