import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDocument } from '../src/check.js';
import { read } from '../src/read/index.js';
import { groupBy } from '../src/language/group-by.js';
import { fedFor } from '../src/reading/local/feed.js';
import { judged } from '../src/reading/local/judge.js';
import { Tokens } from '../src/reading/local/index.js';
import type { ClaimPair, NoReading, Reader, Reading } from '../src/types/index.js';
import type { OpenModel } from '../src/workspace/local-model/open.js';
import { contrastsOf, type Contrast } from './contrasts.js';
import { modelIn } from './readers.js';
import { areaUnder, caughtAt, interval, share } from './reading-figures.js';
import { partsOf, trainingData } from './shared-data.js';

const USAGE = `usage: npm run bench:reading -- [--every N] [--model FOLDER]
Puts every contrasted claim of sources that took no part in training, with both versions of its passage as the program finds it, before
the model of the program (or of FOLDER), and the claim alone beside it (the twin, which must be at chance).`;

/** Measures what the model itself says, before thresholds. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      every: { type: 'string', default: '1' },
      model: { type: 'string', default: 'model' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return (console.log(USAGE), 0);
  const folder = trainingData();
  if (folder === null) return (console.log('skipped: no shared data'), 0);
  const part = partsOf(folder);
  const contrasts = contrastsOf(folder)
    .filter(({ id }) => part(id) === 'test')
    .filter((_, at) => at % Number(values.every) === 0);
  const model = await modelIn(values.model);
  const desk = new Desk(model);
  const scored: Scored[] = [];
  for (const contrast of contrasts) {
    const one = await desk.scored(contrast);
    if (one) scored.push(one);
  }
  console.log(JSON.stringify({ model: model.card.name, ...figuresOf(scored), ...desk.speed() }, null, 1));
  model.engine.close();
  return 0;
}

/** What the model says of one claim beside one version of its passage. */
interface Score {
  /** Log-odds that the passages bear the claim out. */
  readonly support: number;
  /** Log-odds that they say otherwise: by these the program flags. */
  readonly fault: number;
  /** The calibrated probability of support. */
  readonly chance: number;
}

interface Scored {
  readonly source: string;
  readonly kind: string;
  readonly whenTrue: Score;
  readonly whenFalse: Score;
  /** With no passage at all. */
  readonly alone: Score;
  /** Whether the first version of the passage, as it was written before there was a second, bears the claim out. */
  readonly firstIsTrue: boolean;
}

class Desk {
  private readonly tokens: Tokens;
  private readonly milliseconds: number[] = [];
  private memory = 0;

  constructor(private readonly model: OpenModel) {
    this.tokens = new Tokens(model.tokenizer);
  }

  async scored(contrast: Contrast): Promise<Scored | null> {
    const { claim, before, whenTrue, whenFalse, id, kind, firstIsTrue } = contrast;
    const [right, wrong] = [
      await this.pair(claim, before, whenTrue),
      await this.pair(claim, before, whenFalse),
    ];
    if (!right || !wrong) return null;
    const empty = { ...right, passages: { ...right.passages, shown: [] } };
    return {
      source: id,
      kind,
      whenTrue: await this.score(right),
      whenFalse: await this.score(wrong),
      alone: await this.score(empty),
      firstIsTrue,
    };
  }

  /** The claim as the last sentence of an article, with its passages. */
  private async pair(claim: string, before: string | null, text: string): Promise<ClaimPair | null> {
    const content = before === null ? claim : `${before} ${claim}`;
    const article = await read({ path: 'article.txt', content });
    const source = await read({ path: 'source.txt', content: text });
    const pairs: ClaimPair[] = [];
    const listener: Reader = {
      id: 'listener',
      offline: true,
      read: (given) => (pairs.push(...given), Promise.resolve(given.map((): NoReading => ({ unread: '' })))),
    };
    await checkDocument(article, [source], { readers: [listener] });
    const from = article.text.length - claim.length;
    return pairs.find(({ claim: { span } }) => span.end > from + 1) ?? null;
  }

