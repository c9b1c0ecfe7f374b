import { wordList } from '../../language/lexicon.js';
import { wordsOfPhrase, type NounPhrase } from '../../language/noun-phrases.js';
import type { Pole } from '../../language/poles.js';
import type { Predicate } from '../../language/predicates.js';
import type { Side } from '../../types/index.js';
import type { Alignment } from '../alignment.js';

/** Two sides with what answers what. */
export interface Beside {
  readonly claim: Side;
  readonly passage: Side;
  readonly words: Alignment;
}

const PRONOUN = wordList('pronouns that name nobody here');
/** Openings of a clause that no other governs. */
const MAIN = /^(?:|and|but|so|yet)$/u;
const DOUBTING = wordList('doubting words');

/** What the clause is told of: the patient where it has one. */
export function themeOf({ passive, object, subject, group }: Predicate): NounPhrase | null {
  return passive || group.copular ? subject : (object ?? subject);
}

/** Whoever does it; null where nobody is named. */
function agentOf({ passive, agent, object, subject }: Predicate): NounPhrase | null {
  if (passive) return agent;
  return object ? subject : null;
}

/** True where a content word of one phrase answers one of the other. */
export function phraseAlike(
  { claim, passage, words }: Beside,
  a: NounPhrase | null,
  b: NounPhrase | null,
): boolean {
  if (!a || !b) return false;
  const theirs = new Set(wordsOfPhrase(passage, b));
  return wordsOfPhrase(claim, a).some((at) => theirs.has(words.ofClaim.get(at)?.passage ?? -1));
}

/** The same verb of the same subject and object; a pronoun stands for what the rest of its sentence names. */
export function sameAct(beside: Beside, ours: Pole, theirs: Pole): boolean {
  const isPlain = ({ isHead, predicate }: Pole): boolean =>
    isHead &&
    !predicate.passive &&
    predicate.group.form === 'finite' &&
    (predicate.negated || predicate.negators.length === 0);
  if (!isPlain(ours) || !isPlain(theirs) || !MAIN.test(theirs.predicate.opener)) return false;
  const { subject, object } = ours.predicate;
  const alike = (a: NounPhrase | null, b: NounPhrase | null): boolean =>
    a !== null &&
    b !== null &&
    (phraseAlike(beside, a, b) ||
      (isPronoun(beside.passage, b) &&
        wordsOfPhrase(beside.claim, a).some((at) => beside.words.ofClaim.has(at))));
  return alike(subject, theirs.predicate.subject) && alike(object, theirs.predicate.object);
}

/** True unless both sides name who acts, and name others. */
export function sameActors(beside: Beside, ours: Predicate, theirs: Predicate): boolean {
  const [a, b] = [agentOf(ours), agentOf(theirs)];
  return !a || !b || isPronoun(beside.claim, a) || isPronoun(beside.passage, b) || phraseAlike(beside, a, b);
}

function isPronoun(side: Side, { head }: NounPhrase): boolean {
  return PRONOUN.has(side.tokens[head]!.norm);
}

/** A passage in which somebody claims or denies a thing says nothing about it, unless the article tells what that person said. */
export function sameVoice({ passage, words }: Beside, ours: Predicate, theirs: Predicate): boolean {
  if (!theirs.voice) return true;
  const verb = passage.tags[theirs.voice.verb]!.lemma;
  if (!DOUBTING.has(verb)) return true;
  if (ours.voice?.speaker == null || theirs.voice.speaker == null) return false;
  return verb !== 'deny' && words.ofClaim.get(ours.voice.speaker)?.passage === theirs.voice.speaker;
}
