import { decode, readProblem } from '../language/decode.js';
import type { Format, ReadResult } from '../types/index.js';

/** Tables as text: values parted by commas, semicolons or tabs. */
export const csv: Format = {
  id: 'csv',
  summary: 'CSV and TSV: each value with its row and column heads',
  extensions: ['.csv', '.tsv', '.tab'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  maxBytes: 16 * 1024 ** 2,
  costly: true,
  sample: 'Region,2010,2014\nNorth,41.9 %,47.9 %\n"South, inland",39.0 %,36.2 %\n',
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const [{ readRecords }, { writeRecords }] = await Promise.all([
    import('./tables/csv-records.js'),
    import('./tables/csv-text.js'),
  ]);
  const { text: raw, problems } = decode(bytes);
  const { records, broken } = readRecords(raw);
  const written = writeRecords(raw, records);
  return {
    ...written,
    pages: [],
    links: [],
    emphases: null,
    problems: [
      ...problems,
      ...written.problems,
      ...(broken ? [readProblem('A quotation mark in the table is never closed; the rest was read line by line')] : []),
    ],
  };
}