  private async score(pair: ClaimPair): Promise<Score> {
    const { card, engine } = this.model;
    const fed = fedFor(pair, card);
    const { start, end } = pair.claim.span;
    const row = this.tokens.row(pair.article.text.slice(start, end), fed.text, card.longest);
    const begun = performance.now();
    const logits = await engine.run(row, new AbortController().signal);
    this.milliseconds.push(performance.now() - begun);
    this.memory = Math.max(this.memory, megabytesOf(engine.pid));
    const { supported }: Reading = judged({ pair, fed, row, logits }, card.calibration);
    const [s, c, m, u] = logits.stance as [number, number, number, number];
    return {
      support: s - logSum(c, m, u),
      fault: logSum(c, m) - logSum(s, u),
      chance: supported,
    };
  }

  /** The first reading waits for the network to be loaded. */
  speed(): object {
    const [first = 0, ...rest] = this.milliseconds;
    return {
      readings: this.milliseconds.length,
      firstReadingSeconds: share(first, 1000),
      readingsPerSecond: share(
        rest.length * 1000,
        rest.reduce((sum, one) => sum + one, 0),
      ),
      megabytes: this.memory,
    };
  }
}

function logSum(...odds: readonly number[]): number {
  const highest = Math.max(...odds);
  return highest + Math.log(odds.reduce((sum, one) => sum + Math.exp(one - highest), 0));
}

/** The most memory that a process has had; 0 where the system does not tell. */
function megabytesOf(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function figuresOf(scored: readonly Scored[]): object {
  return {
    pairs: scored.length,
    ...mainFigures(scored),
    interval: interval(scored, ({ source }) => source, mainFigures),
    // Both versions of a passage have the same claim, so that the claim alone is at chance there; of the version that was written
    // first it may betray something.
    twin: areaUnder(
      scored.filter(({ firstIsTrue }) => firstIsTrue).map(({ alone }) => alone.support),
      scored.filter(({ firstIsTrue }) => !firstIsTrue).map(({ alone }) => alone.support),
    ),
    reliability: reliability(scored),
    kinds: Object.fromEntries(
      [...groupBy(scored, ({ kind }) => kind)]
        .sort((a, b) => b[1].length - a[1].length)
        .map(([kind, some]) => [kind, { pairs: some.length, order: orderOf(some) }]),
    ),
  };
}

function mainFigures(scored: readonly Scored[]) {
  const by = (score: (one: Score) => number) =>
    [scored.map(({ whenTrue }) => score(whenTrue)), scored.map(({ whenFalse }) => score(whenFalse))] as const;
  const support = by((one) => one.support);
  const fault = by((one) => -one.fault);
  return {
    order: orderOf(scored),
    area: areaUnder(...support),
    areaByFault: areaUnder(...fault),
    caughtAt5: caughtAt(...fault, 0.05),
    caughtAt2: caughtAt(...fault, 0.02),
    caughtBySupportAt5: caughtAt(...support, 0.05),
  };
}

function orderOf(scored: readonly Scored[]): number {
  const won = scored.reduce(
    (sum, { whenTrue, whenFalse }) =>
      sum + (whenTrue.support > whenFalse.support ? 1 : whenTrue.support === whenFalse.support ? 0.5 : 0),
    0,
  );
  return share(won, scored.length);
}

/** For each fifth of the stated probability of support: how many readings there are, and how many of them are right. Half of all are. */
function reliability(scored: readonly Scored[]): object[] {
  const all = scored.flatMap(({ whenTrue, whenFalse }) => [
    { p: whenTrue.chance, isTrue: true },
    { p: whenFalse.chance, isTrue: false },
  ]);
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const inside = all.filter(({ p }) => p >= from && (p < from + 0.2 || from === 0.8));
    return {
      from,
      readings: inside.length,
      true: share(inside.filter(({ isTrue }) => isTrue).length, inside.length),
    };
  });
}
