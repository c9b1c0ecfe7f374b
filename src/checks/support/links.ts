import type { Actor, Side, Span } from '../../types/index.js';

/** Wording before a name that ties others to it without naming it as the doer. */
const LINK_BEFORE =
  /\b(?:linked|tied|connected|affiliated|aligned|ties|links|connections|close|loyal|sympathetic|friendly) (?:to|with) (?:the )?$/iu;
/** The same glued to the name ("Iran-linked groups"). */
const LINK_AFTER =
  /^[-\u2010\u2011 ]?(?:linked|tied|connected|affiliated|aligned|friendly|leaning|sympathetic)\b/iu;
/** Characters before a name in which such wording stands. */
const REACH = 30;

/** The stretch with the wording that ties others to a name, and the name; null when there is none. */
export function linkAt({ span, text }: Side, actor: Actor): Span | null {
  const [start, end] = [actor.span.start - span.start, actor.span.end - span.start];
  const before = LINK_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  if (before) return { start: actor.span.start - before[0].length, end: actor.span.end };
  const after = LINK_AFTER.exec(text.slice(end));
  return after ? { start: actor.span.start, end: actor.span.end + after[0].length } : null;
}
