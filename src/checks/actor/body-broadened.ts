import { words } from '../../text/word-line.js';
import type { ClaimCheck, ClaimView, Span } from '../../types.js';
import { isAsked, governing, mentionsOf, sentenceOf, tokensIn } from '../support/governors.js';
import { printedSpan } from '../support/quantity-pairs.js';
import {
  differenceOf,
  fullText,
  isAnywhere,
  shareAnswered,
  weightyIn,
  wordingIn,
} from '../support/wording.js';
import { BODY_NOUN } from '../support/bodies.js';

/** Bodies and people told as all of their kind. */
const ALL_BODIES = words(
  String.raw`(?:the )?(?:\p{L}+ )?(?:intelligence|scientific|medical|international|legal|academic|business|security|expert) (?:community|establishment|world)|(?:all|every|each|the entire|the whole) (?:of the )?(?:(?!of |in )[\p{L}]+ ){0,2}${BODY_NOUN}|(?:the )?scientific consensus|(?:the )?(?:entire|whole) (?:government|administration|cabinet|industry|sector|profession)|(?:scientists|experts|doctors|economists|researchers|agencies) (?:all |everywhere |unanimously )?agree`,
);
/** Words of a source that speak of such a whole, or name it. */
const WHOLE = words(
  String.raw`communit(?:y|ies)|all|every|each|entire|whole|consensus|unanimous\S*|jointly|together|everyone|none|coordinated|agree(?:s|d)?|most|majority|both|across`,
);
/** From so many bodies on, the kind as a whole is a fair name for them. */
const FEW = 10;

/** The source credits one body or a few; the article all of them. */
export const bodyBroadened: ClaimCheck = {
  id: 'actor/body-broadened',
  subject: 'claim',
  severity: 'warning',
  summary: 'The source credits one body or a few; the article all of them or a whole community',
  manual: `Three agencies that agree are not "the intelligence community", nor are two experts "scientists agree": in 2017 large papers had to take back that all
seventeen agencies had joined in an assessment of three. The check fires when the article credits all bodies of a kind, a community or a consensus,
and the passage, which tells the same otherwise, credits a counted or limited number of them and speaks of no such whole.`,
  examples: [
    {
      claim: 'Every security agency judges that the bureau scanned the servers.',
      passage: 'Three security agencies judge that the bureau scanned the servers.',
      fires: true,
    },
    {
      claim: 'The intelligence community judges that the bureau scanned the servers.',
      passage: 'Two agencies judge that the bureau scanned the servers.',
      fires: true,
    },
    {
      claim: 'All hospitals in the valley reported a shortage of nurses.',
      passage: 'Four hospitals in the valley reported a shortage of nurses.',
      fires: true,
    },
    {
      claim: 'All parties in the council voted for the tunnel.',
      passage: 'Some parties in the council voted for the tunnel.',
      fires: true,
    },
    {
      claim: 'Three agencies judge that the bureau scanned the servers.',
      passage: 'Three security agencies judge that the bureau scanned the servers.',
      fires: false,
    },
    {
      claim: 'The intelligence community judges that the bureau scanned the servers.',
      passage:
        'The intelligence community, by the word of three agencies, judges that the bureau scanned the servers.',
      fires: false,
    },
    {
      claim: 'Not every agency judges that the bureau scanned the servers.',
      passage: 'Three agencies judge that the bureau scanned the servers.',
      fires: false,
    },
    {
      claim: 'All hospitals in the valley have a pharmacy.',
      passage: 'Four hospitals in the valley reported a shortage of nurses.',
      fires: false,
    },
  ],
  run: (view) => {
    if (isAnywhere(view, WHOLE)) return [];
    return wordingIn(view.article, ALL_BODIES).flatMap((ours) => {
      const theirs = isTold(view, ours) ? bodiesIn(view) : null;
      return theirs ? [differenceOf(view, ours, theirs)] : [];
    });
  },
};

/** Share of the claim's other words that the passage must answer, and the fewest of them. */
const MIN_SHARE = 0.7;
const FEWEST_WORDS = 2;

function isTold(view: ClaimView, ours: Span): boolean {
  const { article, source } = view;
  const token = tokensIn(article, ours)[0]!;
  const asked = weightyIn(article, sentenceOf(article, token), [ours]);
  return (
    !isAsked(article, token) &&
    governing(article, token, 'negation').length === 0 &&
    !/^(?:not|nearly|almost)$/u.test(article.tokens[article.tokens.indexOf(token) - 1]?.norm ?? '') &&
    asked.length >= FEWEST_WORDS &&
    shareAnswered(view, asked, source.span) >= MIN_SHARE &&
    !/\bcommunity\b/iu.test(fullText(view))
  );
}

/** The passage's count of bodies, as printed; null when it has none, too many, or all there are ("the three agencies"). */
function bodiesIn({ source }: ClaimView): Span | null {
  const noun = new RegExp(`^${BODY_NOUN}$`, 'u');
  const isBody = ({ span, scope }: { span: Span; scope: Span }) => {
    const before = source.tokens.findLast((token) => token.span.end <= span.start)?.norm ?? '';
    return (
      noun.test(tokensIn(source, scope).at(-1)?.norm ?? '') &&
      !/^(?:the|its|their|these|those|other)$/u.test(before)
    );
  };
  const counted = mentionsOf(source, 'quantity').find(
    (quantity) =>
      quantity.unit === null &&
      !quantity.ordinal &&
      isBody(quantity) &&
      (quantity.high ?? quantity.low) < FEW,
  );
  const some = mentionsOf(source, 'quantifier').find(
    (quantifier) => quantifier.rank > 0 && quantifier.rank <= 3 && isBody(quantifier),
  );
  const bodies = counted ?? some;
  return bodies ? printedSpan(bodies) : null;
}
