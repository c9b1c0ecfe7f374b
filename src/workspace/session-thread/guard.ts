import type { Limits } from '../limits.js';
import type { Line, Refusal, Step } from './messages.js';

const MEGABYTE = 1024 ** 2;

/** What stands when nothing is being worked on for one document. */
const BETWEEN = 'The work';

/** All guards of the program that are on watch: memory is that of all threads together. */
const onWatch = new Set<Guard>();

/** Watches a thread while it works on a call, and tells when a document costs more than it may. */
export class Guard {
  private step: Step | null = null;
  private worked: () => number;

  constructor(
    private readonly limits: Limits,
    private readonly line: Line,
  ) {
    this.worked = line.stopwatch();
    onWatch.add(this);
  }

  /** Ends the watch. */
  leave(): void {
    onWatch.delete(this);
  }

  /** Takes note that a step begins, or with null that it is over. */
  note(step: Step | null): void {
    this.step = step;
    this.worked = this.line.stopwatch();
  }

  /** The document that is being worked on; null between documents. */
  get at(): Step | null {
    return this.step;
  }

  /** Why the thread is to be stopped; null while all is well. */
  breach(): Refusal | null {
    const { seconds, megabytes } = this.limits;
    const what = this.step ? nameOf(this.step) : BETWEEN;
    if (this.worked() > seconds * 1000) return tooLong(what, seconds);
    const allowed = megabytes * onWatch.size * MEGABYTE;
    return this.line.memory() > allowed && this.isSlowest() ? tooMuch(what, megabytes) : null;
  }

  /** Several threads share the memory of the program: the one that is longest at its document is likest to have taken it. */
  private isSlowest(): boolean {
    return [...onWatch].every((other) => other.worked() <= this.worked());
  }
}

/** The refusal of a document over which a thread ended by itself. */
export function refusalFor(step: Step, error: unknown, { megabytes }: Limits): Refusal {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch(nameOf(step), megabytes);
  return { message: `${nameOf(step)} broke down (${message})`, hint: 'is the file damaged?' };
}

function tooLong(what: string, seconds: number): Refusal {
  return {
    message: `${what} took more than ${seconds} seconds of work and was given up`,
    hint: 'split it, or allow more with --time-limit',
  };
}

function tooMuch(what: string, megabytes: number): Refusal {
  return {
    message: `${what} took more than ${megabytes} MB of memory and was given up`,
    hint: 'split it, or allow more with --memory-limit',
  };
}

function nameOf({ doing }: Step): string {
  return doing === 'reading' ? 'Reading it' : 'Checking it';
}
