import { parseArgs } from 'node:util';
import { checkDocument } from '../src/check.js';
import { read } from '../src/read/index.js';
import type { Document, Reader, Report, ReportedClaim, Span, Verdict } from '../src/types/index.js';
import { READER_OPTIONS, READER_USAGE, readersOf } from './readers.js';
import {
  halvesOf,
  plain,
  printed,
  storiesOf,
  trainingData,
  type StoryDocument,
  type StorySentence,
} from './shared-data.js';

const USAGE = `usage: npm run bench:stories -- [--every N] [--only dev|held|watch|test] [--show VERDICT|left-out|late] [--limit N] [--reader FOLDER]
Checks each story as an article beside its document.
--show prints sentences of development stories: those of a verdict, those left out as no claims, or false ones late in the list by risk.
${READER_USAGE}`;

/** Measures verdicts, shown passages and the order by risk. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      every: { type: 'string', default: '1' },
      only: { type: 'string' },
      show: { type: 'string' },
      limit: { type: 'string', default: '40' },
      help: { type: 'boolean', default: false },
      ...READER_OPTIONS,
    },
  });
  if (values.help) return (console.log(USAGE), 0);
  const folder = trainingData();
  if (folder === null) return (console.log('skipped: no shared data'), 0);
  const stories = storiesOf(folder);
  const readers = await readersOf(values);
  for (const { name: half, isIn } of halvesOf(folder, values.only, values.reader !== undefined)) {
    const start = performance.now();
    const chosen = stories.filter(({ id }) => isIn(id)).filter((_, at) => at % Number(values.every) === 0);
    const told: Told[] = [];
    for (const story of chosen) told.push(...(await tell(story, readers.all)));
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      JSON.stringify({ half, stories: chosen.length, ...figuresOf(told), seconds, ...readers.counts() }),
    );
    if (half === 'dev' && values.show) show(told, values.show, Number(values.limit));
  }
  readers.close();
  return 0;
}

/** One sentence of a story, with what the program made of it. */
interface Told {
  readonly id: string;
  readonly sentence: StorySentence;
  /** Null when no claim was found in it. */
  readonly verdict: Verdict | null;
  readonly risk: number;
  readonly claims: readonly ReportedClaim[];
  readonly report: Report;
  /** Share of the deciding sentences that are shown; null where nothing decides. */
  readonly held: number | null;
  /** Place in its story's list of undecided sentences by risk, 0 first … 1 last; null when not in it. */
  readonly place: number | null;
}

/** The worst verdict of a sentence's claims is that of the sentence. */
const WORST_FIRST: readonly Verdict[] = [
  'contradicted',
  'misstated',
  'undecided',
  'unaddressed',
  'unchecked',
  'supported',
];

async function tell({ id, doc, story }: StoryDocument, readers: readonly Reader[]): Promise<Told[]> {
  const sentences = story.map(({ t }) => plain(t));
  const article = await read({ path: 'article.txt', content: asArticle(sentences) });
  const source = await read({ path: 'source.txt', content: printed(doc) });
  const report = await checkDocument(article, [source], { readers });
  const [ours, theirs] = [placesOf(article, sentences), placesOf(source, doc)];
  const told = story.map((sentence, index) => {
    const claims = report.claims.filter(({ span }) => meet(span, ours[index]!));
    return {
      id: `${id} ${index}`,
      sentence,
      verdict: WORST_FIRST.find((verdict) => claims.some((claim) => claim.verdict === verdict)) ?? null,
      risk: Math.max(0, ...claims.map(({ risk }) => risk)),
      claims,
      report,
      held: heldBy(
        claims,
        sentence.e.map((number) => theirs[number]!),
      ),
      place: null,
    };
  });
  return ranked(told);
}

