import { stem } from '../language/stem.js';
import { isStopWord } from '../language/stop-words.js';
import type { Span } from '../types/index.js';
import { isModal, type Shading, shades } from './cut-before.js';
import { opensLimit } from './limits.js';
import { clauseBefore } from './sentence-around.js';
import { touchesOf } from './touches.js';
import { unitsOf, type Unit } from './units.js';
import { wordList } from '../language/lexicon.js';

/** Characters after and before the quotation in which its author may give the limit himself. */
const RETOLD = 450;
const RETOLD_SHARE = 0.5;
/** A word this close to the quotation bears on it. */
const NEAR = 4;

/** True when the author gives the limit himself near the quotation: its opening word, or half of its weighty words. */
export function retold(clause: readonly Unit[], article: string, around: Span): boolean {
  const after = unitsOf(article, { start: around.end, end: Math.min(article.length, around.end + RETOLD) });
  const before = unitsOf(article, { start: Math.max(0, around.start - RETOLD), end: around.start });
  const told = new Set([...after, ...before].map((unit) => unit.stem));
  const content = [
    ...new Set(clause.filter(({ text, norm }) => !isStopWord(text, norm)).map((unit) => unit.stem)),
  ];
  const opening = after.slice(0, NEAR).some((unit) => opensLimit(unit));
  return (
    opening ||
    content.filter((root) => told.has(root)).length >= Math.max(1, Math.ceil(content.length * RETOLD_SHARE))
  );
}

/** True when the author's own words before the quotation shade it alike, or take it back in a word of their own. */
export function sharesShade({ touches }: Shading, article: string, { start }: Span): boolean {
  const ours = clauseBefore(article, start);
  return ours.some((unit, at) => {
    const touch = touchesOf([], [unit]);
    if (touch === touches || touchesOf([], ours.slice(at, at + 2)) === touches) return true;
    if (touches === 'limit') return false;
    const alike = touch !== null && shades(touch) && !(touches === 'negation' && isModal(unit));
    return alike || touch === 'event status' || REFUSING.has(unit.stem);
  });
}

/** Words that say no without a "not". */
const REFUSING = new Set([...wordList('words that say no')].map((word) => stem(word)));
