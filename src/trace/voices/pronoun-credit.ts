import { wordList } from '../../language/lexicon.js';
import { cut } from '../../language/span.js';
import { tokenize } from '../../language/tokenize.js';
import type { Document, Span } from '../../types/index.js';
import { holdsOffice, mayBeSame, spokenName, type SpokenName } from './speaker-names.js';

const PRONOUNS = new Map([
  ['he', 'm'],
  ['she', 'f'],
]);
const MEN = wordList('words for men');
const WOMEN = wordList('words for women');

/** A "he" or "she" of an article, whom it was taken for, and whom the source lets say the words instead. */
interface PronounCredit {
  readonly article: Document;
  /** The words of the article that name whoever speaks. */
  readonly pointer: Span;
  readonly paragraph: Span;
  readonly credit: string;
  /** Everybody who speaks in the source, as it names them. */
  readonly speakers: readonly SpokenName[];
  readonly sayer: SpokenName;
}

/**
 * True when "he" or "she" may well stand for the one who says the words in the source: the source calls the one it was taken for by a title
 * of the other gender, or the paragraph names both before it.
 */
export function mayStandFor(asked: PronounCredit): boolean {
  const { article, pointer, paragraph, credit, speakers, sayer } = asked;
  const gender = PRONOUNS.get(cut(article.text, pointer).toLowerCase());
  if (gender === undefined || isOther(sayer, gender)) return false;
  const taken = spokenName(credit);
  const bearers = speakers.filter((speaker) => mayBeSame(taken, speaker) || holdsOffice(taken, speaker));
  if (bearers.some((bearer) => isOther(bearer, gender))) return true;
  const before = tokenize(article.text, { start: paragraph.start, end: pointer.start });
  return before.some(({ norm }) => norm.replace(/'s?$/u, '') === sayer.names.at(-1));
}

/** "MR PELL" is no "she". */
function isOther({ offices }: SpokenName, gender: string): boolean {
  const others = gender === 'm' ? WOMEN : MEN;
  return offices.some((word) => others.has(word));
}
