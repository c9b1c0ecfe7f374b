import type { Cache } from '../../types/index.js';

/** What the file beside a model says of how it is to be fed and how its figures are to be taken. */
export interface ModelCard {
  /** Name of the model, as reports print it. */
  readonly name: string;
  /** SHA-256 of all its parts: what was read by one model is not taken for what another reads. */
  readonly digest: string;
  /** Tokens of claim and passages together; what is longer is cut off. */
  readonly longest: number;
  /** How many sentences it is given, and how many words they may have together. */
  readonly feed: { readonly sentences: number; readonly words: number };
  readonly calibration: Calibration;
}

/** How logits become probabilities, and from which on they count; fitted on text that took no part in training. */
export interface Calibration {
  readonly temperature: number;
  /** Added to the scaled logits: supported, contradicted, misstated, unaddressed. */
  readonly offset: readonly [number, number, number, number];
  /** Probability of contradicted and misstated together from which on a claim is called wrong. */
  readonly flag: number;
  /** Probability of supported from which on a claim is called supported. */
  readonly tick: number;
}

/** One claim and its passages in the tokens of the model. */
export interface TokenRow {
  /** Start, claim, end, end, passages, end. */
  readonly ids: readonly number[];
  /** 1 for tokens of the claim, 0 for others; as long as `ids`. */
  readonly claim: readonly number[];
}

/** What the network makes of one row. */
export interface Logits {
  /** Supported, contradicted, misstated, unaddressed. */
  readonly stance: readonly number[];
  /** Log-odds that a token is at fault; as long as the row. */
  readonly tags: readonly number[];
}

/** What computes. */
export interface Engine {
  /** Rejects with the reason in words where the engine breaks down, and with that of the signal when it is called off. */
  readonly run: (row: TokenRow, signal: AbortSignal) => Promise<Logits>;
}

/** What the reader needs of the world outside. */
export interface LocalDoors {
  readonly engine: Engine;
  /** Where readings are kept, so that nothing is read twice; nowhere unless given. */
  readonly store?: Cache | null;
  /** Told before each claim that is read: how many were read before it, and of how many. */
  readonly onProgress?: (done: number, all: number) => Promise<void>;
}
