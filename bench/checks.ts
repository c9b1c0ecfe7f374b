import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checks } from '../src/checks/index.js';
import { onArticles } from './checks/articles.js';
import { injectedOn } from './checks/injected.js';
import { firedOn, type Fired } from './checks/labelled.js';
import { quotedOn } from './checks/quoted.js';
import { checksTable } from './checks/table.js';

/** Labelled rows beside the checkout; they belong to their publishers and are no part of the project. */
const LABELLED = '../shared/bench/claims';
const PUBLISHED = 'docs/checks-measured.md';

/**
 * Precision and recall of every check on injected edits and on labelled articles, and how often each fires on labelled rows, as a
 * Markdown table;
 * `--write` publishes it in the documentation. `--show CHECK` prints the firings of one check instead. Returns the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { write: { type: 'boolean', default: false }, show: { type: 'string' } },
    allowPositionals: true,
  });
  const fired = await labelled(positionals);
  if (values.show !== undefined) {
    console.log(listing(values.show, fired));
    return 0;
  }
  const [injected, quoted, articles] = [await injectedOn('fixtures'), await quotedOn(), await onArticles()];
  const table = checksTable(checks, { injected, quoted, articles, fired });
  console.log(table);
  if (values.write) await writeFile(PUBLISHED, table);
  return 0;
}

/** Firings on all labelled files, or on those named; null where there are none. */
async function labelled(named: readonly string[]): Promise<Fired[] | null> {
  if (named.length === 0 && !existsSync(LABELLED)) {
    console.error(`${LABELLED} is not there: measuring on injected edits alone`);
    return null;
  }
  const files =
    named.length > 0 ? named : (await readdir(LABELLED)).sort().map((name) => join(LABELLED, name));
  const results: Fired[] = [];
  for (const file of files.filter((name) => name.endsWith('.jsonl'))) {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) results.push(await firedOn(JSON.parse(line) as Parameters<typeof firedOn>[0]));
  }
  return results;
}

function listing(check: string, fired: readonly Fired[] | null): string {
  return (fired ?? [])
    .flatMap(({ row, findings }) =>
      findings
        .filter((finding) => finding.check === check)
        .map(
          ({ message }) =>
            `${row.id} ${row.native} ${row.supported === 1 ? 'TRUE' : 'false'}\n  ${row.claim}\n  ${message}`,
        ),
    )
    .join('\n');
}
