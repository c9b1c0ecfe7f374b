import { wordList } from '../lexicon.js';
import type { Likelihood, LikelihoodScale, Span, Token } from '../../types/index.js';
import { LIKELIHOODS } from './likelihood-lexicon.js';
import { applyRules } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

const BEFORE_MIGHT = wordList('words before the noun might');

const PREPOSITIONS = wordList('prepositions behind a hedge');

const HEDGES = wordList('hedging adverbs');

/** Likelihood wording with its band on the scale, and unbanded hedges ("may", "appears", "reportedly"). */
export function findLikelihoods(
  _text: string,
  tokens: readonly Token[],
  _span: Span,
  scale: LikelihoodScale = 'icd203',
): Likelihood[] {
  return applyRules(tokens, LIKELIHOODS[scale])
    .filter(({ range: { from } }) => !isNotHedge(tokens, from))
    .map(({ rule: { band, low, high, reach }, range }) => ({
      kind: 'likelihood',
      scale,
      band,
      low,
      high,
      span: spanOf(tokens, range),
      scope: scopeOf(tokens, range, isOfPhrase(tokens, range.to) ? 'onward' : reach),
    }));
}

/** "rose, probably before the arrest", "perhaps because of": a hedge before a preposition governs no more than what follows. */
function isOfPhrase(tokens: readonly Token[], next: number): boolean {
  return HEDGES.has(tokens[next - 1]!.norm) && PREPOSITIONS.has(tokens[next]?.norm ?? '');
}

/** "May" the month, "the might of the army". */
function isNotHedge(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.norm === 'may') return token.text !== 'may' && !opensSentence(tokens, index);
  const before = tokens[index - 1]?.norm ?? '';
  return token.norm === 'might' && BEFORE_MIGHT.has(before);
}

/** A capital at the head of a sentence says nothing, unless a year or day follows ("May 2024"). */
function opensSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const opens = !before || /^[.!?]$/u.test(before.text);
  return (
    opens &&
    tokens[index]!.text === 'May' &&
    tokens[index + 1]?.kind === 'word' &&
    /^(?:be|have|not)$/u.test(tokens[index + 1]!.norm)
  );
}
