import type { Span } from '../types/index.js';

/** What may stand in a bracket that only numbers the works it points at: "[12]", "[3, 7–9]", "[<ref 4>]". */
const NUMBERED = /\[(?:<[^<>]{1,40}>|[\d\s,;–—-]){1,60}\]/gu;
/** A tag left by a converter: one word between angle brackets, which no prose has. */
const TAG = /<[^<>\s]{1,40}>/gu;
/** Authors and years in parentheses: "(Campion et al., 2020; Holmes & Ray, 2019)". A single "(Name, 2020)" may be a place and its year. */
const AUTHORS =
  /\((?=[^()]{0,200}(?:\bet al\b|&|;))(?:(?:e\.g\.,?|i\.e\.,?|see|cf\.?)\s)?\p{Lu}[^()]{0,200}?\b(?:19|20)\d\d[a-z]?\)/gu;
/** "(Table 2)", "(see Fig. 3A)". */
const EXHIBIT = /\((?:see\s)?(?:Tables?|Figs?\.?|Figures?)\s[^()]{0,20}\)/gu;
const AND_OTHERS = /\bet al\b\.?/gu;

/** Signs in learned prose that point at works or exhibits and state nothing themselves: "[12]", "(Ray & Lee, 2019)", "(Table 2)". */
export function referenceMarks(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  if (!/[[<(]|et al/u.test(part)) return [];
  return [NUMBERED, TAG, AUTHORS, EXHIBIT, AND_OTHERS].flatMap((pattern) =>
    [...part.matchAll(pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}
