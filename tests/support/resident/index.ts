import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What came of a command. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The built program in one process that stays: a command takes a tenth of the time that it takes when it is started by itself. What
 * only a process of its own shows (signals, pipes, threads, exit) is not to be tried with it.
 */
export class Resident {
  private readonly child: ChildProcess;

  constructor(private readonly env: Readonly<Record<string, string>>) {
    this.child = fork(join(import.meta.dirname, 'program.js'), { execArgv: [] });
  }

  /** Runs `sourcecheck` with some arguments in a folder; one command at a time. */
  async run(argv: readonly string[], cwd: string): Promise<Outcome> {
    this.child.send({ argv, cwd, env: this.env });
    const [outcome] = (await once(this.child, 'message')) as [Outcome];
    return outcome;
  }

  async end(): Promise<void> {
    this.child.disconnect();
    await once(this.child, 'exit');
  }
}

/** The arguments of a plain call of `sourcecheck`, quotes taken off; null for all that needs a shell. */
export function plainCall(command: string): string[] | null {
  const [, written] = /^(?:npx )?sourcecheck\b(.*?)(?:\s+#.*)?$/u.exec(command.trim()) ?? [];
  if (written === undefined) return null;
  const words = [...written.matchAll(/"([^"$`\\]*)"|'([^']*)'|([^\s"'|<>;&$`*?\\]+)/gu)];
  const rest = words.reduce((left, [word]) => left.replace(word, ''), written);
  return rest.trim() === '' ? words.map(([, double, single, bare]) => double ?? single ?? bare!) : null;
}
