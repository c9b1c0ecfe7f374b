import { UserError } from '../errors.js';
import { NO_TOTALS, addToTotals } from '../run-report.js';
import { Changes } from './changes.js';
import { STDIN, type Target } from './files.js';
import type { Io } from './io.js';
import { openOutputs } from './outputs.js';
import { Session, type Checked } from './session.js';
import { EXIT_CLEAN, type CheckSettings } from './settings.js';
import { isWebAddress } from './web-address.js';

/** Clears the terminal and what was scrolled away. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/** An article with the one name of its file, and what came of it last. */
interface Watched {
  readonly target: Target;
  readonly key: string;
  last: Pick<Checked, 'report' | 'dependencies'> | null;
}

/**
 * Checks articles, and again whenever they or their sources change, with the sources kept read and indexed: only what a change
 * touches is checked anew. Every round writes the whole report. Returns the exit code after an interrupt, which is no failure.
 */
export async function watchArticles(
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
): Promise<number> {
  refuse(settings, articles);
  const changes = new Changes();
  const watcher = await io.watchFiles(changes.note);
  io.onInterrupt(changes.end);
  try {
    const session = await Session.open(settings, articles, io);
    for (const line of session.standing.complaints) await io.stderr.write(line);
    const watched = await Promise.all(
      articles.map(async (target): Promise<Watched> => ({
        target,
        key: await io.realPath(target.path),
        last: null,
      })),
    );
    const round = new Round(settings, session, watched, io);
    for (
      let changed: ReadonlySet<string> | null = new Set();
      changed !== null;
      changed = await changes.next()
    ) {
      watcher.add(await round.run(changed));
    }
    return EXIT_CLEAN;
  } finally {
    watcher.close();
  }
}

function refuse({ fix, writeBaseline }: CheckSettings, articles: readonly Target[]): void {
  if (writeBaseline) {
    throw new UserError('--write-baseline and --watch do not go together', 'write it first, then watch');
  }
  if (fix !== 'no') throw new UserError('--fix and --watch do not go together', 'fix first, then watch');
  if (articles.some(({ path }) => path === STDIN)) {
    throw new UserError('Standard input cannot be watched', 'save it and name the file');
  }
}

class Round {
  constructor(
    private readonly settings: CheckSettings,
    private readonly session: Session,
    private readonly watched: readonly Watched[],
    private readonly io: Io,
  ) {}

  /** Checks what the changes touch and writes the report; returns the files it rests on. */
  async run(changed: ReadonlySet<string>): Promise<string[]> {
    const begun = this.io.now();
    const complaints = [...(await this.session.refresh(changed))];
    const touched = this.watched.filter(
      ({ key, last }) =>
        last === null || changed.has(key) || last.dependencies.some((name) => changed.has(name)),
    );
    for (const article of touched) {
      const checked = await this.session.check(article.target);
      article.last = { report: checked.report, dependencies: checked.dependencies };
      complaints.push(...checked.complaints);
    }
    await this.write();
    for (const line of complaints) await this.io.stderr.write(line);
    const files = this.files();
    await this.tell(touched.length, begun, files.length);
    return files;
  }

  private async write(): Promise<void> {
    const { stdout } = this.io;
    if (stdout.isTTY) await stdout.write(CLEAR);
    const outputs = await openOutputs(this.settings, this.io);
    let totals = NO_TOTALS;
    for (const { last } of this.watched) {
      if (!last?.report) continue;
      totals = addToTotals(totals, last.report);
      for (const output of outputs) await output.article(last.report, totals.articles - 1);
    }
    for (const output of outputs) await output.close(totals);
  }

  /** Articles and sources by the one name of each, those that are missing too: they may come. */
  private files(): string[] {
    const names = this.watched.flatMap(({ key, last }) => [key, ...(last?.dependencies ?? [])]);
    return [...new Set([...names, ...this.session.files])].filter((name) => !isWebAddress(name));
  }

  private async tell(articles: number, begun: Date, files: number): Promise<void> {
    const ended = this.io.now();
    const seconds = ((ended.getTime() - begun.getTime()) / 1000).toFixed(2);
    const time = ended.toTimeString().slice(0, 8);
    await this.io.stderr.write(
      `sourcecheck: ${time} checked ${articles} of ${this.watched.length} in ${seconds} s; watching ${files} files, Ctrl-C ends\n`,
    );
  }
}
