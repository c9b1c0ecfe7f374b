import { align, type Run } from '../../language/align.js';
import { sentenceAt } from '../../language/clauses.js';
import { verbDenied } from '../../language/contractions.js';
import { root } from '../../language/root.js';
import { contains, cover, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { isFrame } from './answers.js';
import type { Claim, ClaimView, Evidence, Side, Span, Token } from '../../types/index.js';

/** A stretch that differs, between words that both sides have; one side may be empty. */
export interface Change {
  readonly article: readonly Token[];
  readonly source: readonly Token[];
  /** The last words before the change and the first after it that both sides have; null at the ends of the sentences. */
  readonly before: Twin | null;
  readonly after: Twin | null;
}

export interface Twin {
  readonly article: Token;
  readonly source: Token;
}

/** What the claim states beside one sentence of the passage from which it hardly differs. */
export interface NearCopy {
  readonly twins: readonly Twin[];
  /** Left to right; what the sentence says before and after the words of the claim is none. */
  readonly changes: readonly Change[];
}

/** From this share of equal words in the same order on, two stretches are versions of one sentence: what differs was changed. */
const NEAR_COPY = 0.7;
/** Fewer words of content in common make no copy … */
const MIN_CONTENT = 3;
/** … but where no word of the claim is missing from the sentence, so many will do. */
const MIN_CONTENT_WHEN_ALL = 2;

/** A part of the claim that is a copy by itself needs more of them: what stands around it is not compared. */
const MIN_CONTENT_IN_PART = 4;

const known = new WeakMap<Evidence, NearCopy | null>();
const knownParts = new WeakMap<Evidence, NearCopy[]>();

/** The claim's content and a sentence of the passage word against word, where one is a version of the other; else null. */
export function nearCopyOf(view: ClaimView): NearCopy | null {
  const { evidence } = view;
  if (!known.has(evidence)) known.set(evidence, findCopy(view));
  return known.get(evidence) ?? null;
}

/** The parts of a claim between commas that are each a near copy of some sentence; the whole claim alone, where it is one. */
export function nearCopiesOf(view: ClaimView): NearCopy[] {
  const { evidence } = view;
  if (!knownParts.has(evidence)) knownParts.set(evidence, findCopies(view));
  return knownParts.get(evidence)!;
}

function findCopies(view: ClaimView): NearCopy[] {
  const whole = nearCopyOf(view);
  if (whole) return [whole];
  return partsOf(statedIn(view.article, view.claim)).flatMap((part) => {
    const copy = bestCopy(wordsOf(part), view.source);
    const content = copy?.twins.filter(({ article }) => isContent(article)).length ?? 0;
    return copy && content >= MIN_CONTENT_IN_PART ? [copy] : [];
  });
}

function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (/^[,;:]$/u.test(token.text)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.length > 1 ? parts : [];
}

function findCopy({ article, source, claim, matches }: ClaimView): NearCopy | null {
  const ours = wordsOf(statedIn(article, claim));
  if (matches.length < Math.min(MIN_CONTENT_WHEN_ALL, ours.length)) return null;
  return bestCopy(ours, source);
}

function bestCopy(ours: readonly Word[], source: Side): NearCopy | null {
  const copies = sentencesOf(source).flatMap((tokens) => compare(ours, wordsOf(tokens)) ?? []);
  return copies.sort((a, b) => b.twins.length - a.twins.length)[0] ?? null;
}

/** Frames are short: "according to the council's own minutes," is one, a clause with more words is not. */
const LONGEST_FRAME = 8;

/** A finding of evidence, or of none, is part of what is claimed: "Auditors found evidence of fraud". */
const EVIDENCE = /\b(?:evidence|proof|signs?|indications?|traces?)\b/u;

/** The words of the claim without those that only say who states it ("According to the minutes, …", "…, the report says"). */
function statedIn({ tokens }: Side, { content, attribution }: Claim): readonly Token[] {
  const credits = [attribution?.speakerSpan, attribution?.cueSpan].filter((span) => span != null);
  const isCredit = credits.length > 0 && !EVIDENCE.test(attribution?.cue ?? '');
  const credit: Span | null = isCredit ? cover(credits) : null;
  const stated = tokens.filter(({ span }) => overlaps(content, span) && !(credit && overlaps(credit, span)));
  const commas = stated.flatMap(({ text }, index) => (text === ',' ? [index] : []));
  const [first = 0, last = stated.length] = [commas[0], commas.at(-1)];
  const opens = /^according$/u.test(stated[0]?.norm ?? '') && first <= LONGEST_FRAME;
  const tail = stated.slice(last + 1).filter(({ kind }) => kind === 'word');
  const closes = tail.length > 1 && tail.length <= LONGEST_FRAME && isFrame(tail.at(-1)!);
  return stated.slice(opens ? first : 0, closes ? last : stated.length);
}

/** A word as it is compared; "didn't" is two. */
interface Word {
  readonly key: string;
  readonly token: Token;
}

function wordsOf(tokens: readonly Token[]): Word[] {
  return tokens
    .filter(({ kind, text }) => kind !== 'mark' || /^[%£$€]$/u.test(text))
    .flatMap((token) => {
      const verb = verbDenied(token.norm);
      if (verb === null) return [{ key: keyOf(token.norm), token }];
      return [
        { key: keyOf(verb), token },
        { key: 'not', token },
      ];
    });
}

function keyOf(norm: string): string {
  return /^\p{L}/u.test(norm) ? root(norm) : norm;
}

function sentencesOf({ tokens }: Side): (readonly Token[])[] {
  const sentences: (readonly Token[])[] = [];
  for (let from = 0; from < tokens.length;) {
    const { to } = sentenceAt(tokens, from);
    sentences.push(tokens.slice(from, to));
    from = Math.max(to, from + 1);
  }
  return sentences;
}

function compare(ours: readonly Word[], theirs: readonly Word[]): NearCopy | null {
  if (inCommon(ours, theirs) < NEAR_COPY * ours.length) return null;
  const runs = align(
    theirs.map(({ key }) => key),
    ours.map(({ key }) => key),
  );
  const twins = runs.flatMap(({ kind, left, right }) =>
    kind !== 'equal'
      ? []
      : theirs.slice(...left).map((word, at) => ({
          article: ours[right[0] + at]!.token,
          source: word.token,
        })),
  );
  const [first, last] = [runs.findIndex(isEqual), runs.findLastIndex(isEqual)];
  if (first < 0) return null;
  const region = runs[last]!.left[1] - runs[first]!.left[0];
  const content = twins.filter(({ article }) => isContent(article)).length;
  const enough = twins.length === ours.length ? MIN_CONTENT_WHEN_ALL : MIN_CONTENT;
  if (content < enough || twins.length < NEAR_COPY * Math.max(ours.length, region)) return null;
  return { twins, changes: changesIn(runs, ours, theirs) };
}

/** Words that both lists hold, in whatever order: no alignment finds more, and counting them is far quicker. */
function inCommon(ours: readonly Word[], theirs: readonly Word[]): number {
  const free = new Map<string, number>();
  for (const { key } of theirs) free.set(key, (free.get(key) ?? 0) + 1);
  return ours.filter(({ key }) => {
    const left = free.get(key) ?? 0;
    free.set(key, left - 1);
    return left > 0;
  }).length;
}

const isEqual = ({ kind }: Run): boolean => kind === 'equal';

/** Runs removed and added side by side are one change. */
function changesIn(runs: readonly Run[], ours: readonly Word[], theirs: readonly Word[]): Change[] {
  const tokens = (words: readonly Word[], [from, to]: readonly [number, number]) =>
    words.slice(from, to).map(({ token }) => token);
  const changes: Change[] = [];
  for (let at = 0; at < runs.length;) {
    let end = at;
    while (runs[end] && !isEqual(runs[end]!)) end++;
    const [run, final] = [runs[at]!, runs[end - 1]!];
    if (end > at) {
      const [article, source] = [
        tokens(ours, [run.right[0], final.right[1]]),
        tokens(theirs, [run.left[0], final.left[1]]),
      ];
      const [before, after] = [
        twin(ours[run.right[0] - 1], theirs[run.left[0] - 1]),
        twin(ours[final.right[1]], theirs[final.left[1]]),
      ];
      const isInside = before !== null && after !== null;
      if (isInside || article.length > 0) changes.push({ article, source, before, after });
    }
    at = Math.max(end, at + 1);
  }
  return changes;
}

function twin(article: Word | undefined, source: Word | undefined): Twin | null {
  return article && source ? { article: article.token, source: source.token } : null;
}

/** So many words in common excuse one word of content that the claim has by itself. */
const TWINS_PER_STRAY = 6;

/** True when, apart from one change, the claim says nothing of its own: no other number, date or name, and hardly another word. */
export function isOnlyChange(view: ClaimView, { changes, twins }: NearCopy, change: Change): boolean {
  const rest = changes.filter((other) => other !== change);
  const ours = rest.flatMap(({ article }) => article.filter(isContent));
  const theirs = rest.flatMap(({ source }) => source);
  const content = twins.filter(({ article }) => isContent(article)).length;
  return (
    ours.length <= Math.floor(content / TWINS_PER_STRAY) &&
    !ours.some((token) => isParticular(view.article, token)) &&
    !theirs.some((token) => isParticular(view.source, token))
  );
}

/** A number, date or name: changed, it makes the sentence one about something else. */
function isParticular({ mentions, tokens }: Side, token: Token): boolean {
  const begins = tokens[0] === token;
  return (
    token.kind === 'number' ||
    (!begins && !token.stop && /^\p{Lu}/u.test(token.text)) ||
    mentions.some(({ kind, span }) => /^(?:quantity|date)$/u.test(kind) && contains(span, token.span))
  );
}
