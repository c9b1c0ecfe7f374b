import { clauseIndexAt, clausesOf, sentenceAt } from '../../language/clauses.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { findWords, words } from '../../language/word-line.js';
import type { Evidence, Mention, Pairing, Side, Token } from '../../types/index.js';

/** Wording after which an act is only thought of or asked for ("is considering whether to lock out", "asked him to resign"). */
const MOOTED = words(
  String.raw`consider(?:s|ed|ing)? (?:whether|if|\p{L}+ing)|weigh(?:s|ed|ing)? (?:whether|up whether)|debat(?:es?|ed|ing) whether|(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|invit(?:es?|ed|ing)|request(?:s|ed|ing)?|advis(?:es?|ed|ing)|encourag(?:es?|ed|ing)) (?:\p{L}+ ){1,4}?to`,
);
/** A question handed on: what follows is open. */
const WHETHER = words(String.raw`whether(?! or not )`);

/** From this share of the words in common on, what reserves them reserves the statement. */
const MOST = 0.6;

/** Wording of a passage that keeps it from asserting what it says. */
interface Reservation {
  /** As a reader of the reason sees it. */
  readonly text: string;
  readonly holds: (token: Token) => boolean;
}

/**
 * The wording by which a passage only suspects, moots, asks for or leaves open what the claim states flatly; null when it asserts it,
 * or the claim reserves as much itself.
 */
export function reservationIn(
  { article, claim, elements }: Pairing,
  { matches, source }: Evidence,
): string | null {
  const stated = matches.filter(({ article: { span } }) => overlaps(claim.content, span));
  const predicate = elements.find(({ role }) => role === 'predicate');
  const anchor = stated.find(({ article: { span } }) => predicate && contains(predicate.span, span));
  if (stated.length === 0 || reservationsOf(article).length > 0) return null;
  const found = reservationsOf(source).find(({ holds }) => {
    const held = stated.filter((match) => holds(match.source));
    return anchor ? held.includes(anchor) : held.length >= Math.max(2, stated.length * MOST);
  });
  return found?.text ?? null;
}

function reservationsOf(side: Side): Reservation[] {
  return [
    ...side.mentions.filter(isReserving).map((mention) => byMention(side, mention)),
    ...byWording(side),
  ];
}

function isReserving(mention: Mention): boolean {
  if (mention.kind === 'evidential') return mention.strength <= BELIEVED;
  if (mention.kind === 'negation') return mention.form === 'unassessed';
  if (mention.kind !== 'likelihood') return false;
  return mention.band === null ? mention.low < RATHER : mention.band < ALMOST_CERTAIN;
}
/** Alleged and believed, not assessed or found. */
const BELIEVED = 2;
/** "Appears" and "suggests" lean towards it: retellings leave them out. */
const RATHER = 50;
const ALMOST_CERTAIN = 7;

function byMention({ tokens, text, span: all }: Side, { span, scope }: Mention): Reservation {
  const last = tokens.findLastIndex((token) => overlaps(token.span, span));
  const leads = /^(?:that|it|whether|if|how|what|why|who)$/u.test(tokens[last + 1]?.norm ?? '');
  return {
    text: text.slice(span.start - all.start, span.end - all.start),
    holds: (token) => leads && contains(scope, token.span) && token.span.start >= span.end,
  };
}

function byWording({ tokens }: Side): Reservation[] {
  return [MOOTED, WHETHER].flatMap((pattern) =>
    findWords(tokens, pattern).map(({ from, to }) => {
      const end = Math.min(sentenceAt(tokens, from).to, clauseEnd(tokens, to));
      const held = new Set(tokens.slice(from, end).filter(isContent));
      return {
        text: tokens
          .slice(from, to)
          .map((token) => token.text)
          .join(' '),
        holds: (token: Token) => held.has(token),
      };
    }),
  );
}

function clauseEnd(tokens: readonly Token[], at: number): number {
  const clauses = clausesOf(tokens);
  return clauses[clauseIndexAt(clauses, Math.min(at, tokens.length - 1))]?.to ?? tokens.length;
}
