import type { Token } from '../../types/index.js';
import { glued, isHyphen } from './cursor.js';

/** A fraction printed in figures: its value, the place value it is exact to, and the token after it. */
export interface PrintedFraction {
  readonly value: number;
  readonly step: number;
  readonly to: number;
}

/** Denominators that are printed so; each with the place value to which their fractions are exact, or told. */
const STEPS = new Map([
  [2, 0.1],
  [3, 0.01],
  [4, 0.01],
  [5, 0.1],
  [6, 0.01],
  [8, 0.001],
  [10, 0.1],
  [16, 0.0001],
]);

/** "¾", one sign: its folded form is "3⁄4". */
export function fractionSign(token: Token | undefined): { value: number; step: number } | null {
  const match = /^(\d{1,2})⁄(\d{1,2})$/u.exec(token?.norm ?? '');
  return match ? ratio(Number(match[1]), Number(match[2])) : null;
}

/** The fraction behind a whole number: "2¼", "5-1/4", "3 1/2". */
export function fractionBehind(tokens: readonly Token[], at: number): PrintedFraction | null {
  const sign = glued(tokens, at - 1) ? fractionSign(tokens[at]) : null;
  if (sign) return { ...sign, to: at + 1 };
  const from = isHyphen(tokens, at) ? at + 1 : at;
  const [above, stroke, below] = tokens.slice(from, from + 3);
  if (above === undefined || below === undefined || !/^[/⁄]$/u.test(stroke?.text ?? '')) return null;
  const isWhole =
    glued(tokens, from) && glued(tokens, from + 1) && !/^[/⁄]$/u.test(tokens[from + 3]?.text ?? '');
  if (!isWhole || !/^\d{1,2}$/u.test(above.text) || !/^\d{1,2}$/u.test(below.text)) return null;
  const value = ratio(Number(above.text), Number(below.text));
  return value && { ...value, to: from + 3 };
}

function ratio(above: number, below: number): { value: number; step: number } | null {
  const step = STEPS.get(below);
  return step === undefined || above === 0 || above >= below ? null : { value: above / below, step };
}
