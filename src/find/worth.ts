import type { Worth } from '../types/index.js';
import type { Content } from './content.js';
import type { Sentence } from './sentences.js';
import { isPastOrAuxiliary } from './verbs/finite.js';
import { anyOf, type WordListName } from '../language/lexicon.js';

/** A plain statement without figures, names or events; what the signs below add to or take from. */
const BASE = 0.4;
const HEDGES = anyWord('hedges');
const FUTURE = anyWord('wording of the future');
const VALUES = anyWord('wording of judgement');

function anyWord(list: WordListName): RegExp {
  return new RegExp(`\\b(?:${anyOf(list)})\\b`, 'u');
}

interface Sign {
  readonly weight: number;
  readonly words: string;
  readonly holds: (sentence: Sentence, content: Content, text: string) => boolean;
}

/** Signs of what fact-checkers pick: figures, named actors, events that happened, somebody's words; and of what they leave. */
const SIGNS: readonly Sign[] = [
  { weight: 0.2, words: 'gives a figure', holds: ({ words }) => words.some(({ kind }) => kind === 'number') },
  { weight: 0.15, words: 'names somebody', holds: ({ names }) => names.length > 0 },
  {
    weight: 0.15,
    words: 'tells of an event',
    holds: ({ words }) =>
      words.some(
        ({ norm, kind, capital }) =>
          kind === 'word' &&
          !capital &&
          isPastOrAuxiliary(norm) &&
          /(?:ed|t|d|w|ew|ook|ave|ent)$/u.test(norm),
      ),
  },
  { weight: 0.15, words: 'reports what somebody said or found', holds: (_, { cue }) => cue !== null },
  { weight: 0.05, words: 'quotes', holds: ({ quotations }) => quotations.length > 0 },
  { weight: -0.1, words: 'hedged', holds: (_, __, text) => HEDGES.test(text) },
  {
    weight: -0.15,
    words: 'about the future',
    holds: (_, { cue }, text) => cue === null && FUTURE.test(text),
  },
  {
    weight: -0.15,
    words: 'partly a judgement',
    holds: (_, { cue }, text) => cue === null && VALUES.test(text),
  },
  { weight: -0.1, words: 'headline', holds: ({ block }) => block.kind === 'heading' },
];

/** How checkable a sentence is, with the signs that say so, in words. */
export function worthOf(sentence: Sentence, content: Content, text: string): Worth {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const signs = SIGNS.filter(({ holds }) => holds(sentence, content, lower));
  const score = signs.reduce((sum, { weight }) => sum + weight, BASE);
  const reason = signs.length === 0 ? 'a plain statement' : signs.map(({ words }) => words).join(', ');
  return { score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100, reason };
}
