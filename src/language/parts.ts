import { wordList } from './lexicon.js';
import { isModal } from './verbs.js';
import type { PartOfSpeech, Side } from '../types/index.js';

const kept = new WeakMap<Side, readonly PartOfSpeech[]>();

/** Parts of speech of a side, with the tagger's plainest slips set right: a "verb" behind an article is a noun or an adjective, an "adjective" behind a modal a verb. */
export function partsOf(side: Side): readonly PartOfSpeech[] {
  const known = kept.get(side);
  if (known) return known;
  const parts: PartOfSpeech[] = [];
  side.tags.forEach((_, at) => parts.push(partAt(side, at, parts)));
  kept.set(side, parts);
  return parts;
}

const ARTICLE = wordList('words before a noun');

function partAt(side: Side, at: number, before: readonly PartOfSpeech[]): PartOfSpeech {
  const { pos } = side.tags[at]!;
  const { norm, text } = side.tokens[at]!;
  if (norm === 'no' && pos !== 'DET') return 'DET';
  if (norm === 'may' && text === 'may' && pos !== 'PROPN') return 'AUX';
  if (isBehindModal(side, at, before)) return 'VERB';
  if (pos !== 'VERB') return pos;
  const article =
    ARTICLE.has(side.tokens[at - 1]?.norm ?? '') || /'s$/u.test(side.tokens[at - 1]?.norm ?? '');
  const behindAdjective = before[at - 1] === 'ADJ' && ARTICLE.has(side.tokens[at - 2]?.norm ?? '');
  if (!article && !behindAdjective) return pos;
  return /^(?:NOUN|PROPN|ADJ)$/u.test(side.tags[at + 1]?.pos ?? '') ? 'ADJ' : 'NOUN';
}

/** "The plant will close in June": what follows a modal and is no adverb is the verb, unless the verb itself is still to come. */
function isBehindModal({ tokens, tags }: Side, at: number, before: readonly PartOfSpeech[]): boolean {
  const modal = tokens[at - 1];
  if (modal === undefined || before[at - 1] !== 'AUX' || !isModal(modal)) return false;
  const next = tags[at + 1]?.pos;
  return /^(?:ADJ|NOUN)$/u.test(tags[at]!.pos) && next !== 'VERB' && next !== 'AUX';
}
