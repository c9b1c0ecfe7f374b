import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filingOf } from '../src/workspace/source-library/filing.js';
import { lookUp } from '../src/workspace/source-library/look-up.js';
import { openLibrary } from '../src/workspace/source-library/open.js';
import { piecesOfText } from '../src/workspace/source-library/quoted.js';
import type { Filing, SourceLibrary } from '../src/workspace/source-library/types.js';
import { postgresPrograms, startPostgres } from '../tests/support/postgres.js';
import { WORDS, drawWord, madeDocument, pathOfMade, wordsOfMade } from './library-made.js';
import { random } from './synthetic.js';
import { rounded } from './scores.js';

/** Documents filed in one go, as `sourcecheck library add` does. */
const BATCH = 200;
/** Quotations looked up of each sort, and their words. */
const LOOK_UPS = 300;
const QUOTED = 12;
const SHORT = 5;
const MEGABYTE = 1024 ** 2;

/**
 * Libraries of generated documents: import, size, memory, and look-ups of quotations. Prints one JSON line a library. Arguments:
 * numbers of documents, and `sqlite`, `postgres` or the address of an empty database; 1,000 on both kinds unless told.
 */
export async function main(args: readonly string[]): Promise<number> {
  const sizes = args.map(Number).filter((size) => size > 0);
  const kinds = args.filter((arg) => !(Number(arg) > 0));
  for (const kind of kinds.length > 0 ? kinds : ['sqlite', 'postgres'])
    for (const size of sizes.length > 0 ? sizes : [1000]) await measured(kind, size);
  return 0;
}

async function measured(kind: string, size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-bench-'));
  const programs = postgresPrograms();
  if (kind === 'postgres' && programs === null) {
    console.log('skipped: PostgreSQL is not installed');
    return;
  }
  const server = kind === 'postgres' ? startPostgres(programs!) : null;
  const place = kind === 'sqlite' ? join(folder, 'library.db') : (server?.database('bench') ?? kind);
  let library = await openLibrary(place, 'write');
  try {
    const filling = await filled(library, size);
    await library.close();
    library = await openLibrary(place, 'read');
    const bytes = await library.size();
    const looked = await lookedUp(library, size);
    console.log(
      JSON.stringify({
        kind: /^postgres:/u.test(kind) ? 'postgres' : kind,
        documents: size,
        wordsEach: WORDS,
        ...filling,
        megabytes: rounded(bytes / MEGABYTE),
        ...looked,
        peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
      }),
    );
  } finally {
    await library.close();
    server?.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Reading from memory and cutting up count, as they do in use; reading from the disk does not. */
async function filled(library: SourceLibrary, size: number): Promise<object> {
  const memory: number[] = [];
  const begun = performance.now();
  let batch: Filing[] = [];
  for (let number = 0; number < size; number++) {
    const document = await madeDocument(number);
    batch.push(filingOf(document, pathOfMade(number), { size: 1, modified: 1 }, '2026-01-31'));
    if (batch.length < BATCH && number + 1 < size) continue;
    await library.file(batch);
    batch = [];
    if (memory.length < Math.floor(((number + 1) / size) * 4))
      memory.push(Math.round(process.memoryUsage().rss / MEGABYTE));
  }
  const seconds = (performance.now() - begun) / 1000;
  return { importPerSecond: Math.round(size / seconds), memoryAtQuarters: memory };
}

interface Sort {
  readonly name: string;
  readonly words: number;
  /** What is done to words taken from a document. */
  readonly edit: (words: string[], next: () => number) => string[];
}

const SORTS: readonly Sort[] = [
  { name: 'verbatim', words: QUOTED, edit: (words) => words },
  {
    name: 'oneAltered',
    words: QUOTED,
    edit: (words, next) => words.with(Math.floor(next() * words.length), drawWord(next)),
  },
  { name: 'elided', words: QUOTED, edit: (words) => words.toSpliced(4, 4, '…') },
  { name: 'short', words: SHORT, edit: (words) => words },
  { name: 'absent', words: QUOTED, edit: (words, next) => words.map(() => drawWord(next)) },
];

/** The milliseconds of look-ups, by the clock and by the processor time of this process, and the share of them that led to the document first. */
async function lookedUp(library: SourceLibrary, size: number): Promise<object> {
  const next = random(size);
  const results: Record<string, object> = {};
  for (const { name, words, edit } of SORTS) {
    const times: number[] = [];
    const worked: number[] = [];
    let found = 0;
    for (let at = 0; at < LOOK_UPS; at++) {
      const number = Math.floor(next() * size);
      const from = Math.floor(next() * (WORDS - words));
      const quoted = edit(wordsOfMade(number).slice(from, from + words), next);
      const [begun, used] = [performance.now(), process.cpuUsage()];
      const hits = await lookUp(library, piecesOfText(quoted.join(' ')), await library.counts());
      times.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(used);
      worked.push((user + system) / 1000);
      const [entry] = await library.entriesOf(hits.slice(0, 1).map(({ document }) => document));
      if (entry?.path === pathOfMade(number)) found++;
    }
    results[name] = {
      ...quantilesOf(times),
      processor: quantilesOf(worked),
      foundFirst: rounded(found / LOOK_UPS),
    };
  }
  return results;
}

function quantilesOf(times: readonly number[]): { median: number; p95: number; most: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor((sorted.length - 1) * share)]!);
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
