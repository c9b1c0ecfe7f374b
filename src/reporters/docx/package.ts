import type { Element } from 'xast';
import { strToU8 } from '../../language/zip.js';
import { serialised, validXml, x } from '../support/xml.js';
import { spliced } from './marks.js';
import type { Note } from './notes.js';

/** The files of a Word document by name. */
export type Files = Record<string, Uint8Array>;

/** The part that holds the body. */
export const BODY = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const COMMENTS = 'word/comments.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
/** The two namespaces of the format: that of Word, and that of the strict variant (ISO/IEC 29500). */
const STRICT = 'http://purl.oclc.org/ooxml';
const TRANSITIONAL = {
  words: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICTLY = {
  words: `${STRICT}/wordprocessingml/main`,
  relations: `${STRICT}/officeDocument/relationships`,
};
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part as text; a byte order mark stays. */
export function partOf(files: Files, name: string): string | null {
  const bytes = files[name];
  return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null;
}

/** As many ids as are asked for that nothing in the document has. */
export function freeIds(files: Files, amount: number): number[] {
  const used = new Set(
    Object.keys(files)
      .filter((name) => /^word\/[^/]+\.xml$/u.test(name))
      .flatMap((name) => [...partOf(files, name)!.matchAll(/\bw:id="(\d+)"/gu)])
      .map(([, id]) => Number(id)),
  );
  const ids: number[] = [];
  for (let id = 0; ids.length < amount; id++) if (!used.has(id)) ids.push(id);
  return ids;
}

/** Adds comments to a document; those that are there stay, and the part that holds them is made where there is none. */
export function addComments(files: Files, comments: readonly { id: number; note: Note }[]): void {
  const elements = comments.map(({ id, note }) => serialised(commentElement(id, note))).join('');
  const kind = partOf(files, BODY)!.includes(STRICT) ? STRICTLY : TRANSITIONAL;
  const part = commentsPart(files);
  const there = partOf(files, part);
  if (there === null) {
    put(files, part, `${HEAD}<w:comments xmlns:w="${kind.words}">${elements}</w:comments>`);
    declare(files, part, kind.relations);
  } else put(files, part, appended(there, elements));
}

function commentElement(id: number, { heading, lines }: Note): Element {
  const [bold, small] = [x('w:rPr', [x('w:b')]), null];
  const run = (properties: Element | null, text: string) =>
    x('w:r', [properties, x('w:t', { 'xml:space': 'preserve' }, validXml(text))]);
  return x('w:comment', { 'w:id': String(id), 'w:author': 'sourcecheck', 'w:initials': 'sc' }, [
    x('w:p', [x('w:r', [x('w:annotationRef')]), run(bold, heading)]),
    ...lines.map((line) => x('w:p', [run(small, line)])),
  ]);
}

/** The part that the body names as that of its comments, or the usual one. */
function commentsPart(files: Files): string {
  const relations = partOf(files, RELATIONS) ?? '';
  const relation = /<(?:\w+:)?Relationship\s[^>]*\bType="[^"]*\/relationships\/comments"[^>]*>/u.exec(
    relations,
  );
  const target = relation && /\bTarget="([^"]+)"/u.exec(relation[0])?.[1];
  if (!target) return COMMENTS;
  return target.startsWith('/') ? target.slice(1) : `word/${target}`;
}

/** Says what the new part is, and that it belongs to the body. */
function declare(files: Files, part: string, relations: string): void {
  const types = partOf(files, TYPES) ?? '';
  const override = `<Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`;
  if (!types.includes(`PartName="/${part}"`)) put(files, TYPES, appended(types, override));
  const known =
    partOf(files, RELATIONS) ?? `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  if (/\/relationships\/comments"/u.test(known)) return;
  const id = freeName(known);
  const target = part.replace(/^word\//u, '');
  const relation = `<Relationship Id="${id}" Type="${relations}/comments" Target="${target}"/>`;
  put(files, RELATIONS, appended(known, relation));
}

function freeName(relations: string): string {
  for (let number = 1; ; number++) {
    const name = `rIdComments${number}`;
    if (!relations.includes(`Id="${name}"`)) return name;
  }
}

/** XML with more at the end of its root element, also where that is empty and closes itself; in the root's own namespace. */
function appended(xml: string, more: string): string {
  const prefix = /<(\w+:)?(?:Types|Relationships)\b/u.exec(xml)?.[1] ?? '';
  const named = prefix === '' ? more : more.replace(/<(?=[OR])/gu, `<${prefix}`);
  const end = xml.lastIndexOf('</');
  if (end >= 0) return spliced(xml, new Map([[end, named]]));
  return xml.replace(
    /<([\w:]+)([^<]*?)\/>\s*$/u,
    (_, name: string, rest: string) => `<${name}${rest}>${named}</${name}>`,
  );
}

function put(files: Files, name: string, xml: string): void {
  files[name] = strToU8(xml);
}
