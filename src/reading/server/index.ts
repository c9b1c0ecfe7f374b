import type { Cache, ClaimPair, NoReading, Reader, Reading } from '../../types/index.js';
import { endpointOf } from './address.js';
import { answerIn } from './answer.js';
import { Client } from './client.js';
import type { Completion } from './completion.js';
import { INSTRUCTIONS, PROMPT_VERSION, questionOn, tokensIn } from './prompt.js';
import { proved } from './proof.js';
import type { ServerDoors, ServerSettings, Tally } from './types.js';

export { endpointOf } from './address.js';
export type * from './types.js';

/** What holds where a setting is not given. */
export const SERVER_DEFAULTS = { maxRequests: 200, timeout: 120, atOnce: 4, maxAnswerTokens: 1000 } as const;
/** An answer has about so many tokens: two quotations and a sentence. */
const ANSWER_TOKENS = 120;

/** A reader, with counts that grow as it reads. */
export interface ServerReader extends Reader {
  readonly tally: Readonly<Tally>;
}

/** Every setting filled in, the address as requests go to it. */
type Settled = Required<Omit<ServerSettings, 'asks'>>;

/**
 * A reader that puts claims before a language model, on any server that speaks the chat-completions protocol of OpenAI. An answer counts
 * only where its quotations stand in what was sent. Throws `UserError` for an address that is none.
 */
export function serverReader(
  { url, model, asks = 'undecided', ...more }: ServerSettings,
  doors: ServerDoors,
): ServerReader {
  const settings = { ...SERVER_DEFAULTS, ...more, url: endpointOf(url), model };
  const tally: Tally = {
    requests: 0,
    tokensSent: 0,
    tokensReceived: 0,
    roughly: false,
    kept: 0,
    used: 0,
    withoutProof: 0,
    unreadable: 0,
    unasked: 0,
  };
  const client = new Client(settings, doors.post, doors.wait ?? byTheClock, tally);
  const desk = new ReadingDesk(settings, client, doors, tally);
  return {
    id: `second-reader:${model}`,
    offline: false,
    asks,
    tally,
    read: (pairs, signal) => desk.read(pairs, signal),
  };
}

/** One claim on its way: the question, and the answer where it is kept from before. */
interface Task {
  readonly pair: ClaimPair;
  readonly question: string;
  readonly kept: string | null;
}

class ReadingDesk {
  constructor(
    private readonly settings: Settled,
    private readonly client: Client,
    private readonly doors: ServerDoors,
    private readonly tally: Tally,
  ) {}

  async read(pairs: readonly ClaimPair[], signal: AbortSignal): Promise<(Reading | NoReading)[]> {
    const tasks = await Promise.all(
      pairs.map(async (pair): Promise<Task> => {
        const question = questionOn(pair);
        return { pair, question, kept: await this.recall(question) };
      }),
    );
    await this.announce(tasks);
    // The first question goes alone: what the server does not understand, or refuses, is learnt once.
    const first = tasks.findIndex(({ kept }) => kept === null);
    const alone = first === -1 ? null : await this.answer(tasks[first]!, signal);
    return atMost(this.settings.atOnce, tasks, (task, index) =>
      alone !== null && index === first ? Promise.resolve(alone) : this.answer(task, signal),
    );
  }

  private async announce(tasks: readonly Task[]): Promise<void> {
    const fresh = tasks.filter(({ kept }) => kept === null);
    const each = tokensIn(INSTRUCTIONS) + ANSWER_TOKENS;
    await this.doors.before?.({
      claims: tasks.length,
      kept: tasks.length - fresh.length,
      requests: fresh.length,
      allowed: Math.max(0, this.settings.maxRequests - this.tally.requests),
      tokens: fresh.reduce((sum, { question }) => sum + tokensIn(question) + each, 0),
    });
  }

  private async answer({ pair, question, kept }: Task, signal: AbortSignal): Promise<Reading | NoReading> {
    if (kept !== null) {
      this.tally.kept += 1;
      return this.judged(kept, pair);
    }
    const completion = await this.client.ask(question, signal);
    if ('unanswered' in completion) {
      this.tally.unasked += 1;
      return { unread: completion.unanswered };
    }
    const fault = faultOf(completion, this.settings.maxAnswerTokens);
    if (fault !== null) {
      this.tally.unreadable += 1;
      return { unread: fault };
    }
    await this.keep(question, completion.content);
    return this.judged(completion.content, pair);
  }

  private judged(content: string, pair: ClaimPair): Reading | NoReading {
    const reading = proved(answerIn(content)!, pair);
    if ('unread' in reading) this.tally.withoutProof += 1;
    else this.tally.used += 1;
    return reading;
  }

  /** Everything that an answer depends on; the store makes a name of it that tells nothing. */
  private keyOf(question: string): string {
    const { url, model, maxAnswerTokens } = this.settings;
    return `answers/${JSON.stringify([PROMPT_VERSION, url, model, maxAnswerTokens, question])}`;
  }

  /** A store that fails, or gives back something damaged, costs a request and no more. */
  private async recall(question: string): Promise<string | null> {
    const bytes = await this.storeOr((store) => store.get(this.keyOf(question)));
    const content = bytes ? new TextDecoder().decode(bytes) : '';
    return answerIn(content) === null ? null : content;
  }

  private async keep(question: string, content: string): Promise<void> {
    await this.storeOr((store) => store.set(this.keyOf(question), new TextEncoder().encode(content)));
  }

  private async storeOr<T>(use: (store: Cache) => Promise<T>): Promise<T | null> {
    const { store = null } = this.doors;
    return store && use(store).catch(() => null);
  }
}

const UNREADABLE = 'its answer was set aside, for it could not be understood';

function faultOf({ cutOff, declined, content }: Completion, room: number): string | null {
  if (declined) return 'it declined to answer';
  if (cutOff)
    return `its answer was cut off at ${room} tokens; models that think first need more (--max-answer-tokens)`;
  return answerIn(content) === null ? UNREADABLE : null;
}

/** Does something with each item, a few at the same time; what comes of them is in their order. */
async function atMost<T, R>(
  most: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, one));
  return results;
}

function byTheClock(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const called = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', called);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', called, { once: true });
  });
}
