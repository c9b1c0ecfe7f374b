import { createTwoFilesPatch, diffArrays, FILE_HEADERS_ONLY } from 'diff';

/** A run of equal, removed or added items, by index ranges into the two lists. */
export interface Run {
  readonly kind: 'equal' | 'removed' | 'added';
  readonly left: readonly [start: number, end: number];
  readonly right: readonly [start: number, end: number];
}

/** Aligns two lists of words (compared by equality): the shortest edit script as index ranges. The only door to `diff`. */
export function align(left: readonly string[], right: readonly string[]): Run[] {
  const runs: Run[] = [];
  let l = 0;
  let r = 0;
  for (const part of diffArrays([...left], [...right])) {
    const count = part.value.length;
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'equal';
    const nextL = kind === 'added' ? l : l + count;
    const nextR = kind === 'removed' ? r : r + count;
    runs.push({ kind, left: [l, nextL], right: [r, nextR] });
    [l, r] = [nextL, nextR];
  }
  return runs;
}

/** The change of one file as a unified diff that `patch -p1` and `git apply` take; empty when nothing changed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options);
}
