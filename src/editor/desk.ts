import type { Document, Report, ReportedFinding } from '../types/index.js';

/** What the server was told when it started. */
export interface Start {
  /** Address of the folder that is open; null when there is none. */
  readonly root: string | null;
  /** What the editor is set to say; see `docs/editors.md`. */
  readonly options: unknown;
}

/** A check of what stands in an editor. */
export interface Result {
  /** Null for one that the configuration leaves out. */
  readonly article: Document | null;
  /** Null after a fault of ours, and for an article that is left out. */
  readonly report: Report | null;
  /** One sentence each, for the editor's log. */
  readonly complaints: readonly string[];
}

/** Who accepts a finding, when the editor says so, and why. */
export interface Words {
  readonly by: string | undefined;
  readonly reason: string;
}

/** Where something was written: the line from 1. */
export interface Written {
  readonly uri: string;
  readonly line: number;
}

/** What the server asks of the house around it: it knows no files. */
export interface Desk {
  /** Checks the text of a document beside its sources, which stay read and indexed. Rejects when it is called off. */
  readonly check: (uri: string, language: string, text: string, signal: AbortSignal) => Promise<Result>;
  /** Writes down that a finding is accepted, and where that stands. */
  readonly accept: (report: Report, finding: ReportedFinding, words: Words) => Promise<Written>;
  /** The files by which settings are told, as patterns. */
  readonly watching: readonly string[];
  /** Takes note that files changed, by their addresses. */
  readonly changed: (uris: readonly string[]) => void;
  /** Address of a document that a report names, for the article at `uri`. */
  readonly addressOf: (path: string) => string;
  /** Address of the manual of a check. */
  readonly manualOf: (check: string) => string;
  readonly close: () => void;
}

/** Opens a desk; `stale` is called with what is to be said of it whenever a source or a setting has changed and everything is to be checked again. */
export type OpenDesk = (start: Start, stale: (complaints: readonly string[]) => void) => Promise<Desk>;
