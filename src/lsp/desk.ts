import type { Document, Report } from '../types.js';

/** What the server was told when it started. */
export interface Start {
  /** Address of the folder that is open; null when there is none. */
  readonly root: string | null;
  /** What the editor is set to say; see `docs/editors.md`. */
  readonly options: unknown;
}

/** A check of what stands in an editor. */
export interface Result {
  readonly article: Document;
  /** Null after a fault of ours. */
  readonly report: Report | null;
  /** One sentence each, for the editor's log. */
  readonly complaints: readonly string[];
}

/** What the server asks of the house around it: it knows no files. */
export interface Desk {
  /** Checks the text of a document beside its sources, which stay read and indexed. Rejects when it is called off. */
  readonly check: (uri: string, language: string, text: string, signal: AbortSignal) => Promise<Result>;
  /** Address of a document that a report names, for the article at `uri`. */
  readonly addressOf: (path: string) => string;
  /** Address of the manual of a check. */
  readonly manualOf: (check: string) => string;
  readonly close: () => void;
}

/** Opens a desk; `stale` is called whenever a source has changed and everything is to be checked again. */
export type OpenDesk = (start: Start, stale: () => void) => Promise<Desk>;
