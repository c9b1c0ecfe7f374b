import { cover, overlaps } from '../../language/span.js';
import { sameName } from '../../language/names.js';
import type { Actor, ClaimCheck, ClaimView, Side, Span } from '../../types/index.js';
import { exchangedNames, type Exchange } from '../support/exchanged-names.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';
import { areMatched, slotOf, verbOf } from '../support/slots.js';
import { differenceOf as differenceIn } from '../support/wording.js';

/** The article gives to one name what the source says of another. */
export const actorSubstituted: ClaimCheck = {
  id: 'actor/substituted',
  subject: 'claim',
  severity: 'error',
  summary: 'The article names another person, body or place than the source for the same thing',
  manual: `Looks for a name in the claim that the passage does not have, in the very place where the passage has another one: between the
same two words, as subject of the same verb, or as doer or object of the same deed, active, passive or as a noun ("the recall of the
ladders by Velling"). Acronyms, shortened names, titles, demonyms and capitals that stand for governments count as the same
name. It stays silent when the claim's name stands anywhere in the source document or in another passage about the claim.`,
  examples: [
    {
      claim: 'The inquiry found that the Ostrava Group scanned three servers.',
      passage: 'The inquiry found that the Veldt Bureau scanned three servers.',
      fires: true,
    },
    {
      claim: 'In the end Norway recalled its ambassador in March.',
      passage: 'In the end Denmark recalled its ambassador in March.',
      fires: true,
    },
    {
      claim: 'The talks were held in Geneva on Monday.',
      passage: 'The talks were held in Vienna on Monday.',
      fires: true,
    },
    {
      claim: 'The contract went to Peter Lindqvist after a vote.',
      passage: 'The contract went to Maria Holm after a vote.',
      fires: true,
    },
    {
      claim: 'The recall of the ladders by Hartmann began in May.',
      passage: 'In May, Velling recalled the ladders.',
      fires: true,
    },
    {
      claim: 'Doctor Hale signed the lease.',
      passage: 'The lease was signed by Doctor Morland.',
      fires: true,
    },
    {
      claim: 'Parliament passed the budget.',
      passage: 'Denmark passed the budget.',
      fires: false,
    },
    {
      claim: 'Morland signed the lease.',
      passage: 'The lease was signed by Ada Morland.',
      fires: false,
    },
    {
      claim: 'The report says the FBI opened a case.',
      passage: 'The report says the Federal Bureau of Investigation opened a case.',
      fires: false,
    },
    {
      claim: 'On Friday Moscow recalled its ambassador.',
      passage: 'On Friday Russia recalled its ambassador.',
      fires: false,
    },
    {
      claim: 'On Friday President Biden signed the bill.',
      passage: 'On Friday Joe Biden signed the bill.',
      fires: false,
    },
    {
      claim: 'The talks were held in Geneva.',
      passage: 'The talks were held in Vienna and Geneva.',
      fires: false,
    },
    {
      claim: 'The court in Leeds fined the company.',
      passage: 'The company was founded in Bristol by two brothers.',
      fires: false,
    },
  ],
  run: (view) => {
    const named = mentionsOf(view.source, 'actor');
    const placed = mentionsOf(view.article, 'actor')
      .filter((ours) => overlaps(view.claim.content, ours.span) && isForeign(view, ours))
      .flatMap((ours) => {
        const theirs = named.find((candidate) => takesPlaceOf(view, ours, candidate));
        return theirs ? [differenceOf(ours, theirs)] : [];
      });
    return placed.length > 0 ? placed : exchangedNames(view).map((one) => exchangeOf(view, one));
  },
};

function differenceOf(ours: Actor, theirs: Actor) {
  return {
    article: ours.span,
    source: theirs.span,
    actual: ours.name,
    expected: theirs.name,
    suggestion: `write \`${theirs.name}\``,
  };
}

function exchangeOf(view: ClaimView, { ours, theirs }: Exchange) {
  const [article, source] = [ours, theirs].map((words) => cover(words.map(({ span }) => span))) as [
    Span,
    Span,
  ];
  return differenceIn(view, article, source);
}

/** A name of the claim of which neither the source document nor another passage has a trace. */
function isForeign(view: ClaimView, ours: Actor): boolean {
  if (ours.type === 'document' || isAnswered(view, 'article', ours)) return false;
  const text = view.evidence.passage.region.document.text;
  const isArticle = view.evidence.passage.region.origin === 'excerpt';
  const searched = isArticle ? view.source.text : text;
  return (
    !mentions(view.source, ours) &&
    !view.others.some((side) => mentions(side, ours)) &&
    !hasWord(searched, ours)
  );
}

function mentions(side: Side, actor: Actor): boolean {
  return mentionsOf(side, 'actor').some(({ key }) => sameName(key, actor.key));
}

/** True when the longest word of the name stands in the text. */
function hasWord(text: string, { name }: Actor): boolean {
  const longest = name.split(/[\s-]+/u).reduce((best, word) => (word.length > best.length ? word : best), '');
  return text.toLowerCase().includes(longest.toLowerCase());
}

function isAnswered({ matches }: ClaimView, side: 'article' | 'source', { span }: Actor): boolean {
  return matches.some((match) => overlaps(match[side].span, span));
}

/** True when the passage's name stands where the claim has its own, and the claim does not name it elsewhere. */
function takesPlaceOf(view: ClaimView, ours: Actor, theirs: Actor): boolean {
  if (!areAlike(ours, theirs) || mentions(view.article, theirs) || isAnswered(view, 'source', theirs))
    return false;
  const [mine, other] = [slotOf(view.article, ours), slotOf(view.source, theirs)];
  const before =
    areMatched(view, mine.before, other.before) || (mine.before === null && other.before === null);
  const verb = areMatched(view, verbOf(view.article, ours), verbOf(view.source, theirs));
  return before && (verb || areMatched(view, mine.after, other.after));
}

/** Places stand for places; a country may also act like a body. */
function areAlike(ours: Actor, theirs: Actor): boolean {
  if (theirs.type === 'document' || isSymbol(ours, theirs)) return false;
  const isPlace = (actor: Actor) => actor.type === 'place';
  return isPlace(ours) === isPlace(theirs) || ours.type === 'unknown' || theirs.type === 'unknown';
}

/** Names with digits and an acronym beside a single word are symbols (genes, codes, models): variants of one are told apart by experts only. */
function isSymbol(ours: Actor, theirs: Actor): boolean {
  const isAcronym = ({ name }: Actor) => /^[\p{Lu}.]+$/u.test(name);
  const isSingle = ({ name }: Actor) => !name.includes(' ');
  if (/\p{Nd}/u.test(ours.name + theirs.name)) return true;
  return isSingle(ours) && isSingle(theirs) && isAcronym(ours) !== isAcronym(theirs) && ours.type !== 'place';
}
