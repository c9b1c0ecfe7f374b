import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureClaims, type ClaimRow } from './claims.js';

const USAGE = 'usage: npm run bench:accuracy -- [--judge NAME] FILE...';

/** Measures the product on each file of labelled rows and prints one JSON line a file. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { judge: { type: 'string', default: 'rules' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  for (const file of positionals) {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    const rows = lines.map((line): unknown => JSON.parse(line));
    console.log(JSON.stringify({ file, ...(await measure(rows, values.judge)) }));
  }
  return 0;
}

function measure(rows: readonly unknown[], judge: string): Promise<object> {
  return measureClaims(rows as readonly ClaimRow[], judge);
}
