import { contains, cut, overlaps } from '../language/span.js';
import { isContent } from '../language/tokenize.js';
import { wholeWords } from '../language/whole-words.js';
import { isFiller } from '../language/verbs.js';
import type {
  Claim,
  Document,
  Element,
  ElementRole,
  Evidence,
  Match,
  Mention,
  Related,
  Side,
  Span,
  Token,
} from '../types/index.js';
import { predicateOf } from './predicate.js';

/** What one passage has for a token of the claim. */
interface Answer {
  readonly status: Element['status'];
  readonly evidence: number | null;
  readonly span: Span | null;
  readonly by: string | null;
}

const HYPHEN = /^[-\u2010\u2011]$/u;
const MISSING: Answer = { status: 'missing', evidence: null, span: null, by: null };
const REASONS: Readonly<Record<Match['kind'], string>> = {
  same: 'same words',
  stem: 'same words',
  name: 'same name',
  synonym: 'synonym',
  value: 'same value',
};
/** Mentions that are one part of a claim as a whole, and the part each is. */
const WHOLE: Partial<Record<Mention['kind'], ElementRole>> = { quantity: 'amount', date: 'date' };

/** The parts of what the claim states (predicate, participants, amounts …), each with what the passages have for it. */
export function elementsOf(
  article: Document,
  claim: Claim,
  side: Side,
  evidence: readonly Evidence[],
): Element[] {
  const stated = side.tokens.filter((token) => isContent(token) && overlaps(claim.content, token.span));
  const predicate = predicateOf(side.tokens, claim.content);
  const parts = stated.map((token) => ({
    token,
    role: roleOf(token, side, predicate),
    whole: wholeOf(token, side),
    answer: answerOf(token, side, evidence),
  }));
  const groups: (typeof parts)[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && isOnePart(side, before, part)) last.push(part);
    else groups.push([part]);
  }
  return groups.map((group) => {
    const span = { start: group[0]!.token.span.start, end: group.at(-1)!.token.span.end };
    const whole = group[0]!.whole;
    const shown =
      whole === null
        ? uncut(article.text, span, stated)
        : { start: Math.min(whole.span.start, span.start), end: Math.max(whole.span.end, span.end) };
    const answer = group.find(({ answer: { status } }) => status === 'covered')?.answer ?? group[0]!.answer;
    return {
      role: group[0]!.role,
      text: cut(article.text, shown),
      span: shown,
      status: answer.status,
      evidence: answer.evidence,
      answer: joined(
        group.map((part) => part.answer),
        answer,
      ),
      by: answer.by,
    };
  });
}

interface Part {
  readonly token: Token;
  readonly role: ElementRole;
  readonly whole: Mention | null;
  readonly answer: Answer;
}

/** Neighbours of one amount or date, or of one role with one answer and only small words between them. */
function isOnePart(side: Side, before: Part, part: Part): boolean {
  if (before.whole !== null || part.whole !== null) return before.whole === part.whole;
  const between = side.tokens.filter(
    ({ span }) => span.start >= before.token.span.end && span.end <= part.token.span.start,
  );
  return (
    between.every(({ text }) => HYPHEN.test(text)) &&
    before.role === part.role &&
    before.answer.status === part.answer.status &&
    before.answer.evidence === part.answer.evidence
  );
}

/** The part without a word cut in two, unless the rest of the word is a part of its own. */
function uncut(text: string, span: Span, stated: readonly Token[]): Span {
  const whole = wholeWords(text, span);
  const others = stated.filter((token) => !contains(span, token.span));
  return others.some((token) => overlaps(whole, token.span)) ? span : whole;
}

/** From the first to the last word that answers the group in the same passage. */
function joined(answers: readonly Answer[], decisive: Answer): Span | null {
  const spans = answers.flatMap(({ evidence, span }) =>
    evidence === decisive.evidence && span !== null ? [span] : [],
  );
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function roleOf(token: Token, side: Side, predicate: Token | null): ElementRole {
  const inside = side.mentions.filter(({ span }) => contains(span, token.span));
  const kind = (wanted: Mention['kind']) => inside.find((mention) => mention.kind === wanted);
  if (kind('quantity')) return 'amount';
  if (kind('date')) return 'date';
  const actor = inside.find((mention) => mention.kind === 'actor');
  if (actor) return actor.type === 'place' ? 'place' : 'participant';
  if (token === predicate) return 'predicate';
  const qualifies = /^(?:negation|likelihood|certainty|confidence|quantifier|condition|attempt)$/u;
  if (inside.some((mention) => qualifies.test(mention.kind)) || isFiller(token)) return 'qualifier';
  return 'other';
}

function wholeOf(token: Token, { mentions }: Side): Mention | null {
  return mentions.find(({ kind, span }) => WHOLE[kind] !== undefined && contains(span, token.span)) ?? null;
}

/** The first passage that answers the word; else the first that has something else in its place. */
function answerOf(token: Token, side: Side, evidence: readonly Evidence[]): Answer {
  for (const [index, { matches }] of evidence.entries()) {
    const match = matches.find((candidate) => candidate.article === token);
    if (match)
      return { status: 'covered', evidence: index, span: match.source.span, by: REASONS[match.kind] };
  }
  const related = evidence.map((one) =>
    one.related.find(({ article, relation }) => article === token && relation !== 'sibling'),
  );
  const at = related.findIndex((one) => one !== undefined);
  if (at >= 0) return relatedAnswer(related[at]!, at);
  const best = evidence[0];
  const other = best && otherValue(token, side, best);
  return other ? { status: 'differs', evidence: 0, span: other.span, by: `another ${other.kind}` } : MISSING;
}

function relatedAnswer({ source, relation }: Related, evidence: number): Answer {
  const differs = relation === 'antonym' || relation === 'narrower';
  return { status: differs ? 'differs' : 'covered', evidence, span: source.span, by: relation };
}

/** An amount or date of the same kind that stands in the best passage and answers nothing: most likely in the claim's place. */
function otherValue(token: Token, side: Side, { source, matches }: Evidence): Mention | null {
  const own = wholeOf(token, side);
  if (own === null) return null;
  const taken = (mention: Mention) => matches.some((match) => contains(mention.span, match.source.span));
  const rivals = source.mentions.filter((mention) => isRival(own, mention) && !taken(mention));
  return rivals.length === 1 ? rivals[0]! : null;
}

function isRival(own: Mention, other: Mention): boolean {
  if (own.kind === 'date') return other.kind === 'date' && (own.year === null) === (other.year === null);
  return (
    own.kind === 'quantity' &&
    other.kind === 'quantity' &&
    own.unit === other.unit &&
    own.ordinal === other.ordinal &&
    (own.unit !== null || own.noun === other.noun)
  );
}
