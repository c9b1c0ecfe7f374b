/**
 * Asks whether fitted weights would judge better than the rules do, and how sure the rules may be.
 *
 * For each file a logistic regression over readable features is fitted on all other files (files of one data set held out
 * together, every file and both classes weighing the same) and measured on the one left out, beside the rules on the same
 * rows. The rules keep the word until fitted weights win on most files. Then the slope that turns the rules' margin into a chance is
 * fitted likewise, printed as fitted on all files and with each left out, and the confidence of every verdict is held
 * against how often it is right. Rows of several claims count as their weakest one.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { judgeCase } from '../src/judges/rules.js';
import { marginOf } from '../src/judges/rules/demand.js';
import type { Case } from '../src/types/index.js';
import { casesOf } from './cases.js';
import type { ClaimRow } from './claims.js';
import { featuresOf } from './features.js';
import { chance, fitLogistic, type Example, type Weights } from './logistic.js';
import { areaUnderCurve, balancedAccuracy, rounded } from './scores.js';

const USAGE = 'usage: npm run bench:fit -- FILE...   (two labelled files at least)';
/** Keeps weights small where features tell the same; chosen beforehand, never by the result. */
const RIDGE = 5;
/** What the examples of one file weigh together. */
const FILE_WEIGHT = 1000;
const BINS = 5;

interface Row {
  readonly gold: boolean;
  /** Null for a claim that no passage bears on. */
  readonly claims: readonly (Claim | null)[];
  readonly supported: boolean;
  readonly confidence: number;
}

interface Claim {
  readonly values: readonly number[];
  readonly margin: number;
}

interface DataFile {
  readonly name: string;
  /** Files with one set are never on both sides of a fit. */
  readonly set: string;
  readonly rows: readonly Row[];
}

/** Prints one JSON line a file, then the calibration and the reliability table. Returns the exit code. */
export async function main(paths: readonly string[]): Promise<number> {
  if (paths.length < 2) {
    console.error(USAGE);
    return 2;
  }
  const files: DataFile[] = [];
  for (const path of paths) files.push(await load(path));
  for (const file of files) console.log(JSON.stringify(heldOut(files, file)));
  console.log(JSON.stringify({ slope: rounded(slopeOf(files)), leftOut: slopesLeftOut(files) }));
  for (const line of reliability(files)) console.log(JSON.stringify(line));
  return 0;
}

async function load(path: string): Promise<DataFile> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const rows: Row[] = [];
  for (const line of lines) rows.push(await rowOf(JSON.parse(line) as ClaimRow));
  const name = basename(path, '.jsonl');
  return { name, set: name.split('.')[0]!, rows };
}

async function rowOf(row: ClaimRow): Promise<Row> {
  const cases = await casesOf(row);
  const verdicts = cases.map(judgeCase).flatMap((judgement) => ('verdict' in judgement ? [judgement] : []));
  const supported = verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'supported');
  const deciding = supported ? verdicts : verdicts.filter(({ verdict }) => verdict !== 'supported');
  return {
    gold: row.supported === 1,
    claims: cases.map(claimOf),
    supported,
    confidence: Math.min(1, ...deciding.map(({ confidence }) => confidence)),
  };
}

function claimOf(subject: Case): Claim | null {
  if (subject.pairing.evidence.length === 0) return null;
  return { values: Object.values(featuresOf(subject)), margin: marginOf(subject.pairing) };
}

function heldOut(files: readonly DataFile[], file: DataFile): object {
  const weights = fitWeakest(files.filter(({ set }) => set !== file.set));
  const scores = file.rows.map((row) => scoreOf(row, weights));
  const gold = file.rows.map((row) => row.gold);
  return {
    file: file.name,
    rows: file.rows.length,
    rules: rounded(
      balancedAccuracy(
        gold,
        file.rows.map(({ supported }) => supported),
      ),
    ),
    fitted: rounded(
      balancedAccuracy(
        gold,
        scores.map((score) => score >= 0.5),
      ),
    ),
    fittedAuc: rounded(areaUnderCurve(gold, scores)),
  };
}

/** Fits, picks the weakest claim of each row by the fit, and fits again: which claim of an unsupported row is at fault is not labelled. */
function fitWeakest(files: readonly DataFile[]): Weights {
  const first = fitLogistic(
    examplesOf(files, ({ margin }) => margin),
    RIDGE,
  );
  return fitLogistic(
    examplesOf(files, ({ values }) => chance(first, values)),
    RIDGE,
  );
}

function scoreOf({ claims }: Row, weights: Weights): number {
  if (claims.length === 0) return 0;
  return Math.min(...claims.map((claim) => (claim ? chance(weights, claim.values) : 0)));
}

function examplesOf(files: readonly DataFile[], rank: (claim: Claim) => number): Example[] {
  return weakestOf(files, rank).map(({ claim, positive, weight }) => ({
    values: claim.values,
    positive,
    weight,
  }));
}

/** The weakest claim of each row, weighted so that files and classes count alike. */
function weakestOf(files: readonly DataFile[], rank: (claim: Claim) => number) {
  return files.flatMap(({ rows }) => {
    const chosen = rows.flatMap(({ claims, gold }) => {
      const known = claims.flatMap((claim) => (claim ? [claim] : []));
      const [weakest] = known.sort((a, b) => rank(a) - rank(b));
      return weakest ? [{ claim: weakest, positive: gold }] : [];
    });
    const positives = chosen.filter(({ positive }) => positive).length;
    return chosen.map((one) => ({
      ...one,
      weight: FILE_WEIGHT / 2 / Math.max(1, one.positive ? positives : chosen.length - positives),
    }));
  });
}

function slopeOf(files: readonly DataFile[]): number {
  const examples = weakestOf(files, ({ margin }) => margin).map(({ claim, positive, weight }) => ({
    values: [claim.margin],
    positive,
    weight,
  }));
  return fitLogistic(examples, 0)[0]!;
}

function slopesLeftOut(files: readonly DataFile[]): Record<string, number> {
  return Object.fromEntries(
    files.map(({ name, set }) => [name, rounded(slopeOf(files.filter((other) => other.set !== set)))]),
  );
}

/** For "supported" and for all else: in each range of confidence, the mean confidence beside the share that is right, files weighing alike. */
function reliability(files: readonly DataFile[]): object[] {
  return [true, false].flatMap((supported) =>
    Array.from({ length: BINS }, (_, bin) => {
      const within = files.flatMap(({ rows }) =>
        rows
          .filter(
            (row) =>
              row.supported === supported && Math.min(BINS - 1, Math.floor(row.confidence * BINS)) === bin,
          )
          .map((row) => ({ ...row, weight: 1 / rows.length })),
      );
      const total = within.reduce((sum, { weight }) => sum + weight, 0);
      const mean = (value: (row: Row) => number) =>
        rounded(within.reduce((sum, row) => sum + row.weight * value(row), 0) / total);
      return {
        verdict: supported ? 'supported' : 'other',
        from: bin / BINS,
        rows: within.length,
        ...(total > 0 && {
          confidence: mean((row) => row.confidence),
          right: mean((row) => Number(row.gold === supported)),
        }),
      };
    }),
  );
}
