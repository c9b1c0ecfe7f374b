import type { Format } from '../types/index.js';

/** Tables as text: values parted by commas, semicolons or tabs. */
export const csv: Format = {
  id: 'csv',
  summary: 'CSV and TSV: each value with its row and column heads',
  extensions: ['.csv', '.tsv', '.tab'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  maxBytes: 8 * 1024 ** 2,
  costly: true,
  onlySource: true,
  sample: 'Region,2010,2014\nNorth,41.9 %,47.9 %\n"South, inland",39.0 %,36.2 %\n',
  read: async (bytes) => {
    const { readCsv } = await import('./tables/read-csv.js');
    return readCsv(bytes);
  },
};
