import type { Target } from './files.js';
import type { Io } from './io.js';
import { Session, type Outcome } from './session.js';
import type { CheckSettings } from './settings.js';
import { faultLines } from './speech.js';

/** What a helper is started with. Plain data, as everything that passes between threads. */
export interface Errand {
  readonly settings: CheckSettings;
  /** All articles of the run. */
  readonly articles: readonly Target[];
}

/** What a helper says: first how its sources stand, then one outcome for each article it is sent. */
export type Reply = Omit<Outcome, 'report'> & { readonly report?: Outcome['report'] };

/** A line to a helper: it takes one article at a time. */
export interface Line {
  readonly send: (target: Target) => void;
  /** The next reply; rejects when the helper is gone. */
  readonly next: () => Promise<Reply>;
  readonly hangUp: () => Promise<void>;
}

/** What a helper does at its end of the line: opens a session of its own and checks what it is sent. */
export async function serve(
  { settings, articles }: Errand,
  io: Io,
  reply: (reply: Reply) => void,
): Promise<(target: Target) => Promise<void>> {
  const session = await Session.open(settings, articles, io);
  reply(session.standing);
  return async (target) => {
    const { report, complaints, trouble, failed } = await session.check(target);
    reply({ report, complaints, trouble, failed });
  };
}

/** Another thread checks one article after the other here; one that breaks down is replaced. */
export class Helper {
  private line: Line | null = null;
  private opening: Promise<Reply> | null = null;

  constructor(
    private readonly errand: Errand,
    private readonly startHelper: Io['startHelper'],
  ) {}

  /** Starts the thread; resolves to how the sources of the command line stand. */
  open(): Promise<Reply> {
    return (this.opening ??= this.start());
  }

  private async start(): Promise<Reply> {
    this.line = await this.startHelper(this.errand);
    return this.line.next();
  }

  /** Checks an article. A thread that ends under it (no memory left) is a fault of ours in this article. */
  async check(target: Target): Promise<Outcome> {
    try {
      await this.open();
      this.line!.send(target);
      return { report: null, ...(await this.line!.next()) };
    } catch (error) {
      [this.line, this.opening] = [null, null];
      const verbose = this.errand.settings.verbosity === 'verbose';
      const complaints = faultLines(error, `while checking ${target.path}`, verbose);
      return { report: null, complaints, trouble: true, failed: false };
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.line?.hangUp();
  }
}
