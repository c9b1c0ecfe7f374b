import { wordList } from '../../language/lexicon.js';
import { polesOf, type Pole } from '../../language/poles.js';
import { predicatesOf, type Mood, type Predicate } from '../../language/predicates.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimPair, Side } from '../../types/index.js';
import { align } from '../alignment.js';
import { answered, mostAnswered, reachOf, within, type Reach } from './clause-reach.js';
import { phraseAlike, sameAct, sameActors, sameVoice, themeOf, type Beside } from './who-does-what.js';
import { isNegator } from '../../language/negators.js';

/** A wording of the claim beside one of a passage that belong to the same row of opposites. */
export interface Opposition {
  readonly claim: Pole;
  readonly passage: Pole;
  readonly sentence: number;
  /** How many other content words of the two clauses answer each other. */
  readonly local: number;
  /** Share of the other content words of the claim, or of its clause where that stands alone, that the sentence answers. */
  readonly share: number;
  /** True where what it is told of is named alike on both sides. */
  readonly theme: boolean;
  /** True where both tell the same act of the same by the same: verb, subject and object answer each other. */
  readonly core: boolean;
}

/** Which wordings of a claim are told the other way round by its passages, and which the same way. */
export function oppositesIn(pair: ClaimPair): { against: Opposition[]; along: Opposition[] } {
  const against: Opposition[] = [];
  const along: Opposition[] = [];
  pair.sides.forEach((passage, sentence) => {
    const beside = { claim: pair.side, passage, words: align(pair.side, passage) };
    for (const claim of polesOf(pair.side)) {
      const reach = reachOf(pair.side, claim.predicate);
      const isNearest = answered(beside.words, reach) >= mostAnswered(pair, reach);
      for (const other of polesOf(passage)) {
        if (claim.row !== other.row) continue;
        const found = { claim, passage: other, sentence, ...closeness(beside, claim, other, reach) };
        if (signOf(claim) * signOf(other) > 0) along.push(found);
        else if (
          (isNearest || (found.core && isSure(pair.side, claim, true))) &&
          isTold(claim) &&
          isSure(passage, other, found.core) &&
          mayOppose(beside, found)
        )
          against.push(found);
      }
    }
  });
  return {
    against: against.filter((one) => isClose(one) && !along.some((other) => speaksFor(other, one))),
    along: along.filter((one) => one.local >= 2 && one.theme),
  };
}

/**
 * Two other words of the two clauses answer each other, or one and what they are told of, and a fair part of the whole claim does; or half of
 * the claim does, wherever it stands in the sentence; or verb, subject and object do.
 */
function isClose({ local, share, theme, core }: Opposition): boolean {
  return core || share >= 0.5 || (share >= 0.25 && local >= 2) || (share >= 0.3 && local >= 1 && theme);
}

/** A row told the same way in the same sentence, or in another that is as near, takes a clash back. */
function speaksFor(along: Opposition, against: Opposition): boolean {
  if (along.claim.row !== against.claim.row) return false;
  return along.sentence === against.sentence || along.local >= 1 || along.share >= against.share - 0.15;
}

function signOf({ pole, isHead, predicate }: Pole): number {
  return pole * (isHead && predicate.negated ? -1 : 1);
}

/** True where a pole is told as fact or plan. */
function isTold({ isHead, predicate, near }: Pole): boolean {
  if (predicate.unsure || /^(?:conditional|open)$/u.test(predicate.mood)) return false;
  if (predicate.mood === 'bare' && !predicate.negated) return false;
  return !((!isHead || near) && predicate.negated);
}

/**
 * True where the sign of a pole can be relied on: told as fact or plan, and no other word of denial near that might turn it round. Of a clause
 * that tells the same act of the same, what other clauses deny is theirs.
 */
function isSure(side: Side, pole: Pole, core: boolean): boolean {
  const { predicate } = pole;
  const reach = core ? predicate : { from: 0, to: side.tokens.length };
  const isOther = (at: number): boolean => !within(at, pole) && !predicate.negators.includes(at);
  return (
    isTold(pole) && side.tokens.every((_, at) => !within(at, reach) || !isOther(at) || !isCloud(side, at))
  );
}

const UNSURE = wordList('words that make an unsure denial');
const NEGATIVE = wordList('negatives');

function clouds(norm: string): boolean {
  return isNegator(norm) || UNSURE.has(norm);
}

function isCloud(side: Side, at: number): boolean {
  return clouds(side.tokens[at]!.norm) || NEGATIVE.has(side.tags[at]!.lemma);
}

