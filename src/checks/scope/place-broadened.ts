import { countryKey } from '../../language/places.js';
import { isContent } from '../../language/tokenize.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Span } from '../../types/index.js';
import {
  isAsked,
  governing,
  mentionsOf,
  sentenceOf,
  textOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';
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
/** Names of continents, said to be filled: "all over Europe". */
const CONTINENT =
  '(?:europe|africa|asia|america|north america|south america|latin america|australia|scandinavia)';
/** Wording for the whole of a country, state, city or the world. */
const EVERYWHERE = words(
  String.raw`nation - ?wide|nationwide|country - ?wide|countrywide|state - ?wide|statewide|city - ?wide|citywide|world - ?wide|worldwide|globally|nationally|everywhere|(?:across|throughout|all over|all across|all around|around|in every (?:part|corner) of) ${WHOLE}(?:${REALM}|${CONTINENT})|coast to coast|the length and breadth of`,
);
/** Words of a source that speak of such a whole themselves. */
const WIDE = words(
  String.raw`nation\S*|country|countries|countrywide|statewide|citywide|worldwide|world|global\S*|international\S*|everywhere|throughout|across|widespread|elsewhere|federal|kingdom|(?:all|every|each|most|the whole|the entire) (?:of the |the )?(?:\p{L}+ ){0,2}(?:count(?:y|ies)|districts?|cit(?:y|ies)|towns?|villages?|regions?|provinces?|states?|municipalit(?:y|ies)|areas?|places?|country|nation|state)`,
);
/** Nouns for parts of such a whole. */
const PARTS =
  /^(?:count(?:y|ies)|distric\w*|cit(?:y|ies)|towns?|villages?|boroughs?|wards?|regions?|provinces?|states?|municipalit(?:y|ies)|parish(?:es)?|neighbou?rhoods?|precincts?|communit(?:y|ies)|areas?|sites?|schools?|hospitals?|stations?|branch(?:es)?|streets?|islands?|locations?|places?|constituenc(?:y|ies)|suburbs?|countries)$/u;
/** The same in the singular, for a pattern of words. */
const ONE_PART =
  'county|district|city|town|village|borough|ward|region|province|state|municipality|parish|neighbou?rhood|precinct|area|island|suburb';
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
passage nor another one speaks of anything wider. One place counts too, where the passage ends with it ("in the capital", "in the eastern valleys").
Twenty places or more, and three named ones, may be summed up in this way.`,
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
      claim: 'Thefts of bicycles are rising across the country.',
      passage: 'Thefts of bicycles are rising in the capital.',
      fires: true,
    },
    {
      claim: 'Foxes are being shot all over Europe.',
      passage: 'Foxes are being shot in two regions of Spain.',
      fires: true,
    },
    {
      claim: 'Thefts of bicycles are rising across the city.',
      passage: 'Thefts of bicycles are rising in the city, the mayor said in the harbour district.',
      fires: false,
    },
    {
      claim: 'Thefts of bicycles are rising across the country.',
      passage: 'Thefts of bicycles are rising, the minister said in the capital.',
      fires: false,
    },
    {
      claim: 'Thefts of bicycles are rising nationwide.',
      passage: 'Thefts of bicycles are rising in Norway.',
      fires: false,
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
      const theirs = isTold(view, ours) ? (partsIn(view) ?? placeIn(view, ours)) : null;
      return theirs ? [differenceOf(view, ours, theirs)] : [];
    });
  },
};

/** Share of the claim's other words that the passage must answer, and the fewest of them; of two, both. */
const MIN_SHARE = 0.7;
const FEWEST_WORDS = 3;
const FEWEST_WHEN_ALL = 2;

function isTold(view: ClaimView, ours: Span): boolean {
  const token = tokensIn(view.article, ours)[0]!;
  if (isAsked(view.article, token) || governing(view.article, token, 'negation').length > 0) return false;
  const asked = weightyIn(view.article, sentenceOf(view.article, token), [ours]);
  const isInSource =
    new RegExp(`\\b${token.norm}\\b`, 'iu').test(fullText(view)) &&
    !/^(?:across|throughout|all|around|in|the)$/u.test(token.norm);
  const share = shareAnswered(view, asked, view.source.span);
  const isSame = asked.length >= FEWEST_WORDS ? share >= MIN_SHARE : share === 1;
  return asked.length >= FEWEST_WHEN_ALL && isSame && !isInSource;
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

/** One place at the end of what is told: "in the capital", "in the eastern valleys", "in Halden". */
const ONE_PLACE = words(
  String.raw`(?:in|at|around|near) (?:(?:the|its|their|a|one|this|our) )?(?:[\p{L}]+ ){0,2}?(?:capital|north|south|east|west|valleys?|coast|harbou?r|port|archipelago|suburbs?|quarter|${ONE_PART})(?! (?:of the (?:country|nation|world)|council|court|hall|police|board|office|government|school|hospital|team|museum|library|prison|centre|center) )`,
);

/** The place right behind what the passage tells, where it is one and no other kind of whole is meant by the claim; null when none is. */
function placeIn(view: ClaimView, ours: Span): Span | null {
  const { article, source, matches } = view;
  const realm = tokensIn(article, ours).at(-1)!.norm;
  return (
    [...wordingIn(source, ONE_PLACE), ...namedPlaces(view, ours)].find((place) => {
      const first = source.tokens.findIndex(({ span }) => span.start >= place.start);
      const before = source.tokens.slice(0, first).findLast(isContent);
      return (
        matches.some((match) => match.source === before) &&
        !tokensIn(source, place).some(({ norm }) => norm === realm) &&
        !tokensIn(article, sentenceOf(article, tokensIn(article, ours)[0]!)).some(
          ({ norm }) => norm === tokensIn(source, place).at(-1)!.norm,
        )
      );
    }) ?? null
  );
}

/** Names listed together that may be summed up as the whole. */
const MANY_NAMES = 3;
/** Wholes of which a named place is surely a part: the country of every place but countries, and the world. */
const COUNTRY = /\b(?:nation|country)/iu;
const BEYOND = new RegExp(String.raw`\b(?:world|globe|globally|planet|continent|${CONTINENT})`, 'iu');

/** Places named behind "in" in the passage that are less than the whole which the claim means. */
function namedPlaces({ article, source }: ClaimView, ours: Span): Span[] {
  const whole = textOf(article, ours);
  const named = mentionsOf(source, 'actor').filter(({ type }) => type === 'place' || type === 'unknown');
  if (named.length >= MANY_NAMES) return [];
  return named.flatMap(({ span, key }) => {
    const preposition = source.tokens.findLast((token) => token.span.end <= span.start);
    const isLess = BEYOND.test(whole) || (COUNTRY.test(whole) && countryKey(key) === null);
    return preposition?.norm === 'in' && isLess ? [{ start: preposition.span.start, end: span.end }] : [];
  });
}
