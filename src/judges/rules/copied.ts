import { align } from '../../language/align.js';
import { root } from '../../language/root.js';
import { overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { Pairing, Side, Token } from '../../types/index.js';

/** From this share of its words on, small ones counted, a claim copies its passage, whatever else the passage holds. */
const COPIED = 0.75;
/** Adverbs that colour a statement without being its matter ("essentially", "successfully"). */
const ADVERB = /\p{L}{3}ly$/u;

/** Words that point or count without naming anything; a copy exchanges them freely ("a further notice", "another notice"). */
const POINTING =
  /^(?:another|other|further|next|following|such|certain|many|several|also|too|even|still|yet)$/u;

/**
 * The one word of a claim otherwise copied that stands in no source, answers to nothing there, and stands where the passage has
 * another; null when there is no such word or more than one. Who rewords, rewords in several places; a single strange word in a
 * copy is a slip or a falsification.
 */
export function strangerInCopy({ article, claim, evidence, strange }: Pairing): Token | null {
  const [stranger, ...more] = strange;
  const isReworded = evidence.some(({ related }) =>
    related.some(({ relation }) => relation !== 'antonym' && relation !== 'sibling'),
  );
  if (!stranger || more.length > 0 || isReworded) return null;
  if (ADVERB.test(stranger.norm) || POINTING.test(stranger.norm)) return null;
  const ours = wordsOf(article).filter(({ span }) => overlaps(claim.content, span));
  return evidence.some(({ source }) => isExchange(ours, wordsOf(source), stranger)) ? stranger : null;
}

/** True when all but few words of the claim stand in the passage in their order, and another word stands where the stranger is. */
function isExchange(ours: readonly Token[], theirs: readonly Token[], stranger: Token): boolean {
  const runs = align(ours.map(keyOf), theirs.map(keyOf));
  const shared = runs
    .filter(({ kind }) => kind === 'equal')
    .reduce((sum, { left: [from, to] }) => sum + to - from, 0);
  if (ours.length === 0 || shared < ours.length * COPIED) return false;
  const place = ours.indexOf(stranger);
  const at = runs.findIndex(({ left: [from, to] }) => from <= place && place < to);
  return [runs[at - 1], runs[at + 1]].some(
    (beside) => beside?.kind === 'added' && theirs.slice(...beside.right).some(isContent),
  );
}

const wordsOf = ({ tokens }: Side): Token[] => tokens.filter(({ kind }) => kind !== 'mark');
const keyOf = (token: Token): string => (isContent(token) ? root(token.norm) : token.norm);
