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

const WHOLE = '(?:the )?(?:whole |entire )?';
const REALM =
  '(?:country|nation|state|region|province|city|county|continent|world|globe|planet|kingdom|republic|district|island)';
/** Wording for the whole of a country, state, city or the world. */
const EVERYWHERE = words(
  String.raw`nation - ?wide|nationwide|country - ?wide|countrywide|state - ?wide|statewide|city - ?wide|citywide|world - ?wide|worldwide|globally|nationally|everywhere|(?:across|throughout|all over|all across|all around|around|in every (?:part|corner) of) ${WHOLE}${REALM}|coast to coast|the length and breadth of`,
);
/** Words of a source that speak of such a whole themselves. */
const WIDE = words(
  String.raw`nation\S*|country|countries|countrywide|statewide|citywide|worldwide|world|global\S*|international\S*|everywhere|throughout|across|widespread|elsewhere|federal|kingdom|(?:all|every|each|most|the whole|the entire) (?:of the |the )?(?:\p{L}+ ){0,2}(?:count(?:y|ies)|districts?|cit(?:y|ies)|towns?|villages?|regions?|provinces?|states?|municipalit(?:y|ies)|areas?|places?|country|nation|state)`,
);
/** Nouns for parts of such a whole. */
const PARTS =
  /^(?:count(?:y|ies)|distric\w*|cit(?:y|ies)|towns?|villages?|boroughs?|wards?|regions?|provinces?|states?|municipalit(?:y|ies)|parish(?:es)?|neighbou?rhoods?|precincts?|communit(?:y|ies)|areas?|sites?|schools?|hospitals?|stations?|branch(?:es)?|streets?|islands?|locations?|places?|constituenc(?:y|ies)|suburbs?|countries)$/u;
/** From so many parts on "across the country" is a fair summary. */
const FEW_PARTS = 20;

/** The source names a few places; the article says everywhere. */
export const placeBroadened: ClaimCheck = {
  id: 'scope/place-broadened',
  subject: 'claim',
  severity: 'error',
  summary: 'The source speaks of a few places; the article of the whole country, state or world',
  manual: `What happened in three counties did not happen nationwide. The check fires when the article says nationwide, worldwide, across the country,
everywhere and the like, the passage tells the same of a counted or limited number of places ("three counties", "some districts"), and neither the
passage nor another one speaks of anything wider. Twenty places or more may be summed up in this way.`,
  examples: [
    {
      claim: 'Networks attempted to access voter rolls across the country.',
      passage: 'Networks attempted to access voter rolls in three counties.',
      fires: true,
    },
    {
      claim: 'Schools nationwide reported cases of measles in May.',
      passage: 'Two schools in two towns reported cases of measles in May.',
      fires: true,
    },
    {
      claim: 'Power failed everywhere after the storm on Tuesday.',
      passage: 'Power failed in several villages after the storm on Tuesday.',
      fires: true,
    },
    {
      claim: 'The virus was found in pigs worldwide in 2021.',
      passage: 'The virus was found in pigs in four provinces in 2021.',
      fires: true,
    },
    {
      claim: 'Networks attempted to access voter rolls in several counties.',
      passage: 'Networks attempted to access voter rolls in three counties.',
      fires: false,
    },
    {
      claim: 'The police searched nationwide for the van.',
      passage: 'The police searched all over the country, and in three counties twice, for the van.',
      fires: false,
    },
    {
      claim: 'The union has members across the country.',
      passage: 'The union held a meeting in two cities.',
      fires: false,
    },
    {
      claim: 'Prices did not rise everywhere in May.',
      passage: 'Prices rose in three districts in May.',
      fires: false,
    },
  ],
  run: (view) => {
    if (isAnywhere(view, WIDE)) return [];
    return wordingIn(view.article, EVERYWHERE).flatMap((ours) => {
      const theirs = isTold(view, ours) ? partsIn(view) : null;
      return theirs ? [differenceOf(view, ours, theirs)] : [];
    });
  },
};

/** Share of the claim's other words that the passage must answer, and the fewest of them. */
const MIN_SHARE = 0.7;
const FEWEST_WORDS = 3;

function isTold(view: ClaimView, ours: Span): boolean {
  const token = tokensIn(view.article, ours)[0]!;
  if (isAsked(view.article, token) || governing(view.article, token, 'negation').length > 0) return false;
  const asked = weightyIn(view.article, sentenceOf(view.article, token), [ours]);
  const isInSource =
    new RegExp(`\\b${token.norm}\\b`, 'iu').test(fullText(view)) &&
    !/^(?:across|throughout|all|around|in|the)$/u.test(token.norm);
  return (
    asked.length >= FEWEST_WORDS && shareAnswered(view, asked, view.source.span) >= MIN_SHARE && !isInSource
  );
}

/** The passage's count of places, as printed; null when it has none, or too many. */
function partsIn({ source }: ClaimView): Span | null {
  const isPart = ({ scope }: { scope: Span }) => PARTS.test(tokensIn(source, scope).at(-1)?.norm ?? '');
  const counted = mentionsOf(source, 'quantity').find(
    (quantity) =>
      quantity.unit === null &&
      !quantity.ordinal &&
      isPart(quantity) &&
      (quantity.high ?? quantity.low) < FEW_PARTS,
  );
  const some = mentionsOf(source, 'quantifier').find(
    (quantifier) => quantifier.rank > 0 && quantifier.rank <= 3 && isPart(quantifier),
  );
  const parts = counted ?? some;
  return parts ? printedSpan(parts) : null;
}
