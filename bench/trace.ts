import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import search from 'approx-string-match';
import { diffWords } from 'diff';
import { identityMap } from '../src/language/offset-map.js';
import { WordIndex } from '../src/trace/word-index.js';
import { trace } from '../src/trace/index.js';
import type { Document, Quotation, Region } from '../src/types/index.js';
import { rounded } from './scores.js';
import { prose, random } from './synthetic.js';

const MEGABYTE = 1_000_000;
const SIZES = [0.1, 1, 10, 50];
/** Quotations traced for the mean; the first few also by the slow ways, and the ratio is on those same few. */
const QUOTATIONS = 200;
const SHARED = 6;
/** Errors allowed to the approximate search: a fifth of the letters, at most 32, which favours it. */
const MAX_ERRORS = 32;
/** A diff of a quotation against a whole text is given up after this long (milliseconds) and reported as slower than that. */
const DIFF_LIMIT = 20_000;

/**
 * Quotations per second, ours against approx-string-match and jsdiff over the whole text, for texts of several sizes; with
 * the time and memory of the index. Half of the quotations have one changed word. Prints one JSON line a size.
 */
export function main(): number {
  for (const size of SIZES) console.log(JSON.stringify(measure(size)));
  return 0;
}

function measure(megabytes: number): object {
  const text = prose(megabytes * MEGABYTE, 7);
  const quoted = sample(text, QUOTATIONS);
  const build = measureBuild(text);
  const source = documentOf('source.txt', text);
  const article = documentOf('article.txt', quoted.map(({ words }) => words).join('\n\n'));
  const region: Region = {
    document: source,
    span: { start: 0, end: text.length },
    origin: 'source',
    quotation: null,
    speaker: null,
  };
  trace(article, [quotationAt(article.text, 'warm-up', quoted[0]!.words)], [region], 'permissive');
  const quotations = quoted.map(({ words }, at) => quotationAt(article.text, `q${at}`, words));
  const all = timed(() => trace(article, quotations, [region], 'permissive'));
  const few = timed(() => trace(article, quotations.slice(0, SHARED), [region], 'permissive'));
  const right = all.result.filter(
    ({ places }, at) => Math.abs((places[0]?.span.start ?? -1e9) - quoted[at]!.start) < 3,
  ).length;
  const approximate = timed(() =>
    quoted
      .slice(0, SHARED)
      .map(({ words }) => search(text, words, Math.min(MAX_ERRORS, Math.floor(words.length / 5)))),
  );
  const diffed = measureDiff(text, quoted[0]!.words);
  return {
    megabytes,
    indexSeconds: rounded(build.seconds),
    indexBytesPerByte: rounded(build.bytes / text.length),
    quotationsPerSecond: Math.round((1000 * QUOTATIONS) / all.milliseconds),
    rightPlaces: rounded(right / QUOTATIONS),
    millisecondsEach: rounded(few.milliseconds / SHARED),
    approxStringMatchMillisecondsEach: rounded(approximate.milliseconds / SHARED),
    timesFasterThanApproxStringMatch: Math.round(approximate.milliseconds / few.milliseconds),
    jsdiffMilliseconds: diffed === null ? `over ${DIFF_LIMIT}` : rounded(diffed),
    timesFasterThanJsdiff: `${diffed === null ? 'over ' : ''}${Math.round(((diffed ?? DIFF_LIMIT) * SHARED) / few.milliseconds)}`,
  };
}

function measureBuild(text: string): { seconds: number; bytes: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().arrayBuffers;
  const { result, milliseconds } = timed(() => new WordIndex(text));
  collect();
  const bytes = process.memoryUsage().arrayBuffers - before;
  return { seconds: milliseconds / 1000, bytes: result.words.count > 0 ? bytes : 0 };
}

/** Milliseconds of one diff of the text against a quotation, or null when it was given up. */
function measureDiff(text: string, words: string): number | null {
  const { result, milliseconds } = timed(() => diffWords(text, words, { timeout: DIFF_LIMIT }));
  return (result as unknown) === undefined ? null : milliseconds;
}

interface Sample {
  readonly words: string;
  readonly start: number;
}

/** Sentences from all over the text; every second one has a word of its own put in. */
function sample(text: string, count: number): Sample[] {
  const next = random(11);
  return Array.from({ length: count }, (_, at) => {
    const start = text.indexOf('. ', Math.floor(next() * text.length * 0.95)) + 2;
    const sentence = text.slice(start, text.indexOf('.', start));
    const words = at % 2 === 0 ? sentence : sentence.replace(/ (in|of) /u, ' $1 unmistakable ');
    return { words, start };
  });
}

function quotationAt(text: string, id: string, words: string): Quotation {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    id,
    form: 'block',
    role: 'quotation',
    span,
    pieces: [{ span, joint: 'start' }],
    edits: [],
    attribution: null,
  };
}

function documentOf(path: string, text: string): Document {
  return {
    path,
    format: 'plain-text',
    sha256: '',
    text,
    blocks: [],
    pages: [],
    links: [],
    emphases: null,
    metadata: { title: null, date: null, sources: [] },
    map: identityMap(''),
    problems: [],
  };
}

function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}
