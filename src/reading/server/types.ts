import type { AskedAbout, Cache } from '../../types/index.js';

/** One request to a server, as JSON. */
export interface PostRequest {
  readonly url: string;
  readonly body: string;
  /** For the whole exchange. */
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** What a server answered. */
export interface Posted {
  readonly status: number;
  /** Lower case, with its parameters; empty where the server did not say. */
  readonly contentType: string;
  /** The header `Retry-After` as it was sent. */
  readonly retryAfter: string | null;
  readonly body: string;
}

/** Why there was no answer. `unreachable`: no connection could be made; `broken`: it was lost; `slow`: the time was over. */
export interface NotPosted {
  readonly trouble: 'unreachable' | 'broken' | 'slow';
  readonly reason: string;
}

/** Sends a request and waits for the whole answer. Rejects only when `signal` calls it off; redirects are not followed. */
export type Post = (request: PostRequest) => Promise<Posted | NotPosted>;

/** How a model on a server is to be asked. */
export interface ServerSettings {
  /** The server's address, with or without `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  readonly asks?: AskedAbout;
  /** No more requests than this are sent; 200 unless told. */
  readonly maxRequests?: number;
  /** Seconds for one answer; 120 unless told. */
  readonly timeout?: number;
  /** Requests under way at the same time; 4 unless told. */
  readonly atOnce?: number;
  /** Tokens an answer may take; 1,000 unless told. */
  readonly maxAnswerTokens?: number;
}

/** What the reader needs of the world outside. */
export interface ServerDoors {
  readonly post: Post;
  /** Where answers are kept, so that the same question is not sent twice; nowhere unless given. */
  readonly store?: Cache | null;
  /** Waits before a request is tried again; by the clock unless given. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told what is about to be sent, before it is. */
  readonly before?: (estimate: Estimate) => Promise<void>;
}

/** What is about to be sent for one article. */
export interface Estimate {
  /** Claims that are put before the model. */
  readonly claims: number;
  /** Of these, how many answers are kept from before. */
  readonly kept: number;
  /** Requests it would take, unless some must be repeated. */
  readonly requests: number;
  /** How many may still be sent. */
  readonly allowed: number;
  /** Tokens of these requests and of their answers, told from their length: four characters a token. */
  readonly tokens: number;
}

/** Counts over the life of a reader. */
export interface Tally {
  requests: number;
  /** As the server counted them, else told from the length of the texts. */
  tokensSent: number;
  tokensReceived: number;
  /** Whether the server left tokens uncounted. */
  roughly: boolean;
  /** Answers taken from the store. */
  kept: number;
  /** Answers that count. */
  used: number;
  /** Answers whose proof does not stand in the passages. */
  withoutProof: number;
  /** Answers that could not be understood, or were cut off. */
  unreadable: number;
  /** Claims about which the server could not be asked, or gave no answer. */
  unasked: number;
}
