import { overlaps } from '../../language/span.js';
import type { Judgement, Pairing, Related, Token } from '../../types/index.js';
import { changesOf } from './changes.js';
import { strangerInCopy } from './copied.js';
import { fewerIn } from './quantified.js';
import { swappedUnit } from './swapped-unit.js';
import type { Version } from './version.js';

/** A difference that is beyond doubt although no check found it, with both words. */
export interface Definite {
  readonly verdict: Extract<Judgement, { verdict: string }>['verdict'];
  /** Half a sentence that names what the claim and what the source has. */
  readonly what: string;
}

/**
 * In a claim that repeats its passage but for one thing: a denial put in or taken out, an opposite, another kind of the same thing
 * ("school" for "hospital"); or a number that the source has in the same place with another unit, or
 * all of a thing of which it speaks of some. Null when nothing is beyond doubt.
 */
export function definiteDifference(pairing: Pairing, version: Version | null): Definite | null {
  if (version === 'turned') return turned(pairing);
  const sibling = siblingIn(pairing, version);
  if (sibling) {
    const verdict = version === 'exchanged' ? 'contradicted' : 'misstated';
    return { verdict, what: bothWords(sibling.article.text, sibling.source.text) };
  }
  const pair = [swappedUnit(pairing), fewerIn(pairing, pairing.evidence[0]!)].find((one) => one?.isSame);
  return pair ? { verdict: 'misstated', what: bothWords(pair.claim, pair.source) } : null;
}

/** Both words, as half a sentence. */
export function bothWords(ours: string, theirs: string): string {
  return `the source has “${theirs}” where the claim has “${ours}”`;
}

/** Words that deny by what they mean: "failed to" beside "did not", "unaware" beside "nobody knew" turn nothing. */
const DENYING =
  /^(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|\p{L}+n't|fail\p{L}*|un(?!der|til|ited|ion|it)\p{L}{4,}|lack\p{L}*|refus\p{L}*|forg[oe]t\p{L}*|miss\p{L}*|avoid\p{L}*|den(?:y|ies|ied))$/u;

function turned(pairing: Pairing): Definite | null {
  const words = changesOf(pairing, pairing.evidence[0]!)?.decisive;
  const what = changedWords(pairing);
  const denies = (tokens: readonly Token[]) => tokens.some(({ norm }) => DENYING.test(norm));
  if (what === null || (words && denies(words.article) && denies(words.source))) return null;
  return { verdict: 'contradicted', what };
}

/** What a near copy and its passage have in each other's place, or one of them alone, as half a sentence; null for no near copy. */
export function changedWords(pairing: Pairing): string | null {
  const words = changesOf(pairing, pairing.evidence[0]!)?.decisive;
  if (!words) return null;
  const [ours, theirs] = [textOf(words.article), textOf(words.source)];
  if (ours === '') return `the source has “${theirs}”, which the claim has not`;
  return theirs === '' ? `the claim has “${ours}”, which the source has not` : bothWords(ours, theirs);
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** The one word of a near copy that is no source's, where the passage has another kind of the same thing. */
function siblingIn(pairing: Pairing, version: Version | null): Related | null {
  const { evidence, unanswered, claim } = pairing;
  const stranger = strangerInCopy(pairing);
  const siblings = evidence[0]!.related.filter(
    ({ relation, article }) =>
      relation === 'sibling' && unanswered.includes(article) && overlaps(claim.content, article.span),
  );
  const decisive =
    version === 'exchanged' ? (changesOf(pairing, evidence[0]!)?.decisive?.article ?? []) : [stranger];
  return siblings.find(({ article }) => decisive.includes(article)) ?? null;
}
