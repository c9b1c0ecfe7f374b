import { UserError } from '../../errors.js';
import type { Document } from '../../types/index.js';
import type { Target } from '../files.js';
import type { Io } from '../io.js';
import { LOOK } from '../limits.js';
import type { Checked, Standing } from '../session.js';
import type { CheckSettings } from '../settings.js';
import { Guard, refusalFor } from './guard.js';
import type { Calls, Carried, Line, Refreshed, Refusal, Step, ToNearEnd } from './messages.js';

type ThreadIo = Pick<Io, 'startHelper' | 'stdin' | 'stderr'>;

/** How the sources stand before any was opened. */
const NOTHING: Standing = {
  complaints: [],
  trouble: false,
  failed: false,
  files: [],
  patterns: [],
  account: [],
};

/** The thread was ended over a document. */
class Ended extends Error {
  constructor(
    readonly step: Step | null,
    readonly refusal: Refusal,
  ) {
    super(refusal.message);
  }
}

/**
 * A session in a thread of its own, where documents may do no harm: one that takes too much time or memory, or breaks the reader,
 * ends the thread, and the next thread goes on without it. The work is then done again from where the call began.
 */
export class ThreadSession {
  private line: Line | null = null;
  private guard: Guard | null = null;
  private settle: { resolve: (value: unknown) => void; reject: (error: Error) => void } | null = null;
  private readonly refusals = new Map<string, Refusal>();
  private last: Promise<unknown> = Promise.resolve();
  private typed: Promise<Uint8Array> | null = null;
  private stands: Standing = NOTHING;

  private constructor(
    private settings: CheckSettings,
    private readonly articles: readonly Target[],
    private readonly io: ThreadIo,
  ) {}

  /** Starts a thread that reads the sources of the command line; `articles` are all that will be checked. */
  static async open(
    settings: CheckSettings,
    articles: readonly Target[],
    io: ThreadIo,
  ): Promise<ThreadSession> {
    const session = new ThreadSession(settings, articles, io);
    try {
      await session.call('open', []);
    } catch (error) {
      // A thread that nobody holds would keep the program alive.
      await session.close();
      throw error;
    }
    return session;
  }

  /** How the sources of the command line stand, which files they are, and what the second reader was asked. */
  get standing(): Standing {
    return this.stands;
  }

  /** Checks a file. */
  check(target: Target): Promise<Checked> {
    return this.call('check', [target]);
  }

  /** Checks an article that stands in an editor, under the name of its file; rejects when it is called off. */
  checkText(path: string, content: string, signal: AbortSignal): Promise<Checked> {
    return this.call('checkText', [path, content], signal);
  }

  /** Reads a document as a source. */
  readSource(target: Target): Promise<Document> {
    return this.call('readSource', [target]);
  }

  /** Reads anew what changed, by the one names of files, and what came; what is to be said of it, and whether the sources are others. */
  refresh(changed: ReadonlySet<string>): Promise<Refreshed> {
    return this.call('refresh', [changed]);
  }

  /** Goes on by other settings, whose files are read anew, with the sources kept. */
  async adopt(settings: CheckSettings): Promise<void> {
    await this.call('adopt', [settings]);
    this.settings = settings;
  }

  /** The configuration file by which an article is to be left out; null when it is to be checked. */
  ignoredBy(article: string): Promise<string | null> {
    return this.call('ignoredBy', [article]);
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const { line } = this;
    this.line = null;
    await line?.hangUp();
  }

  /** One call after the other. A document that ends the thread is refused from then on, and the call is made again. */
  private call<Name extends keyof Calls>(
    name: Name,
    args: Parameters<Calls[Name]>,
    signal: AbortSignal | null = null,
  ): Promise<ReturnType<Calls[Name]>> {
    const turn = this.last.then(async () => {
      for (;;) {
        signal?.throwIfAborted();
        try {
          return (await this.once(name, args, signal)) as ReturnType<Calls[Name]>;
        } catch (error) {
          signal?.throwIfAborted();
          if (!(error instanceof Ended) || error.step === null) throw error;
          if (this.refusals.has(error.step.key)) throw error;
          this.refusals.set(error.step.key, error.refusal);
        }
      }
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async once(
    call: keyof Calls,
    args: readonly unknown[],
    signal: AbortSignal | null,
  ): Promise<unknown> {
    const line = (this.line ??= await this.start());
    const guard = (this.guard = new Guard(this.settings.limits, line));
    const callOff = () => {
      line.send({ callOff: true });
    };
    signal?.addEventListener('abort', callOff);
    const watch = setInterval(() => {
      const breach = guard.breach();
      if (breach) this.end(new Ended(guard.at, breach));
    }, LOOK);
    watch.unref();
    const answer = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      line.send({ call, args });
    });
    try {
      return await answer;
    } finally {
      clearInterval(watch);
      guard.leave();
      signal?.removeEventListener('abort', callOff);
    }
  }

  private async start(): Promise<Line> {
    const { settings, articles, refusals, io } = this;
    const { isTTY, columns } = io.stderr;
    const line = await io.startHelper({ settings, articles, refusals, stderr: { isTTY, columns } });
    line.listen(
      (message) => {
        if (this.line === line) this.hear(message);
      },
      (error) => {
        if (this.line === line) this.lost(error);
      },
    );
    return line;
  }

  private hear(message: ToNearEnd): void {
    if ('step' in message) this.guard?.note(message.step);
    else if ('say' in message) void this.io.stderr.write(message.say);
    else if ('wants' in message) void this.handIn();
    else if ('error' in message) this.settle?.reject(unpacked(message.error));
    else {
      if (message.standing) this.stands = message.standing;
      this.settle?.resolve(message.value);
    }
  }

  /** Standard input is read once, however often the thread is replaced. */
  private async handIn(): Promise<void> {
    this.typed ??= this.io.stdin();
    this.line?.send({ stdin: await this.typed });
  }

  private lost(error: unknown): void {
    const at = this.guard?.at ?? null;
    if (at) this.end(new Ended(at, refusalFor(at, error, this.settings.limits)));
    else {
      this.line = null;
      this.settle?.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private end(error: Ended): void {
    const { line } = this;
    this.line = null;
    // The next thread starts when this one is gone, so that both never need memory at the same time.
    void line?.hangUp().then(() => this.settle?.reject(error));
  }
}

function unpacked({ message, hint, stack }: Carried): Error {
  if (hint !== undefined) return new UserError(message, hint);
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}
