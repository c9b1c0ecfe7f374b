import { UserError } from '../errors.js';
import { NO_TOTALS, addToTotals } from '../report/run-report.js';
import { Changes } from '../workspace/changes.js';
import { STDIN, type Target } from '../workspace/files.js';
import type { Io } from '../workspace/io.js';
import type { LiveSettings } from '../workspace/live-settings.js';
import { openOutputs } from './outputs.js';
import type { Checked } from '../workspace/session.js';
import { ThreadSession } from '../workspace/session-thread/index.js';
import { EXIT_CLEAN, type CheckSettings } from '../workspace/settings.js';
import { lineFor } from '../workspace/speech.js';
import { foldersFor } from '../workspace/watched-folders.js';
import { isWebAddress } from '../workspace/web-address.js';

/** Clears the terminal and what was scrolled away. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/** Finds the articles that are to be checked by the settings that hold. */
type FindArticles = (settings: CheckSettings) => Promise<readonly Target[]>;

/** An article with the one name of its file, and what came of it last. */
interface Watched {
  readonly target: Target;
  readonly key: string;
  last: Pick<Checked, 'report' | 'dependencies'> | null;
}

/**
 * Checks articles, and again whenever they, their sources or the files that say how they are checked change, with the sources
 * kept read and indexed: only what a change touches is checked anew. Files that come to the folders and patterns named are
 * taken in. Every round writes the whole report. Returns the exit code after an interrupt, which is no failure.
 */
export async function watchArticles(
  live: LiveSettings,
  articles: readonly Target[],
  find: FindArticles,
  io: Io,
): Promise<number> {
  const { settings } = live;
  refuse(settings, articles);
  const changes = new Changes();
  const watcher = await io.watchFiles(changes.note);
  io.onInterrupt(changes.end);
  const session = await ThreadSession.open(settings, articles, io);
  try {
    for (const line of session.standing.complaints) await io.stderr.write(line);
    const rounds = new Rounds(live, session, find, io);
    await rounds.take(articles);
    for (
      let changed: ReadonlySet<string> | null = new Set();
      changed !== null;
      changed = await changes.next()
    ) {
      const round = await rounds.run(changed);
      watcher.add([...rounds.files(), ...(await rounds.rules())]);
      watcher.addFolders(await foldersFor([...settings.articles, ...session.standing.patterns], io));
      if (round) await rounds.tell(round);
    }
    return EXIT_CLEAN;
  } finally {
    await session.close();
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

/** A round that is over. */
interface Done {
  readonly articles: number;
  readonly begun: Date;
}

class Rounds {
  private watched: readonly Watched[] = [];

  constructor(
    private readonly live: LiveSettings,
    private readonly session: ThreadSession,
    private readonly find: FindArticles,
    private readonly io: Io,
  ) {}

  /** Takes these for the articles to check; returns whether they are others than before. */
  async take(articles: readonly Target[]): Promise<boolean> {
    const before = new Map(this.watched.map((article) => [article.key, article]));
    this.watched = await Promise.all(
      articles.map(async (target): Promise<Watched> => {
        const key = await this.io.realPath(target.path);
        return { target, key, last: before.get(key)?.last ?? null };
      }),
    );
    return this.watched.length !== before.size || this.watched.some(({ key }) => !before.has(key));
  }

  /** Checks what the changes touch and writes the report; where they touch nothing, all is left as it is: null. */
  async run(changed: ReadonlySet<string>): Promise<Done | null> {
    const begun = this.io.now();
    const { isOther, complaints } = await this.look(changed);
    const touched = this.watched.filter(
      ({ key, last }) =>
        isOther.all ||
        last === null ||
        changed.has(key) ||
        last.dependencies.some((name) => changed.has(name)),
    );
    for (const article of touched) complaints.push(...(await this.check(article)));
    if (touched.length > 0) complaints.push(...this.session.standing.account);
    const isNews = touched.length > 0 || isOther.articles;
    if (isNews) complaints.push(...(await this.write()));
    for (const line of new Set(complaints)) await this.io.stderr.write(line);
    return isNews ? { articles: touched.length, begun } : null;
  }

  /** Looks again at settings, sources and articles. What is wrong with a settings file is told; what held goes on to hold. */
  private async look(changed: ReadonlySet<string>): Promise<{
    readonly isOther: { readonly all: boolean; readonly articles: boolean };
    readonly complaints: string[];
  }> {
    if (changed.size === 0) return { isOther: { all: false, articles: false }, complaints: [] };
    const settings = await told(() => this.live.refresh(changed), false);
    if (settings.value) await this.session.adopt(this.live.settings);
    const sources = await this.session.refresh(changed);
    const found = await told(async () => this.take(await this.find(this.live.settings)), false);
    return {
      isOther: { all: settings.value || sources.areOther, articles: found.value },
      complaints: [...settings.complaints, ...sources.complaints, ...found.complaints],
    };
  }

  private async check(article: Watched): Promise<readonly string[]> {
    const { value, complaints } = await told<Checked | null>(() => this.session.check(article.target), null);
    if (value === null) return complaints;
    article.last = { report: value.report, dependencies: value.dependencies };
    return value.complaints;
  }

  /** Writes the reports anew; what is to be said of those that could not be written. Watching goes on. */
  private async write(): Promise<string[]> {
    const { stdout } = this.io;
    if (stdout.isTTY) await stdout.write(CLEAR);
    const targets = this.watched.map(({ target }) => target);
    const complaints: string[] = [];
    const tell = (complaint: UserError) => {
      complaints.push(lineFor(complaint));
      return Promise.resolve();
    };
    const outputs = await openOutputs(this.live.settings, targets, this.io, tell);
    let totals = NO_TOTALS;
    for (const { last } of this.watched) {
      if (!last?.report) continue;
      totals = addToTotals(totals, last.report);
      await outputs.article(last.report, totals.articles - 1);
    }
    await outputs.close(totals);
    return complaints;
  }

  /** Articles and sources by the one name of each, those that are missing too: they may come. */
  files(): string[] {
    const names = this.watched.flatMap(({ key, last }) => [key, ...(last?.dependencies ?? [])]);
    return [...new Set([...names, ...this.session.standing.files])].filter((name) => !isWebAddress(name));
  }

  /** The files that say how the articles are checked, there or not. */
  rules(): Promise<string[]> {
    return this.live.places(this.watched.map(({ target }) => target.path));
  }

  /** Says that a round is over; by then whatever it rests on is watched. */
  async tell({ articles, begun }: Done): Promise<void> {
    const ended = this.io.now();
    const seconds = ((ended.getTime() - begun.getTime()) / 1000).toFixed(2);
    const time = ended.toTimeString().slice(0, 8);
    await this.io.stderr.write(
      `sourcecheck: ${time} checked ${articles} of ${this.watched.length} in ${seconds} s; watching ${this.files().length} files, Ctrl-C ends\n`,
    );
  }
}

/** What a step comes to, or, where a file of the user is wrong, what was before, and what is to be said. */
async function told<T>(step: () => Promise<T>, before: T): Promise<{ value: T; complaints: string[] }> {
  try {
    return { value: await step(), complaints: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { value: before, complaints: [lineFor(error)] };
  }
}
