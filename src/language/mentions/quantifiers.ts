import { rowsOf, wordList } from '../lexicon.js';
import { groupBy } from '../group-by.js';
import type { Quantifier, Token } from '../../types/index.js';
import { isHyphen, matchWords, normAt, spanOf } from './cursor.js';
import { isPlural, readNounPhrase, type NounPhrase } from './nouns.js';
import { readNumeral } from './number-words.js';

/** A row of `lexicons/quantifiers.yaml`. */
interface Row {
  readonly rank: number;
  readonly words: string;
}

interface Entry {
  readonly rank: number;
  readonly words: readonly string[];
}

const byFirstWord = groupBy(
  rowsOf<Row>('quantifiers')
    .flatMap(({ rank, words: phrases }) =>
      phrases.split('|').map((phrase): Entry => ({ rank, words: phrase.split(' ') })),
    )
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);

/** A row of `lexicons/quantifier-idioms.yaml`. */
interface IdiomRow {
  readonly quantifier: string;
  readonly before: string;
  readonly behind: string;
}

/** Words that make a turn of phrase of the quantifier they stand before or behind, by quantifier. */
const IDIOMS = new Map(
  rowsOf<IdiomRow>('quantifier-idioms').map(({ quantifier, before, behind }) => [
    quantifier,
    { before: wordsIn(before), behind: wordsIn(behind) },
  ]),
);

function wordsIn(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/u).filter(Boolean));
}

/** Adjectives by their endings: "most dangerous" is a superlative, "most federal agencies" a share. */
const GRADED = /(?:ful|ous|ive|ant|ent|able|ible|ing|ed|ic|less|some|ly|y)$/u;

/** Quantifiers with what they range over. Scope: the noun phrase that follows, or the words themselves. */
export function findQuantifiers(_text: string, tokens: readonly Token[]): Quantifier[] {
  const found: Quantifier[] = [];
  for (let index = 0; index < tokens.length;) {
    const read = readQuantifier(tokens, index);
    if (read) found.push(read.quantifier);
    index = read?.to ?? index + 1;
  }
  return found;
}

function readQuantifier(
  tokens: readonly Token[],
  index: number,
): { quantifier: Quantifier; to: number } | null {
  for (const { rank, words } of byFirstWord.get(normAt(tokens, index)) ?? []) {
    const to = matchWords(tokens, index, words);
    if (to < 0) continue;
    const exception = exceptionAfter(tokens, words, to);
    const after = exception ?? to;
    if (exception === null && (isIdiom(tokens, index, to, words) || !ranges(tokens, words, after)))
      return null;
    return { quantifier: toQuantifier(tokens, index, after, exception === null ? rank : 5), to: after };
  }
  return null;
}

/** "all but one", "all but three of": nearly all. "All but certain" is no quantifier. */
function exceptionAfter(tokens: readonly Token[], words: readonly string[], to: number): number | null {
  if (words.join(' ') !== 'all' || normAt(tokens, to) !== 'but') return null;
  return readNumeral(tokens, to + 1)?.to ?? null;
}

function isIdiom(tokens: readonly Token[], from: number, to: number, words: readonly string[]): boolean {
  if (words.length > 1) return false;
  const word = words[0]!;
  if (isHyphen(tokens, to) || isHyphen(tokens, from - 1)) return true;
  const [before, after] = [normAt(tokens, from - 1), normAt(tokens, to)];
  const idiom = IDIOMS.get(word);
  if (!idiom) return false;
  const turned = idiom.before.has(before) || (before.endsWith("'s") && idiom.before.has("'s"));
  if (turned && !(PREPOSITIONS.has(before) && rangesOverPlural(tokens, to))) return true;
  if (word === 'all' && after === 'the') return !readNounPhrase(tokens, to + 1);
  return idiom.behind.has(after);
}

/** "in all 50 states", "of all ballots": after these words "all" needs a plural ("of all time"). */
const PREPOSITIONS = wordList('prepositions before all');

function rangesOverPlural(tokens: readonly Token[], at: number): boolean {
  if (DETERMINERS.has(normAt(tokens, at)) || readNumeral(tokens, at) !== null) return true;
  const phrase = readNounPhrase(tokens, at);
  return phrase !== null && isPlural(tokens[phrase.to - 1]);
}

/** True when the words range over something: "some 200" and "most dangerous" do not. */
function ranges(tokens: readonly Token[], words: readonly string[], to: number): boolean {
  const word = words.at(-1)!;
  if (/^(?:everyone|everybody|nobody|one)$/u.test(word)) return true;
  if (word === 'some' && readNumeral(tokens, to) !== null) return false;
  if (word === 'most' && GRADED.test(normAt(tokens, to)) && !isPlural(tokens[to])) return false;
  if (word === 'certain' && !pluralFollows(tokens, to)) return false;
  return phraseAfter(tokens, to) !== null || word === 'of' || normAt(tokens, to) === 'of';
}

function pluralFollows(tokens: readonly Token[], at: number): boolean {
  return isPlural(tokens[at]) || (tokens[at]?.kind === 'word' && isPlural(tokens[at + 1]));
}

function toQuantifier(tokens: readonly Token[], from: number, to: number, rank: number): Quantifier {
  const phrase = phraseAfter(tokens, to);
  const span = spanOf(tokens, from, to);
  return {
    kind: 'quantifier',
    span,
    scope: phrase ? spanOf(tokens, phrase.from, phrase.to) : span,
    rank,
    noun: phrase?.noun ?? null,
  };
}

const DETERMINERS = wordList('determiners of a part');

function phraseAfter(tokens: readonly Token[], at: number): NounPhrase | null {
  let index = at;
  while (DETERMINERS.has(normAt(tokens, index))) index++;
  const counted = readNumeral(tokens, index);
  return readNounPhrase(tokens, counted && !counted.ordinal ? counted.to : index, false);
}
