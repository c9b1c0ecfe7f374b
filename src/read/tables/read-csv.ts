import { decode, readProblem } from '../../language/decode.js';
import type { ReadResult } from '../../types/index.js';
import { readRecords } from './csv-records.js';
import { writeRecords } from './csv-text.js';

/** Reads values parted by commas, semicolons, tabs or bars. Apart from the format, so that the parser is loaded only when there is a table to read. */
export function readCsv(bytes: Uint8Array): ReadResult {
  const { text: raw, problems } = decode(bytes);
  const { records, broken } = readRecords(raw);
  const written = writeRecords(raw, records);
  const unclosed = 'A quotation mark in the table is never closed; the rest was read line by line';
  return {
    ...written,
    pages: [],
    links: [],
    emphases: null,
    problems: [...problems, ...written.problems, ...(broken ? [readProblem(unclosed)] : [])],
  };
}
