import { anyOf } from '../../language/lexicon.js';
import type { Side, Span } from '../../types/index.js';

const AIM = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf('ways to tell an aim')})(?![\\p{L}\\p{N}])`, 'iu');
const TO_COME = new RegExp(`\\b(?:${anyOf('auxiliaries of the future')})\\b`, 'iu');

/** True where both tell of amounts reached, or both of amounts to come: an aim is held against no result, but "will create" against an aim. */
export function areOfOneStanding(claim: Side, ours: Span, passage: Side, theirs: Span): boolean {
  const aimed = isAimedAt(claim, ours);
  if (!isAimedAt(passage, theirs)) return !aimed;
  return aimed || TO_COME.test(before(claim, ours));
}

/** True for an amount that is to be reached ("aims to reach 90 percent"): what is reached is another. */
function isAimedAt(side: Side, span: Span): boolean {
  return AIM.test(before(side, span));
}

function before({ text, span: { start } }: Side, span: Span): string {
  return text.slice(0, span.start - start);
}
