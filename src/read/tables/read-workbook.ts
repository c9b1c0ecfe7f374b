import { UserError } from '../../errors.js';
import { unpackXml } from '../support/docx-open.js';
import { writeSheets } from './sheet-text.js';
import { formatsOf, sharedStrings, sheetsOf } from './xlsx-parts.js';
import { readSheet, type Sheet } from './xlsx-sheet.js';

/** Unpacked parts of a workbook, in bytes. */
const MAX_UNPACKED = 64 * 1024 ** 2;

/** A sheet with the name it goes by. */
type NamedSheet = Sheet & { readonly name: string; readonly hidden: boolean };

/** The sheets of a workbook, and the text they make. Throws `UserError` for what is none, and for one that unpacks to an absurd size. */
export function readWorkbook(
  bytes: Uint8Array,
): ReturnType<typeof writeSheets> & { readonly sheets: readonly NamedSheet[] } {
  const parts = unpackXml(bytes, 'The workbook', MAX_UNPACKED);
  if (parts['xl/workbook.xml'] === undefined)
    throw new UserError('The file is no workbook (.xlsx)', 'save it as .xlsx or .csv');
  const { sheets, from1904 } = sheetsOf(parts);
  const shared = {
    strings: sharedStrings(parts['xl/sharedStrings.xml'] ?? ''),
    formats: formatsOf(parts['xl/styles.xml'] ?? ''),
    from1904,
  };
  const read = sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    ...readSheet(parts[part] ?? '', shared),
  }));
  return { ...writeSheets(read), sheets: read };
}
