import { isPastForm } from '../../language/verbs.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Match, Side, Span, Token } from '../../types/index.js';
import { answersOf, isAnswered } from '../support/answers.js';
import { isBorneOutElsewhere } from '../support/elsewhere.js';
import { clauseOf, isAsked, isDenied, sentenceOf, tokensIn } from '../../trace/checks/support/governors.js';
import { flatPhrase } from '../support/phrases.js';
import { differenceOf, isAnywhere, wordingIn } from '../support/wording.js';

/** Wording by which an act goes on. */
const GOING_ON = words(
  String.raw`(?:is|are|'re) (?:still |currently |now |again )?\p{L}{3,}ing|(?:continue|continues|keep|keeps|persist|persists) (?:to \p{L}+|(?:in |on )?\p{L}{3,}ing)|(?:still|currently) \p{L}{3,}s?`,
);
/** Words of a source that leave it open whether the thing goes on. */
const ONGOING = words(
  String.raw`is|are|still|now|currently|current|ongoing|continu\S+|keep|keeps|kept|since|remain\S*|persist\S*|has|have|will|today|so far|to date|as of|daily|regular\S*|always|often|usually|every|each|plans?|planned|intend\S*|expect\S*|schedul\S+|due|going`,
);
/** "Is saying", "is considering": the present of reports, which papers use of what was said once. */
const REPORTING =
  /^(?:say|tell|report|claim|warn|ask|call|urge|argue|consider|plan|hope|look|deny|accuse|seek|expect|go|have|make|tak|suggest|blam|demand|com|star|feature)(?:s|ing|ning|ting|ling)?$/u;

/** The source tells an act as past; the article tells it as going on. */
export const timeShifted: ClaimCheck = {
  id: 'scope/time-shifted',
  subject: 'claim',
  severity: 'warning',
  summary: 'The source tells it as past; the article as still going on',
  manual: `A report of what people did in March is no report of what they are doing. The check fires when the article tells an act in the present
progressive or as continued ("are scanning", "continues to leak", "still meets") and the passage tells the same act in the simple past, with no word
anywhere in it that leaves it open whether the act goes on ("since", "has", "now"). Headlines and verbs of reporting, which use the present of
what is over, are left alone.`,
  examples: [
    {
      claim: 'The networks are scanning voter rolls in three counties.',
      passage: 'The networks scanned voter rolls in three counties in March.',
      fires: true,
    },
    {
      claim: 'The plant continues to leak oil into the bay.',
      passage: 'The plant leaked oil into the bay in 2019.',
      fires: true,
    },
    {
      claim: 'The firm is dumping waste in the quarry.',
      passage: 'The firm dumped waste in the quarry until the spring.',
      fires: true,
    },
    {
      claim: 'The pharmacy is still selling the recalled syrup.',
      passage: 'The pharmacy recalled the syrup after it sold the recalled syrup for a week.',
      fires: true,
    },
    {
      claim: 'The networks scanned voter rolls in three counties.',
      passage: 'The networks scanned voter rolls in three counties in March.',
      fires: false,
    },
    {
      claim: 'The plant is leaking oil into the bay.',
      passage: 'The plant leaked oil into the bay in 2019 and has leaked more since.',
      fires: false,
    },
    {
      claim: 'The mayor is calling for a vote on the bridge.',
      passage: 'The mayor called for a vote on the bridge.',
      fires: false,
    },
    {
      claim: 'The firm is not dumping waste in the quarry.',
      passage: 'The firm dumped waste in the quarry.',
      fires: false,
    },
  ],
  run: (view) => {
    if (view.claim.heading || isAnywhere(view, ONGOING)) return [];
    const answers = answersOf(view);
    return wordingIn(view.article, GOING_ON).flatMap((wording) => {
      const act = tokensIn(view.article, wording).at(-1)!;
      const match = answers.find(({ article }) => article === act);
      return match && isPast(view, answers, match) ? [shifted(view, wording, match)] : [];
    });
  },
};

function isPast(view: ClaimView, answers: readonly Match[], match: Match): boolean {
  const { article, source } = view;
  return (
    match.kind !== 'synonym' &&
    !REPORTING.test(match.article.norm) &&
    isPastForm(match.source) &&
    isSimple(source, match.source) &&
    !isAsked(article, match.article) &&
    !isDenied(article, match.article) &&
    !isDenied(source, match.source) &&
    !isBorneOutElsewhere(view, match) &&
    isAnswered(view, answers, clauseOf(article, match.article), sentenceOf(source, match.source))
  );
}

/** "scanned", not "was scanned by", "the scanned pages" or "to have scanned": a finite past with its subject right before. */
function isSimple({ tokens }: Side, token: Token): boolean {
  const before = tokens[tokens.indexOf(token) - 1];
  return (
    before?.kind === 'word' &&
    !/^(?:was|were|been|be|being|a|an|the|its|their|by|of|to|had|not)$/u.test(before.norm)
  );
}

function shifted(view: ClaimView, wording: Span, match: Match) {
  return differenceOf(view, wording, flatPhrase(view.source, match.source));
}
