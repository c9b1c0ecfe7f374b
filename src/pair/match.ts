import { emptyLexicon, type Lexicon, type Relation } from '../language/lexicon.js';
import { sameName } from '../language/names.js';
import { root } from '../language/root.js';
import { isContent } from '../language/tokenize.js';
import type { DateMention, Match, Mention, Quantity, Side, Token } from '../types/index.js';

import { namesEvent } from './events.js';
import { rungTermOf } from './terms.js';

type Kind = Match['kind'];

/** A side's content tokens with the matches found so far: `partner[i]` is the position on the other side, or -1. */
interface Progress {
  readonly article: readonly Token[];
  readonly source: readonly Token[];
  readonly partner: Int32Array;
  readonly taken: Uint8Array;
  readonly kinds: Kind[];
}

/**
 * The content words of the claim that the passage answers, in claim order. Words are matched one to one, equal words
 * before equal roots before synonyms (acts on one rung of a ladder of events among them), and among several candidates the one that keeps the order of the neighbours. A
 * name or an amount answers as a whole: each of its words is matched to the name or amount that stands for it
 * ("Department", "Justice" → "DOJ").
 */
export function matchTokens(article: Side, source: Side, lexicon: Lexicon = emptyLexicon): Match[] {
  const progress: Progress = {
    article: article.tokens.filter(isContent),
    source: source.tokens.filter(isContent),
    partner: new Int32Array(article.tokens.length).fill(-1),
    taken: new Uint8Array(source.tokens.length),
    kinds: [],
  };
  assign(progress, 'same', (token) => [token.norm]);
  matchMentions(progress, article, source);
  assign(progress, 'stem', (token) => [root(token.norm)]);
  matchMeanings(progress, lexicon);
  const onLadder = new Set(
    [article, source].flatMap((side) => side.tokens.filter((token) => namesEvent(side, token))),
  );
  assign(progress, 'synonym', (token) => (onLadder.has(token) ? [rungTermOf(token.norm)!] : []));
  return progress.article.flatMap((token, index) => {
    const partner = progress.source[progress.partner[index]!];
    return partner ? [{ article: token, source: partner, kind: progress.kinds[index]! }] : [];
  });
}

/** Matches what is still free by key: first the keys that occur once on both sides, then the rest near their neighbours. */
function assign(progress: Progress, kind: Kind, keysOf: (token: Token) => readonly string[]): void {
  const articles = free(progress.article, (index) => progress.partner[index] === -1, keysOf);
  const sources = free(progress.source, (index) => progress.taken[index] === 0, keysOf);
  for (const [key, [only, ...others]] of articles) {
    const candidates = sources.get(key);
    if (only !== undefined && others.length === 0 && candidates?.length === 1) {
      link(progress, only, candidates[0]!, kind);
    }
  }
  for (const [key, indexes] of articles) {
    for (const index of indexes)
      link(progress, index, nearest(progress, index, sources.get(key) ?? []), kind);
  }
}

function free(
  tokens: readonly Token[],
  isFree: (index: number) => boolean,
  keysOf: (token: Token) => readonly string[],
): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  tokens.forEach((token, index) => {
    if (!isFree(index)) return;
    for (const key of keysOf(token)) {
      const list = byKey.get(key);
      if (list) list.push(index);
      else byKey.set(key, [index]);
    }
  });
  return byKey;
}

function link({ partner, taken, kinds }: Progress, article: number, source: number, kind: Kind): void {
  if (source < 0 || partner[article] !== -1 || taken[source] === 1) return;
  partner[article] = source;
  taken[source] = 1;
  kinds[article] = kind;
}

/** Of the free candidates the one nearest to where the matched neighbours lead us to expect it; -1 when none is free. */
function nearest({ partner, taken }: Progress, index: number, candidates: readonly number[]): number {
  const expected = expectedPosition(partner, index);
  let best = -1;
  for (const candidate of candidates) {
    if (taken[candidate] === 1) continue;
    if (best < 0 || Math.abs(candidate - expected) < Math.abs(best - expected)) best = candidate;
  }
  return best;
}

function expectedPosition(partner: Int32Array, index: number): number {
  for (let distance = 1; distance < partner.length; distance++) {
    const left = partner[index - distance] ?? -1;
    if (left >= 0) return left + distance;
    const right = partner[index + distance] ?? -1;
    if (right >= 0) return right - distance;
    if (index - distance < 0 && index + distance >= partner.length) break;
  }
  return index;
}

/** Relations under which what the passage says answers the claim's word, and the kind of match each makes. */
const ANSWERING: readonly (readonly [relation: Relation, kind: Kind])[] = [
  ['derived', 'stem'],
  ['synonym', 'synonym'],
  ['broader', 'synonym'],
];

/** Words that a lexical resource knows to mean the same or to cover the passage's word. */
function matchMeanings(progress: Progress, lexicon: Lexicon): void {
  if (lexicon === emptyLexicon) return;
  for (const [wanted, kind] of ANSWERING) {
    progress.article.forEach((token, index) => {
      if (progress.partner[index] !== -1 || token.kind !== 'word') return;
      const candidates = progress.source.flatMap((other, position) =>
        progress.taken[position] === 0 && lexicon.relation(token.norm, other.norm) === wanted
          ? [position]
          : [],
      );
      link(progress, index, nearest(progress, index, candidates), kind);
    });
  }
}

/** Names by bearer and amounts by value: all words of the article's mention are matched to the words of the source's. */
function matchMentions(progress: Progress, article: Side, source: Side): void {
  for (const mention of article.mentions) {
    const answer = source.mentions.find((candidate) => sameMention(mention, candidate));
    if (answer) linkMentions(progress, mention, answer);
  }
}

function sameMention(a: Mention, b: Mention): boolean {
  if (a.kind === 'actor') return b.kind === 'actor' && sameName(a.key, b.key);
  if (a.kind === 'quantity') return b.kind === 'quantity' && sameAmount(a, b);
  if (a.kind === 'date') return b.kind === 'date' && dateKey(a) === dateKey(b);
  return false;
}

function linkMentions(progress: Progress, mention: Mention, answer: Mention): void {
  const own = indexesIn(progress.article, mention);
  const theirs = indexesIn(progress.source, answer);
  const last = theirs.at(-1);
  if (last === undefined) return;
  own.forEach((index, rank) => {
    if (progress.partner[index] !== -1) return;
    const source = theirs[rank] ?? last;
    progress.partner[index] = source;
    progress.taken[source] = 1;
    progress.kinds[index] = mention.kind === 'actor' ? 'name' : 'value';
  });
}

function indexesIn(tokens: readonly Token[], { span }: Mention): number[] {
  return tokens.flatMap((token, index) =>
    token.span.start >= span.start && token.span.end <= span.end ? [index] : [],
  );
}

/** Amounts this near to each other are one amount, printed with more or less rounding ("nearly 42,000", 41,800). */
const NEAR_AMOUNT = 0.1;

/** Equal amounts, or rounded ones whose intervals meet and whose middles lie near each other. */
function sameAmount(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.ordinal !== b.ordinal) return false;
  if (a.low === b.low || (a.high !== null && a.high === b.high)) return true;
  if (a.high === null || b.high === null || a.low > b.high || b.low > a.high) return false;
  const [ours, theirs] = [(a.low + a.high) / 2, (b.low + b.high) / 2];
  return Math.abs(ours - theirs) <= NEAR_AMOUNT * Math.max(Math.abs(ours), Math.abs(theirs));
}

const dateKey = ({ year, month, day, weekday }: DateMention): string =>
  ['date', year, month, day, weekday].join(':');
