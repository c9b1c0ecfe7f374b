import { wordList } from '../../language/lexicon.js';
import { BODY_WORDS, TITLES } from '../../language/mentions/name-lexicon.js';
import { isStopWord } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';

const OFFICES = wordList('offices in transcripts');
/** "D.", "J": an initial tells two given names apart only by its letter. */
const INITIAL = /^\p{L}$/u;
/** Small words that a label in capitals has too: they are nobody's name ("THE CHAIR"). */
const SMALL = /^(?:the|of)$/u;

/** A speaker as a label or a credit names him: "CHIEF JUSTICE ROBERTS", "Justice Elena Kagan", "the chief justice". */
export interface SpokenName {
  /** Given names and surname, folded, titles left out; empty for a bare office. */
  readonly names: readonly string[];
  /** Titles and offices, folded. */
  readonly offices: readonly string[];
}

/** Takes a name apart into what is somebody's own and what is his office. */
export function spokenName(label: string): SpokenName {
  const words = tokenize(label.replace(/[([][^)\]]*[)\]]/gu, ' '))
    .filter(({ kind, text, norm }) => kind === 'word' && !isStopWord(text, norm) && !SMALL.test(norm))
    .map(({ norm }) => norm.replace(/'s?$/u, '').replaceAll('.', ''))
    .filter((word) => word !== '');
  const isOffice = (word: string): boolean => TITLES.has(word) || OFFICES.has(word);
  return { names: words.filter((word) => !isOffice(word)), offices: words.filter(isOffice) };
}

/** True when two names may be one person's: the same surname, and no two given names that differ. */
export function mayBeSame(a: SpokenName, b: SpokenName): boolean {
  const [ours, theirs] = [a.names.at(-1), b.names.at(-1)];
  if (ours === undefined || theirs === undefined || ours !== theirs) return false;
  const [first, second] = [a.names.at(-2) && a.names[0]!, b.names.at(-2) && b.names[0]!];
  return !first || !second || isSameGiven(first, second);
}

/** "Don" may be "Donald", "J" may be "Jerome". */
function isSameGiven(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || INITIAL.test(short) ? long[0] === short[0] : false;
}

/** True when a bare office ("the chief justice", "the chair") is the one that a label gives its bearer. */
export function holdsOffice(office: SpokenName, bearer: SpokenName): boolean {
  if (office.names.length > 0 || office.offices.length === 0) return false;
  const held = new Set(bearer.offices.map(bare));
  return office.offices.map(bare).every((word) => held.has(word));
}

/** "chairman" and "chair" are one office. */
function bare(word: string): string {
  return word.replace(/(?:man|woman|person)$/u, '');
}

/** A name of more words is that of something else. */
const MAX_NAME = 5;

/** True for "Petra Lind" and "Mr Lind": capitals, a name besides the office, and no word that bodies have in their names. */
export function isPerson(name: string): boolean {
  const words = name.split(/\s+/u);
  const spoken = spokenName(name);
  return (
    words.length <= MAX_NAME &&
    /^\p{Lu}[\p{L}'’.-]*\p{Ll}/u.test(words.at(-1)!) &&
    spoken.names.length > 0 &&
    !spoken.names.some((word) => BODY_WORDS.has(word))
  );
}
