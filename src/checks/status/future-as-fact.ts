import { root } from '../../language/root.js';
import { contains } from '../../language/span.js';
import { isModal, isPastForm } from '../../language/verbs.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Match, Side, Token } from '../../types/index.js';
import { isFrame } from '../support/answers.js';
import { isBorneOutElsewhere } from '../support/elsewhere.js';
import {
  clauseOf,
  indexOf,
  isAsked,
  isDenied,
  mentionsOf,
  modalBefore,
  sentenceOf,
} from '../../trace/checks/support/governors.js';
import { verbGroupStart } from '../support/heads.js';
import { flatPhrase, phraseSpan } from '../support/phrases.js';
import { differenceOf, shareAnswered, weightyIn, wordingIn } from '../support/wording.js';

/** Share of the words of the claim's clause that the sentence of the passage must answer. */
const MIN_SHARE = 0.6;
/** Wording right before an act that has not come about: "is to", "is due to", "has agreed to". */
const STILL_TO_COME = words(
  String.raw`(?:is|are) (?:\S+ly )?(?:(?:due|set|scheduled|expected|planned|about|likely|slated|poised|bound) )?to(?: be)?|(?:due|scheduled|set|slated) to(?: be)?`,
);

/** The source says that it is still to come; the article reports it as past. */
export const futureAsFact: ClaimCheck = {
  id: 'status/future-as-fact',
  subject: 'claim',
  severity: 'info',
  summary: 'The source says that it will happen or is due; the article says that it has happened',
  manual: `What is announced may be put off or never come about; a source that foretells an act is no source for its having taken place, though another
one may be. The check fires when the act stands under "will", "is to" or "is due, set, scheduled or expected to" in the passage and the article
reports the same act in the past tense, with most of the words around it the same. It is a note, for articles are often written after what their
source announced. An article that keeps the future in any form ("would", "plans
to"), an act that some passage also reports as past, and questions and denials are left alone.`,
  examples: [
    {
      claim: 'White was sentenced on June 6.',
      passage: 'White will be sentenced on June 6, the court said.',
      fires: true,
    },
    {
      claim: 'The driver was sentenced in Selby on June 6.',
      passage:
        'The plea will be put to a judge in Selby when the driver comes back on June 6 to be sentenced.',
      fires: true,
    },
    {
      claim: 'The council closed the swimming pool in the spring.',
      passage: 'The council is due to close the swimming pool in the spring.',
      fires: true,
    },
    {
      claim: 'The airline opened its base in Selby on Monday.',
      passage: 'On Monday the airline will open its base in Selby.',
      fires: true,
    },
    {
      claim: 'The pact has been signed by both ministers.',
      passage: 'The pact is to be signed by both ministers.',
      fires: true,
    },
    {
      claim: 'The firm closed its plant in Ostrava in May.',
      passage: 'The firm is expected to close its plant in Ostrava in May.',
      fires: true,
    },
    {
      claim: 'The council will close the swimming pool in the spring.',
      passage: 'The council is due to close the swimming pool in the spring.',
      fires: false,
    },
    {
      claim: 'The council said it would close the swimming pool in the spring.',
      passage: 'The council will close the swimming pool in the spring.',
      fires: false,
    },
    {
      claim: 'The council closed the swimming pool in the spring.',
      passage: 'The council closed the swimming pool in the spring and will close the library.',
      fires: false,
    },
    {
      claim: 'The council announced the closure of the pool.',
      passage: 'The council will announce the names of the winners in May.',
      fires: false,
    },
    {
      claim: 'The council planned to close the swimming pool in the spring.',
      passage: 'The council will close the swimming pool in the spring.',
      fires: false,
    },
  ],
  run: (view) => {
    const match = view.matches.find((candidate) => isTurnedPast(view, candidate));
    if (!match) return [];
    const { article, source } = view;
    const theirs = phraseSpan(source, groupStart(source, match.source), indexOf(source, match.source));
    return [differenceOf(view, flatPhrase(article, match.article), theirs)];
  },
};

function isTurnedPast(view: ClaimView, match: Match): boolean {
  const { article, source } = view;
  return (
    !isFrame(match.article) &&
    isPast(article, match.article) &&
    isToCome(source, match.source) &&
    !isPastInSource(source, match.source) &&
    !isBorneOutElsewhere(view, match) &&
    shareAnswered(
      view,
      weightyIn(article, clauseOf(article, match.article)),
      sentenceOf(source, match.source),
    ) >= MIN_SHARE
  );
}

/** A finite past form, nothing foreseen, tried, denied or asked about it. */
function isPast(side: Side, verb: Token): boolean {
  const group = side.tokens.slice(verbGroupStart(side, verb), indexOf(side, verb));
  if (!isPastForm(verb) || group.some(({ norm }) => norm === 'to') || modalBefore(side, verb) !== null)
    return false;
  const sentence = sentenceOf(side, verb);
  return (
    !isDenied(side, verb) &&
    !isAsked(side, verb) &&
    !side.tokens.some((token) => contains(sentence, token.span) && isModal(token)) &&
    !mentionsOf(side, 'attempt').some(({ span }) => contains(sentence, span))
  );
}

/** "will close", "is to be closed", "is expected to close". */
function isToCome(side: Side, verb: Token): boolean {
  if (isDenied(side, verb) || isAsked(side, verb)) return false;
  const group = side.tokens.slice(verbGroupStart(side, verb), indexOf(side, verb));
  if (group.some(({ norm }) => /^(?:will|shall)$/u.test(norm)) || lead(side, verb) !== null) return true;
  const isAimed = group[0]?.norm === 'to' && group.some(({ norm }) => norm === 'be');
  return (
    isAimed && side.tokens.some(({ norm, span }) => norm === 'will' && contains(sentenceOf(side, verb), span))
  );
}

/** Where wording of things to come ends right before the verb, its first token; null elsewhere. */
function lead(side: Side, verb: Token): number | null {
  const span = wordingIn(side, STILL_TO_COME).find(
    ({ end }) => side.tokens.find((token) => token.span.start >= end) === verb,
  );
  return span ? side.tokens.findIndex((token) => token.span.start === span.start) : null;
}

function groupStart(side: Side, verb: Token): number {
  return lead(side, verb) ?? verbGroupStart(side, verb);
}

function isPastInSource(side: Side, verb: Token): boolean {
  return side.tokens.some(
    (other) =>
      other !== verb && isPastForm(other) && root(other.norm) === root(verb.norm) && !isToCome(side, other),
  );
}
