import { isContent } from '../../language/tokenize.js';
import { isAuxiliary, isFiller, isFinite, isPastForm } from '../../language/verbs.js';
import type { Negation, Side, Span, Token } from '../../types/index.js';
import { indexOf, tokensIn } from '../../trace/checks/support/governors.js';

const DETERMINERS = /^(?:a|an|the|any|its|their|his|her|our|my|this|that|these|those)$/u;

/**
 * The words that a plain negation denies, any of which must be answered on the other side: after "not" the verb or adjective
 * ("did not significantly alter" → alter; "is not a Labour member" → member), after "no" the verb of its clause, or its noun when
 * it has none ("no tallies were altered" → altered; "took no action" → action).
 */
export function headsOf(side: Side, mention: Pick<Negation, 'span' | 'scope' | 'form'>): Token[] {
  const scope: Span = { start: mention.span.end, end: Math.max(mention.span.end, mention.scope.end) };
  const after = tokensIn(side, scope);
  if (mention.form !== 'no' && mention.form !== 'without') return headOfVerb(after);
  return followsBe(side, mention.span)
    ? lastOf(nounPhrase(skipDeterminer(after)))
    : headOfNoun(skipDeterminer(after));
}

/** The noun that a "no" counts as none ("no deaths were reported" → deaths): it must be answered as well as the verb. */
export function nounDenied(side: Side, mention: Pick<Negation, 'span' | 'scope' | 'form'>): Token | null {
  if (mention.form !== 'no') return null;
  const after = tokensIn(side, {
    start: mention.span.end,
    end: Math.max(mention.span.end, mention.scope.end),
  });
  return nounPhrase(skipDeterminer(after)).at(-1) ?? null;
}

/** "is neither a Democrat nor …", "was no member": what follows is said of the subject. */
function followsBe(side: Side, { start }: Span): boolean {
  const before = side.tokens.findLast(({ span }) => span.end <= start);
  return /^(?:is|are|was|were|be|been)$/u.test(before?.norm ?? '');
}

function skipDeterminer(tokens: readonly Token[]): readonly Token[] {
  return tokens[0] && DETERMINERS.test(tokens[0].norm) ? tokens.slice(1) : tokens;
}

function headOfVerb(tokens: readonly Token[]): Token[] {
  const start = tokens.findIndex((token) => !isFiller(token));
  const first = tokens[start];
  if (!first || first.kind === 'mark') return [];
  if (isAuxiliary(first)) return headOfInverted(tokens.slice(start + 1));
  if (DETERMINERS.test(first.norm)) return lastOf(nounPhrase(tokens.slice(start + 1)));
  return isContent(first) ? [first] : [];
}

/** "At no time did the minister meet …": the verb stands behind its subject. */
function headOfInverted(tokens: readonly Token[]): Token[] {
  const after = skipDeterminer(tokens);
  const subject = nounPhrase(after);
  if (subject.length > 1) return lastOf(subject);
  const verb = after.slice(subject.length).find((token) => !isFiller(token));
  return verb && isContent(verb) ? [verb] : [];
}

function headOfNoun(tokens: readonly Token[]): Token[] {
  const phrase = nounPhrase(tokens);
  const noun = lastOf(phrase);
  const rest = tokens.slice(phrase.length);
  const verb = rest.findIndex(
    (token, index) => isAuxiliary(token) || (isPastForm(token) && rest[index + 1]?.norm !== 'by'),
  );
  if (verb < 0 || rest.slice(0, verb).some(endsSubject)) return noun;
  const heads = headOfVerb(isAuxiliary(rest[verb]!) ? rest.slice(verb + 1) : rest.slice(verb));
  return heads.length > 0 ? heads : noun;
}

/** "no delay in results, and with a tenth of samples assumed …": beyond a mark or conjunction another phrase has begun. */
function endsSubject({ kind, norm }: Token): boolean {
  return (kind === 'mark' && norm !== '-') || norm === 'and' || norm === 'but';
}

/** Content words in a row, cut before a verb form that follows a noun ("no votes changed"). */
function nounPhrase(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(
    (token, index) => !(isContent(token) || token.text === '-') || (index > 0 && isPastForm(token)),
  );
  return tokens.slice(0, end < 0 ? tokens.length : end);
}

function lastOf(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1);
  return last ? [last] : [];
}

/** The first content word a hedge bears on, to its right; for hedges at the end of their clause the last one before it. */
export function headAfter(side: Side, { span, scope }: Pick<Negation, 'span' | 'scope'>): Token | null {
  const after = tokensIn(side, { start: span.end, end: Math.max(span.end, scope.end) });
  const next = (after[0]?.norm === 'that' ? predicateOf(after) : null) ?? firstContent(after);
  if (next) return next;
  const before = tokensIn(side, { start: scope.start, end: Math.max(scope.start, span.start) });
  return before.findLast((token) => isContent(token) && !isFiller(token)) ?? null;
}

/** "very likely that the pumping causes …" bears on the verb; null when the verb cannot be told from nouns. */
function predicateOf(tokens: readonly Token[]): Token | null {
  const verb = tokens.findIndex((_, index) => isFinite(tokens, index));
  return verb < 0 ? null : (firstContent(tokens.slice(verb)) ?? null);
}

function firstContent(tokens: readonly Token[]): Token | undefined {
  return tokens.find((token) => isContent(token) && !isFiller(token));
}

/** Index of the leftmost auxiliary or adverb in the verb group that ends at the token ("had not been altered" → had). */
export function verbGroupStart(side: Side, token: Token): number {
  let index = indexOf(side, token);
  for (let before = index - 1; before >= 0; before--) {
    const candidate = side.tokens[before]!;
    if (candidate.kind === 'mark' || !(isAuxiliary(candidate) || isFiller(candidate))) break;
    index = before;
  }
  return index;
}
