import { wordList } from '../language/lexicon.js';
import { cut } from '../language/span.js';
import type { ClaimPair, Look, RiskSigns, Side } from '../types/index.js';
import { accountFor } from './rendering/accounts.js';
import { aboutDocument, creditOf, isAuthor, wordsOf } from './rendering/credit.js';
import { cautionsLeft, changesSubject, leavesHead, narrowsLess } from './rendering/leftover.js';
import { differencesOf, lookAt } from './rendering/look.js';
import { partsOf } from './rendering/parts.js';
import { sameRoles } from './rendering/order.js';
import { signsOf } from './rendering/signs.js';

/** Whether the claim says no more and no less than its passages, word for word or nearly so. */
interface Rendering {
  /** The passage that bears it out, every content word and fact accounted for and nothing left over on the side of caution; null where none does. */
  readonly sentence: number | null;
  /** Words of the claim that no passage has, and cautious words of the passages that the claim leaves out. */
  readonly look: Look;
  /** What tells how urgently a person should read it. */
  readonly signs: RiskSigns;
}

/** Holds the whole wording of a claim against its passages. */
export function renderingOf(pair: ClaimPair): Rendering {
  const sentence = pair.sides.findIndex((side, index) => isClose(pair, side, index));
  const differences = differencesOf(pair.side, pair.sides);
  return {
    sentence: sentence < 0 ? null : sentence,
    look: lookAt(pair.side, pair.sides, differences),
    signs: signsOf(pair.side, pair.sides, differences),
  };
}

/** Fewer words say too little to be a rendering of anything. */
const MIN_WORDS = 3;

/** True when the claim renders one passage closely, or what stands between two of its semicolons. */
function isClose(pair: ClaimPair, passage: Side, index: number): boolean {
  return partsOf(passage, pair.side).some((part) => obstaclesTo(pair, part, index).length === 0);
}

/** Why a passage is not closely rendered, in a word each; nothing when it is. */
function obstaclesTo(pair: ClaimPair, passage: Side, index: number): string[] {
  const { fits, within } = creditOf(pair, index);
  const accounts = accountFor(pair.side, within, passage, knownBeside(pair, passage, index));
  const before = new Set(pair.claim.before ? wordsOf(cut(pair.article.text, pair.claim.before)) : []);
  const isNamed = (word: string) => PRONOUN.test(pair.side.text) && before.has(word);
  const obstacles: readonly (readonly [string, () => boolean])[] = [
    ['credit', () => !fits],
    ['words', () => accounts.missing.length > 0 || accounts.answer.size < MIN_WORDS],
    ['caution', () => cautionsLeft(passage, accounts).length > 0],
    ['head', () => leavesHead(passage, accounts)],
    ['scope', () => narrowsLess(pair.side, passage, accounts)],
    ['subject', () => changesSubject(passage, accounts, isNamed)],
    ['roles', () => !sameRoles(pair.side, passage, accounts)],
  ];
  return obstacles.flatMap(([name, holds]) => (holds() ? [name] : []));
}

const PRONOUN = /\b(?:he|she|it|they|his|her|its|their)\b/iu;
const POINTS = wordList('pointing words');
/** Characters before a passage that are looked at for what its pronoun may point to. */
const REACH = 300;

/** The last sentence of a text, or what there is of it. */
function lastSentence(text: string): string {
  const body = text.trimEnd().replace(/[.!?]$/u, '');
  return text.slice(Math.max(...['.', '!', '?'].map((stop) => body.lastIndexOf(stop))) + 1);
}

/** Nouns and names that a passage need not repeat. */
function knownBeside(pair: ClaimPair, passage: Side, index: number): (word: string) => boolean {
  const { region, span } = pair.passages.shown[index]!;
  if (region.document === pair.article) return () => false;
  const about = aboutDocument(region.document, region.speaker);
  const points = passage.tokens.some(({ norm }) => POINTS.has(norm));
  const lead = points
    ? new Set(wordsOf(lastSentence(region.document.text.slice(Math.max(0, span.start - REACH), span.start))))
    : null;
  const speaks = passage.tokens.some(({ norm }) => /^(?:we|our|i|my)$/u.test(norm));
  return (word) => about.has(word) || (speaks && isAuthor(word)) || (lead?.has(word) ?? false);
}
