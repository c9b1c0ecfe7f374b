import { clauseIndexAt, clausesOf } from '../../text/clauses.js';
import { contains, cover, overlaps } from '../../text/span.js';
import { isContent } from '../../text/tokenize.js';
import { isPastForm } from '../../text/verbs.js';
import type { ClaimView, Match, Negation, Side, Span, Token } from '../../types.js';
import { answersOf, isAnswered, isFrame, isName } from './answers.js';
import {
  clauseOf,
  governing,
  indexOf,
  isAsked,
  isDenied,
  isShared,
  wordsAround,
  mentionsOf,
  modalBefore,
  sentenceOf,
  tokensIn,
} from './governors.js';
import { headsOf, verbGroupStart } from './heads.js';

/** A negation on one side and the word on the other side that it meets undenied. */
export interface Meeting {
  readonly negation: Negation;
  /** The denied word and its partner. */
  readonly match: Match;
}

/** Words that deny or shrink without being negations; beside them "not" on the other side is no contradiction. */
const NEAR_NEGATIVE =
  /^(?:hardly|barely|scarcely|rarely|seldom|little|few|fewer|less|low|lower|minimal|unable|without|despite|only|except|until|unless|instead|rather|lack\w*|fail\w*|refus\w*|den(?:y|ies|ied)|reject\w*|avoid\w*|prevent\w*|stop\w*|absen\w+|miss\w*|un(?!it|der|til|less|ique|iver|ion)\w{4,}|non|never|neither|nor|no|not|none|\w+n't|cannot|false\w*|hoax|myth|ex|former\w*|previous\w*)$/u;

/** Openings of broad subjects that take in every named actor: "any foreign actor", "a government", "no one". */
const ANY =
  /^(?:any|a|an|other|others|foreign|some|someone|anyone|anybody|anything|no|nobody|none|either|neither)$/u;

/** Meetings where the source denies what the article states. */
export function deniedBySource(view: ClaimView, forms: ReadonlySet<Negation['form']>): Meeting[] {
  const answers = answersOf(view);
  return negationsOf(view.source, forms).flatMap((negation) => {
    const match = verbsFirst(view.article, answers).find(
      (candidate) =>
        bears(view.source, negation, candidate.source) &&
        isStated(
          view.article,
          candidate.article,
          wordsAround(view.source, candidate.source, negation.span),
        ) &&
        (!isOutright(negation) || !isTried(view.article, candidate.article)) &&
        isDenied(view.source, candidate.source) &&
        sameMood(view, candidate) &&
        isAnswered(
          view,
          answers,
          stretch(view.article, candidate.article),
          answerSpan(view.source, negation, candidate.source),
          { subjectEnds: isBroad(view.source, negation) ? subjectEnd(view.article, candidate.article) : 0 },
        ) &&
        isFocused(
          view.source,
          negation,
          answers.map(({ source }) => source),
        ),
    );
    return match ? [{ negation, match }] : [];
  });
}

/** Meetings where the article denies what the source states. */
export function deniedByArticle(view: ClaimView, forms: ReadonlySet<Negation['form']>): Meeting[] {
  const answers = answersOf(view);
  return negationsOf(view.article, forms).flatMap((negation) => {
    const match = verbsFirst(view.article, answers).find(
      (candidate) =>
        bears(view.article, negation, candidate.article) &&
        isStated(
          view.source,
          candidate.source,
          wordsAround(view.article, candidate.article, negation.span),
        ) &&
        !isTried(view.source, candidate.source) &&
        isDenied(view.article, candidate.article) &&
        sameMood(view, candidate) &&
        isAnswered(
          view,
          answers,
          cover([stretch(view.article, candidate.article), negation.scope]),
          sentenceOf(view.source, candidate.source),
        ),
    );
    return match ? [{ negation, match }] : [];
  });
}

/** Acts before things: the verb tells the reader more than its object. */
function verbsFirst(side: Side, answers: readonly Match[]): Match[] {
  return [
    ...answers.filter(({ article }) => isVerb(side, article)),
    ...answers.filter(({ article }) => !isVerb(side, article)),
  ];
}

function negationsOf(side: Side, forms: ReadonlySet<Negation['form']>): Negation[] {
  return mentionsOf(side, 'negation').filter(({ form }) => forms.has(form));
}

/**
 * True when the word is what the negation denies. Plain negations deny their head; an absence ("no evidence that …") leaves
 * all of its complement unproved, so any act or thing in it will do, names and words of evidence excepted.
 */
export function bears(side: Side, negation: Negation, token: Token): boolean {
  if (contains(negation.span, token.span) || !contains(negation.scope, token.span)) return false;
  if (isOutright(negation) && isRestrictive(side, token)) return false;
  if (negation.form === 'absence' || negation.form === 'disproof' || negation.form === 'unassessed') {
    return (
      !isFrame(token) && !isName(side, token) && token.kind === 'word' && !isInAside(side, token, negation)
    );
  }
  return headsOf(side, negation).includes(token);
}

/** "those who did not nap": a clause that only says which people are meant asserts nothing. */
function isRestrictive(side: Side, token: Token): boolean {
  const clauses = clausesOf(side.tokens);
  const { joint, opener, from } = clauses[clauseIndexAt(clauses, indexOf(side, token))]!;
  return joint === 'relative' && /^who(?:m|se)?$/u.test(opener) && side.tokens[from - 1]?.text !== ',';
}

/** "no evidence – not through audits – that …": the words between the dashes are not what is unproved. */
function isInAside(side: Side, token: Token, { span }: Negation): boolean {
  const clauses = clausesOf(side.tokens);
  const index = indexOf(side, token);
  const clause = clauses[clauseIndexAt(clauses, index)]!;
  return clause.joint === 'aside' && side.tokens[clause.from]!.span.start > span.start;
}

/**
 * True when the side states the word flatly: not denied, doubted, asked, conditional, or beside a near-negative. Words that the
 * other side's sentence has too ("without", "only") cannot be what parts the two, and are passed over.
 */
function isStated(side: Side, token: Token, given: ReadonlySet<string>): boolean {
  if (isAsked(side, token) || isDenied(side, token) || isAlleged(side, token) || isRestrictive(side, token))
    return false;
  const clause = clauseOf(side, token);
  const weakened = side.mentions.some(
    (mention) =>
      /^(?:negation|likelihood|condition)$/u.test(mention.kind) &&
      (contains(mention.scope, token.span) ||
        (mention.kind === 'negation' && overlaps(mention.span, clause))) &&
      !isShared(side, mention, given),
  );
  return (
    !weakened && !tokensIn(side, clause).some(({ norm }) => NEAR_NEGATIVE.test(norm) && !given.has(norm))
  );
}

/** "tried to buy" and "did not buy" are both true; "found no evidence that it bought" and "found evidence that it tried" are not. */
function isTried(side: Side, token: Token): boolean {
  return governing(side, token, 'attempt').length > 0;
}

/** "claimed that it interfered": the side only passes the act on. */
function isAlleged(side: Side, token: Token): boolean {
  return governing(side, token, 'evidential').some(({ strength }) => strength === 1);
}

/** "would not approve" and "approved" speak of different worlds; "could not" and "did not" of the same. */
function sameMood({ article, source }: ClaimView, match: Match): boolean {
  const mood = (side: Side, token: Token): string | null => {
    const modal = modalBefore(side, token);
    return modal === 'could' || modal === 'can' ? null : modal;
  };
  return mood(article, match.article) === mood(source, match.source);
}

/** A clause with fewer content words ("and mortality") says too little by itself to be compared. */
const FEWEST_WORDS = 3;

/** What has to be answered: the clause that states the word, or its sentence where the clause is a scrap. */
function stretch(side: Side, token: Token): Span {
  const clause = clauseOf(side, token);
  return tokensIn(side, clause).filter(isContent).length < FEWEST_WORDS ? sentenceOf(side, token) : clause;
}

/** Where the answers must stand: inside what an absence leaves unproved, in the same sentence as a plain negation. */
function answerSpan(side: Side, negation: Negation, token: Token): Span {
  return isOutright(negation) ? sentenceOf(side, token) : negation.scope;
}

function isOutright({ form }: Negation): boolean {
  return form !== 'absence' && form !== 'disproof' && form !== 'unassessed';
}

/**
 * True when the negation speaks of anyone at all: "no evidence that any actor …", "that records were altered" (by nobody named),
 * "no evidence of fraud", or a scrap that begins with the negation ("never promised").
 */
function isBroad(side: Side, negation: Negation): boolean {
  const { scope, span } = negation;
  const governed = tokensIn(side, { start: span.end, end: Math.max(span.end, scope.end) });
  const opens = governed.findIndex(({ norm }) => norm === 'that') + 1;
  if (isOutright(negation)) {
    const opensSide = tokensIn(side, { start: side.span.start, end: span.start }).length === 0;
    return opensSide || ANY.test(tokensIn(side, span)[0]?.norm ?? '');
  }
  const isAnyone = governed.slice(opens, opens + 2).some(({ norm }) => ANY.test(norm));
  return isAnyone || governed[0]?.norm === 'of' || isAgentlessPassive(governed);
}

/** "records were read, copied or altered" with no "by …". */
function isAgentlessPassive(tokens: readonly Token[]): boolean {
  const be = tokens.findIndex(({ norm }) => /^(?:is|are|was|were|been|being)$/u.test(norm));
  return be >= 0 && tokens.slice(be).some(isPastForm) && !tokens.slice(be).some(({ norm }) => norm === 'by');
}

/** Where the subject ends in front of an active verb; 0 for a passive one, whose subject is what was acted on. */
function subjectEnd(side: Side, head: Token): number {
  const start = verbGroupStart(side, head);
  const group = side.tokens.slice(start, indexOf(side, head));
  const isPassive = group.some(({ norm }) => /^(?:is|are|was|were|be|been|being)$/u.test(norm));
  return isPassive || !isVerb(side, head) ? 0 : side.tokens[start]!.span.start;
}

/** A past form, or a word after "to" or an auxiliary. */
function isVerb(side: Side, token: Token): boolean {
  return isPastForm(token) || verbGroupStart(side, token) < indexOf(side, token);
}

/**
 * "did not approve the plan unanimously" may deny only the manner. A plain negation counts when at least half of what it governs
 * is answered; the complement of an absence may list much that the article leaves out.
 */
function isFocused(side: Side, { form, scope, span }: Negation, answered: readonly Token[]): boolean {
  if (form === 'absence' || form === 'disproof') return true;
  const governed = tokensIn(side, { start: span.end, end: Math.max(span.end, scope.end) }).filter(isContent);
  const hits = governed.filter((token) => answered.includes(token)).length;
  return hits * 2 >= governed.length;
}
