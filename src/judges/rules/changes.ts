import { align, type Run } from '../../text/align.js';
import { root } from '../../text/root.js';
import { isContent } from '../../text/tokenize.js';
import { isFinite } from '../../text/verbs.js';
import type { Evidence, Pairing, Related, Token } from '../../types.js';
import { polaritiesOf, type Polarity } from './polarity.js';

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
  /** Share of the longer side's words that both sides have. */
  readonly common: number;
}

/** From this share of equal words on, counted on the shorter side, what differs was changed and not reworded. */
const NEAR_COPY = 0.5;
/** A claim and passage this different in length are no versions of one sentence. */
const MAX_LENGTH_RATIO = 3;

const NEGATION = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|\p{L}+n't)$/u;
const OR = /^(?:or)$/u;
/** Words that limit or bound what follows: taking one out says more, putting one in says less or something else. */
const LIMIT =
  /^(?:may|might|could|can|probably|possibly|perhaps|likely|some|few|several|almost|nearly|about|partly|allegedly|reportedly|sometimes|often|usually)$/u;
const EXACT_LIMIT = /^(?:only|exactly|most|all|every|each|always|least|first|more|less|fewer)$/u;
/** Quantifiers from weak to strong; exchanging one for a weaker one keeps the statement. */
const STRENGTH: Readonly<Record<string, number>> = {
  some: 1,
  a: 1,
  an: 1,
  several: 2,
  many: 3,
  most: 4,
  all: 5,
  every: 5,
  each: 5,
};

/** The changes between the claim and a passage, or null when the claim is no near copy of it. */
export function changesOf({ article, absent }: Pairing, { source, related }: Evidence): Changes | null {
  const ours = article.tokens.filter(({ kind }) => kind !== 'mark');
  const theirs = source.tokens.filter(({ kind }) => kind !== 'mark');
  const shorter = Math.min(ours.length, theirs.length);
  if (shorter === 0 || Math.max(ours.length, theirs.length) > shorter * MAX_LENGTH_RATIO) return null;
  const runs = align(theirs.map(keyOf), ours.map(keyOf));
  const equal = runs.filter(({ kind }) => kind === 'equal').reduce((sum, run) => sum + length(run.left), 0);
  if (equal < shorter * NEAR_COPY) return null;
  const effects = count(changesIn(runs), ours, theirs, { related, absent });
  return { ...effects, common: equal / Math.max(ours.length, theirs.length) };
}

const ARTICLE = /^(?:an?|the)$/u;
const keyOf = ({ norm }: Token): string => (ARTICLE.test(norm) ? 'the' : root(norm));
const length = ([start, end]: readonly [number, number]): number => end - start;

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

type Effect = Exclude<keyof Changes, 'common'> | 'none';

/** What is known of the words that changed. */
interface Known {
  readonly related: readonly Related[];
  /** Words of the claim that no source has anywhere. */
  readonly absent: readonly Token[];
}

function count(
  changes: readonly Change[],
  ours: readonly Token[],
  theirs: readonly Token[],
  known: Known,
): Omit<Changes, 'common'> {
  const [up, down] = [polaritiesOf(ours), polaritiesOf(theirs)];
  const total = { kept: 0, raised: 0, exchanged: 0, reworded: 0, turned: 0 };
  const denials = changes.filter(({ left, right }) => isDenial(theirs.slice(...left), ours.slice(...right)));
  for (const { left, right } of changes) {
    const removed = theirs.slice(...left);
    const added = ours.slice(...right);
    const polarity: Polarity = added.length > 0 ? up[right[0]]! : down[left[0]]!;
    const effect = effectOf(removed, added, polarity, known, denials.length % 2 === 0);
    if (effect !== 'none') total[effect]++;
  }
  return total;
}

/** Words beyond which a change that holds a denial is a clause of its own and denies nothing of the rest. */
const DENIAL_WORDS = 2;

/** A denial put in or taken out by itself, or with a word or two. */
function isDenial(removed: readonly Token[], added: readonly Token[]): boolean {
  const negations = [...removed, ...added].filter(({ norm }) => NEGATION.test(norm)).length;
  const words = Math.max(removed.filter(isContent).length, added.filter(isContent).length);
  return negations % 2 === 1 && words <= DENIAL_WORDS;
}

