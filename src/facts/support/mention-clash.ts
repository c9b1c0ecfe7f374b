import { cut } from '../../language/span.js';
import type { ClaimPair, Clash, Mention, Side, Span } from '../../types/index.js';

/** The words that a span cuts out of a side. */
export function wordsAt({ text, span: own }: Side, span: Span): string {
  return cut(text, { start: span.start - own.start, end: span.end - own.start });
}

/** A clash between a mention of the claim and one of a passage, both told in their own words. */
export function clashOf(
  { side }: ClaimPair,
  { passage, sentence, theirs }: { passage: Side; sentence: number; theirs: Pick<Mention, 'span'> },
  { kind, verdict, ours }: { kind: string; verdict: Clash['verdict']; ours: Pick<Mention, 'span'> },
): Clash {
  return {
    type: 'clash',
    kind,
    verdict,
    claim: ours.span,
    sentence,
    passage: theirs.span,
    claimSays: wordsAt(side, ours.span),
    passageSays: wordsAt(passage, theirs.span),
    suggestion: null,
  };
}
