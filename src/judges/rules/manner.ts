import { baseForm } from '../../language/irregular-forms.js';
import { isAuxiliary, isModal, isPastForm } from '../../language/verbs.js';
import type { Side, Span, Token } from '../../types/index.js';

/** What the sentence of a passage is like, as far as it decides what its conjunctions do. */
export interface Manner {
  /**
   * What a disjunct put in does. 1: it widens, as in a report of one event ("sang or danced"). -1: it adds, as where things
   * are permitted, usual or called by two names ("is found near rivers or marshes", "the crest, or ridge").
   */
  readonly alternatives: 1 | -1;
  /** True when claim and passage have as many "or": one was moved, not put in. */
  readonly sameJoints: boolean;
  /** True when the sentence speaks of things together ("a combined population", "respectively"). */
  readonly together: boolean;
  /** Where an amount stands that may be for all of the subject: behind its verb. */
  readonly verb: Span | null;
  readonly amounts: readonly Span[];
}

/** Wording under which a statement about several things together says nothing of each. */
const COLLECTIVE =
  /^(?:combined|total|together|jointly|between|respectively|consists?|consisted|comprises?|comprised|altogether|collectively|sum)$/u;
/** Verbs of naming: what follows "or" is another name. */
const NAMING = /^(?:known|called|named|dubbed|titled|termed|spelled|spelt|nicknamed)$/u;
const OR = /^or$/u;
/** Parts of one measure: "3 hours" is not "3 hours and 18 minutes". */
const MEASURE =
  /^(?:hours?|minutes?|seconds?|miles?|yards?|f(?:ee|oo)t|inch(?:es)?|pounds?|ounces?|pence|years?|months?|weeks?|days?|cents?)$/u;

/** Reads the manner of the passage's sentence, beside the claim that repeats it. */
export function mannerOf(source: Side, article: Side): Manner {
  const words = source.tokens;
  const verb = words.find(isVerb) ?? null;
  return {
    alternatives: isEpisode(words) && !isNaming(words) ? 1 : -1,
    sameJoints: countOf(words, OR) === countOf(article.tokens, OR),
    together: words.some(({ norm }) => COLLECTIVE.test(norm)),
    verb: verb?.span ?? null,
    amounts: source.mentions.filter(({ kind }) => kind === 'quantity').map(({ span }) => span),
  };
}

/** True when words left out of a coordination take with them a part of what was said of all its members together. */
export function isCollectiveIn({ together, verb, amounts }: Manner, removed: readonly Token[]): boolean {
  if (removed.some(isVerb)) return false;
  const isMeasure = removed.some(({ norm }) => MEASURE.test(norm)) && removed.some(isNumber);
  const end = removed.at(-1)!.span.end;
  const isSubject = verb !== null && end <= verb.start && amounts.some(({ start }) => start >= verb.end);
  return together || isMeasure || isSubject;
}

const isNumber = ({ kind, norm }: Token): boolean => kind === 'number' || /^(?:one|two|half)$/u.test(norm);

const isVerb = (token: Token): boolean =>
  isAuxiliary(token) ||
  isPastForm(token) ||
  (token.kind === 'word' &&
    baseForm(token.norm) !== token.norm &&
    !/(?:en|ee|ople|ice|ves|ses)\w?$/u.test(token.norm));

/** A report of one event: a verb in the past, and nothing that permits, allows or repeats. */
function isEpisode(tokens: readonly Token[]): boolean {
  const first = tokens.find(isVerb);
  return first !== undefined && isPast(first) && !tokens.some(isModal);
}

const isPast = ({ norm }: Token): boolean => !/^(?:is|are|am|do|does)(?:n't)?$/u.test(norm);

/** "known as", ", or", and names on both sides of "or": two names for one thing. */
function isNaming(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ norm }) => OR.test(norm));
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const verb = tokens.findIndex(isVerb);
  const isNamed = (token: Token | undefined) => /^[\p{Lu}\d]/u.test(token?.text ?? '');
  return (
    tokens.some(({ norm }) => NAMING.test(norm)) ||
    before?.text === ',' ||
    (at < verb && isNamed(before) && isNamed(after))
  );
}

function countOf(tokens: readonly Token[], word: RegExp): number {
  return tokens.filter(({ norm }) => word.test(norm)).length;
}
