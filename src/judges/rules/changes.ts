import { align, type Run } from '../../language/align.js';
import { verbDenied } from '../../language/contractions.js';
import { root } from '../../language/root.js';
import { isContent } from '../../language/tokenize.js';
import type { Evidence, Pairing, Quantity, Side, Token } from '../../types/index.js';
import { polaritiesOf, type Polarity } from './polarity.js';
import { mannerOf } from './manner.js';
import { amountAt, isOpposed, widthOf, type Stretch } from './width.js';

/** How the claim was made out of a passage that it repeats almost word by word; counts of changes. */
export interface Changes {
  /** Changes under which the passage still says what the claim says ("tulips" → "flowers"; "in March" left out). */
  readonly kept: number;
  /** Changes under which the claim says more than the passage ("flowers" → "tulips"; "all" for "some"). */
  readonly raised: number;
  /** Words put in place of others that no lexicon relates to them. */
  readonly exchanged: number;
  /** Other changes of which the rules cannot tell what they do. */
  readonly reworded: number;
  /** Denials put in or taken out, and opposites. */
  readonly turned: number;
  /** The words of the first change that turns or exchanges something, as the claim and as the passage has them. */
  readonly decisive: { readonly article: readonly Token[]; readonly source: readonly Token[] } | null;
  /** Share of the longer side's words that both sides have. */
  readonly common: number;
  /** Share of the shorter side's words that both sides have. */
  readonly copied: number;
}

/** From this share of equal words on, counted on the shorter side, what differs was changed and not reworded. */
const NEAR_COPY = 0.5;
/** A claim and passage this different in length are no versions of one sentence. */
const MAX_LENGTH_RATIO = 3;

const NEGATION = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|\p{L}+n't)$/u;
const ARTICLE = /^(?:an?|the)$/u;

/** The changes between the claim and a passage, or null when the claim is no near copy of it. */
export function changesOf(pairing: Pairing, evidence: Evidence): Changes | null {
  const [ours, theirs] = [wordsOf(pairing.article), wordsOf(evidence.source)];
  const [shorter, longer] = [ours.length, theirs.length].sort((a, b) => a - b) as [number, number];
  if (shorter === 0 || longer > shorter * MAX_LENGTH_RATIO) return null;
  const runs = align(theirs.map(keyOf), ours.map(keyOf));
  const equal = runs.filter(({ kind }) => kind === 'equal').reduce((sum, run) => sum + length(run.left), 0);
  if (equal < shorter * NEAR_COPY) return null;
  const changes = changesIn(runs);
  const effects = effectsOf(changes, ours, theirs, pairing, evidence);
  const decisive = changes[effects.findIndex((effect) => effect === 'turned' || effect === 'exchanged')];
  const count = (wanted: Effect) => effects.filter((effect) => effect === wanted).length;
  return {
    kept: count('kept'),
    raised: count('raised'),
    exchanged: count('exchanged'),
    reworded: count('reworded'),
    turned: count('turned'),
    decisive: decisive
      ? { article: tokensOf(ours, decisive.right), source: tokensOf(theirs, decisive.left) }
      : null,
    common: equal / longer,
    copied: equal / shorter,
  };
}

const keyOf = ({ token: { norm } }: Word): string => (ARTICLE.test(norm) ? 'the' : root(norm));
const length = ([start, end]: readonly [number, number]): number => end - start;

interface Word {
  readonly token: Token;
  readonly polarity: Polarity;
}

/** The words of a side with the polarity of their places; "didn't" is two words. */
function wordsOf({ tokens }: Side): Word[] {
  const parted = tokens.flatMap((token) => {
    const verb = verbDenied(token.norm);
    if (verb === null) return [token];
    return [
      { ...token, norm: verb },
      { ...token, norm: 'not' },
    ];
  });
  const polarities = polaritiesOf(parted);
  return parted
    .map((token, at) => ({ token, polarity: polarities[at]! }))
    .filter(({ token: { kind } }) => kind !== 'mark');
}

