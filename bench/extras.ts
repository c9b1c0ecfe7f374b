import type { ClaimRow, Label, Prediction } from './claims.js';
import { macroF1, perLabel, rounded } from './scores.js';

/** Figures that some data sets are usually compared by, beside those that all files have; absent where a file has no such labels. */
export interface ExtraFigures {
  /** Share of rows that are rightly called supported or not. */
  readonly accuracy: number;
  /** Mean F1 over SUPPORT, REFUTE and NEI, where rows are labelled so. */
  readonly macroF1ThreeWay?: number;
  /** Mean F1 over "exaggerates" and "same", what neither is left out. */
  readonly macroF1Overstated?: number;
  /** Share of the sentences marked as evidence that stand in some passage looked at, the best-met set of each row counting. */
  readonly evidenceRecall?: number;
  /** Share of rows of which some sentence marked as evidence stands in some passage. */
  readonly evidenceFound?: number;
}

const THREE_WAY: Readonly<Record<Label, string>> = {
  supported: 'SUPPORT',
  contradicted: 'REFUTE',
  overstated: 'REFUTE',
  not_addressed: 'NEI',
};

/** The figures of a file beyond those in the contract of the benchmark. */
export function extraFigures(rows: readonly ClaimRow[], predictions: readonly Prediction[]): ExtraFigures {
  const right = rows.filter(
    ({ supported }, at) => (supported === 1) === (predictions[at]!.label === 'supported'),
  );
  return {
    accuracy: rounded(right.length / rows.length),
    ...threeWay(rows, predictions),
    ...overstated(rows, predictions),
    ...evidence(rows, predictions),
  };
}

function threeWay(rows: readonly ClaimRow[], predictions: readonly Prediction[]): Partial<ExtraFigures> {
  const gold = rows.map(({ native }) => native?.split('/')[0] ?? '');
  if (!gold.every((label) => /^(?:SUPPORT|REFUTE|NEI)$/u.test(label))) return {};
  const predicted = predictions.map(({ label }) => THREE_WAY[label]);
  return { macroF1ThreeWay: rounded(macroF1(perLabel(gold, predicted)))! };
}

function overstated(rows: readonly ClaimRow[], predictions: readonly Prediction[]): Partial<ExtraFigures> {
  const judged = rows.flatMap(({ native }, at) =>
    native === 'exaggerates' || native === 'same' ? [{ native, label: predictions[at]!.label }] : [],
  );
  if (!judged.some(({ native }) => native === 'exaggerates')) return {};
  const scores = perLabel(
    judged.map(({ native }) => native),
    judged.map(({ label }) => (label === 'overstated' || label === 'contradicted' ? 'exaggerates' : 'same')),
  );
  return { macroF1Overstated: rounded(macroF1(scores))! };
}

function evidence(rows: readonly ClaimRow[], predictions: readonly Prediction[]): Partial<ExtraFigures> {
  const shares = rows.flatMap(({ doc, evidence_sentences: sets }, at) => {
    const marked = (sets ?? []).filter((set) => set.length > 0);
    if (marked.length === 0) return [];
    const lines = doc.split('\n');
    const found = (line: number) =>
      predictions[at]!.passages.some((passage) => passage.includes(squeezed(lines[line] ?? '\n')));
    return [Math.max(...marked.map((set) => set.filter(found).length / set.length))];
  });
  if (shares.length === 0) return {};
  return {
    evidenceRecall: rounded(shares.reduce((sum, share) => sum + share, 0) / shares.length),
    evidenceFound: rounded(shares.filter((share) => share > 0).length / shares.length),
  };
}

/** The first words of a line in the form in which passages are compared with it: readers join lines and squeeze spaces. */
export function squeezed(text: string): string {
  return text
    .replace(/^[#>*\-\s]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, COMPARED);
}

/** Characters of a marked sentence that must stand in a passage: its end may have been parted off as another sentence. */
const COMPARED = 60;
