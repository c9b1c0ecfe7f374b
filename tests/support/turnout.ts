import type { Input } from '../../src/read/index.js';
import { makeDocx, paragraph, run } from './make-docx.js';
import { makePdf } from './make-pdf.js';
import { makeXlsx } from './make-xlsx.js';

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

function drawn(): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pdf.addPage();
    pdf.font('Times-Roman').fontSize(11);
    pdf.text('The office counted the votes of three elections in the same way.', 72, 80, {
      lineBreak: false,
    });
    pdf.text(`Table 1. ${CAPTION}`, 72, 120, { lineBreak: false });
    [HEADS, ...ROWS].forEach(([head, ...cells], row) => {
      const y = 145 + row * 14;
      pdf.text(head!, 72, y, { lineBreak: false });
      cells.forEach((cell, at) =>
        pdf.text(cell, 260 + at * 70 - pdf.widthOfString(cell), y, { lineBreak: false }),
      );
    });
    pdf.text('No other figures were published by the office in that year.', 72, 230, { lineBreak: false });
  });
}

/** The table as a source in each format. */
export async function turnoutSources(): Promise<readonly Input[]> {
  const csv = [CAPTION, HEADS.join(','), ...ROWS.map((row) => row.join(','))].join('\n');
  const markdown = `${CAPTION.replace(/^/u, 'Table 1: ')}\n\n${[HEADS, HEADS.map(() => '---'), ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
  const html = `<main><h1>Elections</h1><table><caption>${CAPTION}</caption><thead>${element('th', HEADS)}</thead><tbody>${ROWS.map((row) => element('td', row)).join('')}</tbody></table></main>`;
  const docx = makeDocx(
    `${paragraph(run(`Table 1. ${CAPTION}`))}<w:tbl>${wordRow(HEADS, true)}${ROWS.map((row) => wordRow(row, false)).join('')}</w:tbl>${paragraph(run('That is all.'))}`,
  );
  const shares = ROWS.map(([head, ...cells]) => [
    head!,
    ...cells.map((cell) => ({ value: Number((Number(cell) / 100).toFixed(3)), format: 0 })),
  ]);
  const xlsx = makeXlsx([{ name: 'Turnout', rows: [[CAPTION], HEADS, ...shares] }], ['0.0%']);
  return [
    { path: 'turnout.csv', content: csv },
    { path: 'turnout.xlsx', content: xlsx },
    { path: 'turnout.html', content: html },
    { path: 'turnout.docx', content: docx },
    { path: 'turnout.md', content: markdown },
    { path: 'turnout.pdf', content: await drawn() },
  ];
}
