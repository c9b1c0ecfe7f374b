import { contains } from '../../language/span.js';
import { isVerbForm } from '../../language/verbs.js';
import type { ClaimCheck, ClaimView, Difference, Evidential, Match } from '../../types/index.js';
import { answersOf, isAnswered, isFrame } from '../support/answers.js';
import { isInvariantPast } from '../support/deeds.js';
import {
  clauseOf,
  governing,
  indexOf,
  isDenied,
  mentionsOf,
  modalBefore,
  sentenceOf,
  textOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';
import { isFlat } from '../support/hedges.js';
import { phraseSpan, flatPhrase } from '../support/phrases.js';
import { isBorneOutElsewhere } from '../support/elsewhere.js';

/** Alleged, accused, charged. */
const ALLEGED = 1;
/** An article that says who says so passes the allegation on. */
const ATTRIBUTED =
  /^(?:said|says|say|according|told|stat(?:ed|es)|claim\w*|accus\w+|alleg\w+|charg(?:e|es|ed)|prosecut\w+|indict\w*|lawsuit|suit|complaint|sued|trial|testif\w+|argu\w+|denied|denies|police|suspect\w*)$/u;

/** The source passes on an allegation; the article states it as a fact. */
export const allegationAsFinding: ClaimCheck = {
  id: 'status/allegation-as-finding',
  subject: 'claim',
  severity: 'error',
  summary: 'The source passes on an allegation; the article states it as a fact',
  manual: `An accusation, a charge or an "alleged" act is not a finding, and printing it as one is what libel suits are made of (IPSO, AP). The check fires
when the source's act stands under accused, alleged, charged or claimed and the article reports the same act in the past tense with nobody to
say it. An article that says who alleges it, or that hedges, is left alone, and so is a source that goes on to a conviction.`,
  examples: [
    {
      claim: 'Two contractors paid the Ostrava Group.',
      passage: 'A prosecutor has accused two contractors of paying the Ostrava Group.',
      fires: true,
    },
    {
      claim: 'The coach struck a player in training.',
      passage: 'The coach allegedly struck a player in training.',
      fires: true,
    },
    {
      claim: 'The firm dumped waste in the harbour.',
      passage: 'Residents allege that the firm dumped waste in the harbour.',
      fires: true,
    },
    {
      claim: 'The surgeon falsified the records of patients.',
      passage: 'The surgeon is accused of falsifying the records of patients.',
      fires: true,
    },
    {
      claim: 'The treasurer stole money from the club.',
      passage: 'The treasurer was charged with stealing money from the club.',
      fires: true,
    },
    {
      claim: 'Prosecutors say two contractors paid the Ostrava Group.',
      passage: 'A prosecutor has accused two contractors of paying the Ostrava Group.',
      fires: false,
    },
    {
      claim: 'The coach was accused of striking a player.',
      passage: 'The coach allegedly struck a player in training.',
      fires: false,
    },
    {
      claim: 'The museum charged visitors for entry.',
      passage: 'The museum charged visitors for entry in summer.',
      fires: false,
    },
    {
      claim: 'The treasurer stole money from the club.',
      passage: 'The treasurer, accused of stealing money from the club, was convicted of stealing it.',
      fires: false,
    },
    {
      claim: 'The firm sold the harbour.',
      passage: 'Residents allege that the firm dumped waste in the harbour.',
      fires: false,
    },
  ],
  run: (view) => {
    const answers = answersOf(view);
    return mentionsOf(view.source, 'evidential')
      .filter(({ strength }) => strength === ALLEGED)
      .flatMap((allegation) => {
        const match = answers.find((candidate) => isRaised(view, answers, allegation, candidate));
        return match && !isBorneOutElsewhere(view, match) ? [differenceOf(view, allegation, match)] : [];
      });
  },
};

function isRaised(view: ClaimView, answers: readonly Match[], allegation: Evidential, match: Match): boolean {
  const { article, source } = view;
  return (
    (isVerbForm(match.article) || isInvariantPast(article, match.article)) &&
    !isFrame(match.article) &&
    isAlleged(view, allegation, match) &&
    isFlat(article, match.article) &&
    modalBefore(article, match.article) === null &&
    isDenied(article, match.article) === isDenied(source, match.source) &&
    !tokensIn(article, sentenceOf(article, match.article)).some(({ norm }) => ATTRIBUTED.test(norm)) &&
    isAnswered(view, answers, clauseOf(article, match.article), sentenceOf(source, match.source))
  );
}

/** The act follows the word of allegation and nothing in the source proves it. */
function isAlleged({ source }: ClaimView, { span, scope }: Evidential, match: Match): boolean {
  const isUnder = contains({ start: span.end, end: Math.max(span.end, scope.end) }, match.source.span);
  const isProved = mentionsOf(source, 'event').some(
    ({ ladder, rung }) => ladder === 'prosecution' && rung >= CONVICTED,
  );
  return (
    isUnder &&
    !isProved &&
    governing(source, match.source, 'evidential').every(({ strength }) => strength < PROVED)
  );
}

/** Rung of a conviction on the ladder of prosecution, and the strength of a proof. */
const CONVICTED = 4;
const PROVED = 5;

function differenceOf({ article, source }: ClaimView, allegation: Evidential, match: Match): Difference {
  const first = source.tokens.findIndex(({ span }) => span.start >= allegation.span.start);
  const last = indexOf(source, match.source);
  const theirs = phraseSpan(source, first, last - first < LONGEST_PHRASE ? last : first);
  const ours = flatPhrase(article, match.article);
  return {
    article: ours,
    source: theirs,
    actual: textOf(article, ours),
    expected: textOf(source, theirs),
    suggestion: `say who alleges it: \`${textOf(source, theirs)}\``,
  };
}

/** A phrase in a message is a few words. */
const LONGEST_PHRASE = 10;