/** Paragraphs of four sentences; a headline or list item stands alone. */
function asArticle(sentences: readonly string[]): string {
  let paragraph = 0;
  return sentences.reduce((text, sentence) => {
    const alone = BULLET.test(sentence) || !/[.!?]["”’')]*$/u.test(sentence);
    const opens = text === '' || alone || paragraph === 4;
    paragraph = alone ? 4 : opens ? 1 : paragraph + 1;
    return text === '' ? sentence : `${text}${opens ? '\n\n' : ' '}${sentence}`;
  }, '');
}

const BULLET = /^[•*–-]\s+/u;

/** Where each sentence stands in the text that was read. */
function placesOf({ text }: Document, sentences: readonly string[]): Span[] {
  let end = 0;
  return sentences.map((sentence) => {
    const words = sentence.replace(BULLET, '');
    const start = text.indexOf(words, end);
    if (start < 0) throw new Error(`the text that was read lacks: ${words}`);
    end = start + words.length;
    return { start, end };
  });
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function heldBy(claims: readonly ReportedClaim[], deciding: readonly Span[]): number | null {
  if (deciding.length === 0 || claims.length === 0) return null;
  const shown = claims.flatMap(({ evidence }) =>
    evidence.filter(({ document }) => document === 'source.txt'),
  );
  return deciding.filter((own) => shown.some(({ span }) => meet(span, own))).length / deciding.length;
}

function ranked(told: readonly Told[]): Told[] {
  const list = told.filter(({ verdict }) => verdict === 'undecided').sort((a, b) => b.risk - a.risk);
  return told.map((one) => {
    const at = list.indexOf(one);
    return at < 0 ? one : { ...one, place: (at + 0.5) / list.length };
  });
}

const isFalse = ({ sentence: { l } }: Told) => l === 'c' || l === 'm';
const isTrue = ({ sentence: { l } }: Told) => l === 's';
const isRed = ({ verdict }: Told) => verdict === 'contradicted' || verdict === 'misstated';
const isGreen = ({ verdict }: Told) => verdict === 'supported';

function figuresOf(told: readonly Told[]): Record<string, number> {
  const claims = told.filter(({ verdict }) => verdict !== null);
  const listed = claims.filter(({ place }) => place !== null);
  const decided = claims.flatMap(({ held }) => (held === null ? [] : [held]));
  const green = claims.filter(isGreen);
  return {
    sentences: told.length,
    leftOut: told.length - claims.length,
    supported: green.length,
    supportedRight: share(green, isTrue),
    trueSupported: share(claims.filter(isTrue), isGreen),
    trueFlagged: share(claims.filter(isTrue), isRed),
    falseFlagged: share(claims.filter(isFalse), isRed),
    shownAll: share(decided, (held) => held === 1),
    shownPart: share(decided, (held) => held > 0),
    falseInFirstHalf: inFirstHalf(listed.filter(isFalse)),
    unborneInFirstHalf: inFirstHalf(listed.filter(({ sentence: { l } }) => l === 'u')),
    trueInFirstHalf: inFirstHalf(listed.filter(isTrue)),
  };
}

/** The middle one of a list of odd length counts half. */
function inFirstHalf(told: readonly Told[]): number {
  const sum = told.reduce((all, { place }) => all + (place! < 0.5 ? 1 : place === 0.5 ? 0.5 : 0), 0);
  return rounded(sum / Math.max(1, told.length));
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return rounded(all.filter(holds).length / Math.max(1, all.length));
}

const rounded = (value: number) => Number(value.toFixed(4));

function show(told: readonly Told[], what: string, limit: number): void {
  const chosen = told.filter((one) => {
    if (what === 'left-out') return one.verdict === null;
    if (what === 'late') return isFalse(one) && one.place !== null && one.place > 0.5;
    return one.verdict === what;
  });
  for (const { id, sentence, risk, claims, report } of chosen.slice(0, limit)) {
    console.log(`--- ${id} ${sentence.l}${sentence.d ? ` (${sentence.d})` : ''} risk ${risk}`);
    console.log(`    ${sentence.t}`);
    for (const { look, evidence } of claims) {
      const words = look.article.map(({ start, end }) => report.article.text.slice(start, end));
      if (words.length > 0) console.log(`    look: ${words.join(' · ')}`);
      for (const { text } of [...evidence].sort((a, b) => b.score - a.score).slice(0, 2))
        console.log(`    | ${text}`);
    }
    for (const omission of report.omissions)
      if (sentence.t.includes(omission.text)) console.log(`    left out: ${omission.reason}`);
  }
}
