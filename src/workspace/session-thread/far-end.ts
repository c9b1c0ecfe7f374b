import { UserError } from '../../errors.js';
import type { SourceIo } from '../io.js';
import { Session } from '../session.js';
import type { Calls, Carried, Errand, ToFarEnd, ToNearEnd } from './messages.js';
import { watchedSteps } from './steps.js';

/** What a thread does at its end of the line: opens a session of its own and does what it is called for. */
export function serve(
  errand: Errand,
  io: SourceIo,
  post: (message: ToNearEnd) => void,
): (message: ToFarEnd) => Promise<void> {
  const far = new FarEnd(errand, io, post);
  return (message) => far.hear(message);
}

class FarEnd {
  private session: Session | null = null;
  private calledOff = new AbortController();
  private handIn: (bytes: Uint8Array) => void = () => undefined;
  private readonly calls: {
    readonly [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>>;
  };

  constructor(
    { settings, articles, refusals, stderr }: Errand,
    io: SourceIo,
    private readonly post: (message: ToNearEnd) => void,
  ) {
    const steps = watchedSteps(refusals, (step) => {
      post({ step });
    });
    const remote: SourceIo = { ...io, stdin: () => this.stdin(), stderr: { ...stderr, write: this.say } };
    const open = async () => (this.session ??= await Session.open(settings, articles, remote, steps));
    this.calls = {
      open: async () => {
        await open();
      },
      check: async (target) => (await open()).check(target),
      checkText: async (path, content) => (await open()).checkText(path, content, this.calledOff.signal),
      readSource: async (target) => (await open()).readSource(target),
      refresh: async (changed) => (await open()).refresh(changed),
      adopt: async (other) => {
        await (await open()).adopt(other);
      },
      ignoredBy: async (article) => (await open()).ignoredBy(article),
    };
  }

  async hear(message: ToFarEnd): Promise<void> {
    if ('stdin' in message) this.handIn(message.stdin);
    else if ('callOff' in message) this.calledOff.abort();
    else await this.answer(message.call, message.args);
  }

  private async answer(call: keyof Calls, args: readonly unknown[]): Promise<void> {
    this.calledOff = new AbortController();
    const work = this.calls[call] as (...args: readonly unknown[]) => Promise<unknown>;
    try {
      const value = await work(...args);
      this.post({ value, standing: this.session?.standing ?? null });
    } catch (error) {
      this.post({ error: carried(error) });
    }
  }

  private readonly say = (text: string | Uint8Array): Promise<void> => {
    this.post({ say: text });
    return Promise.resolve();
  };

  private stdin(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.handIn = resolve;
      this.post({ wants: 'stdin' });
    });
  }
}

function carried(error: unknown): Carried {
  if (error instanceof UserError) return { message: error.message, hint: error.hint };
  return error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
}
