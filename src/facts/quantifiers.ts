import { wordList } from '../language/lexicon.js';
import type { ClaimPair, Clash, Fact, Side } from '../types/index.js';
import { areOfOneStanding } from './support/aims.js';
import { clashOf } from './support/clash.js';
import { isBest, sharedAround, standingOf } from './support/ground.js';
import { mentionsOf } from './support/mentions.js';
import { isOfTable } from './support/of-tables.js';
import { portionsOf, wholesOf, type Portion } from './support/portions.js';

const NARROWS = wordList('words that narrow a portion');

/** How much of a whole: "all", "most", "two of the nine", "a third", "none". */
export const quantifiers: Fact = {
  id: 'portion',
  summary: 'how much of the same whole is meant: all, most, two of nine, a third, none',
  hold: (pair) => [
    ...portionsOf(pair.side).flatMap((portion) => hold(pair, portion)),
    ...wholesOf(pair.side).flatMap((whole) => holdWhole(pair, whole)),
  ],
};

/** "The pumps failed", without a word for how many, where the passage says in the same words that two of the nine did. */
function holdWhole(pair: ClaimPair, ours: Portion): Clash[] {
  const [rival] = pair.sides.flatMap((side, sentence) =>
    portionsOf(side)
      .filter((portion) => portion.counted && portion.high < MINOR && portion.noun === ours.noun)
      .filter(() => isBest(pair, sentence) && standingOf(pair).scores[sentence]! >= NEARLY_ALL)
      .map(({ span }) => ({ sentence, span })),
  );
  return rival ? [clashOf(pair, 'scope/quantifier-broadened', 'misstated', ours.span, rival)] : [];
}
/** A part so small cannot stand for the whole. */
const MINOR = 0.5;
/** Share of the claim that the sentence must answer, where the claim itself says nothing of how many. */
const NEARLY_ALL = 0.75;

interface Rival {
  readonly sentence: number;
  readonly portion: Portion;
}

function hold(pair: ClaimPair, ours: Portion): Clash[] {
  const narrowed = isNarrowed(pair.side, ours);
  const all = pair.sides.flatMap((side, sentence) =>
    portionsOf(side).map((portion): Rival => ({ sentence, portion })),
  );
  const same = all.filter(
    ({ portion }) => sameWhole(ours, portion) && (!narrowed || sameCount(ours, portion)),
  );
  if (same.some(({ portion }) => meets(ours, portion))) return [];
  const rival = same.find((one) => isSure(pair, ours, one));
  if (!rival) return [];
  const kind = kindOf(ours, rival.portion);
  if (kind === null || (ours.counted && isOfTable(pair, ours.span, 'percent'))) return [];
  return [
    clashOf(pair, kind, 'misstated', ours.span, {
      sentence: rival.sentence,
      span: rival.portion.span,
    }),
  ];
}

/** "All 18 schools that took part" and "11 of the 18 schools" count the same whole, however it is narrowed. */
function sameCount(ours: Portion, theirs: Portion): boolean {
  return ours.whole !== null && ours.whole === theirs.whole;
}

/** "Half of the volunteers who …" is a portion of a part. */
function isNarrowed({ tokens }: Side, { span }: Portion): boolean {
  const at = tokens.findIndex(({ span: own }) => own.start >= span.end);
  return at >= 0 && tokens.slice(at, at + NARROWING).some(({ norm }) => NARROWS.has(norm));
}
/** "Of 37 errors, 31 caused no harm, five required monitoring, and one led to …": every part of a list is counted out of its whole. */
function isListed({ sides }: ClaimPair, { counted, low, whole }: Portion, sentence: number): boolean {
  if (!counted || whole === null) return false;
  const part = Math.round(low * whole);
  return mentionsOf(sides[sentence]!, 'quantity').some((quantity) => quantity.low === part);
}

/** A figure stands inside “all”: of every school asked, 60 percent said so. */
function isFrame(ours: Portion, theirs: Portion): boolean {
  return ours.counted && !theirs.counted && theirs.low === 1;
}

/** Words behind a portion among which its noun is narrowed. */
const NARROWING = 6;

const REST = wordList('rest of the whole');

/** "The other seven" may be told the same as the eleven; not where it is denied of them ("at the other seven it did not change"). */
function speaksOfRest(pair: ClaimPair, ours: Portion, sentence: number): boolean {
  return pair.sides.slice(sentence, sentence + 2).some(({ tokens, mentions }) => {
    const at = tokens.findIndex(({ norm }) => REST.has(norm));
    if (at < 0) return false;
    const denied = mentions.some(
      ({ kind, span }) => kind === 'negation' && span.start > tokens[at]!.span.start,
    );
    return !(denied && ours.low === 1);
  });
}

/** A part told of what the source says of more of it is let pass: of what was found so, a quarter was true. */
function kindOf(ours: Portion, theirs: Portion): string | null {
  if (ours.counted && theirs.counted) return 'number/amount-differs';
  return ours.low > theirs.high ? 'scope/quantifier-broadened' : null;
}

/** "All 96" of the 96 that a passage counts out of 412 are all of another whole. */
function sameWhole(ours: Portion, theirs: Portion): boolean {
  if (ours.noun === null || theirs.noun !== ours.noun) return false;
  return ours.whole === null || theirs.whole === null || ours.whole === theirs.whole;
}

/** Shares are told in round figures; of a counted whole, the rest may be meant ("eight miss" for "four of twelve meet"). */
function meets(ours: Portion, theirs: Portion): boolean {
  const slack = ours.counted && theirs.counted ? ROUND : 0;
  const overlap = (low: number, high: number): boolean =>
    ours.low <= high + slack && ours.high >= low - slack;
  return overlap(theirs.low, theirs.high) || (ours.counted && overlap(1 - theirs.high, 1 - theirs.low));
}
const ROUND = 0.026;

function isSure(pair: ClaimPair, ours: Portion, { sentence, portion }: Rival): boolean {
  if (!areOfOneStanding(pair.side, ours.span, pair.sides[sentence]!, portion.span)) return false;
  if (!isBest(pair, sentence) || isFrame(ours, portion) || isListed(pair, ours, sentence)) return false;
  const side = pair.sides[sentence]!;
  const shared = sharedAround(pair.side, ours.span, side, portion.span);
  const enough = standingOf(pair).scores[sentence]! >= (shared > 0 ? MUCH : MORE);
  return enough && !speaksOfRest(pair, ours, sentence) && sameDenials(pair.side, side, ours);
}
/** Share of the claim that the sentence must answer where words beside the two portions answer each other, and where none do. */
const MUCH = 0.3;
const MORE = 0.4;

function sameDenials(claim: Side, passage: Side, ours: Portion): boolean {
  return ours.low === 1 ? denials(claim) === 0 : denials(claim) % 2 === denials(passage) % 2;
}

/** "No" and "none" are portions themselves; other denials turn what is told of a portion round. */
function denials(side: Side): number {
  return mentionsOf(side, 'negation').filter(({ form }) => form !== 'no').length;
}
