import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimView, Mention, Span, Token } from '../../types/index.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';
import { isOnlyChange, nearCopiesOf, nearCopyOf, type Change, type NearCopy } from './near-copy.js';

/**
 * In a near copy the place of a mention tells its counterpart, whatever the words around it count: the mention of the same kind
 * that stands there in the source. Null where there is no copy, or the place does not tell.
 */
export function counterpartOf<T extends Mention>(view: ClaimView, ours: T): T | null {
  return nearCopiesOf(view).reduce<T | null>((found, copy) => found ?? counterpartIn(view, copy, ours), null);
}

function counterpartIn<T extends Mention>(view: ClaimView, copy: NearCopy, ours: T): T | null {
  const change = copy.changes.find(({ article }) => article.some(({ span }) => overlaps(span, ours.span)));
  if (change && !isOnlyChange(view, copy, change)) return null;
  const answering = change
    ? change.source
    : copy.twins.filter(({ article }) => overlaps(article.span, ours.span)).map(({ source }) => source);
  const [theirs, ...more] = mentionsOf(view.source, ours.kind).filter(({ span }) =>
    answering.some((token) => overlaps(token.span, span)),
  ) as unknown as T[];
  if (!theirs || more.length > 0) return null;
  return !change || (isInside(change.article, ours) && isInside(change.source, theirs)) ? theirs : null;
}

/** True when the mention with what it counts takes in every word of content among these. */
function isInside(tokens: readonly Token[], { span, scope }: { span: Span; scope: Span }): boolean {
  return tokens.filter(isContent).every((token) => contains(span, token.span) || contains(scope, token.span));
}

/** Labels that only point to a part or a thing: another number points to another one. */
const POINTER =
  /^(?:sections?|chapters?|pages?|p|pp|nos?|numbers?|vol|volumes?|articles?|fig|figures?|tables?|rooms?|flights?|routes?|highway|interstate|windows?|seasons?|episodes?|questions?|parts?|items?|lines?|app|appendix|annex|issue|paragraphs?|para|clauses?|amendments?|resolutions?|propositions?|districts?|wards?|units?|gates?|platforms?|apartments?|suite|box|ref|reference|channel|verse|psalm|act|scene|lane|track)$/u;

/** Figures exchanged in a near copy that no reading makes an amount or a date: times of day, grades, ages. */
export function figuresExchanged(view: ClaimView): { ours: Token; theirs: Token }[] {
  const copy = nearCopyOf(view);
  if (!copy) return [];
  return copy.changes.flatMap((change) => {
    const [ours, theirs] = [change.article[0], change.source[0]];
    const isPlain = change.article.length === 1 && change.source.length === 1;
    if (!isPlain || ours?.kind !== 'number' || theirs?.kind !== 'number') return [];
    const isNamed = POINTER.test(change.before?.article.norm ?? '') || isRead(view, change);
    return !isNamed && isOnlyChange(view, copy, change) && !isElsewhere(view, ours) ? [{ ours, theirs }] : [];
  });
}

function isRead({ article, source }: ClaimView, change: Change): boolean {
  return [article, source].some(({ mentions }, side) =>
    mentions.some(
      ({ kind, span }) =>
        /^(?:quantity|date)$/u.test(kind) &&
        contains(span, (side === 0 ? change.article : change.source)[0]!.span),
    ),
  );
}

function isElsewhere({ others }: ClaimView, { norm }: Token): boolean {
  return others.some(({ tokens }) => tokens.some((token) => token.norm === norm));
}
