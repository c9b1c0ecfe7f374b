import type { Element, Nodes, Root } from 'hast';
import { UserError } from '../../errors.js';
import { decode } from '../../language/decode.js';
import type { Metadata, ReadResult } from '../../types/index.js';
import { withTables } from '../tables/limits.js';
import { commentsOf } from './comments.js';
import { writeHtml } from './html-blocks.js';
import { hiddenProblems } from './html-hidden.js';
import { leftParts } from './html-left-out.js';
import { mainContent } from './html-main.js';
import { fromHtml } from './html-parse.js';

/** The main text of a page. Throws `UserError` for one that nests too deeply. */
export function readHtml(bytes: Uint8Array): ReadResult {
  const { text: raw, problems } = decode(bytes, declaredCharset(bytes));
  try {
    const tree = fromHtml(raw);
    const main = mainContent(tree);
    const { grids, ...written } = writeHtml(raw, main, leftParts(tree, main));
    const { tables, problems: ofTables } = withTables(grids);
    const empty = written.text === '' && raw.trim() !== '';
    return {
      ...written,
      ...(tables && { tables }),
      pages: [],
      metadata: metadataOf(tree),
      comments: commentsOf(raw, tree),
      problems: empty
        ? [
            ...problems,
            {
              stage: 'read',
              message: 'The page holds no text; was it saved before its scripts ran?',
              span: null,
              path: null,
            },
          ]
        : [...problems, ...ofTables, ...hiddenProblems(written.hidden ?? [])],
    };
  } catch (error) {
    if (error instanceof RangeError)
      throw new UserError('The page nests its elements too deeply to be read', 'give its text instead');
    throw error;
  }
}

/** Where a page must tell its characters (HTML, 4.2.5.4), in bytes. */
const CHARSET_WITHIN = 1024;

/** The charset that a `meta` tag tells; null where none does. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WITHIN));
  return /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1] ?? null;
}

function metadataOf(tree: Root): Metadata {
  const elements = new Map<string, string>();
  collect(tree, elements);
  const first = (...names: string[]): string | null =>
    names.map((name) => elements.get(name)?.trim()).find((value) => value !== undefined && value !== '') ??
    null;
  const date = first('article:published_time', 'date', 'dcterms.date', 'datepublished', 'time');
  return {
    title: first('og:title', 'h1', 'title'),
    date: date !== null && /^\d{4}-\d{2}/u.test(date) ? date : null,
    sources: [],
  };
}

/** The first value of each `meta` name or property, of `title`, `h1` and `time`. */
function collect(node: Nodes, found: Map<string, string>): void {
  if (node.type === 'element') {
    const name = metadataName(node);
    if (name !== '' && !found.has(name)) found.set(name, metadataValue(node));
  }
  if ('children' in node) for (const child of node.children) collect(child, found);
}

function property({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

function metadataName(element: Element): string {
  const { tagName } = element;
  if (tagName === 'meta') return (property(element, 'property') || property(element, 'name')).toLowerCase();
  return tagName === 'time' || tagName === 'title' || tagName === 'h1' ? tagName : '';
}

function metadataValue(element: Element): string {
  const { tagName } = element;
  if (tagName === 'meta') return property(element, 'content');
  return tagName === 'time' ? property(element, 'dateTime') : plainText(element);
}

/** No title is longer, in characters. */
const MAX_TITLE = 2000;

/** The words in an element, as far as a title goes: what is never closed may hold the whole page. */
function plainText(element: Element): string {
  const parts: string[] = [];
  let length = 0;
  const gather = (node: Nodes): void => {
    if (node.type === 'text') {
      parts.push(node.value);
      length += node.value.length;
    }
    if (!('children' in node)) return;
    for (const child of node.children) if (length < MAX_TITLE) gather(child);
  };
  gather(element);
  return parts.join('').slice(0, MAX_TITLE).replace(/\s+/gu, ' ');
}
