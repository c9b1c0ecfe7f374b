import { decode } from '../../language/decode.js';
import { strFromU8 } from '../../language/zip.js';

/** A document inside a Word file, which word processors show as part of it. */
export interface DocxChunk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands in the text where a chunk belongs, by the id of the chunk. */
const placeholder = (id: string): string => `\uE0F0${id}\uE0F1`;

const CHUNK = /<w:altChunk\b[^>]*?\br:id="([^"]+)"[^>]*?(?:\/>|>[\s\S]*?<\/w:altChunk>)/gu;
const CHUNK_TYPE = /\/aFChunk$/u;

/** The text with a paragraph in the place of each chunk. */
export function withPlaces(xml: string): string {
  return xml.replace(
    CHUNK,
    (_, id: string) => `<w:p><w:r><w:t xml:space="preserve">${placeholder(id)}</w:t></w:r></w:p>`,
  );
}

/** Names of the parts that are chunks, by the ids under which the text knows them. */
export function chunkNames(relations: Uint8Array | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [mark] of strFromU8(relations ?? new Uint8Array()).matchAll(/<Relationship\b[^>]*>/gu)) {
    const value = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(mark)?.[1] ?? '';
    if (!CHUNK_TYPE.test(value('Type')) || value('TargetMode') === 'External') continue;
    const target = value('Target');
    found.set(value('Id'), target.startsWith('/') ? target.slice(1) : `word/${target}`);
  }
  return found;
}

/** HTML with the chunks in their places, and the names of those that cannot be read. `toHtml` reads a Word file. */
export async function withChunks(
  html: string,
  chunks: ReadonlyMap<string, DocxChunk>,
  toHtml: (bytes: Uint8Array) => Promise<string>,
): Promise<{ readonly html: string; readonly unread: readonly string[] }> {
  const unread: string[] = [];
  let whole = html;
  for (const [id, chunk] of chunks) {
    const text = await chunkHtml(chunk, toHtml);
    if (text === null) unread.push(chunk.name.replace(/^.*\//u, ''));
    whole = whole.replaceAll(`<p>${placeholder(id)}</p>`, () => text ?? '');
  }
  return { html: whole.replace(/\uE0F0[^\uE0F1]*\uE0F1/gu, ''), unread };
}

async function chunkHtml(
  { name, bytes }: DocxChunk,
  toHtml: (bytes: Uint8Array) => Promise<string>,
): Promise<string | null> {
  if (/\.x?html?$/iu.test(name)) return inside(decode(bytes).text);
  if (/\.txt$/iu.test(name)) return paragraphs(decode(bytes).text);
  if (/\.doc[xm]$/iu.test(name)) return toHtml(bytes).catch(() => null);
  if (!/\.rtf$/iu.test(name)) return null;
  const { readRtf } = await import('./rtf-html.js');
  return readRtf(new TextDecoder('latin1').decode(bytes)).html;
}

/** A page without the elements that only a whole page has. */
function inside(page: string): string {
  return `<div>${page.replace(/<!doctype[^>]*>|<head\b[\s\S]*?<\/head>|<\/?(?:html|head|body|main)\b[^>]*>/giu, '')}</div>`;
}

function paragraphs(text: string): string {
  const escaped = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return escaped
    .split(/\r?\n/u)
    .map((line) => `<p>${line}</p>`)
    .join('');
}
