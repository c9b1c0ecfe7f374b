import { wordList } from '../language/lexicon.js';
import type { Agreement, ClaimPair, Clash, DateMention, Fact } from '../types/index.js';
import { clashOf } from './support/clash.js';
import { isBest, sharedAround, standingOf } from './support/ground.js';
import { mentionsOf } from './support/mentions.js';

/** Dates and periods as precise as both sides print them. */
export const dates: Fact = {
  id: 'date',
  summary: 'dates and periods of the same event',
  hold: (pair) => mentionsOf(pair.side, 'date').flatMap((date) => hold(pair, date)),
};

interface PassageDate {
  readonly sentence: number;
  readonly date: DateMention;
}

function hold(pair: ClaimPair, ours: DateMention): (Agreement | Clash)[] {
  const all = pair.sides.flatMap((side, sentence) =>
    mentionsOf(side, 'date').map((date): PassageDate => ({ sentence, date })),
  );
  const same = all.filter(({ date }) => compare(ours, date) === 'same');
  if (same.length > 0) return same.map((one) => agreement(ours, one));
  const open = all.some(({ date, sentence }) => compare(ours, date) === 'open' && isBest(pair, sentence));
  if (open || isPrinted(pair, ours) || isReckoned(pair)) return [];
  const taken = mentionsOf(pair.side, 'date').filter((other) => other !== ours);
  const rival = all.find(
    (one) => isSure(pair, ours, one) && !taken.some((other) => compare(other, one.date) === 'same'),
  );
  if (!rival) return [];
  const theirs = { sentence: rival.sentence, span: rival.date.span };
  return [clashOf(pair, 'number/date-differs', 'contradicted', ours.span, theirs)];
}

function agreement({ span }: DateMention, { sentence, date }: PassageDate): Agreement {
  return { type: 'agreement', fact: dates.id, claim: span, sentence, passage: date.span, because: null };
}

/** Two dates are the same as far as both are printed, differ in a part that both print, or have no part in common. */
function compare(ours: DateMention, theirs: DateMention): 'same' | 'differ' | 'open' {
  const years = compareYears(ours, theirs);
  if (years === 'differ') return 'differ';
  const parts = (['quarter', 'month', 'day', 'weekday'] as const).filter(
    (part) => ours[part] !== null && theirs[part] !== null,
  );
  if (parts.some((part) => ours[part] !== theirs[part])) return 'differ';
  return years === 'same' || parts.length > 0 ? 'same' : 'open';
}

function compareYears(ours: DateMention, theirs: DateMention): 'same' | 'differ' | 'open' {
  if (ours.year === null || theirs.year === null) return 'open';
  const [last, otherLast] = [ours.lastYear ?? ours.year, theirs.lastYear ?? theirs.year];
  return ours.year <= otherLast && theirs.year <= last ? 'same' : 'differ';
}

/** True when a passage prints one of the date's numbers in whatever role: then nothing is sure. */
function isPrinted({ side, sides }: ClaimPair, { span }: DateMention): boolean {
  const years = side.tokens.filter(
    (token) => /^\d{4}$/u.test(token.norm) && token.span.start >= span.start && token.span.end <= span.end,
  );
  return sides.some(({ tokens }) => tokens.some(({ norm }) => years.some((year) => year.norm === norm)));
}

const RECKONED = wordList('reckoned dates');

function isReckoned(pair: ClaimPair): boolean {
  return pair.sides.some(
    ({ tokens }, sentence) => isBest(pair, sentence) && tokens.some(({ norm }) => RECKONED.has(norm)),
  );
}

function isSure(pair: ClaimPair, ours: DateMention, { sentence, date }: PassageDate): boolean {
  if (ours.relation !== date.relation || !isBest(pair, sentence)) return false;
  const near = sharedAround(pair.side, ours.span, pair.sides[sentence]!, date.span);
  return near >= 1 && standingOf(pair).scores[sentence]! >= (near > 1 ? LESS : MUCH);
}
/** Share of the claim that the sentence must answer, by whether one word beside the dates or more answer each other. */
const MUCH = 0.4;
const LESS = 0.3;
