/**
 * How sure the rules may be, fitted by `npm run bench:fit` on labelled claims: the chance that a claim is supported, by the
 * margin between what passages answer of it and what is demanded. At margin 0 it is one half by construction.
 */
export const CALIBRATION = { slope: 3 } as const;

/** The chance, 0 … 1, that a claim is supported whose words are answered by so much more (or less) than is demanded. */
export function chanceOf(margin: number): number {
  return 1 / (1 + Math.exp(-CALIBRATION.slope * margin));
}
