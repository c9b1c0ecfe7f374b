import type { Step } from './fit.js';
import type { Unit } from './units.js';

/** A word is broken over at most two lines. */
const MAX_PARTS = 2;

/** A word split in the source ("exten-sion") may leave a part outside the first or the last pair: it is taken in. */
export function withSplitEdges(
  units: readonly Unit[],
  source: readonly Unit[],
  steps: readonly Step[],
): readonly Step[] {
  const agrees = steps.map((step) => units[step.quoted]?.norm === source[step.source]?.norm);
  const [first, last] = [agrees.indexOf(true), agrees.lastIndexOf(true)];
  if (first < 0 || (first === 0 && last === steps.length - 1)) return steps;
  const head = first > 0 ? partsBeside(units, source, steps.slice(0, first), -1) : [];
  const tail = last < steps.length - 1 ? partsBeside(units, source, steps.slice(last + 1), 1) : [];
  return [...head, ...steps, ...tail];
}

/** Source words before (-1) or after (1) some steps that complete their words, as steps of their own; none when none do. */
function partsBeside(
  units: readonly Unit[],
  source: readonly Unit[],
  steps: readonly Step[],
  side: -1 | 1,
): Step[] {
  const quoted = steps.flatMap(({ quoted: at }) => units[at]?.norm ?? []).join('');
  const inside = steps.filter(({ source: at }) => at >= 0).map(({ source: at }) => at);
  const edge = side < 0 ? inside[0] : inside.at(-1);
  if (edge === undefined) return [];
  for (let count = 1; count <= MAX_PARTS; count++) {
    const beside = Array.from({ length: count }, (_, index) => edge + side * (index + 1)).sort(
      (a, b) => a - b,
    );
    const whole = [...(side < 0 ? beside : []), ...inside, ...(side > 0 ? beside : [])];
    const joined = whole.map((at) => source[at]?.norm ?? ' ').join('');
    if (joined === quoted) return beside.map((at) => ({ quoted: -1, source: at }));
  }
  return [];
}
