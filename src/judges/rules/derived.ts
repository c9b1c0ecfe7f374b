import { sentenceAt } from '../../language/clauses.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { Element, Evidence, Pairing, Quantity, Side, Token } from '../../types/index.js';

/** An amount of the claim that no passage prints, and how two or more figures of one passage give it. */
export interface Derived {
  readonly element: Element;
  /** The sum as it is done on paper ("41 − 31 = 10"). */
  readonly sum: string;
  /** The words that the sum answers: the amount, its "points", and the word that tells the direction. */
  readonly words: readonly Token[];
  /** Those words over all that the claim states. */
  readonly share: number;
}

/** Figures are printed rounded, so what is reckoned from them is off by so much of itself, and a share by so many points. */
const SLACK = 0.02;
const SHARE_SLACK = 2.5;
/** Passages beyond the second are too far from the claim to reckon with. */
const PASSAGES = 2;

const MORE =
  /^(?:r[io]s(?:e|es|en|ing)|gr[eo]w(?:n|s|ing|th)?|increas\w+|climb\w*|jump\w*|gain\w*|up|more|higher|larger|extra|longer)$/u;
const LESS =
  /^(?:f[ae]ll(?:en|s|ing)?|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|los[est]\w*|down|fewer|less|lower|smaller|shorter)$/u;
/** "41, against 31": the second figure is the earlier. */
const EARLIER_SECOND =
  /\b(?:against|compared (?:with|to)|up from|down from|rather than|instead of|after)\b/iu;
const ALTOGETHER = /^(?:total\w*|altogether|combined|together|all|sum)$/u;

/** The amounts of a claim that follow by one step of arithmetic from figures of one sentence about the same. */
export function derivedAmounts(pairing: Pairing): Derived[] {
  const { article, claim, elements, evidence } = pairing;
  const stated = article.tokens.filter((token) => isContent(token) && overlaps(claim.content, token.span));
  return elements.flatMap((element): Derived[] => {
    if (element.role !== 'amount' || element.status === 'covered') return [];
    const ours = amountsOf(article).find(({ span }) => overlaps(span, element.span));
    const sum =
      ours &&
      evidence
        .slice(0, PASSAGES)
        .map((one) => sumFor(article, ours, one))
        .find(Boolean);
    if (!sum) return [];
    const words = stated.filter((token) => contains(element.span, token.span) || isOfChange(token));
    return [{ element, sum, words, share: words.length / Math.max(1, stated.length) }];
  });
}

const isOfChange = ({ norm }: Token): boolean =>
  MORE.test(norm) || LESS.test(norm) || /^points?$/u.test(norm);

function amountsOf({ mentions }: Side): Quantity[] {
  return mentions.filter((one): one is Quantity => one.kind === 'quantity' && !one.ordinal);
}

function sumFor(article: Side, ours: Quantity, { source }: Evidence): string | null {
  const theirs = amountsOf(source).filter(({ high }) => high !== null);
  const pairs = theirs.flatMap((a, at) => theirs.slice(at + 1).map((b) => [a, b] as const));
  for (const [a, b] of pairs) {
    if (a.unit !== b.unit || !inOneSentence(source, a, b)) continue;
    const sum = differenceIn(article, source, ours, a, b) ?? shareIn(source, ours, a, b);
    if (sum !== null) return sum;
  }
  return totalIn(article, source, ours, theirs);
}

function inOneSentence({ tokens }: Side, a: Quantity, b: Quantity): boolean {
  const [first, second] = [a, b].map((one) => tokens.findIndex(({ span }) => overlaps(span, one.span)));
  return first! >= 0 && second! < sentenceAt(tokens, first!).to;
}

const valueOf = ({ low, high }: Quantity): number => (low + (high ?? low)) / 2;
const printed = (side: Side, { span }: Quantity): string =>
  side.text.slice(span.start - side.span.start, span.end - side.span.start).replace(/\s+/gu, ' ');

/** True when a figure worked out may be told as the claim's amount. */
function tells(ours: Quantity, value: number, slack = Math.abs(value) * SLACK): boolean {
  const rounding = ours.bound === 'exact' ? Math.min(ours.step / 2, Math.abs(value) * SLACK) : 0;
  return (
    value >= ours.low - Math.max(slack, rounding) &&
    value <= (ours.high ?? Infinity) + Math.max(slack, rounding)
  );
}

