import { checkDocument } from '../src/check.js';
import { read } from '../src/read/index.js';
import type { Reader, ReportedClaim } from '../src/types/index.js';
import { areaUnderCurve, balancedAccuracy, macroF1, perLabel, rounded, type LabelScore } from './scores.js';

export type Label = 'supported' | 'contradicted' | 'overstated' | 'not_addressed';

/** One row of labelled data: a claim beside a source text. */
export interface ClaimRow {
  readonly doc: string;
  readonly claim: string;
  /** Null where the set's own label does not decide. */
  readonly map4: Label | null;
  readonly supported: 0 | 1;
  /** The set's own label. */
  readonly native?: string;
  /** Sets of numbers of the lines of `doc` that together are the evidence, where the set marks them. */
  readonly evidence_sentences?: readonly (readonly number[])[];
}

/** What the product says about one row. */
export interface Prediction {
  readonly label: Label;
  /** Grows with how sure the product is that the claim is supported, 0 … 1. */
  readonly score: number;
  /** The passages that the product laid beside the claims, white space squeezed. */
  readonly passages: readonly string[];
}

export interface ClaimFigures {
  readonly rows: number;
  readonly balancedAccuracy: number | null;
  readonly auc: number | null;
  readonly macroF1: number | null;
  readonly perLabel: Readonly<Record<string, LabelScore>>;
  readonly seconds: number;
  readonly pairsPerSecond: number;
}

/** Worst first: a row of several sentences is as bad as its worst one. */
const WORST_FIRST: readonly Label[] = ['contradicted', 'overstated', 'not_addressed', 'supported'];

const LABELS: Readonly<Record<ReportedClaim['verdict'], Label>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  misstated: 'overstated',
  unaddressed: 'not_addressed',
  undecided: 'not_addressed',
  unchecked: 'not_addressed',
};

/** Checks every row as an article of one claim with one source, and scores the verdicts against the labels. */
export async function measureClaims(
  rows: readonly ClaimRow[],
  readers: readonly Reader[] = [],
): Promise<ClaimFigures> {
  const start = performance.now();
  const predictions: Prediction[] = [];
  for (const row of rows) predictions.push(await predict(row, readers));
  const seconds = (performance.now() - start) / 1000;
  const gold = rows.map(({ supported }) => supported === 1);
  const labelled = rows.flatMap(({ map4 }, index) =>
    map4 === null ? [] : [{ gold: map4, predicted: predictions[index]!.label }],
  );
  const labels = perLabel(
    labelled.map((row) => row.gold),
    labelled.map((row) => row.predicted),
  );
  return {
    rows: rows.length,
    balancedAccuracy: rounded(
      balancedAccuracy(
        gold,
        predictions.map(({ label }) => label === 'supported'),
      ),
    ),
    auc: rounded(
      areaUnderCurve(
        gold,
        predictions.map(({ score }) => score),
      ),
    ),
    macroF1: rounded(macroF1(labels)),
    perLabel: Object.fromEntries(Object.entries(labels).map(([label, scores]) => [label, roundAll(scores)])),
    seconds: rounded(seconds),
    pairsPerSecond: rounded(rows.length / seconds),
  };
}

/** Runs the product on one row. */
export async function predict(
  { claim, doc }: ClaimRow,
  readers: readonly Reader[] = [],
): Promise<Prediction> {
  const [article, source] = await Promise.all([
    read({ path: 'article.txt', content: claim }),
    read({ path: 'source.txt', content: doc }),
  ]);
  const { claims } = await checkDocument(article, [source], { readers });
  const found = claims.map(({ verdict }) => LABELS[verdict]);
  return {
    label: WORST_FIRST.find((label) => found.includes(label)) ?? 'not_addressed',
    score: claims.length === 0 ? 0 : Math.min(...claims.map(scoreOf)),
    passages: claims.flatMap(({ evidence }) => evidence.map(({ text }) => text.replace(/\s+/gu, ' '))),
  };
}

function scoreOf({ verdict, confidence }: ReportedClaim): number {
  return verdict === 'supported' ? 0.5 + confidence / 2 : 0.5 - confidence / 2;
}

function roundAll({ rows, precision, recall, f1 }: LabelScore): LabelScore {
  return { rows, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}
