import { root } from '../../language/root.js';
import { isContent } from '../../language/tokenize.js';
import { isFiller } from '../../language/verbs.js';
import type { ClaimView, Side, Span, Token } from '../../types/index.js';
import { clauseOf, indexOf, isAsked, isDenied, sentenceOf } from '../../trace/checks/support/governors.js';
import { phraseSpan } from './phrases.js';
import { shareAnswered, weightyIn } from './wording.js';

const DENYING = /^den(?:y|ies|ied|ying)$/u;
const ADMITTING =
  /^(?:admit(?:s|ted|ting)?|confess(?:es|ed|ing)?|acknowledg(?:e|es|ed|ing)|conced(?:e|es|ed|ing))$/u;
/** Share of the words of the claim's clause that the sentence of the passage must answer. */
const MIN_SHARE = 0.6;
/** Words between the verb and what is denied or admitted ("admitted to the police that he had paid" is too far). */
const REACH = 5;

/** "Denied striking him" for "confessed to striking him", or the reverse: the two speeches, each with what it is about. */
export function turnedSpeech(view: ClaimView): { readonly article: Span; readonly source: Span } | null {
  return speeches(view, DENYING, ADMITTING) ?? speeches(view, ADMITTING, DENYING);
}

function speeches(view: ClaimView, mine: RegExp, theirs: RegExp): { article: Span; source: Span } | null {
  for (const ours of spoken(view.article, mine)) {
    const answer = spoken(view.source, theirs).find(
      ({ verb, object }) =>
        root(object.norm) === root(ours.object.norm) &&
        shareAnswered(
          view,
          weightyIn(view.article, clauseOf(view.article, ours.verb), [ours.verb.span]),
          sentenceOf(view.source, verb),
        ) >= MIN_SHARE,
    );
    if (answer) return { article: spanOf(view.article, ours), source: spanOf(view.source, answer) };
  }
  return null;
}

interface Speech {
  readonly verb: Token;
  /** The first word of content that is denied or admitted. */
  readonly object: Token;
}

function spoken(side: Side, verbs: RegExp): Speech[] {
  return side.tokens.flatMap((verb, at) => {
    if (!verbs.test(verb.norm) || isDenied(side, verb) || isAsked(side, verb)) return [];
    const object = side.tokens
      .slice(at + 1, at + 1 + REACH)
      .find((token) => isContent(token) && !isFiller(token));
    return object ? [{ verb, object }] : [];
  });
}

function spanOf(side: Side, { verb, object }: Speech): Span {
  return phraseSpan(side, indexOf(side, verb), indexOf(side, object));
}
