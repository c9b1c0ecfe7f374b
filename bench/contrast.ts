import { parseArgs } from 'node:util';
import { checkDocument } from '../src/check.js';
import { read } from '../src/read/index.js';
import type { Document, ReportedClaim, Verdict } from '../src/types/index.js';
import { contrastsOf, type Contrast } from './contrasts.js';
import { READER_OPTIONS, READER_USAGE, readersOf, type BenchReaders } from './readers.js';
import { halvesOf, trainingData } from './shared-data.js';

const USAGE = `usage: npm run bench:contrast -- [--every N] [--only dev|held|watch|test] [--set stories|pairs] [--show KIND] [--limit N] [--reader FOLDER] [--second-reader URL --model NAME]
Checks each claim beside the version of its passage that bears it out and the one that does not.
--show KIND prints claims for which a finding of that kind (or a verdict: supported) is right or wrong; never for held-back sources.
${READER_USAGE}`;

/** Measures how often facts tell the two versions of a passage apart. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      every: { type: 'string', default: '1' },
      only: { type: 'string' },
      set: { type: 'string' },
      show: { type: 'string' },
      limit: { type: 'string', default: '40' },
      help: { type: 'boolean', default: false },
      ...READER_OPTIONS,
    },
  });
  if (values.help) return (console.log(USAGE), 0);
  const folder = trainingData();
  if (folder === null) return (console.log('skipped: no shared data'), 0);
  const all = contrastsOf(folder).filter(
    ({ id }) => !values.set || (values.set === 'stories') === /^[jkl]/u.test(id),
  );
  const every = Number(values.every);
  const readers = await readersOf(values);
  const halves = halvesOf(folder, values.only, values.reader !== undefined);
  for (const { name, isIn } of halves) {
    const chosen = all.filter(({ id }) => isIn(id)).filter((_, at) => at % every === 0);
    await measure(name, chosen, readers, name === 'dev' ? (values.show ?? null) : null, Number(values.limit));
  }
  readers.close();
  return 0;
}

async function measure(
  name: string,
  contrasts: readonly Contrast[],
  readers: BenchReaders,
  show: string | null,
  limit: number,
): Promise<void> {
  const counts = {
    pairs: 0,
    supportedFalse: 0,
    supportedTrue: 0,
    flaggedTrue: 0,
    flaggedFalse: 0,
    apart: 0,
    wrongWay: 0,
  };
  const kinds = new Map<string, { right: number; wrong: number }>();
  const missed = new Map<string, { seen: number; flagged: number }>();
  let shown = 0;
  const start = performance.now();
  for (const contrast of contrasts) {
    const right = await verdictOf(contrast, contrast.whenTrue, readers);
    const wrong = await verdictOf(contrast, contrast.whenFalse, readers);
    if (!right || !wrong) continue;
    counts.pairs += 1;
    counts.supportedFalse += Number(wrong.verdict === 'supported');
    counts.supportedTrue += Number(right.verdict === 'supported');
    counts.flaggedTrue += Number(isRed(right.verdict));
    counts.flaggedFalse += Number(isRed(wrong.verdict));
    const order = rank(right.verdict) - rank(wrong.verdict);
    counts.apart += Number(order > 0);
    counts.wrongWay += Number(order < 0);
    const seen = missed.get(contrast.kind) ?? { seen: 0, flagged: 0 };
    missed.set(contrast.kind, { seen: seen.seen + 1, flagged: seen.flagged + Number(isRed(wrong.verdict)) });
    for (const [one, field] of [
      [right, 'wrong'],
      [wrong, 'right'],
    ] as const)
      for (const kind of new Set(one.kinds)) {
        const tally = kinds.get(kind) ?? { right: 0, wrong: 0 };
        tally[field] += 1;
        kinds.set(kind, tally);
      }
    if (show !== null && shown < limit) {
      for (const [one, text, label] of [
        [right, contrast.whenTrue, 'CLAIM IS TRUE'],
        [wrong, contrast.whenFalse, 'CLAIM IS FALSE'],
      ] as const)
        if (one.kinds.includes(show) || one.verdict === show) {
          shown += 1;
          console.log(
            `--- ${label} ${contrast.id} (${contrast.kind}) ${one.verdict}\n    ${contrast.claim}\n    ${one.messages.join('\n    ')}\n    | ${text === '' ? '' : one.passages}`,
          );
        }
    }
  }
  const share = (n: number) => Number((n / Math.max(1, counts.pairs)).toFixed(4));
  console.log(
    JSON.stringify({
      half: name,
      pairs: counts.pairs,
      supportedWhenFalse: share(counts.supportedFalse),
      supportedWhenTrue: share(counts.supportedTrue),
      flaggedWhenTrue: share(counts.flaggedTrue),
      flaggedWhenFalse: share(counts.flaggedFalse),
      toldApart: share(counts.apart),
      wrongWayRound: share(counts.wrongWay),
      seconds: Math.round((performance.now() - start) / 1000),
      ...readers.counts(),
    }),
  );
  console.log('kind of finding: on false claims / on true claims');
  for (const [kind, { right, wrong }] of [...kinds].sort(
    (a, b) => b[1].right + b[1].wrong - a[1].right - a[1].wrong,
  ))
    console.log(`  ${kind.padEnd(36)} ${right} / ${wrong}`);
  console.log('kind of fault in the data: flagged of seen');
  console.log(
    '  ' +
      [...missed]
        .sort((a, b) => b[1].seen - a[1].seen)
        .map(([kind, { seen, flagged }]) => `${kind} ${flagged}/${seen}`)
        .join(' · '),
  );
}

function rank(verdict: Verdict): number {
  return isRed(verdict) ? 0 : verdict === 'supported' ? 2 : 1;
}

const isRed = (verdict: Verdict) => verdict === 'contradicted' || verdict === 'misstated';

interface Said {
  readonly verdict: Verdict;
  readonly kinds: readonly string[];
  readonly messages: readonly string[];
  readonly passages: string;
}

const sources = new Map<string, Document>();

/** The claim as an article of its own, behind the sentence before it where there is one; worst verdict of its parts. */
async function verdictOf(
  { claim, before }: Contrast,
  source: string,
  { all: readers }: BenchReaders,
): Promise<Said | null> {
  const article = await read({
    path: 'article.txt',
    content: before === null ? claim : `${before} ${claim}`,
  });
  const document = sources.get(source) ?? (await read({ path: 'source.txt', content: source }));
  if (sources.size > 200) sources.clear();
  sources.set(source, document);
  const report = await checkDocument(article, [document], { readers });
  const from = article.text.length - claim.length;
  const parts = report.claims.filter(({ span }) => span.end > from + 1);
  if (parts.length === 0) return null;
  const ids = parts.flatMap(({ findings }) => findings);
  const found = report.findings.filter(({ id }) => ids.includes(id));
  return {
    verdict: worst(parts),
    kinds: found.map(({ check }) => check),
    messages: found.map(({ check, message }) => `${check}: ${message}`),
    passages: parts.flatMap(({ evidence }) => evidence.map(({ text }) => text)).join(' '),
  };
}

const WORST_FIRST: readonly Verdict[] = [
  'contradicted',
  'misstated',
  'undecided',
  'unaddressed',
  'unchecked',
  'supported',
];

function worst(parts: readonly ReportedClaim[]): Verdict {
  return WORST_FIRST.find((verdict) => parts.some((part) => part.verdict === verdict))!;
}
