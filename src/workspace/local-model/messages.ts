import type { Logits, TokenRow } from '../../reading/local/types.js';

/** A part of the network's file, and what it must be. */
export interface Part {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal digits. */
  readonly sha256: string;
}

/** What the process of a model is told: first which files to load, then row after row, each after the answer to the last. */
export type ToModel =
  { readonly load: readonly Part[]; readonly threads: number } | { readonly row: TokenRow };

/** What it answers, once to each message. */
export type FromModel =
  | { readonly ready: true }
  | { readonly logits: Logits }
  /** Why it could not, in words. */
  | { readonly failed: string };
