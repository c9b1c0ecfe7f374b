import type { Document, Quotation, Region } from '../types/index.js';
import { namesDocument } from './credit.js';

/** Files named before the others are only counted. */
const MAX_NAMED = 2;
const MAX_PAGES = 5;

/**
 * Why words that stand in nothing that was read may yet be right: they may stand in a file or on a page that could not be read.
 * Null when the credit names a source that was read, or when everything was.
 */
export function mayStandUnread(
  article: Document,
  { attribution }: Quotation,
  regions: readonly Region[],
  unread: readonly Document[],
): string | null {
  const read = regions.filter(({ origin }) => origin === 'source').map(({ document }) => document);
  const named = read.filter((document) => namesDocument(attribution, document, article));
  if (unread.length > 0 && named.length === 0)
    return `no source that could be read has the words, and ${reasonsOf(unread)}`;
  const partly = (named.length > 0 ? named : read).find(
    ({ unreadPages = [], unreadParts = [] }) => unreadPages.length + unreadParts.length > 0,
  );
  if (partly) return `the words are in nothing that was read, and ${partsOf(partly)} could not be read`;
  const page = attribution?.sourceRef?.page ?? null;
  const blank = (named.length > 0 ? named : read).find(
    ({ blankPages }) => page !== null && (blankPages?.includes(Number(page)) ?? false),
  );
  return blank ? `the words are nowhere else, and page ${page!} of ${blank.path} holds no text` : null;
}

function partsOf(document: Document): string {
  const { path, unreadPages = [], unreadParts = [] } = document;
  return unreadPages.length > 0 ? pagesOf(document) : `${unreadParts.join(', ')} in ${path}`;
}

/** "pages 3, 4 and 12 more of scan.pdf". */
function pagesOf({ path, unreadPages = [] }: Document): string {
  const shown = unreadPages.slice(0, MAX_PAGES).join(', ');
  const more = unreadPages.length > MAX_PAGES ? ` and ${unreadPages.length - MAX_PAGES} more` : '';
  return `page${unreadPages.length === 1 ? '' : 's'} ${shown}${more} of ${path}`;
}

/** "scan.pdf could not be read: its 3 pages are images". */
export function reasonsOf(unread: readonly Document[]): string {
  const reasons = unread.slice(0, MAX_NAMED).map(({ path, problems }) => {
    const [reason] = (problems[0]?.message ?? '').split(';');
    return `${path} could not be read${reason ? ` (${reason})` : ''}`;
  });
  const more = unread.length - reasons.length;
  return reasons.join(', ') + (more > 0 ? ` nor could ${more} more` : '');
}
