import type { Problem, ReaderSay } from '../types/index.js';

/** Where readers were asked and gave no reading: one problem for each reader and reason, with the number of claims. */
export function readingProblems(said: readonly (readonly ReaderSay[])[]): Problem[] {
  const counts = new Map<string, { say: ReaderSay; count: number }>();
  const all = said.flat();
  for (const say of all.filter(({ verdict }) => verdict === null)) {
    const key = JSON.stringify([say.reader, say.reason]);
    counts.set(key, { say, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ say: { reader, reason }, count }) => ({
    stage: 'reading',
    message: `${reader} gave no reading of ${count} of the ${all.filter((one) => one.reader === reader).length} claims put before it: ${reason ?? 'no reason given'}`,
    span: null,
    path: null,
  }));
}
