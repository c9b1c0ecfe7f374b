import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { find } from '../src/find/index.js';
import { asArticle, read } from '../src/read/index.js';
import { indexRegions, passagesFor } from '../src/retrieve/index.js';
import { regionsOf, runningRegions } from '../src/retrieve/regions.js';
import { sentenceBehind } from '../src/retrieve/sentence-behind.js';
import type { Document, PassageSentence } from '../src/types/index.js';
import { contrastsOf } from './contrasts.js';
import { trainingData } from './shared-data.js';

const USAGE = `usage: npm run bench:feed -- --out FILE [--only ID,…]
Writes what the tool lays beside each contrasted claim, one JSON line a claim: its id and, for both versions of its source,
every sentence shown in reading order with its score. A trained reader is measured on this and on nothing better.`;

/** Writes the passages of every contrasted claim. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help || !values.out) return (console.log(USAGE), values.help ? 0 : 2);
  const folder = trainingData();
  if (folder === null) return (console.log('skipped: no shared data'), 0);
  const only = values.only ? new Set(values.only.split(',')) : null;
  const lines: string[] = [];
  for (const { id, number, claim, before, whenTrue, whenFalse } of contrastsOf(folder)) {
    const name = `${id}/${number}`;
    if (only && !only.has(name)) continue;
    const shown = {
      whenTrue: await shownOf(claim, before, whenTrue),
      whenFalse: await shownOf(claim, before, whenFalse),
    };
    lines.push(JSON.stringify({ id: name, claim, ...shown }));
  }
  writeFileSync(values.out, lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** The sentences laid beside the last claim of an article of one or two sentences. */
async function shownOf(claim: string, before: string | null, source: string) {
  const article = asArticle(
    await read({ path: 'article.txt', content: before === null ? claim : `${before} ${claim}` }),
  );
  const document: Document = await read({ path: 'source.txt', content: source });
  const { claims, quotations } = find(article);
  const from = article.text.length - claim.length;
  const at = claims.findIndex(({ span }) => span.end > from + 1);
  const index = indexRegions(runningRegions(regionsOf(article, quotations, [document])));
  const { shown } = passagesFor(index, {
    article,
    span: claims[at]?.span ?? { start: from, end: article.text.length },
    before: claims[at]?.before ?? null,
    after: at < 0 ? null : sentenceBehind(claims, at),
    prefer: [],
  });
  return shown.map(fed);
}

function fed({ region, span, score, carried }: PassageSentence) {
  return { text: region.document.text.slice(span.start, span.end), score, carried };
}
