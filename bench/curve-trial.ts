import { check } from '../src/check.js';
import { shapes } from './curve-shapes.js';

const ARTICLE =
  'The report says “We found no evidence that any vote was altered.” It counted 12 boats in May.\n';

/** One check of a text of one shape, beside a short one: prints the seconds it took, without the time to load the program. */
export async function main([name, as, length]: readonly string[]): Promise<number> {
  const shape = shapes.find((one) => one.name === name)!;
  const content = shape.make(Number(length)).slice(0, Number(length));
  const given = { path: `${as!}.txt`, content };
  const other = { path: 'other.txt', content: ARTICLE };
  const run = (article: typeof other, source: typeof other) => check(article, { sources: [source] });
  await run(other, other);
  const begun = process.cpuUsage();
  if (as === 'article') await run(given, other);
  else await run(other, given);
  const { user, system } = process.cpuUsage(begun);
  console.log((user + system) / 1e6);
  return 0;
}
