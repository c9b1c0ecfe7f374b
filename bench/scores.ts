/** Precision, recall and F1 of one label, with the number of rows that carry it. */
export interface LabelScore {
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Mean of the recalls on both classes of a yes/no question, 0 … 1; null when one class is empty. */
export function balancedAccuracy(gold: readonly boolean[], predicted: readonly boolean[]): number | null {
  const recall = (wanted: boolean) => {
    const rows = gold.flatMap((value, index) => (value === wanted ? [predicted[index]] : []));
    return rows.length === 0 ? null : rows.filter((value) => value === wanted).length / rows.length;
  };
  const [yes, no] = [recall(true), recall(false)];
  return yes === null || no === null ? null : (yes + no) / 2;
}

/** Area under the ROC curve: the chance that a positive row scores above a negative one, ties counted half; null when one class is empty. */
export function areaUnderCurve(gold: readonly boolean[], scores: readonly number[]): number | null {
  const positives = gold.filter(Boolean).length;
  const negatives = gold.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const order = scores
    .map((score, index) => ({ score, gold: gold[index]! }))
    .sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && order[to]!.score === order[from]!.score) to++;
    rankSum += ((from + 1 + to) / 2) * order.slice(from, to).filter((row) => row.gold).length;
    from = to;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Scores of every label that occurs in `gold`. */
export function perLabel(gold: readonly string[], predicted: readonly string[]): Record<string, LabelScore> {
  return Object.fromEntries(
    [...new Set(gold)].sort().map((label) => {
      const hits = gold.filter((value, index) => value === label && predicted[index] === label).length;
      const rows = gold.filter((value) => value === label).length;
      const claimed = predicted.filter((value) => value === label).length;
      const f1 = hits === 0 ? 0 : (2 * hits) / (rows + claimed);
      return [label, { rows, precision: claimed === 0 ? 0 : hits / claimed, recall: hits / rows, f1 }];
    }),
  );
}

/** Mean F1 over the labels; null when there are none. */
export function macroF1(scores: Readonly<Record<string, LabelScore>>): number | null {
  const all = Object.values(scores);
  return all.length === 0 ? null : all.reduce((sum, { f1 }) => sum + f1, 0) / all.length;
}

/** Rounded to four decimals, null kept. */
export function rounded<T extends number | null>(value: T): T {
  return (value === null ? null : Math.round(value * 1e4) / 1e4) as T;
}
