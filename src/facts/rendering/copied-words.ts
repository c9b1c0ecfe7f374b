import { wordList } from '../../language/lexicon.js';
import { isNegator } from '../../language/negators.js';
import { cover, cut } from '../../language/span.js';
import type { ClaimPair, Span, Token } from '../../types/index.js';

/** Eight words in a row hardly come about by chance; text-reuse detection starts at about this length. */
const MIN_WORDS = 8;
/** A run of names, numbers and small words alone is a fact, not somebody's wording. */
const MIN_CONTENT = 4;

/** Words of a source that an article prints in a row, as its own. */
interface CopiedWords {
  /** In the article. */
  readonly claim: Span;
  /** Index into the passages shown, and the words there. */
  readonly sentence: number;
  readonly passage: Span;
  readonly words: string;
}

/** The longest run of source words that a claim prints outside quotation marks; null where none is long enough. Excerpts in the article itself do not count. */
export function copiedWords({ article, side, sides, passages }: ClaimPair): CopiedWords | null {
  const ours = unquoted(side.tokens);
  const runs = sides.flatMap((passage, sentence) => {
    if (passages.shown[sentence]!.region.origin !== 'source') return [];
    const theirs = passage.tokens.filter(isWord);
    const run = longestRun(ours, theirs);
    return isWording(run.claim) ? [{ ...run, sentence }] : [];
  });
  const [first, ...others] = runs;
  if (!first) return null;
  const { claim, passage, sentence } = others.reduce(
    (a, b) => (b.claim.length > a.claim.length ? b : a),
    first,
  );
  const [from, to] = coreOf(claim);
  const own = cover(claim.slice(from, to).map(({ span }) => span));
  return {
    claim: own,
    sentence,
    passage: cover(passage.slice(from, to).map(({ span }) => span)),
    words: cut(article.text, own),
  };
}

const ARTICLES = wordList('words before a noun');

/** Without the small words at both ends: nobody would put marks round "and that the agreements reached in". */
function coreOf(words: readonly Token[]): [number, number] {
  const begins = ({ stop, norm }: Token) => !stop || ARTICLES.has(norm) || isNegator(norm);
  return [words.findIndex(begins), words.findLastIndex(({ stop }) => !stop) + 1];
}

interface Run {
  readonly claim: readonly Token[];
  readonly passage: readonly Token[];
}

function longestRun(ours: readonly (Token | null)[], theirs: readonly Token[]): Run {
  let best = { at: 0, from: 0, length: 0 };
  for (let at = 0; at < ours.length; at++)
    for (let from = 0; from < theirs.length; from++) {
      let length = 0;
      while (ours[at + length] && ours[at + length]!.norm === theirs[from + length]?.norm) length++;
      if (length > best.length) best = { at, from, length };
    }
  const first = startsInside(ours, best.at) ? 1 : 0;
  return {
    claim: ours.slice(best.at + first, best.at + best.length).filter((token) => token !== null),
    passage: theirs.slice(best.from + first, best.from + best.length),
  };
}

/** The "s" of "'90s" begins no wording. */
function startsInside(tokens: readonly (Token | null)[], at: number): boolean {
  const before = tokens[at - 1];
  return before != null && before.span.end === tokens[at]?.span.start;
}

function isWording(tokens: readonly Token[]): boolean {
  const content = tokens.filter(({ stop, kind, text }) => !stop && kind === 'word' && !/^\p{Lu}/u.test(text));
  return tokens.length >= MIN_WORDS && content.length >= MIN_CONTENT;
}

/** The words of a claim, with null in place of each quotation: a run never crosses one. */
function unquoted(tokens: readonly Token[]): (Token | null)[] {
  let inside = false;
  return tokens.flatMap((token) => {
    const straight = token.text === '"';
    if (/^[“„«]$/u.test(token.text) || (straight && !inside)) inside = true;
    else if (/^[”»]$/u.test(token.text) || straight) inside = false;
    if (inside) return [null];
    return isWord(token) ? [token] : [];
  });
}

function isWord({ kind }: Token): boolean {
  return kind !== 'mark';
}
