import { completionIn, type Completion } from './completion.js';
import { FULL_DIALECT, adapted, requestBody, type Dialect } from './dialect.js';
import { failureOf, troubleOf, type Failure } from './failures.js';
import { INSTRUCTIONS, tokensIn } from './prompt.js';
import type { Post, Tally } from './types.js';

/** How a client asks, every setting filled in. */
interface ClientSettings {
  readonly url: string;
  readonly model: string;
  readonly maxRequests: number;
  readonly timeout: number;
  readonly maxAnswerTokens: number;
}

/** Why a question has no answer. */
interface Unanswered {
  readonly unanswered: string;
}

type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** A request is sent so often before it is given up. */
const TRIES = 4;
/** The first wait, in milliseconds, unless the server says how long; every other is twice as long. */
const FIRST_WAIT = 1000;
/** Nobody sits through a longer one. */
const LONGEST_WAIT = 60_000;
/** A server that fails so many questions one after the other fails them all. */
const STRIKES = 3;

/** Sends questions to a server, one answer each; learns what it understands, waits where it is busy, and counts. */
export class Client {
  private dialect: Dialect = FULL_DIALECT;
  private strikes = 0;
  private stopped: string | null = null;

  constructor(
    private readonly settings: ClientSettings,
    private readonly post: Post,
    private readonly wait: Wait,
    private readonly tally: Tally,
  ) {}

  /** The server as messages name it. */
  private get server(): string {
    return new URL(this.settings.url).host;
  }

  /** Puts one question. Rejects only when called off. */
  async ask(question: string, signal: AbortSignal): Promise<Completion | Unanswered> {
    for (let attempt = 1, wait = FIRST_WAIT; ;) {
      signal.throwIfAborted();
      const refused = this.refusal();
      if (refused) return refused;
      const asked = this.dialect;
      const result = await this.send(asked, question, signal);
      if ('content' in result) {
        this.strikes = 0;
        return result;
      }
      if (result.act === 'adapt' && this.adapt(asked, result.complaint)) continue;
      const pause = result.act === 'again' ? (result.after ?? wait) : null;
      if (pause === null || attempt === TRIES || pause > LONGEST_WAIT) return this.giveUp(result);
      await this.wait(pause, signal);
      attempt += 1;
      wait *= 2;
    }
  }

  /** Learns from a refusal; false where there is no other way to ask. */
  private adapt(asked: Dialect, complaint: string): boolean {
    if (this.dialect !== asked) return true;
    const next = adapted(asked, complaint);
    this.dialect = next ?? asked;
    return next !== null;
  }

  private refusal(): Unanswered | null {
    if (this.stopped !== null) return { unanswered: this.stopped };
    const { maxRequests } = this.settings;
    if (this.tally.requests < maxRequests) return null;
    return { unanswered: `no request is left of the ${maxRequests} allowed (--max-requests)` };
  }

  private giveUp(failure: Failure): Unanswered {
    const { act, reason } = failure;
    if (act !== 'skip' || failure.ill) this.strikes += 1;
    if (act === 'stop' || act === 'adapt' || this.strikes >= STRIKES) this.stopped ??= reason;
    return { unanswered: reason };
  }

  private async send(dialect: Dialect, question: string, signal: AbortSignal): Promise<Completion | Failure> {
    const { url, model, timeout } = this.settings;
    this.tally.requests += 1;
    const body = requestBody(dialect, this.settings, question);
    const posted = await this.post({ url, body, seconds: timeout, signal });
    if ('trouble' in posted) return troubleOf(posted, this.server);
    if (posted.status !== 200) return failureOf(posted, this.server, model);
    const completion = completionIn(posted);
    if (completion === null)
      return {
        act: 'skip',
        ill: true,
        reason: `${this.server} does not answer as such a server does; check its address`,
      };
    if ('complaint' in completion)
      return failureOf(
        { status: completion.status ?? 500, body: completion.complaint, retryAfter: posted.retryAfter },
        this.server,
        model,
      );
    this.count(completion, question);
    return completion;
  }

  private count({ usage, content }: Completion, question: string): void {
    this.tally.roughly ||= usage === null;
    this.tally.tokensSent += usage?.sent ?? tokensIn(INSTRUCTIONS) + tokensIn(question);
    this.tally.tokensReceived += usage?.received ?? tokensIn(content);
  }
}
