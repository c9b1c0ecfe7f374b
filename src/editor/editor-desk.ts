import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../errors.js';
import type { Desk, Result, Words, Written } from './desk.js';
import { extensionOf } from '../read/index.js';
import { formats } from '../read/formats.js';
import type { Report, ReportedFinding } from '../types/index.js';
import { Changes } from '../workspace/changes.js';
import { CONFIG_FILES } from '../workspace/config-search.js';
import type { Watcher } from '../workspace/disk-watch.js';
import type { Io } from '../workspace/io.js';
import { LiveSettings } from '../workspace/live-settings.js';
import { manualAddress } from '../workspace/manual-address.js';
import { dayOf, saveSignOff } from '../workspace/remembered.js';
import { ThreadSession } from '../workspace/session-thread/index.js';
import type { CheckSettings } from '../workspace/settings.js';
import { lineFor } from '../workspace/speech.js';
import { foldersFor } from '../workspace/watched-folders.js';
import { isWebAddress } from '../workspace/web-address.js';

/** Language ids of the protocol that are not the names of formats. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({ markdown: '.md', html: '.html', plaintext: '.txt' }),
);

/** Checks for an editor, with one session, whose sources and settings are watched. */
export class EditorDesk implements Desk {
  /** The addresses of the articles, by their paths. */
  private readonly uris = new Map<string, string>();
  /** The folders of articles whose settings files are watched. */
  private readonly folders = new Set<string>();
  private patterns = '';
  private untold: readonly string[];

  private constructor(
    private readonly live: LiveSettings,
    private readonly session: ThreadSession,
    private readonly watched: { readonly changes: Changes; readonly watcher: Watcher },
    private readonly name: string | null,
    private readonly io: Io,
  ) {
    this.untold = session.standing.complaints;
  }

  /** Opens a desk; `name` is who accepts findings, null: git tells. `stale` is called when everything is to be checked again. */
  static async open(
    asked: CheckSettings,
    name: string | null,
    io: Io,
    stale: (complaints: readonly string[]) => void,
  ): Promise<EditorDesk> {
    const live = await LiveSettings.open(asked, io);
    const session = await ThreadSession.open(live.settings, [], io);
    const changes = new Changes();
    const watcher = await io.watchFiles(changes.note);
    const desk = new EditorDesk(live, session, { changes, watcher }, name, io);
    await desk.watch(session.standing.files, join(asked.folder, 'article.md'));
    void desk.follow(stale);
    return desk;
  }

  async check(uri: string, language: string, text: string, signal: AbortSignal): Promise<Result> {
    const path = this.pathOf(uri, language);
    this.uris.set(path, uri);
    const ignoring = await this.session.ignoredBy(path);
    await this.watch([], path);
    if (ignoring !== null) {
      const line = lineFor(new UserError(`${path} is not checked: ${ignoring} ignores it`));
      return { article: null, report: null, complaints: [line] };
    }
    const { article, report, dependencies, complaints } = await this.session.checkText(path, text, signal);
    await this.watch(dependencies, path);
    const all = [...this.untold, ...complaints];
    this.untold = [];
    return { article, report, complaints: all };
  }

  async accept(report: Report, finding: ReportedFinding, { by, reason }: Words): Promise<Written> {
    const words = {
      by: by ?? this.name ?? (await this.nameByGit()),
      reason,
      date: this.live.settings.today ?? dayOf(this.io.now()),
      until: null,
    };
    const { path, line } = await saveSignOff(report, finding, words, this.live.settings, this.io);
    const folder = await this.io.realPath(dirname(path));
    this.watched.changes.note(join(folder, basename(path)));
    return { uri: pathToFileURL(resolve(path)).href, line };
  }

  readonly changed = (uris: readonly string[]): void => {
    for (const uri of uris.filter((each) => each.startsWith('file:')))
      this.watched.changes.note(fileURLToPath(uri));
  };

  readonly watching = CONFIG_FILES.map((name) => `**/${name}`);

  readonly addressOf = (path: string): string =>
    isWebAddress(path) ? path : (this.uris.get(path) ?? pathToFileURL(path).href);

  readonly manualOf = manualAddress;

  readonly close = (): void => {
    this.watched.changes.end();
    this.watched.watcher.close();
    void this.session.close();
  };

  /** Watches files, what may come to the folders of sources, and where the settings of an article may lie. */
  private async watch(files: readonly string[], article: string): Promise<void> {
    this.watched.watcher.add(files.filter((name) => !isWebAddress(name)));
    if (!this.folders.has(dirname(article))) {
      this.folders.add(dirname(article));
      this.watched.watcher.add(await this.live.places([article]));
    }
    const patterns = JSON.stringify(this.session.standing.patterns);
    if (patterns === this.patterns) return;
    this.patterns = patterns;
    this.watched.watcher.addFolders(await foldersFor(this.session.standing.patterns, this.io));
  }

  private async follow(stale: (complaints: readonly string[]) => void): Promise<void> {
    for (
      let changed = await this.watched.changes.next();
      changed !== null;
      changed = await this.watched.changes.next()
    ) {
      const wrong = await this.adopt(changed);
      const { complaints } = await this.session.refresh(changed);
      this.watched.watcher.add(await this.live.places([]));
      this.watched.watcher.addFolders(await foldersFor(this.session.standing.patterns, this.io));
      stale([...wrong, ...complaints]);
    }
  }

  /** What is wrong with a settings file is told; what held goes on to hold. */
  private async adopt(changed: ReadonlySet<string>): Promise<string[]> {
    try {
      if (await this.live.refresh(changed)) await this.session.adopt(this.live.settings);
      return [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return [lineFor(error)];
    }
  }

  private async nameByGit(): Promise<string> {
    const { folder } = this.live.settings;
    const name = await this.io.git(['-C', folder, 'config', 'user.name']).catch(() => '');
    if (name.trim() !== '') return name.trim();
    throw new UserError(
      'Nobody is named who accepts the finding',
      'set the initialization option `name`, or git config user.name',
    );
  }

  /** The path of a document in an editor; one without a file gets the extension of its language. */
  private pathOf(uri: string, language: string): string {
    if (uri.startsWith('file:')) return fileURLToPath(uri);
    const name = basename(new URL(uri).pathname);
    const isKnown = formats.some(({ extensions }) => extensions.includes(extensionOf(name)));
    const named = isKnown ? name : `${basename(name, extname(name))}${EXTENSIONS.get(language) ?? '.txt'}`;
    return join(this.live.settings.folder, named);
  }
}
