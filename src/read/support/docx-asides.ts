import { strFromU8, strToU8, zipSync } from '../../language/zip.js';
import { changed, readable } from './docx-parts.js';

/** Text of a Word file that stands beside its running text. */
export interface DocxAside {
  /** What it is, as the report names it: "headers", "comments". */
  readonly what: string;
  /** It as a Word file of its own, or as HTML. */
  readonly content: Uint8Array | string;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Which parts hold such text, by their names, in the order in which it is kept. */
const STORIES: readonly (readonly [string, RegExp])[] = [
  ['headers', /^word\/header\d*\.xml$/u],
  ['footers', /^word\/footer\d*\.xml$/u],
  ['comments', /^word\/comments\.xml$/u],
];
const DRAWN = /^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/u;
const ROOT = /<w:(?:hdr|ftr|comments)\b([^>]*)>([\s\S]*)<\/w:(?:hdr|ftr|comments)>/u;

/** Headers, footers, comments and the words of drawings, the same words once. Text that the file hides is added to `hidden`. */
export function asidesOf(parts: Parts, hidden: string[]): DocxAside[] {
  return [
    ...STORIES.flatMap(([what, name]) =>
      distinct(namesLike(parts, name).map((part) => strFromU8(parts[part]!))).flatMap((xml) => {
        const content = storyOf(xml, parts, hidden);
        return content ? [{ what, content }] : [];
      }),
    ),
    ...namesLike(parts, DRAWN).flatMap((part) => {
      const content = drawnText(strFromU8(parts[part]!));
      return content === '' ? [] : [{ what: 'drawings', content }];
    }),
  ];
}

function namesLike(parts: Parts, name: RegExp): string[] {
  return Object.keys(parts)
    .filter((part) => name.test(part))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** One part of each wording, and none without words; the number of the page is no word. */
function distinct(xmls: readonly string[]): string[] {
  const known = new Map(xmls.map((xml) => [wordsOf(xml), xml]));
  known.delete('');
  return [...known.values()];
}

function wordsOf(xml: string): string {
  const words = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');
  return /\p{L}/u.test(words) ? words.trim() : '';
}

/** A header, a footer or all comments as the body of a Word file. */
function storyOf(xml: string, parts: Parts, hidden: string[]): Uint8Array | null {
  const [, names, inner] = ROOT.exec(xml) ?? [];
  if (names === undefined || inner === undefined) return null;
  const body = inner.replace(/<\/?w:comment\b[^>]*>/gu, '');
  const document = `<w:document${names}><w:body>${body}</w:body></w:document>`;
  const kept = ['[Content_Types].xml', '_rels/.rels', 'word/styles.xml'].filter((part) => parts[part]);
  return zipSync(
    {
      ...Object.fromEntries(kept.map((part) => [part, parts[part]!])),
      'word/document.xml': strToU8(readable(changed(document), hidden)),
    },
    { level: 0 },
  );
}

/** The words of a chart or of a drawing of boxes, a paragraph for each. */
function drawnText(xml: string): string {
  const boxes = [...xml.matchAll(/<a:p>([\s\S]*?)<\/a:p>/gu)].map(([, box]) =>
    [...box!.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) => text).join(''),
  );
  const names = [...xml.matchAll(/<c:strCache>([\s\S]*?)<\/c:strCache>/gu)].map(([, cache]) =>
    [...cache!.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, text]) => text).join(', '),
  );
  return [...new Set([...boxes, ...names])]
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${text}</p>`)
    .join('');
}
