/**
 * How sure the rules may be, read off labelled claims with every data set weighing the same (`npm run bench:fit`). The verdicts
 * themselves are not fitted: weights fitted on other data sets judge worse than the rules on every one that was left out.
 */
export const CALIBRATION = {
  /** Of the margin between what passages answer and what is demanded; at margin 0 the chance is one half by construction. */
  slope: 1.25,
  /** Share of near copies whose changes do not matter that are supported. */
  sameSentence: 0.75,
  /** Share of claims held back by an obstacle (a denial, an opposite, a word exchanged) that are not supported. */
  obstacle: 0.6,
  /** Share of claims that no passage bears on that are not supported. */
  noPassage: 0.6,
} as const;

/** The chance, 0 … 1, that a claim is supported whose words are answered by so much more (or less) than is demanded. */
export function chanceOf(margin: number): number {
  return 1 / (1 + Math.exp(-CALIBRATION.slope * margin));
}
