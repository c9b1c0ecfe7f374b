import { wordList } from '../../language/lexicon.js';
import { contains } from '../../language/span.js';
import type { Side } from '../../types/index.js';
import type { Accounts } from './accounts.js';
import { isNegator } from '../../language/negators.js';

/** Prepositions that say who did what to whom; the others ("in", "on", "at", "of") change places freely. */
const TIGHT = wordList('prepositions of who does what to whom');
const LOOSE = wordList('prepositions that change places');
/** A claim may move one phrase, which cuts its passage into so many runs. */
const MOST_RUNS = 3;

type Pair = readonly [claim: number, passage: number];
type Pairs = readonly Pair[];

/** True when the words of the claim stand in the same roles in the passage: same order, or a phrase moved whole, behind the same prepositions. */
export function sameRoles(claim: Side, passage: Side, { answer }: Accounts): boolean {
  const all = [...answer].sort(([a], [b]) => a - b);
  const pairs = all.filter(([, passage], index) => all[index - 1]?.[1] !== passage);
  if (!samePrepositions(claim, passage, pairs)) return false;
  const turned = pairs.filter((pair) => voicesDiffer(claim, passage, pair));
  if (turned.some((pair) => !keepsPatient(claim, passage, pair, answer))) return false;
  const settled = new Set([...turned, ...pairs.filter((pair) => isInverted(passage, pair, answer))]);
  return sameOrder(
    claim,
    passage,
    pairs.filter((pair) => !settled.has(pair) && !isNegator(claim.tokens[pair[0]]!.norm)),
  );
}

function samePrepositions(claim: Side, passage: Side, pairs: Pairs): boolean {
  return pairs.every(([i, j]) => {
    const [ours, theirs] = [prepositionOf(claim, i), prepositionOf(passage, j)];
    const number = claim.tokens[i]!.kind === 'number' || claim.tags[i]!.pos === 'NUM';
    return (
      ours === theirs ||
      ![ours, theirs].some((one) => one !== null && TIGHT.has(one) && !(number && one === 'by'))
    );
  });
}

/** The preposition straight before the phrase that a noun, name or number heads; null where none stands there. */
function prepositionOf({ tokens, tags }: Side, index: number): string | null {
  if (!isNominal(tags[index]!.pos)) return null;
  for (let at = index - 1; at >= 0; at--) {
    const { norm, kind } = tokens[at]!;
    if (TIGHT.has(norm) || LOOSE.has(norm)) return norm;
    if (kind === 'mark' && norm !== '-') return null;
    if (!/^(?:DET|ADJ|NUM|PROPN|NOUN|ADV|PRON)$/u.test(tags[at]!.pos)) return null;
  }
  return null;
}

const isNominal = (pos: string) => /^(?:NOUN|PROPN|NUM)$/u.test(pos);

function voicesDiffer(claim: Side, passage: Side, [i, j]: Pair): boolean {
  const verbs = claim.tags[i]!.pos === 'VERB' && passage.tags[j]!.pos === 'VERB';
  return verbs && isPassive(claim, i) !== isPassive(passage, j);
}

/** A form of "be" in the three words before a past participle. */
function isPassive({ tokens, tags }: Side, index: number): boolean {
  const { norm } = tokens[index]!;
  if (norm.endsWith('ing') || norm === tags[index]!.lemma) return false;
  return tokens.slice(Math.max(0, index - 3), index).some(({ norm: word }) => BE.has(word));
}

const BE = wordList('auxiliaries of the passive');

/** "The line was stopped" against "we stopped the line": what is done to is the same, and nobody else is said to do it. */
function keepsPatient(
  claim: Side,
  passage: Side,
  [i, j]: Pair,
  answer: ReadonlyMap<number, number>,
): boolean {
  const passive = isPassive(claim, i);
  if (passive && claim.tokens.some(({ norm }) => norm === 'by')) return false;
  const [ours, theirs] = passive
    ? [nominalFrom(claim, i, -1), nominalFrom(passage, j, 1)]
    : [nominalFrom(claim, i, 1), nominalFrom(passage, j, -1)];
  return ours !== null && theirs !== null && nearlySame(passage, answer.get(ours), theirs);
}

/** "A fault of the transmitter": the noun at the verb may be the other one of the same phrase. */
function nearlySame({ tokens }: Side, a: number | undefined, b: number): boolean {
  if (a === undefined) return false;
  const between = tokens.slice(Math.min(a, b) + 1, Math.max(a, b)).map(({ norm }) => norm);
  return a === b || (between.length <= 3 && between.every((norm) => /^(?:of|in|the|a|an)$/u.test(norm)));
}

function nominalFrom({ tokens, tags }: Side, from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < tokens.length; at += step)
    if (isNominal(tags[at]!.pos)) return at;
  return null;
}

/** "Natural gas prices" against "prices of natural gas": what stands behind "of" there stands before its noun here. */
function isInverted({ tokens }: Side, [i, j]: Pair, answer: ReadonlyMap<number, number>): boolean {
  const of = [1, 2, 3].map((back) => j - back).find((at) => tokens[at]?.norm === 'of');
  if (of === undefined) return false;
  return [1, 2].some((ahead) => answer.get(i + ahead) === of - 1);
}

/** The passage's order, save for one whole phrase that stands elsewhere behind the same preposition, or a date; a denial keeps its order. */
function sameOrder(claim: Side, passage: Side, pairs: Pairs): boolean {
  if (rises(pairs)) return true;
  if (claim.tokens.some(({ norm }) => isNegator(norm))) return false;
  const runs = runsOf(pairs);
  return (
    runs.length <= MOST_RUNS &&
    runs.some(
      (run) =>
        rises(pairs.filter((pair) => !run.includes(pair))) &&
        moves(claim, passage, run[0]!) &&
        !swapsAmounts(claim, run, pairs),
    )
  );
}

/** "She 4,000 and he 900": an amount that passes another amount belongs to somebody else. */
function swapsAmounts(claim: Side, run: Pairs, pairs: Pairs): boolean {
  const isAmount = ([i]: Pair) => claim.tokens[i]!.kind === 'number' && !isDate(claim, i);
  return (
    run.some(isAmount) &&
    pairs.some(
      (other) =>
        !run.includes(other) &&
        isAmount(other) &&
        run.some((own) => Math.sign(own[0] - other[0]) !== Math.sign(own[1] - other[1])),
    )
  );
}

function rises(pairs: Pairs): boolean {
  return pairs.every(([, passage], index) => index === 0 || pairs[index - 1]![1] <= passage);
}

function runsOf(pairs: Pairs): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && last[1] <= pair[1]) runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

/** A phrase that may stand before or behind its sentence: "in March", "on 3 May". */
function moves(claim: Side, passage: Side, [i, j]: Pair): boolean {
  const [ours, theirs] = [openerOf(claim, i), openerOf(passage, j)];
  return (ours !== null && theirs !== null && ours === theirs) || (isDate(claim, i) && isDate(passage, j));
}

function openerOf(side: Side, first: number): string | null {
  const before = side.tokens.slice(Math.max(0, first - 2), first).map(({ norm }) => norm);
  return prepositionOf(side, first) ?? before.find((norm) => TIGHT.has(norm) || LOOSE.has(norm)) ?? null;
}

function isDate({ mentions, tokens }: Side, index: number): boolean {
  return mentions.some(({ kind, span }) => kind === 'date' && contains(span, tokens[index]!.span));
}