interface Change {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Removed and added runs side by side are one exchange. */
function changesIn(runs: readonly Run[]): Change[] {
  const changes: Change[] = [];
  let open: Change | null = null;
  for (const { kind, left, right } of runs) {
    if (kind === 'equal') {
      if (open) changes.push(open);
      open = null;
    } else {
      open = open ? { left: [open.left[0], left[1]], right: [open.right[0], right[1]] } : { left, right };
    }
  }
  return open ? [...changes, open] : changes;
}

type Effect = Exclude<keyof Changes, 'decisive' | 'common' | 'copied'> | 'none';

function effectsOf(
  changes: readonly Change[],
  ours: readonly Word[],
  theirs: readonly Word[],
  { article, absent }: Pairing,
  { source, related }: Evidence,
): Effect[] {
  const manner = mannerOf(source, article);
  const stretches = changes.map(({ left, right }): Stretch & { polarity: Polarity } => {
    const [removed, added] = [tokensOf(theirs, left), tokensOf(ours, right)];
    const amounts = {
      removed: amountAt(source, removed, theirs[left[1]]?.token),
      added: amountAt(article, added, ours[right[1]]?.token),
    };
    const place = amounts.removed && amounts.added ? placeOf(amounts.added, ours) : ours[right[0]];
    const { polarity } = added.length > 0 ? place! : theirs[left[0]]!;
    return { removed, added, amounts, related, absent, manner, polarity };
  });
  const denials = stretches.filter(isDenial).length;
  return stretches.map((stretch) => effectOf(stretch, stretch.polarity, denials % 2 === 0));
}

function tokensOf(words: readonly Word[], [from, to]: readonly [number, number]): Token[] {
  return words.slice(from, to).map(({ token }) => token);
}

/** An amount stands in the place of its first word: "fewer than" turns what follows it, not itself. */
function placeOf({ span }: Quantity, words: readonly Word[]): Word | undefined {
  return words.find(({ token }) => token.span.start >= span.start);
}

/** Words beyond which a change that holds a denial is a clause of its own and denies nothing of the rest. */
const DENIAL_WORDS = 2;

/** "… but did not compete", "… or not": a clause or an alternative by itself. */
const JOINED = /^(?:but|or|although|though|while)$/u;

/** A denial put in or taken out by itself, or with a word or two; "nothing but" and "not … but" deny only the half of it. */
function isDenial({ removed, added }: Stretch): boolean {
  if (JOINED.test((removed[0] ?? added[0])!.norm)) return false;
  if ([...removed, ...added].some(({ norm }) => norm === 'but')) return false;
  const words = Math.max(removed.filter(isContent).length, added.filter(isContent).length);
  return (denialsIn(removed) + denialsIn(added)) % 2 === 1 && words <= DENIAL_WORDS;
}

/** "Neither … nor" is one denial. */
function denialsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ norm }) => NEGATION.test(norm) && norm !== 'nor').length;
}

/** A denial moved ("no inspection is", "an inspection is not") turns nothing; one too many does. */
function effectOf(stretch: Stretch, polarity: Polarity, denialsCancel: boolean): Effect {
  const { removed, added, related } = stretch;
  if (isDenial(stretch)) return denialsCancel ? 'none' : 'turned';
  if ([...removed, ...added].some(({ norm }) => NEGATION.test(norm))) return 'reworded';
  const opposite = related.some(({ relation, article }) => relation === 'antonym' && added.includes(article));
  if (opposite || isOpposed(stretch)) return 'turned';
  const width = widthOf(stretch);
  if (width === null) return isSwap(stretch) ? 'exchanged' : 'reworded';
  if (width === 0) return 'none';
  return width * polarity > 0 ? 'kept' : 'raised';
}

/** One content word for one: what a slip or a falsification looks like, and a rewording seldom. */
function isSwap({ removed, added }: Stretch): boolean {
  return removed.filter(isContent).length === 1 && added.filter(isContent).length === 1;
}
