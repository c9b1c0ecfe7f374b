import { contains } from '../language/span.js';
import type { ClaimPair, Document, Region } from '../types/index.js';

/** Why a claim could not be looked up; null when it could. What hangs on a source that could not be read is unchecked, never unaddressed. */
export function obstacleTo(
  { claim, passages }: ClaimPair,
  regions: readonly Region[],
  unread: readonly Document[],
  foreign: string | null,
): string | null {
  if (foreign !== null) return `the article looks like ${foreign}, and only quotations are checked in it`;
  const comparable = regions.some(({ origin, span }) => origin === 'source' || !contains(claim.span, span));
  if (!comparable && unread.length === 0) return 'there was no source to compare with';
  if (passages.bears || unread.length === 0) return null;
  const [first] = unread;
  const more = unread.length > 1 ? ` and ${unread.length - 1} more` : '';
  return `${first!.path}${more} could not be read`;
}
