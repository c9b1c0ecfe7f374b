import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityMap } from '../src/language/offset-map.js';
import { indexRegions, passagesFor, type PassageIndex } from '../src/retrieve/index.js';
import type { Block, Document, Passages, Region, Span } from '../src/types/index.js';
import { rounded } from './scores.js';
import { prose } from './synthetic.js';

const FOLDER = '../shared/train/documents';
/** All stories of these writers, and every tenth document of the others, take no part in development. */
const HELD_WRITERS = ['jc', 'lb'];
const EVERY = 10;
/** Sentences of a paragraph, since the data have none. */
const PARAGRAPH = 4;
/** A deciding sentence is shown when so much of it is. */
const SHOWN = 0.8;
/** Letters of a source of 100 pages (about 50,000 words), and claims asked of it. */
const LONG = 300_000;
const LONG_CLAIMS = 50;

interface Row {
  readonly field: string;
  readonly doc: readonly string[];
  readonly story: readonly { readonly t: string; readonly l: string; readonly e: readonly number[] }[];
}

interface Case {
  readonly writer: string;
  readonly half: 'development' | 'every tenth' | 'held writers';
  readonly source: Document;
  /** Where the sentences of the document stand in the source. */
  readonly spans: readonly Span[];
  readonly article: Document;
  readonly claims: readonly {
    readonly span: Span;
    readonly label: string;
    readonly decides: readonly Span[];
  }[];
}

interface Asked {
  readonly item: Case;
  readonly claim: Case['claims'][number];
  readonly passages: Passages;
}

/**
 * How often the passages shown beside a claim hold all or part of what decides it, on stories beside their own document, and beside
 * all documents of one writer at once; how often a claim is said to have nothing to do with the sources; and the time. Prints one
 * JSON line a measure.
 */
export function main(): number {
  if (!existsSync(FOLDER)) {
    console.error(`The stories of ${FOLDER} are not here; there is nothing to measure.`);
    return 2;
  }
  const cases = readCases();
  const alone = cases.flatMap((item) => ask([item], [item]));
  const writers = [...new Set(cases.map(({ writer }) => writer))];
  const together = writers.flatMap((writer) => {
    const own = cases.filter((item) => item.writer === writer);
    return ask(own, own);
  });
  const elsewhere = cases.flatMap((item, at) => ask([item], [cases[(at + 60) % cases.length]!]));
  for (const half of ['development', 'every tenth', 'held writers'] as const) {
    const ofHalf = ({ item }: Asked): boolean => item.half === half;
    print(half, 'its own document', shares(alone.filter(ofHalf)));
    print(half, 'all documents of the writer', shares(together.filter(ofHalf)));
    print(
      half,
      'said to have nothing to do with it',
      noBearing(alone.filter(ofHalf), elsewhere.filter(ofHalf)),
    );
  }
  print('made text', '100 pages', speed());
  return 0;
}

function print(half: string, against: string, figures: object): void {
  console.log(JSON.stringify({ half, against, ...figures }));
}

/** Claims with deciding sentences: the share of which all, and at least one, are shown; words shown on the mean. */
function shares(asked: readonly Asked[]): object {
  const decided = asked.filter(({ claim }) => claim.decides.length > 0);
  const held = decided.map(
    ({ item, claim, passages }) =>
      claim.decides.filter((span) => isShown(item.source, span, passages)).length,
  );
  const share = (test: (held: number, at: number) => boolean): number =>
    percent(held.filter(test).length, held.length);
  return {
    claims: decided.length,
    all: share((count, at) => count === decided[at]!.claim.decides.length),
    part: share((count) => count > 0),
    ...atOnce(decided),
    words: Math.round(decided.reduce((sum, { passages }) => sum + wordsOf(passages), 0) / decided.length),
    carried: rounded(
      decided.reduce((sum, { passages }) => sum + passages.shown.filter(({ carried }) => carried).length, 0) /
        decided.length,
    ),
  };
}

/** The same of what a report shows at once: three to five of the sentences that score highest, the fourth and fifth while all have at most 90 words. */
function atOnce(decided: readonly Asked[]): object {
  const [least, most, words] = [3, 5, 90];
  const first = decided.map((asked): Asked => {
    const ranked = asked.passages.shown.filter(({ carried }) => !carried).sort((a, b) => b.score - a.score);
    const kept = ranked
      .slice(0, most)
      .filter(
        (_, at) => at < least || wordsOf({ ...asked.passages, shown: ranked.slice(0, at + 1) }) <= words,
      );
    return { ...asked, passages: { ...asked.passages, shown: kept } };
  });
  const held = first.map(
    ({ item, claim, passages }) =>
      claim.decides.filter((span) => isShown(item.source, span, passages)).length,
  );
  return {
    allAtOnce: percent(
      held.filter((count, at) => count === decided[at]!.claim.decides.length).length,
      held.length,
    ),
    partAtOnce: percent(held.filter((count) => count > 0).length, held.length),
  };
}

