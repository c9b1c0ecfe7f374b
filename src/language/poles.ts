import { wordList } from './lexicon.js';
import type { Side } from '../types/index.js';
import { rowsOf } from './lexicon.js';
import { partsOf } from './parts.js';
import { predicatesOf, type Predicate } from './predicates.js';
import { isContent } from './tokenize.js';

/** A wording of the lexicon of opposites, or the verb of a clause, where it stands in a side. */
export interface Pole {
  /** Number of the row; for a verb by itself, its stem behind "=". */
  readonly row: string;
  readonly pole: 1 | -1;
  /** First token and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The clause it stands in. */
  readonly predicate: Predicate;
  /** True where it is what that clause tells; else it stands in it as an adjective, adverb or noun. */
  readonly isHead: boolean;
  /** Bound to the word beside it. */
  readonly near: boolean;
}

interface Row {
  readonly one: string;
  readonly other?: string;
  readonly near?: boolean;
}

interface Wording {
  readonly words: readonly string[];
  /** v, n or a; empty for any part of speech. */
  readonly part: string;
  readonly row: string;
  readonly pole: 1 | -1;
  readonly near: boolean;
}

const BY_FIRST_WORD = new Map<string, Wording[]>();
rowsOf<Row>('opposites').forEach(({ one, other = '', near = false }, index) => {
  for (const [pole, line] of [
    [1, one],
    [-1, other],
  ] as const)
    for (const wording of line.split(',').filter((text) => text.trim() !== '')) {
      const [text = '', part = ''] = wording.trim().split('/');
      const words = text.split(' ');
      const known = BY_FIRST_WORD.get(words[0]!) ?? [];
      BY_FIRST_WORD.set(words[0]!, [...known, { words, part, row: String(index), pole, near }]);
    }
});

const kept = new WeakMap<Side, readonly Pole[]>();

/** Every wording of the lexicon of opposites in a side, and the verbs and adjectives of its clauses by themselves. */
export function polesOf(side: Side): readonly Pole[] {
  const known = kept.get(side);
  if (known) return known;
  const poles = side.tokens.flatMap((token, at) => (token.kind === 'word' ? polesAt(side, at) : []));
  kept.set(side, poles);
  return poles;
}

function polesAt(side: Side, at: number): Pole[] {
  const predicates = predicatesOf(side);
  const own = predicates.find(({ group }) => group.head === at);
  const predicate = own ?? predicates.find(({ from, to }) => from <= at && at < to);
  if (!predicate) return [];
  const isHead = own !== undefined;
  const listed = wordingsAt(side, at).map(({ row, pole, near, words }) => ({
    row,
    pole,
    near,
    from: at,
    to: at + words.length,
    predicate,
    isHead,
  }));
  return own && own.head === at && own.group.form !== 'participle' && hasSense(side, at)
    ? [...listed, bare(side, at, own)]
    : listed;
}

function bare(side: Side, at: number, predicate: Predicate): Pole {
  return {
    row: `=${side.tokens[at]!.stem}`,
    pole: 1,
    from: at,
    to: at + 1,
    predicate,
    isHead: true,
    near: false,
  };
}

function wordingsAt(side: Side, at: number): Wording[] {
  const keys = new Set([side.tags[at]!.lemma, side.tokens[at]!.norm]);
  return [...keys]
    .flatMap((key) => BY_FIRST_WORD.get(key) ?? [])
    .filter(
      ({ words, part }) =>
        fits(partsOf(side)[at]!, part) && words.every((word, index) => isWord(side, at + index, word)),
    );
}

function isWord(side: Side, at: number, word: string): boolean {
  return side.tags[at]?.lemma === word || side.tokens[at]?.norm === word;
}

function fits(part: string, wanted: string): boolean {
  if (wanted === 'v') return part === 'VERB';
  if (wanted === 'n') return part === 'NOUN';
  return wanted === '' || part === 'ADJ' || part === 'ADV';
}

const LIGHT = wordList('light verbs');

function hasSense(side: Side, at: number): boolean {
  return isContent(side.tokens[at]!) && !LIGHT.has(side.tags[at]!.lemma);
}
