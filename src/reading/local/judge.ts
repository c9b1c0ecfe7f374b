import { cut } from '../../language/span.js';
import { oneLine } from '../../language/message.js';
import type { ClaimPair, ReadFault, Reading, Span } from '../../types/index.js';
import { placeIn, type Fed } from './feed.js';
import type { Encoded } from './tokens.js';
import type { Calibration, Logits } from './types.js';

/** Probabilities are rounded to so many parts before anything hangs on them: processors differ in the last digits. */
const PARTS = 10_000;
/**
 * Log-odds from which on a token counts as at fault. Training weighs the words at fault four times as much as the others, so that this
 * is a chance of one half (log 4 ≈ 1.39).
 */
const AT_FAULT = 1.39;
/** Words of the shortest claim that the model may decide; of those it was trained on one in two thousand is shorter. */
const SHORTEST = 6;
/** Marks at the edges of a word are no part of what is at fault. */
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/** What a reading rests on. */
interface Read {
  readonly pair: ClaimPair;
  readonly fed: Fed;
  readonly row: Encoded;
  readonly logits: Logits;
}

/** What the model's figures come to: the probabilities after calibration, a verdict where they are high enough, and the words at fault. */
export function judged(read: Read, calibration: Calibration): Reading {
  const [supported, contradicted, misstated, unaddressed] = chances(read.logits, calibration);
  const chance = { supported, contradicted, misstated, unaddressed };
  const none = { ...chance, faults: [], proof: [], risk: riskOf(read.logits) };
  if (!mayBeDecided(read.pair)) return { ...none, verdict: 'undecided', reason: null };
  if (supported >= calibration.tick)
    return { ...none, verdict: 'supported', reason: 'the nearest passages bear it out' };
  if (contradicted + misstated < calibration.flag) return { ...none, verdict: 'undecided', reason: null };
  const faults = faultsOf(read, rounded(contradicted + misstated));
  const { text } = read.pair.article;
  const words = faults.map(({ claim }) => `“${oneLine(cut(text, claim))}”`).join(', ');
  return {
    ...chance,
    faults,
    proof: [],
    verdict: contradicted >= misstated ? 'contradicted' : 'misstated',
    reason: `the nearest passages do not bear out ${words === '' ? 'all of it' : words}`,
  };
}

/** What the model was trained on are whole sentences: headings and scraps it may put in order, and no more. */
function mayBeDecided({ claim, article }: ClaimPair): boolean {
  return !claim.heading && cut(article.text, claim.span).trim().split(/\s+/u).length >= SHORTEST;
}

/**
 * What is wrong comes before what nothing speaks to. Told from the figures as they are: calibrated for an article, in which little is
 * wrong and much is not addressed, they would put the latter first.
 */
function riskOf({ stance }: Logits): number {
  const [, contradicted, misstated, unaddressed] = softmax(stance);
  return rounded(contradicted! + misstated! + unaddressed! / 2);
}

function softmax(figures: readonly number[]): number[] {
  const highest = Math.max(...figures);
  const shares = figures.map((one) => Math.exp(one - highest));
  const sum = shares.reduce((a, b) => a + b);
  return shares.map((share) => share / sum);
}

function chances(
  { stance }: Logits,
  { temperature, offset }: Calibration,
): [supported: number, contradicted: number, misstated: number, unaddressed: number] {
  const [s, c, m] = softmax(offset.map((more, index) => stance[index]! / temperature + more)).map(rounded);
  return [s!, c!, m!, rounded(1 - s! - c! - m!)];
}

function rounded(chance: number): number {
  return Math.round(chance * PARTS) / PARTS;
}

/** The words of the claim at fault, each beside the words of the passages that look most so; none where the model marks none. */
function faultsOf({ pair, fed, row, logits }: Read, p: number): ReadFault[] {
  const { claim, article } = pair;
  const theirs = stretches(row, logits, 'passages').sort((a, b) => b.odds - a.odds)[0];
  const answers = theirs && theirs.odds >= AT_FAULT ? placeIn(pair, fed, trimmed(fed.text, theirs)) : null;
  const ours = stretches(row, logits, 'claim').filter(({ odds }) => odds >= AT_FAULT);
  return ours.map((stretch) => {
    const { start, end } = trimmed(cut(article.text, claim.span), stretch);
    return {
      claim: { start: claim.span.start + start, end: claim.span.start + end },
      passage: answers,
      kind: null,
      p,
    };
  });
}

interface Suspect extends Span {
  readonly odds: number;
}

/** The words of one side, those at fault that follow each other as one. */
function stretches({ from }: Encoded, { tags }: Logits, side: 'claim' | 'passages'): Suspect[] {
  const words: Suspect[] = [];
  let lastAt = -1;
  for (const [at, place] of from.entries()) {
    if (place?.side !== side) continue;
    const { start, end } = place;
    const odds = Math.round(tags[at]! * 100) / 100;
    const last = words.at(-1);
    const isSame = last?.end === end;
    const goesOn = last !== undefined && lastAt === at - 1 && last.odds >= AT_FAULT && odds >= AT_FAULT;
    if (last && (isSame || goesOn))
      words[words.length - 1] = { start: last.start, end, odds: Math.max(last.odds, odds) };
    else words.push({ start, end, odds });
    lastAt = at;
  }
  return words;
}

/** Without the punctuation around it, unless there is nothing else. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = cut(text, { start, end });
  const bare = words.replace(EDGES, '');
  if (bare === '') return { start, end };
  const at = start + words.indexOf(bare);
  return { start: at, end: at + bare.length };
}
