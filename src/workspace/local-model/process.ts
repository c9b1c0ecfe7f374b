import { fork, type ChildProcess } from 'node:child_process';
import type { Engine, Logits, TokenRow } from '../../reading/local/types.js';
import type { FromModel, Part, ToModel } from './messages.js';

/** Seconds that loading the network, or reading one claim, may take: a slow machine needs a few. */
const ANSWER_SECONDS = 120;
/** A model that breaks down so often is left alone. */
const MOST_BREAKDOWNS = 3;

/** A model takes more memory than a document may, and a library of machine code can end the process it runs in: it gets one of its own. */
export class ModelProcess implements Engine {
  private child: ChildProcess | null = null;
  private ready: Promise<unknown> | null = null;
  /** Why it is not started again; null while it may be. */
  private givenUp: Error | null = null;
  private breakdowns = 0;
  private waiting: { answer: (message: FromModel) => void; ended: (error: Error) => void } | null = null;

  constructor(
    /** The module that the process runs: the other end. */
    private readonly url: URL,
    private readonly parts: readonly Part[],
    private readonly threads: number,
    private readonly seconds = ANSWER_SECONDS,
  ) {}

  /** The number of the process while there is one, for whoever measures it. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** One row after the other; the process starts at the first, and anew after it broke down or was called off. */
  async run(row: TokenRow, signal: AbortSignal): Promise<Logits> {
    if (this.givenUp) throw this.givenUp;
    const off = () => {
      this.close(signal.reason as Error);
    };
    signal.addEventListener('abort', off, { once: true });
    try {
      await (this.ready ??= this.start());
      const answer = await this.ask({ row });
      if ('logits' in answer) return answer.logits;
      throw new Error(`the model broke down: ${'failed' in answer ? answer.failed : 'it gave no figures'}`);
    } catch (error) {
      this.close();
      if (!signal.aborted && ++this.breakdowns >= MOST_BREAKDOWNS) this.givenUp = error as Error;
      throw error;
    } finally {
      signal.removeEventListener('abort', off);
    }
  }

  /** Ends the process; whoever waits for it is told why. */
  close(reason: Error = new Error('the model was ended')): void {
    const { child, waiting } = this;
    [this.child, this.ready, this.waiting] = [null, null, null];
    // What becomes of it now is nobody's concern.
    child?.removeAllListeners().on('error', () => undefined);
    child?.kill('SIGKILL');
    waiting?.ended(reason);
  }

  private async start(): Promise<void> {
    const child = fork(this.url, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child = child;
    child.on('message', (message) => {
      this.waiting?.answer(message as FromModel);
    });
    child.on('error', (error) => {
      this.close(new Error(`the model could not be started: ${error.message}`));
    });
    child.on('exit', (code, signal) => {
      this.close(new Error(`the model's process ended by itself (${signal ?? `code ${code}`})`));
    });
    const answer = await this.ask({ load: this.parts, threads: this.threads });
    if (!('failed' in answer)) return;
    // It will not load better a second time.
    this.givenUp = new Error(`the model could not be loaded: ${answer.failed}`);
    throw this.givenUp;
  }

  /** An idle process keeps nobody from ending. */
  private async ask(message: ToModel): Promise<FromModel> {
    const child = this.child!;
    child.ref();
    child.channel?.ref();
    const late = setTimeout(() => {
      this.close(new Error(`the model gave no answer within ${this.seconds} seconds`));
    }, this.seconds * 1000);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting = { answer: resolve, ended: reject };
        child.send(message, (error) => {
          if (error) reject(error);
        });
      });
    } finally {
      clearTimeout(late);
      child.unref();
      child.channel?.unref();
    }
  }
}