/** "Rose by 10 points", "ten more": one figure less the other, in the direction that the claim tells. */
function differenceIn(article: Side, source: Side, ours: Quantity, a: Quantity, b: Quantity): string | null {
  const isPoints = a.unit === 'percent' && ours.unit === null && ours.noun === 'point';
  const unit = isPoints ? null : a.unit === 'percent' ? 'points' : a.unit;
  const direction = directionBeside(article, ours);
  if (
    ours.unit !== unit ||
    direction === 0 ||
    (unit === null && !isPoints && a.noun !== b.noun && b.noun !== null)
  )
    return null;
  const between = source.text.slice(a.span.end - source.span.start, b.span.start - source.span.start);
  const [before, after] = EARLIER_SECOND.test(between) ? [b, a] : [a, b];
  const change = valueOf(after) - valueOf(before);
  if (Math.sign(change) !== direction || !tells(ours, Math.abs(change))) return null;
  const [more, less] = change > 0 ? [after, before] : [before, after];
  return `${printed(source, more)} − ${printed(source, less)}`;
}

/** 1 where the claim tells a rise or "more" around its amount, -1 a fall or "less", 0 neither or both. */
function directionBeside({ tokens }: Side, { span }: Quantity): -1 | 0 | 1 {
  const at = tokens.findIndex((token) => overlaps(token.span, span));
  const { from, to } = sentenceAt(tokens, at);
  const words = tokens.slice(from, to);
  const [up, down] = [MORE, LESS].map((kind) => words.some(({ norm }) => kind.test(norm)));
  return up === down ? 0 : up ? 1 : -1;
}

/** "Half of them", "a third": one count out of the other, where the passage says "of". */
function shareIn(source: Side, ours: Quantity, a: Quantity, b: Quantity): string | null {
  if (ours.unit !== 'percent' || a.unit === 'percent' || valueOf(b) <= 0) return null;
  const between = source.text.slice(a.span.end - source.span.start, b.span.start - source.span.start);
  const [part, whole] = [a, b].sort((one, other) => valueOf(one) - valueOf(other)) as [Quantity, Quantity];
  if (!/\bof\b/iu.test(between) && !opensWithOf(source, whole)) return null;
  const share = (100 * valueOf(part)) / valueOf(whole);
  return tells(ours, share, SHARE_SLACK) ? `${printed(source, part)} of ${printed(source, whole)}` : null;
}

/** "Of 60 posts 22 were vacant." */
function opensWithOf({ tokens }: Side, { span }: Quantity): boolean {
  const before = tokens.filter((token) => token.span.end <= span.start).slice(-2);
  return before.some(({ norm }) => norm === 'of');
}

/** "60 in all": the parts of one list, all of them. */
function totalIn(article: Side, source: Side, ours: Quantity, theirs: readonly Quantity[]): string | null {
  const isTotal = article.tokens.some(({ norm }: Token) => ALTOGETHER.test(norm));
  const [first] = theirs;
  if (!isTotal || !first) return null;
  const parts = theirs.filter((one) => one.unit === ours.unit && inOneSentence(source, first, one));
  const total = parts.reduce((sum, part) => sum + valueOf(part), 0);
  if (parts.length < 2 || parts.length < theirs.length || total !== valueOf(ours)) return null;
  return parts.map((part) => printed(source, part)).join(' + ');
}

/** The pairing with amounts that follow by arithmetic counted as answered. */
export function withSums(pairing: Pairing, derived: readonly Derived[]): Pairing {
  if (derived.length === 0) return pairing;
  const words = new Set(derived.flatMap((one) => one.words));
  const isOpen = (token: Token) => !words.has(token);
  const isDerived = ({ span }: Element) => [...words].some((token) => contains(span, token.span));
  return {
    ...pairing,
    coverage: derived.reduce((sum, { share }) => Math.min(1, sum + share), pairing.coverage),
    unanswered: pairing.unanswered.filter(isOpen),
    absent: pairing.absent.filter(isOpen),
    strange: pairing.strange.filter(isOpen),
    elements: pairing.elements.map((element) =>
      isDerived(element) ? { ...element, status: 'covered', by: 'arithmetic' } : element,
    ),
  };
}

/** The sums behind a verdict, as a part of its reason; empty when there are none. */
export function sumsNote(derived: readonly Derived[]): string {
  return derived.map(({ element, sum }) => `“${element.text}” is ${sum}`).join('; ');
}
