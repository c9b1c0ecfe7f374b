import { printable } from '../../language/layout.js';
import { isContent, tokenize } from '../../language/tokenize.js';
import type { ClaimPair, NoReading, Reading, Span, Token } from '../../types/index.js';
import type { Answer } from './answer.js';
import { sentPassages } from './passages.js';

/** Why an answer was set aside. */
export const WITHOUT_PROOF = 'its answer was set aside, for its proof does not stand in the passages';

/**
 * How much a verdict of a model counts: a convention, for nobody has measured the model a desk brings (bench:accuracy does). The rest
 * is shared out among the other three.
 */
const SURE = 0.75;
/** Shorter quotations prove nothing: a word or two stand in any text. */
const MIN_WORDS = { supported: 3, fault: 2 };
/** A reason is one sentence. */
const LONGEST_REASON = 400;

/** Words found in a passage: where in the passages shown. */
type Found = Reading['proof'][number];

/**
 * An answer whose quotations stand in what was sent, word by word, as a reading; any other is set aside. Case, typography and
 * punctuation do not matter; every word, number and sign does, and so does their order.
 */
export function proved(answer: Answer, pair: ClaimPair): Reading | NoReading {
  const { verdict } = answer;
  const base = { ...probabilities(verdict), reason: sentence(answer.reason) };
  if (verdict === 'unaddressed') return { ...base, faults: [], proof: [] };
  const proofs = answer.passageWords.map((words) => inPassages(words, pair, verdict === 'supported'));
  if (proofs.length === 0 || proofs.includes(null)) return { unread: WITHOUT_PROOF };
  const proof = proofs.flatMap((found) => found ?? []);
  if (verdict === 'supported') return { ...base, faults: [], proof };
  const faults = answer.claimWords.map((words, index) => {
    const span = spanOf(words, pair.article.text, pair.claim.span);
    const same = answer.passageWords.some((other) => isSame(words, other));
    return span === null || same
      ? null
      : { claim: span, passage: (proofs[index] ?? proofs[0])![0]!, kind: null, p: SURE };
  });
  if (faults.length === 0 || faults.includes(null)) return { unread: WITHOUT_PROOF };
  return { ...base, faults: faults.filter((fault) => fault !== null), proof };
}

function probabilities(
  verdict: Answer['verdict'],
): Pick<Reading, 'supported' | 'contradicted' | 'misstated' | 'unaddressed'> {
  const rest = (1 - SURE) / 3;
  return { supported: rest, contradicted: rest, misstated: rest, unaddressed: rest, [verdict]: SURE };
}

/** One line without the full stop, which the report puts where it wants one. */
function sentence(reason: string | null): string | null {
  if (reason === null) return null;
  const line = printable(reason).trim().replace(/\.$/u, '');
  return line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1).trimEnd()}…`;
}

/** Where a quotation stands in the passages sent, cut up by sentences: of several places the one that answers most of the claim. */
function inPassages(words: string, pair: ClaimPair, supports: boolean): Found[] | null {
  const tokens = comparable(tokenize(words));
  const least = supports ? MIN_WORDS.supported : MIN_WORDS.fault;
  if (tokens.filter(({ kind }) => kind !== 'mark').length < least || !tokens.some(isContent)) return null;
  const { shown } = pair.passages;
  const places = sentPassages(pair).flatMap(({ span, sentences }) => {
    const { region, cell } = shown[sentences[0]!]!;
    if (cell) return holds(cell.says, tokens) ? [[{ sentence: sentences[0]!, span }]] : [];
    const { text } = region.document;
    return spansOf(tokens, text, span).map((found) => bySentence(found, sentences, pair));
  });
  const score = (found: readonly Found[]) =>
    Math.max(...found.map(({ sentence: index }) => shown[index]!.score));
  return places.reduce<Found[] | null>(
    (best, found) => (best === null || score(found) > score(best) ? found : best),
    null,
  );
}

/** Words that stand in what a cell says point at the cell. */
function holds(text: string, tokens: readonly Token[]): boolean {
  return spansOf(tokens, text, { start: 0, end: text.length }).length > 0;
}

function bySentence({ start, end }: Span, sentences: readonly number[], { passages }: ClaimPair): Found[] {
  return sentences.flatMap((index) => {
    const own = passages.shown[index]!.span;
    const span = { start: Math.max(start, own.start), end: Math.min(end, own.end) };
    return span.start < span.end ? [{ sentence: index, span }] : [];
  });
}

/** The first place of some words in a stretch of text; null where they do not stand there. */
function spanOf(words: string, text: string, within: Span): Span | null {
  const tokens = comparable(tokenize(words));
  return tokens.length === 0 ? null : (spansOf(tokens, text, within)[0] ?? null);
}

function spansOf(wanted: readonly Token[], text: string, within: Span): Span[] {
  const tokens = comparable(tokenize(text, within));
  const starts = [...tokens.keys()].filter((at) =>
    wanted.every(({ norm }, index) => tokens[at + index]?.norm === norm),
  );
  return starts.map((at) => ({
    start: tokens[at]!.span.start,
    end: tokens[at + wanted.length - 1]!.span.end,
  }));
}

/** Marks that say something by themselves: currencies, signs of sums, percent, degrees. */
const SIGN = /^[\p{Sc}\p{Sm}%‰°&]$/u;

/** Words, numbers and signs, without punctuation: what an ellipsis leaves out is missing all the same. */
function comparable(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind, text }) => kind !== 'mark' || SIGN.test(text));
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((words) => comparable(tokenize(words)).map(({ norm }) => norm));
  return JSON.stringify(left) === JSON.stringify(right);
}
