import { Tokenizer } from '@huggingface/tokenizers';
import type { TokenRow } from './types.js';

/** Tokens that stand for no word, by the numbers that the vocabulary of MPNet gives them. */
const START = 0;
const END = 2;
/** Of the longest row the claim gets at most half. */
const CLAIM_SHARE = 2;

/** The tokens of a stretch without blanks in it, and where it stands. */
interface Chunk {
  readonly ids: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** A row with the words its tokens came from. */
export interface Encoded extends TokenRow {
  /** For each token the stretch of the claim or of the passages it came from; null for start and end. */
  readonly from: readonly (Stretch | null)[];
}

interface Stretch {
  readonly side: 'claim' | 'passages';
  /** In the text of that side, UTF-16. */
  readonly start: number;
  readonly end: number;
}

/** What is used of the package; its own types name files that are not in it. */
interface WordPieces {
  readonly encode: (
    text: string,
    options: { readonly add_special_tokens: boolean },
  ) => { readonly ids: readonly number[] };
}
const Pieces = Tokenizer as unknown as new (description: object, config: object) => WordPieces;

/** Cuts texts into the tokens of a model. The only door to the tokenizer. */
export class Tokens {
  private readonly tokenizer: WordPieces;
  private readonly known = new Map<string, readonly number[]>();

  /** `description` is the content of a `tokenizer.json`. */
  constructor(description: string) {
    this.tokenizer = new Pieces(JSON.parse(description) as object, {});
  }

  /** Claim and passages as one row, at most `longest` tokens: of what is longer the end is left out. */
  row(claim: string, passages: string, longest: number): Encoded {
    const ours = this.taken(claim, 'claim', Math.floor(longest / CLAIM_SHARE));
    const theirs = this.taken(passages, 'passages', longest - ours.ids.length - 4);
    const none = <T>(value: T, { ids }: { ids: readonly number[] }): T[] => ids.map(() => value);
    return {
      ids: [START, ...ours.ids, END, END, ...theirs.ids, END],
      claim: [0, ...none(1, ours), 0, 0, ...none(0, theirs), 0],
      from: [null, ...ours.from, null, null, ...theirs.from, null],
    };
  }

  private taken(text: string, side: Stretch['side'], room: number): { ids: number[]; from: Stretch[] } {
    const ids: number[] = [];
    const from: Stretch[] = [];
    for (const { ids: some, start, end } of this.chunks(text)) {
      for (const id of some.slice(0, room - ids.length)) {
        ids.push(id);
        from.push({ side, start, end });
      }
      if (ids.length >= room) break;
    }
    return { ids, from };
  }

  /** The tokenizer cuts at blanks first, so that word by word it gives what it would give for the whole. */
  private *chunks(text: string): Generator<Chunk> {
    for (const { 0: word, index } of text.matchAll(/\S+/gu))
      yield { ids: this.idsOf(word), start: index, end: index + word.length };
  }

  private idsOf(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known) return known;
    const { ids } = this.tokenizer.encode(word.slice(0, LONGEST_WORD), { add_special_tokens: false });
    this.known.set(word, ids);
    return ids;
  }
}

/** UTF-16 units of a word that are looked at: no word of a language is longer, and the tokenizer's work grows faster than the word. */
const LONGEST_WORD = 200;
