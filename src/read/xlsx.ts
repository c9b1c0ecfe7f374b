import { readProblem } from '../language/decode.js';
import { UserError } from '../errors.js';
import type { Format, Problem, ReadResult } from '../types/index.js';
import { sampleXlsx } from './tables/xlsx-sample.js';

/** Workbooks of Excel and others: what each sheet shows. */
export const xlsx: Format = {
  id: 'xlsx',
  summary: 'Excel (.xlsx): every sheet as it shows; each value with its row and column heads',
  extensions: ['.xlsx', '.xlsm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  maxBytes: 32 * 1024 ** 2,
  costly: true,
  onlySource: true,
  sniff: (head) => {
    const start = new TextDecoder('latin1').decode(head);
    return start.startsWith('PK\u0003\u0004') && start.includes('xl/work');
  },
  sample: sampleXlsx,
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const { readWorkbook } = await import('./tables/read-workbook.js');
  const { sheets, problems, ...written } = readWorkbook(bytes);
  if (written.text === '') throw new UserError('The workbook holds no text', 'is it the right file?');
  return {
    ...written,
    pages: [],
    links: [],
    emphases: null,
    metadata: { title: null, date: null, sources: [] },
    problems: [...hiddenSheets(sheets), ...unknownValues(sheets), ...problems],
  };
}

function hiddenSheets(sheets: readonly { readonly name: string; readonly hidden: boolean }[]): Problem[] {
  const names = sheets.filter(({ hidden }) => hidden).map(({ name }) => `“${name}”`);
  if (names.length === 0) return [];
  const [what, verb] = names.length === 1 ? ['a sheet', 'was'] : ['sheets', 'were'];
  return [readProblem(`The workbook hides ${what} (${names.join(', ')}), which ${verb} read all the same`)];
}

/** A program that writes formulas and never works them out keeps no values. */
function unknownValues(sheets: readonly { readonly unknown: number }[]): Problem[] {
  const count = sheets.reduce((sum, { unknown }) => sum + unknown, 0);
  if (count === 0) return [];
  const cells = count === 1 ? '1 formula' : `${count} formulas`;
  return [
    readProblem(
      `The workbook keeps no value for ${cells}; open it in a spreadsheet program and save it again`,
    ),
  ];
}
