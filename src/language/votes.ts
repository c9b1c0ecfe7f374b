import type { Side, Span, Token } from '../types/index.js';
import { wordList } from './lexicon.js';
import { normAt, spanOf } from './mentions/cursor.js';
import { readNumeral } from './mentions/number-words.js';

/** How a vote went, where the words tell. */
export interface Vote {
  readonly span: Span;
  /** The votes of the larger and of the smaller side; null for "unanimously", which counts nobody. */
  readonly counts: readonly [number, number] | null;
  readonly unanimous: boolean;
}

const VOTING = wordList('words of voting');
const NOT_QUITE = wordList('words that take unanimity back');
/** Words within which a score is known for one of a vote. */
const REACH = 6;
const MOST_VOTES = 2000;

/** "5-4", "4 to 3" and "by seven votes to two" where a vote is told of, and "unanimously". */
export function votesIn({ tokens }: Side): Vote[] {
  return tokens.flatMap((_, at): Vote[] => {
    const vote = unanimity(tokens, at) ?? score(tokens, at);
    return vote === null ? [] : [vote];
  });
}

function unanimity(tokens: readonly Token[], at: number): Vote | null {
  if (!/^unanim(?:ous|ously|ity)$/u.test(normAt(tokens, at))) return null;
  const takenBack = [1, 2, 3].some((back) => NOT_QUITE.has(normAt(tokens, at - back)));
  return takenBack ? null : { span: spanOf(tokens, at, at + 1), counts: null, unanimous: true };
}

function score(tokens: readonly Token[], at: number): Vote | null {
  const first = readNumeral(tokens, at);
  if (!first || first.ordinal || !isOfVote(tokens, at)) return null;
  const joint = /^votes?$/u.test(normAt(tokens, first.to)) ? first.to + 1 : first.to;
  if (!/^(?:to|-|–|—|‑|against)$/u.test(normAt(tokens, joint))) return null;
  const second = readNumeral(tokens, joint + 1);
  if (!second || second.ordinal || Math.max(first.value, second.value) > MOST_VOTES) return null;
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return null;
  const [less, more] = [first.value, second.value].sort((a, b) => a - b) as [number, number];
  return { span: spanOf(tokens, at, second.to), counts: [more, less], unanimous: less === 0 };
}

function isOfVote(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - REACH), at + REACH).some((token) => VOTING.has(token.norm));
}
