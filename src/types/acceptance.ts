/** Severities by check ("quote/altered-words") or by family ("certainty/*"); `off` keeps a check from running. */
export type Severities = Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;

/** A finding remembered from an earlier run. */
export interface Remembered {
  /** The article, by its path from the folder of the file that remembers. */
  readonly article: string;
  readonly check: string;
  readonly fingerprint: string;
  /** The words at fault, for people who read the file. */
  readonly says: string;
}

/** A finding that an editor lets stand. */
export interface SignOff extends Remembered {
  /** The words of the source, for people who read the file. */
  readonly source: string;
  readonly by: string;
  readonly reason: string;
  /** ISO 8601 day on which it was accepted. */
  readonly date: string;
  /** Last day on which it holds; null for as long as article and source say the same. */
  readonly until: string | null;
}

/** What may be left standing in one article. */
export interface Acceptance {
  /** Comments that give no reason do not count. */
  readonly requireReason: boolean;
  readonly baseline: readonly Remembered[];
  readonly signOffs: readonly SignOff[];
  /** ISO 8601 day by which sign-offs run out; null when nobody tells what day it is: none runs out then. */
  readonly today: string | null;
}
