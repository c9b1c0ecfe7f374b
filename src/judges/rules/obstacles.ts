import { contains } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { Element, Evidence, Mention, Pairing, Side, Span, Token } from '../../types/index.js';
import { strangerInCopy } from './copied.js';
import { bothWords, changedWords } from './definite.js';
import { isTurned, isUnder } from './polarities.js';
import { fewerIn } from './quantified.js';
import { listed } from './reasons.js';
import { reservationIn } from './reserved.js';
import { swappedUnit } from './swapped-unit.js';
import type { Version } from './version.js';

/** Passages this near in coverage are equally good witnesses. */
const ABOUT_AS_MUCH = 0.1;
/** In claims of at most so many content words the verb is the statement; longer ones are often told with another verb. */
const SHORT_CLAIM = 4;
/** Characters between a hedge and the verb it weakens; farther off it weakens something before the verb. */
const NEAR = 30;

/** Sentences of a source that tells a matter at length, about a page; an excerpt leaves names out without meaning anything. */
const WHOLE_SOURCE = 15;
/** A capitalised word, or an initialism with stops. */
const PROPER = /^(?:\p{Lu}\p{Ll}{2,}|(?:\p{Lu}\.){2,})/u;

/** Why a claim whose words are answered is no supported claim all the same, as half a sentence; null when nothing is in the way. */
export function obstacleTo(pairing: Pairing, version: Version | null): string | null {
  const best = pairing.evidence[0]!;
  const weaker = weakerPredicate(pairing, best) ?? reservedNote(pairing);
  if (weaker !== null || version === 'same') return weaker;
  if (version === 'more') return 'the claim says more than the words it repeats';
  if (version === 'exchanged') return changedWords(pairing);
  if (version === 'turned' || nearBest(pairing).every((passage) => isTurned(pairing, passage)))
    return 'one of the two speaks under a negation';
  return (
    fewerNote(pairing) ??
    swappedNote(pairing) ??
    oppositeOf(best) ??
    strangerNote(pairing) ??
    unansweredPart(pairing) ??
    unknownNames(pairing)
  );
}

/** The passages that have the claim's verb, or that answer most, all reserve what the claim states flatly. */
function reservedNote(pairing: Pairing): string | null {
  const predicate = pairing.elements.find(({ role }) => role === 'predicate');
  const telling = pairing.evidence.filter(
    ({ matches }) => predicate && matches.some(({ article }) => contains(predicate.span, article.span)),
  );
  const passages = telling.length > 0 ? telling : nearBest(pairing);
  const wordings = passages.map((passage) => reservationIn(pairing, passage));
  return wordings.every((wording) => wording !== null)
    ? `the source says it only under “${wordings[0]!}”`
    : null;
}

function fewerNote(pairing: Pairing): string | null {
  const notes = nearBest(pairing).map((passage) => fewerIn(pairing, passage));
  return notes.every((note) => note !== null) ? bothWords(notes[0]!.claim, notes[0]!.source) : null;
}

function swappedNote(pairing: Pairing): string | null {
  const swap = swappedUnit(pairing);
  return swap && bothWords(swap.claim, swap.source);
}

function strangerNote(pairing: Pairing): string | null {
  const stranger = strangerInCopy(pairing);
  return stranger && `the claim copies it but for “${stranger.text}”, which no source has`;
}

/** Names of the claim of which no word stands in a source long enough to name them if it told the same. */
function unknownNames({ article, claim, absent, searched }: Pairing): string | null {
  if (searched < WHOLE_SOURCE) return null;
  const names = article.mentions.filter(({ kind, span }) => {
    const own = article.tokens.filter((token) => isContent(token) && contains(span, token.span));
    return (
      kind === 'actor' &&
      contains(claim.content, span) &&
      own.length > 0 &&
      own.every((token) => absent.includes(token) && PROPER.test(token.text)) &&
      !opens(article, own[0]!)
    );
  });
  return names.length === 0
    ? null
    : `no source names ${listed(names.map(({ span }) => `“${textOf(article, span)}”`))}`;
}

const textOf = ({ text, span }: Side, part: Span): string =>
  text.slice(part.start - span.start, part.end - span.start);

/** True for a word that a capital befits in any case: the first, or one after a dash, a colon or a mark of quotation. */
function opens({ tokens }: Side, token: Token): boolean {
  const at = tokens.indexOf(token);
  return at === 0 || (tokens[at - 1]!.kind === 'mark' && tokens[at - 1]!.text !== ',');
}

/** The passages that answer about as much as the best one. */
function nearBest({ evidence }: Pairing): readonly Evidence[] {
  const most = Math.max(...evidence.map(({ coverage }) => coverage));
  return evidence.filter(({ coverage }) => coverage >= most - ABOUT_AS_MUCH);
}

function oppositeOf({ related }: Evidence): string | null {
  const pair = related.find(({ relation }) => relation === 'antonym');
  return pair ? `the source has “${pair.source.text}” where the claim has “${pair.article.text}”` : null;
}

/** "attempted to reach" is no "reached", "may have caused" no "caused". */
function weakerPredicate({ article, elements }: Pairing, { matches, source }: Evidence): string | null {
  const predicate = elements.find(({ role }) => role === 'predicate');
  const match = predicate && matches.find((one) => contains(predicate.span, one.article.span));
  if (!match) return null;
  const differs = (kind: 'attempt' | 'likelihood') =>
    isJustAfter(source, match.source, kind) && !isUnder(article, match.article, kind);
  if (differs('attempt')) return `the source speaks of an attempt (“${match.source.text}”)`;
  return differs('likelihood') ? `the source is less certain (“${match.source.text}”)` : null;
}

function isJustAfter({ mentions }: Side, { span }: Token, kind: Mention['kind']): boolean {
  return mentions.some(
    (mention) =>
      mention.kind === kind &&
      contains(mention.scope, span) &&
      mention.span.end <= span.start &&
      span.start - mention.span.end <= NEAR,
  );
}

/** An amount that no source has at all, or the verb of a few words that no amount or date ties to the passage. */
function unansweredPart({ article, claim, elements, absent }: Pairing): string | null {
  const words = article.tokens.filter((token) => isContent(token) && contains(claim.content, token.span));
  const isAmount = ({ role }: Element) => role === 'amount' || role === 'date';
  const isTied = elements.some((element) => isAmount(element) && element.status === 'covered');
  const open = elements.filter(
    (element) =>
      (isAmount(element) &&
        element.status !== 'covered' &&
        absent.some(({ kind, span }) => kind === 'number' && contains(element.span, span))) ||
      (element.role === 'predicate' &&
        element.status === 'missing' &&
        words.length <= SHORT_CLAIM &&
        !isTied),
  );
  return open.length === 0 ? null : `no passage has ${listed(open.map(({ text }) => `“${text}”`))}`;
}