function noBearing(alone: readonly Asked[], elsewhere: readonly Asked[]): object {
  const share = (asked: readonly Asked[]): number =>
    percent(asked.filter(({ passages }) => !passages.bears).length, asked.length);
  return {
    decided: share(alone.filter(({ claim }) => claim.label !== 'u')),
    unaddressed: share(alone.filter(({ claim }) => claim.label === 'u')),
    besideAnotherDocument: share(elsewhere),
  };
}

function percent(part: number, whole: number): number {
  return Math.round((10_000 * part) / whole) / 100;
}

function isShown(source: Document, span: Span, { shown }: Passages): boolean {
  const covered = shown
    .filter(({ region }) => region.document === source)
    .reduce(
      (sum, one) =>
        sum + Math.max(0, Math.min(one.span.end, span.end) - Math.max(one.span.start, span.start)),
      0,
    );
  return covered >= SHOWN * (span.end - span.start);
}

function wordsOf({ shown }: Passages): number {
  return shown.reduce(
    (sum, { region, span }) => sum + region.document.text.slice(span.start, span.end).split(/\s+/u).length,
    0,
  );
}

/** The passages of every claim of `items`, out of the sources of `among`. */
function ask(items: readonly Case[], among: readonly Case[]): Asked[] {
  const index = indexRegions(among.map(({ source }) => regionOf(source)));
  return items.flatMap((item) =>
    item.claims.map((claim, at) => ({ item, claim, passages: passagesOf(index, item, at) })),
  );
}

function passagesOf(index: PassageIndex, { article, claims }: Case, at: number): Passages {
  return passagesFor(index, {
    article,
    span: claims[at]!.span,
    before: claims[at - 1]?.span ?? null,
    after: claims[at + 1]?.span ?? null,
    prefer: [],
  });
}

function speed(): object {
  const source = documentOf('long.txt', [prose(LONG, 7)]).document;
  const { document: article, spans } = documentOf(
    'story.txt',
    prose(LONG_CLAIMS * 200, 8)
      .split(/(?<=\.)\s+/u)
      .map((text) => text),
    1,
  );
  const regions = [regionOf(source)];
  const first = timed(() => indexRegions(regions));
  const again = timed(() => indexRegions(regions));
  const claims = spans.slice(0, LONG_CLAIMS);
  const asked = timed(() =>
    claims.map((claim, at) =>
      passagesFor(first.result, {
        article,
        span: claim,
        before: claims[at - 1] ?? null,
        after: claims[at + 1] ?? null,
        prefer: [],
      }),
    ),
  );
  return {
    sentences: first.result.count,
    words: source.text.split(/\s+/u).length,
    indexMilliseconds: Math.round(first.milliseconds),
    indexAgainMilliseconds: Math.round(again.milliseconds),
    millisecondsEach: rounded(asked.milliseconds / claims.length),
  };
}

/** Milliseconds of processor time: a busy machine adds little to it. */
function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}

function readCases(): Case[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => ({ writer: name.slice(0, 2), row: JSON.parse(line) as Row })),
    )
    .map(({ writer, row }, number) => caseOf(writer, number, row));
}

function caseOf(writer: string, number: number, { doc, story }: Row): Case {
  const { document: source, spans } = documentOf(`source-${number}.txt`, doc, PARAGRAPH);
  const { document: article, spans: sentences } = documentOf(
    `story-${number}.txt`,
    story.map(({ t }) => t.replace(/\{\{|\}\}/gu, '')),
    1,
  );
  const claims = story.map(({ l, e }, at) => ({
    span: sentences[at]!,
    label: l,
    decides: e.map((one) => spans[one]!),
  }));
  const half = HELD_WRITERS.includes(writer)
    ? 'held writers'
    : number % EVERY === EVERY - 1
      ? 'every tenth'
      : 'development';
  return { writer, half, source, spans, article, claims };
}

/** A document of paragraphs of so many sentences each. */
function documentOf(
  path: string,
  sentences: readonly string[],
  each = PARAGRAPH,
): { document: Document; spans: Span[] } {
  let text = '';
  const blocks: Block[] = [];
  const spans = sentences.map((sentence, at) => {
    const begins = at % each === 0;
    if (at > 0) text += begins ? '\n\n' : ' ';
    const start = text.length;
    text += sentence;
    const from = begins ? start : blocks.pop()!.span.start;
    blocks.push({ kind: 'paragraph', level: 0, quoteDepth: 0, span: { start: from, end: text.length } });
    return { start, end: text.length };
  });
  const document: Document = {
    path,
    format: 'plain-text',
    sha256: '',
    text,
    blocks,
    pages: [],
    links: [],
    emphases: null,
    metadata: { title: null, date: null, sources: [] },
    map: identityMap(text),
    problems: [],
  };
  return { document, spans };
}

function regionOf(document: Document): Region {
  return {
    document,
    span: { start: 0, end: document.text.length },
    origin: 'source',
    quotation: null,
    speaker: null,
  };
}
