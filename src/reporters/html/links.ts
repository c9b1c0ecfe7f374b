import { oneLine } from '../../language/message.js';
import type { Extract, ReportedDocument } from '../../types/index.js';
import { uriFrom } from '../support/uri.js';

/** Formats that browsers show themselves, so that they can find words in them. */
const SHOWN: readonly string[] = ['html', 'plain-text'];
/** Longer passages are named by their first and last words, as the proposal of text fragments advises. */
const WHOLE = 120;
const ENDS = 5;

/** The address of a passage from where the report lies, down to the page of a PDF or the words of a web page; null where a link could do harm. */
export function deepLink(document: ReportedDocument, passage: Extract, home: string): string | null {
  const base = document.url ?? uriFrom(home, document.path);
  if (!isSafe(base)) return null;
  const { page } = passage.place;
  if (page !== null) return `${base}#page=${page}`;
  if (document.url === null && !SHOWN.includes(document.format)) return base;
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${textFragment(passage.text)}`;
}

/** Only the web and files are linked to; any other scheme could run a program or a script. */
function isSafe(uri: string): boolean {
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(uri)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'file'].includes(scheme);
}

/** The words of a passage as the directive of a text fragment; commas, dashes and ampersands mean something in it. */
function textFragment(text: string): string {
  const words = oneLine(text);
  if (words.length <= WHOLE) return encoded(words);
  const all = words.split(' ');
  return `${encoded(all.slice(0, ENDS).join(' '))},${encoded(all.slice(-ENDS).join(' '))}`;
}

function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[-!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
