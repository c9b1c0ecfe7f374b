import type { Document } from '../../types/index.js';
import type { UserError } from '../../errors.js';
import type { Target } from '../files.js';
import type { Checked, Standing } from '../session.js';
import type { CheckSettings } from '../settings.js';

/** Why a document is not read, or an article not checked: one sentence, and what to do. */
export type Refusal = Pick<UserError, 'message' | 'hint'>;

/** A piece of work on one document: whatever goes wrong meanwhile is a fault of that document. */
export interface Step {
  readonly doing: 'reading' | 'checking';
  /** The document as it is named. */
  readonly path: string;
  /** By which it is known again: it changes with the content of the document. */
  readonly key: string;
}

/** What a thread is started with. Plain data, as everything that passes between threads. */
export interface Errand {
  readonly settings: CheckSettings;
  /** All articles of the run. */
  readonly articles: readonly Target[];
  /** What earlier threads broke down over, by the keys of their steps. */
  readonly refusals: ReadonlyMap<string, Refusal>;
  /** How standard error looks at the near end. */
  readonly stderr: { readonly isTTY: boolean; readonly columns: number | undefined };
}

/** What came of looking again at files that changed: what is to be said of the sources, and whether they are others. */
export interface Refreshed {
  readonly complaints: readonly string[];
  readonly areOther: boolean;
}

/** What the far end does for the near end, one call after the other. */
export interface Calls {
  readonly open: () => void;
  readonly check: (target: Target) => Checked;
  readonly checkText: (path: string, content: string) => Checked;
  readonly readSource: (target: Target) => Document;
  readonly refresh: (changed: ReadonlySet<string>) => Refreshed;
  readonly adopt: (settings: CheckSettings) => void;
  readonly ignoredBy: (article: string) => string | null;
}

/** An error on its way between threads; `hint` is there for one that the user can mend. */
export interface Carried {
  readonly message: string;
  readonly hint?: string | null;
  readonly stack?: string | undefined;
}

/** From the near end: a call, the wish to call it off, or the content of standard input. */
export type ToFarEnd =
  | { readonly call: keyof Calls; readonly args: readonly unknown[] }
  | { readonly callOff: true }
  | { readonly stdin: Uint8Array };

/** From the far end: what comes of the call, the step it is at, a line for standard error, or the wish to have standard input. */
export type ToNearEnd =
  | { readonly value: unknown; readonly standing: Standing | null }
  | { readonly error: Carried }
  | { readonly step: Step | null }
  | { readonly say: string | Uint8Array }
  | { readonly wants: 'stdin' };

/** A line to a thread. */
export interface Line {
  readonly send: (message: ToFarEnd) => void;
  /** Whom to tell of every message, and of the error that ended the thread. */
  readonly listen: (hear: (message: ToNearEnd) => void, ended: (error: unknown) => void) => void;
  /** Begins to count: milliseconds that the thread has worked since then. Waiting does not count. */
  readonly stopwatch: () => () => number;
  /** Memory of the program, in bytes. */
  readonly memory: () => number;
  readonly hangUp: () => Promise<void>;
}
