import type { Input } from '../../src/read/index.js';
import { makeDocx, paragraph, run } from './make-docx.js';
import { makePdf } from './make-pdf.js';
import { makeXlsx, type XlsxCell } from './make-xlsx.js';

/** One small table for every format: turnout in percent, by region and year. */
const HEADS = ['Region', '2010', '2014', '2018'];
const ROWS = [
  ['North', '41.9', '47.9', '49.4'],
  ['South', '39.0', '36.2', '38.8'],
  ['All regions', '40.4', '42.1', '44.7'],
];
const CAPTION = 'Turnout at council elections by region (percent)';

const element = (name: string, cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;

const wordRow = (cells: readonly string[], head: boolean): string =>
  `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`;

/** A table of words and figures with heads. */
export interface Made {
  /** Of its files, without ending. */
  readonly name: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function drawn({ caption, heads, rows }: Made): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pdf.addPage();
    pdf.font('Times-Roman').fontSize(11);
    pdf.text('The office counted in the same way in every year that is told of here.', 72, 80, {
      lineBreak: false,
    });
    pdf.text(`Table 1. ${caption}`, 72, 120, { lineBreak: false });
    [heads, ...rows].forEach(([head, ...cells], row) => {
      const y = 145 + row * 14;
      pdf.text(head!, 72, y, { lineBreak: false });
      cells.forEach((cell, at) =>
        pdf.text(cell, 260 + at * 70 - pdf.widthOfString(cell), y, { lineBreak: false }),
      );
    });
    pdf.text('No other figures were published by the office in that year.', 72, 230, { lineBreak: false });
  });
}

/** A table as a source in each format; in the workbook with the figures given, else those that its cells tell. */
export async function inEveryFormat(
  made: Made,
  figures?: readonly (readonly XlsxCell[])[],
): Promise<readonly Input[]> {
  const { name, caption, heads, rows } = made;
  const csv = [caption, heads.join(','), ...rows.map((row) => row.join(','))].join('\n');
  const markdown = `${caption.replace(/^/u, 'Table 1: ')}\n\n${[heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
  const html = `<main><h1>Elections</h1><table><caption>${caption}</caption><thead>${element('th', heads)}</thead><tbody>${rows.map((row) => element('td', row)).join('')}</tbody></table></main>`;
  const docx = makeDocx(
    `${paragraph(run(`Table 1. ${caption}`))}<w:tbl>${wordRow(heads, true)}${rows.map((row) => wordRow(row, false)).join('')}</w:tbl>${paragraph(run('That is all.'))}`,
  );
  const numbers = figures ?? rows.map(([head, ...cells]) => [head!, ...cells.map(Number)]);
  const sheet = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const xlsx = makeXlsx([{ name: sheet, rows: [[caption], [...heads], ...numbers] }], ['0.0%']);
  return [
    { path: `${name}.csv`, content: csv },
    { path: `${name}.xlsx`, content: xlsx },
    { path: `${name}.html`, content: html },
    { path: `${name}.docx`, content: docx },
    { path: `${name}.md`, content: markdown },
    { path: `${name}.pdf`, content: await drawn(made) },
  ];
}

/** The table as a source in each format; in the workbook as shares. */
export function turnoutSources(): Promise<readonly Input[]> {
  const shares = ROWS.map(([head, ...cells]) => [
    head!,
    ...cells.map((cell) => ({ value: Number((Number(cell) / 100).toFixed(3)), format: 0 })),
  ]);
  return inEveryFormat({ name: 'turnout', caption: CAPTION, heads: HEADS, rows: ROWS }, shares);
}