function mayOppose(beside: Beside, { claim, passage }: Opposition): boolean {
  if (moodOf(claim) !== moodOf(passage)) return false;
  if (isVoice(beside.claim, claim) || isVoice(beside.passage, passage)) return false;
  if (isLastTime(beside, claim, passage) || isLastTime(turned(beside), passage, claim)) return false;
  if (!sameCounts(beside, claim, passage)) return false;
  if (claim.near && !nearAlike(beside, claim, passage)) return false;
  if (hasBothPoles(beside.claim, claim) || hasBothPoles(beside.passage, passage)) return false;
  if (!claim.isHead && !passage.isHead && !claim.near && claim.pole === passage.pole) return false;
  return (
    sameActors(beside, claim.predicate, passage.predicate) &&
    sameVoice(beside, claim.predicate, passage.predicate)
  );
}

/** How firmly it is told; what somebody refused to do is a fact like any other. */
function moodOf({ predicate: { mood, negated } }: Pole): Mood {
  return mood === 'bare' && negated ? 'fact' : mood;
}

/** A verb of saying that hands on another clause; who agrees or promises to do a thing acts as well as speaks. */
function isVoice(side: Side, { from, to, predicate }: Pole): boolean {
  if (!predicate.passive && side.tokens[to]?.norm === 'to') return false;
  return predicatesOf(side).some(({ voice }) => voice?.verb === from);
}

/** "Not updated since 2019" and "last updated in 2019" tell the same. */
function isLastTime(
  { claim, passage }: Pick<Beside, 'claim' | 'passage'>,
  ours: Pole,
  theirs: Pole,
): boolean {
  const says = ({ tokens }: Side, { predicate: { from, to } }: Pole, words: RegExp): boolean =>
    tokens.slice(from, to).some(({ norm }) => words.test(norm));
  return (
    ours.predicate.negated &&
    says(claim, ours, /^since$/u) &&
    says(passage, theirs, /^(?:last|lastly|latest)$/u)
  );
}

function turned({ claim, passage }: Beside): Pick<Beside, 'claim' | 'passage'> {
  return { claim: passage, passage: claim };
}

/** False where the clauses count and the counts are not the same: of nine, two may do what seven do not. */
function sameCounts({ claim, passage, words }: Beside, ours: Pole, theirs: Pole): boolean {
  const [a, b] = [countsIn(claim, ours.predicate), countsIn(passage, theirs.predicate)];
  return a.every((at) => words.ofClaim.has(at)) && b.every((at) => words.ofPassage.has(at));
}

function countsIn({ mentions, tokens }: Side, { from, to }: Predicate): number[] {
  const spans = mentions.flatMap((mention) =>
    (mention.kind === 'quantity' && !mention.ordinal) || mention.kind === 'quantifier' ? [mention.span] : [],
  );
  return tokens.flatMap(({ span, norm }, at) =>
    from <= at &&
    at < to &&
    !clouds(norm) &&
    spans.some(({ start, end }) => start <= span.start && span.end <= end) &&
    isContent(tokens[at]!)
      ? [at]
      : [],
  );
}

function hasBothPoles(side: Side, { row, pole }: Pole): boolean {
  return polesOf(side).some((other) => other.row === row && other.pole !== pole);
}

/** The word that a word of degree stands beside, or what its clause is told of. */
function nearAlike({ claim, passage, words }: Beside, ours: Pole, theirs: Pole): boolean {
  const [a, b] = [neighbour(claim, ours), neighbour(passage, theirs)];
  return a !== null && b !== null && words.ofClaim.get(a)?.passage === b;
}

function neighbour({ tokens }: Side, { to, from }: Pole): number | null {
  for (let at = to; at < Math.min(tokens.length, to + 3); at++) if (isContent(tokens[at]!)) return at;
  return from > 0 && isContent(tokens[from - 1]!) ? from - 1 : null;
}

function closeness(
  { claim, passage, words }: Beside,
  ours: Pole,
  theirs: Pole,
  reach: Reach,
): Pick<Opposition, 'local' | 'share' | 'theme' | 'core'> {
  const others = words.pairs.filter(
    (pair) => within(pair.claim, reach) && !within(pair.claim, ours) && !within(pair.passage, theirs),
  );
  const local = others.filter(
    (pair) => within(pair.claim, ours.predicate) && within(pair.passage, theirs.predicate),
  );
  const content = claim.tokens.slice(reach.from, reach.to).filter(isContent).length - (ours.to - ours.from);
  return {
    local: local.length,
    share: others.length / Math.max(1, content),
    theme: phraseAlike({ claim, passage, words }, themeOf(ours.predicate), themeOf(theirs.predicate)),
    core: sameAct({ claim, passage, words }, ours, theirs),
  };
}
