/** The namespace of Word's own elements. */
export const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const style = (id: string, name: string, paragraph: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** Half points of headings by depth. */
const HEADINGS = [36, 30, 26, 24, 22, 22];
const heading = (size: number, index: number) =>
  style(
    `Heading${index + 1}`,
    `heading ${index + 1}`,
    `<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${index}"/>`,
    `<w:b/><w:sz w:val="${size}"/>`,
  );

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="23"/></w:rPr></w:rPrDefault>',
  '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...HEADINGS.map(heading),
  style('Quote', 'Quote', '<w:ind w:left="567" w:right="567"/>', '<w:i/>'),
  style('ListParagraph', 'List Paragraph', '<w:contextualSpacing/>', ''),
  style('Caption', 'caption', '', '<w:i/><w:sz w:val="20"/>'),
  style('FootnoteText', 'footnote text', '', '<w:sz w:val="20"/>'),
  style(
    'Code',
    'Code',
    '',
    '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="20"/>',
  ),
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  ),
  '</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('');

/** Levels of bullets, a third of an inch each. */
const LEVELS = Array.from(
  { length: HEADINGS.length },
  (_, level) =>
    `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>` +
    `<w:pPr><w:ind w:left="${480 * (level + 1)}" w:hanging="280"/></w:pPr></w:lvl>`,
).join('');

const override = (part: string, kind: string) =>
  `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

/** The parts of a plain Word document but its body, as XML without a head. */
export const PLAIN_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override('document', 'document.main') +
    override('styles', 'styles') +
    override('numbering', 'numbering') +
    '</Types>',
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
  'word/_rels/document.xml.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    relation('rId1', 'styles', 'styles.xml') +
    relation('rId2', 'numbering', 'numbering.xml') +
    '</Relationships>',
  'word/styles.xml': `<w:styles xmlns:w="${WORDS}">${STYLES}</w:styles>`,
  'word/numbering.xml':
    `<w:numbering xmlns:w="${WORDS}"><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
};