/** 1 the claim is wider (says less), -1 narrower (says more), 0 same; null unknown. */
type Width = 1 | 0 | -1 | null;

/** A denial moved ("no inspection is", "an inspection is not") turns nothing; one too many does. */
function effectOf(
  removed: readonly Token[],
  added: readonly Token[],
  polarity: Polarity,
  known: Known,
  denialsCancel: boolean,
): Effect {
  if (isDenial(removed, added)) return denialsCancel ? 'none' : 'turned';
  if ([...removed, ...added].some(({ norm }) => NEGATION.test(norm))) return 'reworded';
  if (known.related.some(({ relation, article }) => relation === 'antonym' && added.includes(article)))
    return 'turned';
  const width = widthOf(removed, added, known);
  if (width === null) return isSwap(removed, added) ? 'exchanged' : 'reworded';
  if (width === 0) return 'none';
  return width * polarity > 0 ? 'kept' : 'raised';
}

/** One content word for one: what a slip or a falsification looks like, and a rewording seldom. */
function isSwap(removed: readonly Token[], added: readonly Token[]): boolean {
  return removed.filter(isWeighty).length === 1 && added.filter(isWeighty).length === 1;
}

function widthOf(removed: readonly Token[], added: readonly Token[], { related, absent }: Known): Width {
  const [out, into] = [removed.filter(isWeighty), added.filter(isWeighty)];
  if (out.length + into.length === 0 && removed.length > 0 && added.length === 0 && removed.some(isContent))
    return 0;
  if (into.length === 0 && isClause(removed)) return null;
  const quantifiers = [removed, added].map((tokens) =>
    tokens.map(({ norm }) => STRENGTH[norm]).find((rank) => rank !== undefined),
  );
  if (quantifiers[0] !== undefined && quantifiers[1] !== undefined && quantifiers[0] !== quantifiers[1])
    return quantifiers[1] < quantifiers[0] ? 1 : -1;
  const limited = (tokens: readonly Token[]) => tokens.some(({ norm }) => LIMIT.test(norm));
  if (limited(added) !== limited(removed) && out.length === into.length) return limited(added) ? 1 : -1;
  const bounded = (tokens: readonly Token[]) => tokens.some(({ norm }) => EXACT_LIMIT.test(norm));
  if (bounded(added) !== bounded(removed)) return -1;
  if (out.length === 0 && into.length === 0)
    return hasOr(added) === hasOr(removed) ? 0 : hasOr(added) ? 1 : -1;
  if (out.length === 0) {
    const isKnown = into.every((token) => !absent.includes(token));
    return isKnown || hasOr(added) || removed.some(({ norm }) => !ARTICLE.test(norm)) ? null : -1;
  }
  if (into.length === 0) return hasOr(removed) ? null : isNamePart(removed) ? null : 1;
  return exchange(out, into, related);
}

/** Words that place or stress a statement without narrowing it: "before May at the earliest". */
const EMPTY =
  /^(?:earliest|latest|currently|now|already|also|too|therefore|however|far|yet|still|indeed|actually|itself|themselves)$/u;
const isWeighty = (token: Token): boolean => isContent(token) && !EMPTY.test(token.norm);

/** "… and that this was wrong": a clause of its own that is left out, not a part of the statement. */
const isClause = (tokens: readonly Token[]): boolean =>
  /^(?:and|but|which|who|while|although|because)$/u.test(tokens[0]?.norm ?? '') &&
  tokens.some((_, at) => isFinite(tokens, at));

/** "War and Peace" without "and Peace" is another name, and "10 minutes and" taken out of a time is another time. */
const isNamePart = (tokens: readonly Token[]): boolean =>
  tokens.some(({ norm }) => norm === 'and') &&
  tokens.some(({ kind, text }) => kind === 'number' || /^\p{Lu}/u.test(text));

const hasOr = (tokens: readonly Token[]): boolean => tokens.some(({ norm }) => OR.test(norm));

/** What an exchange of content words does, by the relation of the first related pair, else by which side has more words. */
function exchange(out: readonly Token[], into: readonly Token[], related: readonly Related[]): Width {
  const pair = related.find(({ article, source }) => into.includes(article) && out.includes(source));
  if (!pair) return null;
  if (pair.relation === 'broader') return 1;
  if (pair.relation === 'narrower') return -1;
  return into.length === out.length ? 0 : into.length > out.length ? -1 : 1;
}
