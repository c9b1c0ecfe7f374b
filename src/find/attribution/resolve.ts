import { documentNouns } from '../../language/document-nouns.js';
import { wordList } from '../../language/lexicon.js';
import { foldWord } from '../../language/fold.js';
import { countryKey, foldName } from '../../language/places.js';
import { BODY_NOUNS, DOCUMENTS, PERSON_NOUNS } from './name-words.js';
import type { Name } from './names.js';
import { headWord, kindOfPhrase, withoutPossessive } from './phrase-kind.js';
import { ARTICLES, TIME_WORDS, isAdverb, pronounOf } from './phrase-words.js';
import { genderOfName } from './genders.js';
import { governingSubject } from './governing.js';
import { antecedent, isPronoun } from './pronouns.js';
import { fullest, type Register, type Speaker } from './register.js';
import type { Range, Word } from './words.js';

const PREPOSITIONS = wordList('short prepositions');

const HANGS = wordList('words that hang a name on another');

/** "the agency" may name a body this many sentences back. */
const DEFINITE_REACH = 8;

/** Who the words of `range` name in sentence `index`; null when a pronoun points to nobody in reach. Remembers the answer for later pronouns. */
export function resolveSpeaker(register: Register, index: number, range: Range): Speaker | null {
  const key = `${index}:${range.from}`;
  const known = register.answers.get(key);
  if (known !== undefined) return known;
  const speaker = nameSpeaker(register, index, range);
  register.answers.set(key, speaker);
  if (speaker) register.speakers.set(index, [...(register.speakers.get(index) ?? []), speaker]);
  return speaker;
}

function nameSpeaker(register: Register, index: number, range: Range): Speaker | null {
  const sentence = register.sentences[index]!;
  const words = sentence.words.slice(range.from, range.to);
  const [first] = words;
  if (!first) return null;
  const bare = words.filter(({ kind }) => kind !== 'paren');
  if (bare.length === 1 && isPronoun(first))
    return antecedent(register, index, first, (at) => subjectOf(register, at));
  if (bare.length === 1 && NOBODY.has(pronounOf(first.norm))) return null;
  return phraseSpeaker(register, index, mainSegment(words, sentence.names));
}

/** Who or what the first clause of a sentence is about; for "the club's reply" the club. */
function subjectOf(register: Register, index: number): Speaker | null {
  const { words, quoted } = register.sentences[index]!;
  const subject = quoted
    ? null
    : governingSubject(words, words.findLastIndex(({ kind }) => kind !== 'mark') + 1);
  if (!subject) return null;
  const { from, to } = ownerOfUtterance(words, subject) ?? subject;
  return to - from === 1 && isPronoun(words[from]!) ? null : nameSpeaker(register, index, { from, to });
}

