import type { Element } from 'xast';
import { cut } from '../../language/span.js';
import { strToU8 } from '../../language/zip.js';
import type { Block, BlockKind, ReportedArticle } from '../../types/index.js';
import { serialised, validXml, x } from '../support/xml.js';
import { PLAIN_PARTS, WORDS } from './plain-parts.js';
import type { Files } from './package.js';

/** Paragraph styles by kind of block; an ordinary paragraph has none. */
const STYLES: Readonly<Partial<Record<BlockKind, string>>> = {
  'list-item': 'ListParagraph',
  code: 'Code',
  caption: 'Caption',
  footnote: 'FootnoteText',
};
/** The deepest level of lists and headings that styles have. */
const DEEPEST = 6;

/** A plain Word document with the text of an article: headings, paragraphs, lists, tables and quotations stay what they are. */
export function plainFiles(article: ReportedArticle): Files {
  const body = serialised(
    x('w:document', { 'xmlns:w': WORDS }, [x('w:body', [...blocksOf(article), x('w:sectPr')])]),
  );
  const parts = { ...PLAIN_PARTS, 'word/document.xml': body };
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    ]),
  );
}

/** The blocks as paragraphs; rows of a table that follow each other are one table. */
function blocksOf({ text, blocks }: ReportedArticle): Element[] {
  const elements: Element[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) elements.push(table(rows), x('w:p'));
    rows = [];
  };
  for (const block of blocks) {
    const words = validXml(cut(text, block.span));
    if (block.kind === 'table-row') rows.push(words);
    else {
      endTable();
      elements.push(paragraph(words, block));
    }
  }
  endTable();
  return elements;
}

function paragraph(words: string, block: Block): Element {
  const properties = propertiesOf(block);
  return x('w:p', [properties.length === 0 ? null : x('w:pPr', properties), ...runs(words)]);
}

function propertiesOf({ kind, level, quoteDepth }: Block): Element[] {
  const depth = Math.min(Math.max(level, 1), DEEPEST);
  const own = kind === 'heading' ? `Heading${depth}` : STYLES[kind];
  const style = own ?? (quoteDepth > 0 ? 'Quote' : null);
  return [
    ...(style === null ? [] : [x('w:pStyle', { 'w:val': style })]),
    ...(kind === 'list-item' ? [bullet(depth - 1)] : []),
  ];
}

function bullet(level: number): Element {
  return x('w:numPr', [x('w:ilvl', { 'w:val': String(level) }), x('w:numId', { 'w:val': '1' })]);
}

/** Words as a run; line breaks and tabs are elements of their own. */
function runs(words: string): Element[] {
  const pieces = words.split(/([\n\t])/u).filter((piece) => piece !== '');
  return pieces.map((piece) =>
    x('w:r', [
      piece === '\n' ? x('w:br') : piece === '\t' ? x('w:tab') : x('w:t', { 'xml:space': 'preserve' }, piece),
    ]),
  );
}

/** Rows as a table with lines; borders of cells are tabs in the text. */
function table(rows: readonly string[]): Element {
  const cells = rows.map((row) => row.split('\t'));
  const columns = Math.max(...cells.map(({ length }) => length));
  return x('w:tbl', [
    x('w:tblPr', [x('w:tblStyle', { 'w:val': 'TableGrid' }), x('w:tblW', { 'w:w': '0', 'w:type': 'auto' })]),
    x(
      'w:tblGrid',
      Array.from({ length: columns }, () => x('w:gridCol')),
    ),
    ...cells.map((row) =>
      x(
        'w:tr',
        Array.from({ length: columns }, (_, index) => x('w:tc', [x('w:p', runs(row[index] ?? ''))])),
      ),
    ),
  ]);
}
