import { parseArgs } from 'node:util';
import { checkDocument } from '../src/check.js';
import { read } from '../src/read/index.js';
import { flipsOf, isHeldBack, printed, storiesOf, trainingData } from './shared-data.js';

const USAGE = `usage: npm run bench:copies -- [--every N] [--only dev|held] [--show]
Takes sentences of documents as claims: beside the document they must be supported, beside the document with that sentence changed
(and the changed sentence beside the unchanged document) they must not. --show prints wrong ones, never for held-back sources.`;

/** Sentences before and behind the one in question that stand in the source. */
const AROUND = 4;

/** Measures close renderings on near copies. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      every: { type: 'string', default: '1' },
      only: { type: 'string' },
      show: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return (console.log(USAGE), 0);
  const folder = trainingData();
  if (folder === null) return (console.log('skipped: no shared data'), 0);
  const stories = new Map(storiesOf(folder).map((story) => [story.id, story]));
  for (const half of ['dev', 'held'] as const) {
    if (values.only && values.only !== half) continue;
    const counts = { copies: 0, copiesSupported: 0, changed: 0, changedSupported: 0 };
    const flips = flipsOf(folder)
      .filter(({ doc, i, i2 }) => doc !== undefined && i !== undefined && i2 === undefined)
      .filter(({ doc }) => isHeldBack(doc!) === (half === 'held'))
      .filter((_, at) => at % Number(values.every) === 0);
    for (const { doc: id, i, to } of flips) {
      const from = Math.max(0, i! - AROUND);
      const source = stories.get(id!)!.doc.slice(from, i! + AROUND + 1);
      const own = source[i! - from]!;
      const changed = source.map((sentence) => (sentence === own ? to : sentence));
      counts.copies += 1;
      counts.copiesSupported += Number(await isSupported(own, source));
      for (const [claim, passages] of [
        [own, changed],
        [to, source],
      ] as const) {
        const wrong = await isSupported(claim, passages);
        counts.changed += 1;
        counts.changedSupported += Number(wrong);
        if (wrong && values.show && half === 'dev') console.log(`--- ${id!}\n    ${own}\n    ${to}`);
      }
    }
    console.log(JSON.stringify({ half, ...counts }));
  }
  return 0;
}

async function isSupported(claim: string, sentences: readonly string[]): Promise<boolean> {
  const article = await read({ path: 'article.txt', content: claim });
  const source = await read({ path: 'source.txt', content: printed(sentences) });
  const { claims } = await checkDocument(article, [source]);
  return claims.length > 0 && claims.every(({ verdict }) => verdict === 'supported');
}
