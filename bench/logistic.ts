/** A logistic regression: one weight a feature, the last for the constant. */
export type Weights = readonly number[];

export interface Example {
  readonly values: readonly number[];
  readonly positive: boolean;
  /** How much the example counts. */
  readonly weight: number;
}

const MOST_STEPS = 25;
const ENOUGH = 1e-6;

/** Weights by Newton's method with a ridge on all but the constant; the same examples give the same weights. */
export function fitLogistic(examples: readonly Example[], ridge: number): Weights {
  const scales = scalesOf(examples);
  const scaled = examples.map((example) => ({
    ...example,
    values: [...example.values.map((value, at) => value / scales[at]!), 1],
  }));
  const weights = new Array<number>(scales.length + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(scaled, weights, ridge);
    change.forEach((value, at) => (weights[at]! += value));
    if (Math.max(...change.map(Math.abs)) < ENOUGH) break;
  }
  return weights.map((weight, at) => weight / (scales[at] ?? 1));
}

/** The chance, 0 … 1, that an example with these values is positive. */
export function chance(weights: Weights, values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => total + value * weights[at]!, weights.at(-1)!);
  return 1 / (1 + Math.exp(-sum));
}

/** Standard deviation of each feature, so that one ridge fits all. */
function scalesOf(examples: readonly Example[]): number[] {
  const count = examples.length;
  return (examples[0]?.values ?? []).map((_, at) => {
    const mean = examples.reduce((sum, { values }) => sum + values[at]!, 0) / count;
    const variance = examples.reduce((sum, { values }) => sum + (values[at]! - mean) ** 2, 0) / count;
    return Math.sqrt(variance) || 1;
  });
}

function newtonStep(examples: readonly Example[], weights: readonly number[], ridge: number): number[] {
  const size = weights.length;
  const gradient = new Array<number>(size).fill(0);
  const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { values, positive, weight } of examples) {
    const expected = 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * weights[at]!, 0)));
    const error = weight * ((positive ? 1 : 0) - expected);
    const curve = weight * expected * (1 - expected);
    for (let row = 0; row < size; row++) {
      if (values[row] === 0) continue;
      gradient[row]! += error * values[row]!;
      for (let column = 0; column < size; column++)
        hessian[row]![column]! += curve * values[row]! * values[column]!;
    }
  }
  for (let at = 0; at < size; at++) {
    const penalty = at === size - 1 ? ENOUGH : ridge;
    gradient[at]! -= penalty * weights[at]!;
    hessian[at]![at]! += penalty;
  }
  return solve(hessian, gradient);
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const pivot = rows
      .slice(at)
      .reduce(
        (best, row, offset) => (Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? at + offset : best),
        at,
      );
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let below = at + 1; below < size; below++) {
      const factor = rows[below]![at]! / rows[at]![at]!;
      for (let column = at; column <= size; column++) rows[below]![column]! -= factor * rows[at]![column]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const known = rows[at]!.slice(at + 1, size).reduce(
      (sum, value, offset) => sum + value * result[at + 1 + offset]!,
      0,
    );
    result[at] = (rows[at]![size]! - known) / rows[at]![at]!;
  }
  return result;
}