/** "the club" of "the club's reply"; null when the subject is no utterance or has no owner. */
function ownerOfUtterance(words: readonly Word[], { from, to }: Range): Range | null {
  if (!UTTERANCES.has(words[to - 1]!.norm)) return null;
  const owner = words.findIndex(({ text }, at) => at >= from && at < to - 1 && /['\u2019]s?$/u.test(text));
  return owner < 0 ? null : { from, to: owner + 1 };
}

const UTTERANCES = new Set(documentNouns('uttered'));

const NOBODY = wordList('words for nobody');

/** Of "Ana Diaz, 25, a nurse" the part that names: a segment that is a person's name, else the first. */
function mainSegment(words: readonly Word[], names: readonly Name[]): readonly Word[] {
  const segments: Word[][] = [[]];
  for (const word of words) {
    if (/^(?:[,—–]|--)$/u.test(word.norm)) segments.push([]);
    else segments.at(-1)!.push(word);
  }
  const filled = segments.filter((segment) => segment.length > 0);
  const named = filled.slice(0, 2).find((segment) => endsInPerson(segment, names));
  return named ?? bearer(filled) ?? filled[0] ?? words;
}

/** The single name behind a role: "one judge, Rask". */
function bearer([role, name]: readonly (readonly Word[])[]): readonly Word[] | undefined {
  const names = role && name?.every(({ capital, norm }) => capital && !TIME_WORDS.has(norm));
  return names && kindOfPhrase(role).kind === 'person' && !headWord(role)!.capital ? name : undefined;
}

function endsInPerson(segment: readonly Word[], names: readonly Name[]): boolean {
  const name = names.find(({ end }) => end === segment.findLast(({ kind }) => kind !== 'paren')?.span.end);
  return name?.kind === 'person' && !isOwned(segment, name);
}

/** True when the name hangs on a preposition or conjunction before it ("a spokesman for Clinton"). */
function isOwned(segment: readonly Word[], name: Name): boolean {
  const at = segment.findIndex(
    ({ span }) => span.end >= name.start && span.start <= name.start && span.end > name.start,
  );
  const titleless = segment.slice(0, Math.max(0, at)).findLast(({ capital }) => !capital);
  return titleless !== undefined && HANGS.has(titleless.norm);
}

function phraseSpeaker(register: Register, index: number, segment: readonly Word[]): Speaker | null {
  const words = opened(segment);
  const last = words.findLast(({ kind }) => kind !== 'paren');
  const [first] = words;
  if (!first || !last) return null;
  const listed = houseSpeaker(register, printedPhrase(register.text, first, last));
  if (listed) return listed;
  const name = register.sentences[index]!.names.find(
    ({ end, start }) => end === last.span.end && start >= first.span.start,
  );
  if (name && (isWhole(words, name) || (name.kind === 'person' && name.folded.length > 1))) {
    if (!isOwned(words, name)) return fullest(register, name);
    const split = afterPlace(name);
    if (split) return split;
  }
  const leading = leadingPerson(words, register.sentences[index]!.names);
  if (leading) return fullest(register, leading);
  const printed = printedPhrase(register.text, first, last);
  if (first.capital || ARTICLES.has(segment[0]!.norm)) {
    const definite = definiteSpeaker(register, index, words);
    if (definite) return definite;
  }
  return { name: printed, ...kindOfPhrase(words) };
}

/** Whoever the desk has listed under a name or a title. */
function houseSpeaker({ house }: Register, phrase: string): Speaker | null {
  const bearer = house.bearerOf(phrase);
  if (bearer === null) return null;
  const { name, person } = bearer;
  const gender = person ? genderOfName(foldWord(name.split(' ')[0]!)) : null;
  return { name, kind: person ? 'person' : 'body', gender, plural: false };
}

/** The person of "Representative Jo Marsh of New York": titles before the name, a preposition behind it. */
function leadingPerson(words: readonly Word[], names: readonly Name[]): Name | undefined {
  return names.find((name) => {
    const from = words.findIndex(({ span }) => span.start === name.start);
    const next = words.find(({ span }) => span.start >= name.end);
    const titled = from >= 0 && words.slice(0, from).every(({ capital }) => capital);
    return titled && name.kind === 'person' && PREPOSITIONS.has(next?.norm ?? '');
  });
}

/** Possessives that name nobody ("its note" → "note"). */
const OWNED = /^(?:his|her|its|their)$/u;

/** Without leading articles, adverbs and small possessives that say nothing by themselves. */
function opened(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex(
    (word) =>
      word.norm !== 'the' &&
      word.norm !== 'a' &&
      word.norm !== 'an' &&
      !OWNED.test(word.norm) &&
      !isAdverb(word),
  );
  return start < 0 ? words : words.slice(start);
}

function printedPhrase(text: string, first: Word, last: Word): string {
  return text
    .slice(first.span.start, last.span.end)
    .replace(/\s+/gu, ' ')
    .replace(/['\u2019]s?$/u, '');
}

/** The name fills the phrase, up to titles and roles in capitals before it. */
function isWhole(words: readonly Word[], name: Name): boolean {
  return (
    words.every((word) => word.span.end > name.start || word.capital || word.norm === 'of') ||
    words[0]!.span.start === name.start
  );
}

/** "spokesman for Russia Dimitry Peskov", "for Harbour Lines Ana Diaz": a place or body and a name run together. */
function afterPlace({ text, kind, gender }: Name): Speaker | null {
  const parts = text.split(' ');
  for (let count = 1; count <= parts.length - 2; count++) {
    const place = countryKey(foldName(parts.slice(0, count).join(' '))) !== null;
    if (place || (kind === 'person' && isGiven(parts[count]!) && !parts.slice(0, count).some(isGiven)))
      return { name: parts.slice(count).join(' '), kind: 'person', gender, plural: false };
  }
  return null;
}

function isGiven(word: string): boolean {
  return genderOfName(foldWord(word)) !== null;
}

/** "the report" → the report named before; "the mayor" → the mayor named before; "the agency" → the last body it can be. */
function definiteSpeaker(register: Register, index: number, words: readonly Word[]): Speaker | null {
  const head = headOf(words);
  const opensSentence = register.sentences[index]!.words[0] === words[0];
  if (head === null || words.some(({ capital }, at) => capital && !(at === 0 && opensSentence))) return null;
  const here = words[0]!.span.start;
  const before = namesBefore(register, index, here);
  const bearsHead = ({ folded, kind }: Name): boolean =>
    folded.length > 1 && kind !== 'person' && folded.includes(head);
  const sameHead =
    before.find(bearsHead) ?? onlyOne(namesBefore(register, index, here, index).filter(bearsHead));
  if (sameHead) return { name: sameHead.text, kind: sameHead.kind, gender: null, plural: false };
  if (PERSON_NOUNS.has(head)) {
    const bears = ({ roles, kind }: Name) =>
      isInOffice(roles, head, words) && (kind === 'person' || kind === 'unknown');
    const bearer = before.find(bears) ?? onlyOne(namesBefore(register, index, here, index).filter(bears));
    return bearer ? fullest(register, bearer) : null;
  }
  if (!BODY_NOUNS.has(head)) return null;
  const body = before.find(
    ({ kind, folded }) => kind === 'body' && !folded.some((word) => BODY_NOUNS.has(word)),
  );
  return body ? fullest(register, body) : null;
}

/** "The chair" is not the former one, unless the phrase says so too. */
function isInOffice(roles: readonly string[], head: string, phrase: readonly Word[]): boolean {
  const left = (norms: readonly string[]) =>
    norms.some((norm, at) => norm === head && LEFT.has(norms[at - 1] ?? ''));
  return roles.includes(head) && (!left(roles) || left(phrase.map(({ norm }) => norm)));
}

const LEFT = wordList('words before an office that is over');

/** Head noun of a small phrase ("official report" → "report"); null when it holds a preposition or conjunction. */
function headOf(words: readonly Word[]): string | null {
  const bare = words.filter(({ kind }) => kind !== 'paren');
  if (bare.length > 3 || bare.some(({ norm, kind }) => kind !== 'word' || HANGS.has(norm))) return null;
  const head = withoutPossessive(bare.at(-1)?.norm ?? '');
  return DOCUMENTS.has(head) || BODY_NOUNS.has(head) || PERSON_NOUNS.has(head) ? head : null;
}

/** The one bearer of a role in the article; null when several persons bear it. */
function onlyOne(bearers: readonly Name[]): Name | null {
  const [first] = bearers;
  return first &&
    bearers.every(
      ({ text, folded }) =>
        text === first.text || (first.kind === 'person' && folded.at(-1) === first.folded.at(-1)),
    )
    ? first
    : null;
}

/** Names before an offset, nearest first, a few sentences back. */
function namesBefore({ sentences }: Register, index: number, offset: number, reach = DEFINITE_REACH): Name[] {
  return sentences
    .slice(Math.max(0, index - reach), index + 1)
    .flatMap(({ names }) => names)
    .filter(({ end }) => end <= offset)
    .reverse();
}
