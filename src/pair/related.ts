import { emptyLexicon, type Lexicon } from '../language/lexicon.js';
import { isContent } from '../language/tokenize.js';
import type { Evidence, Match, Related, Side, Token } from '../types/index.js';

/** Words of a claim beyond which a passage hardly answers it at all, and looking up each one tells nothing. */
const MAX_LOOKED_UP = 12;
/** A related word stands about where its neighbours lead us to expect it; farther off, relations are chance. */
const REACH = 8;
/** A word this near to where the claim's is expected stands in its place. */
const IN_PLACE = 1;
/** Shorter words have so many senses that they are related to everything. */
const MIN_LENGTH = 3;

/**
 * The claim's words without a match, each with the nearest related word of the passage that has none either; and how words
 * matched by meaning stand to each other.
 */
export function relatedWords(
  article: Side,
  source: Side,
  matches: readonly Match[],
  lexicon: Lexicon,
): Related[] {
  if (lexicon === emptyLexicon) return [];
  const taken = new Set(matches.map((match) => match.source));
  const partner = new Map(matches.map((match) => [match.article, match.source]));
  const free = source.tokens.flatMap((token, at) =>
    isOpen(token) && !taken.has(token) ? [{ token, at }] : [],
  );
  const place = new Map(source.tokens.map((token, at) => [token, at]));
  const open = article.tokens.flatMap((token, at) =>
    isOpen(token) && !partner.has(token) ? [{ token, at }] : [],
  );
  const matched = matches.flatMap(({ kind, article: ours, source: theirs }): Related[] => {
    const relation = kind === 'synonym' ? lexicon.relation(ours.norm, theirs.norm) : null;
    return relation === null ? [] : [{ article: ours, source: theirs, relation }];
  });
  const unmatched = open.slice(0, MAX_LOOKED_UP).flatMap(({ token, at }): Related[] => {
    const expected = expectedPlace(article.tokens, at, partner, place);
    const near = free
      .filter((candidate) => Math.abs(candidate.at - expected) <= REACH)
      .sort((a, b) => Math.abs(a.at - expected) - Math.abs(b.at - expected) || a.at - b.at);
    for (const candidate of near) {
      const relation = lexicon.relation(token.norm, candidate.token.norm);
      if (relation !== null && relation !== 'sibling')
        return [{ article: token, source: candidate.token, relation }];
    }
    const rival = near.find((candidate) => Math.abs(candidate.at - expected) <= IN_PLACE);
    const isSibling = rival && lexicon.relation(token.norm, rival.token.norm) === 'sibling';
    return isSibling ? [{ article: token, source: rival.token, relation: 'sibling' }] : [];
  });
  return [...matched, ...unmatched];
}

/** Of more strange words than these a claim is no version of anything, and which of them mean something alike tells nothing. */
const FEW = 4;

/** The words that no word of the passages is related to in meaning; opposites and other kinds of the same thing do not count as related. All, where they are many. */
export function strangeWords(
  words: readonly Token[],
  evidence: readonly Evidence[],
  lexicon: Lexicon,
): Token[] {
  if (words.length > FEW) return [...words];
  const theirs = new Set(
    evidence.flatMap(({ source }) => source.tokens.filter(isOpen).map(({ norm }) => norm)),
  );
  return words.filter(
    (token) => !isOpen(token) || [...theirs].every((word) => isStrange(lexicon, token.norm, word)),
  );
}

function isStrange(lexicon: Lexicon, ours: string, theirs: string): boolean {
  const relation = lexicon.relation(ours, theirs);
  return relation === null || relation === 'antonym' || relation === 'sibling';
}

function isOpen(token: Token): boolean {
  return token.kind === 'word' && isContent(token) && token.norm.length >= MIN_LENGTH;
}

/** Where the matched neighbours lead us to expect the partner of the token at `at`. */
function expectedPlace(
  tokens: readonly Token[],
  at: number,
  partner: ReadonlyMap<Token, Token>,
  place: ReadonlyMap<Token, number>,
): number {
  for (let distance = 1; distance < tokens.length; distance++) {
    const left = partner.get(tokens[at - distance] ?? tokens[at]!);
    if (left) return place.get(left)! + distance;
    const right = partner.get(tokens[at + distance] ?? tokens[at]!);
    if (right) return place.get(right)! - distance;
  }
  return at;
}
