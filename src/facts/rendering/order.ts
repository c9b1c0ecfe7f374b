import type { Side } from '../../types/index.js';
import type { Accounts } from './accounts.js';

/** Prepositions that say who did what to whom; the others ("in", "on", "at", "of") change places freely. */
const TIGHT = new Set('by from to against for without into through with toward towards among per'.split(' '));
const LOOSE = new Set('in on at of after before since until during as under over between'.split(' '));
/** A claim may move so many phrases of its passage. */
const MOST_RUNS = 3;

/** True when the words of the claim stand in the same roles in the passage: same order, or phrases moved whole, behind the same prepositions. */
export function sameRoles(claim: Side, passage: Side, { answer }: Accounts): boolean {
  const pairs = [...answer].sort(([a], [b]) => a - b);
  return (
    samePrepositions(claim, passage, pairs) && sameVoices(claim, passage, pairs) && sameOrder(claim, passage, pairs)
  );
}

type Pairs = readonly (readonly [claim: number, passage: number])[];

function samePrepositions(claim: Side, passage: Side, pairs: Pairs): boolean {
  return pairs.every(([i, j]) => {
    const [ours, theirs] = [prepositionOf(claim, i), prepositionOf(passage, j)];
    return ours === theirs || !((ours !== null && TIGHT.has(ours)) || (theirs !== null && TIGHT.has(theirs)));
  });
}

/** The preposition straight before the phrase that a noun, name or number heads; null where none stands there. */
function prepositionOf({ tokens, tags }: Side, index: number): string | null {
  if (!/^(?:NOUN|PROPN|NUM)$/u.test(tags[index]!.pos)) return null;
  for (let at = index - 1; at >= 0; at--) {
    const { norm, kind } = tokens[at]!;
    if (TIGHT.has(norm) || LOOSE.has(norm)) return norm;
    if (kind === 'mark' && norm !== '-') return null;
    if (!/^(?:DET|ADJ|NUM|PROPN|NOUN|ADV|PRON)$/u.test(tags[at]!.pos)) return null;
  }
  return null;
}

function sameVoices(claim: Side, passage: Side, pairs: Pairs): boolean {
  return pairs.every(
    ([i, j]) =>
      claim.tags[i]!.pos !== 'VERB' ||
      passage.tags[j]!.pos !== 'VERB' ||
      isPassive(claim, i) === isPassive(passage, j),
  );
}

/** A form of "be" in the three words before a past participle. */
function isPassive({ tokens, tags }: Side, index: number): boolean {
  const { norm } = tokens[index]!;
  if (norm.endsWith('ing') || norm === tags[index]!.lemma) return false;
  return tokens.slice(Math.max(0, index - 3), index).some(({ norm: word }) => BE.test(word));
}

const BE = /^(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|got)$/u;

/** The passage's order, save for whole phrases that begin with a preposition or are dates. */
function sameOrder(claim: Side, passage: Side, pairs: Pairs): boolean {
  const runs: Pairs[number][][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && last[1] <= pair[1]) runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  if (runs.length <= 1) return true;
  if (runs.length > MOST_RUNS) return false;
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a));
  return runs.every((run) => run === longest || isPhrase(claim, run[0]![0]) || isPhrase(passage, run[0]![1]));
}

function isPhrase(side: Side, first: number): boolean {
  return prepositionOf(side, first) !== null || opensWithPreposition(side, first);
}

function opensWithPreposition({ tokens }: Side, first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ norm }) => norm);
  return before.some((norm) => TIGHT.has(norm) || LOOSE.has(norm));
}
