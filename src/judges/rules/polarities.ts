import { clauseIndexAt, clausesOf } from '../../language/clauses.js';
import { contains, cover, overlaps } from '../../language/span.js';
import type { Evidence, Mention, Pairing, Side, Span, Token } from '../../types/index.js';

/** From this share of shared words on, a denial on one side only is about the statement and not about an aside. */
const TURNED_SHARE = 0.5;

/**
 * True when most words that claim and passage share are denied on one side only, both by the reach of the denials and by the
 * clauses they stand in: "no inspection is expected" and "an inspection is not expected" deny the same.
 */
export function isTurned({ article, claim }: Pairing, { matches, source }: Evidence): boolean {
  const stated = matches.filter((match) => overlaps(claim.content, match.article.span));
  const turned = stated.filter(
    (match) =>
      isReached(article, match.article) !== isReached(source, match.source) &&
      isDenied(article, match.article) !== isDenied(source, match.source),
  );
  return turned.length > 0 && turned.length >= stated.length * TURNED_SHARE;
}

/** True under an odd number of denials. */
function isReached({ mentions }: Side, { span }: Token): boolean {
  return mentions.filter(({ kind, scope }) => kind === 'negation' && contains(scope, span)).length % 2 === 1;
}

/** True in a clause with an odd number of denials, those from outside that reach the word counted. */
function isDenied(side: Side, token: Token): boolean {
  const clause = clauseOf(side, token);
  const denials = side.mentions.filter(
    ({ kind, span, scope }) => kind === 'negation' && (contains(clause, span) || contains(scope, token.span)),
  );
  return denials.length % 2 === 1;
}

function clauseOf({ tokens }: Side, token: Token): Span {
  const clauses = clausesOf(tokens);
  const clause = clauses[clauseIndexAt(clauses, tokens.indexOf(token))];
  return clause ? cover(tokens.slice(clause.from, clause.to).map(({ span }) => span)) : token.span;
}

/** True when a mention of the kind ("attempt", "likelihood") governs the word. */
export function isUnder({ mentions }: Side, { span }: Token, kind: Mention['kind']): boolean {
  return mentions.some((mention) => mention.kind === kind && contains(mention.scope, span));
}
