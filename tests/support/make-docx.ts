import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMES =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const STYLES = ['Heading 1', 'Quote', 'Title']
  .map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('');

/** A run of text, as Word writes it. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, with a style id ("Heading1", "Quote") if wanted. */
export function paragraph(content: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${content}</w:p>`;
}

/** Further parts of a Word document by their names, and the marks by which its text knows some of them. */
export interface MoreParts {
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly relations?: string;
}

/** The relation of the text to a document inside it. */
export const chunkRelation = (id: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/aFChunk" Target="${target}"/>`;

/** A header, footer or all comments ("hdr", "ftr", "comments") as a part. */
export const story = (root: string, content: string): string =>
  `${HEAD}<w:${root} ${W}>${content}</w:${root}>`;

/** The bytes of a Word document with this body; `notes` become its footnotes, numbered from 1. */
export function makeDocx(
  body: string,
  notes: readonly string[] = [],
  { parts: more = {}, relations = '' }: MoreParts = {},
): Uint8Array {
  const footnotes = notes
    .map((note, index) => `<w:footnote w:id="${index + 1}">${paragraph(run(note))}</w:footnote>`)
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPE}.footnotes+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="f1" Type="${REL}/footnotes" Target="footnotes.xml"/>${relations}</Relationships>`,
    'word/styles.xml': `<w:styles ${W}>${STYLES}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}>${footnotes}</w:footnotes>`,
    'word/document.xml': `<w:document ${W} ${NAMES}><w:body>${body}</w:body></w:document>`,
  };
  const own = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  const others = Object.entries(more).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries([...own, ...others]));
}
