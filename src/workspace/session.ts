import { UserError } from '../errors.js';
import { asArticle, read, unread } from '../read/index.js';
import type { ArticleSettings } from './config/effective.js';
import type { Cache, Document, LibraryUse, Report } from '../types/index.js';
import { complaintsOn, unasked } from './complaints.js';
import { openConfigs, type Configs } from './configs.js';
import { failureOf } from './failure.js';
import type { Target } from './files.js';
import type { SourceIo } from './io.js';
import { Library } from './library.js';
import { rememberedOf } from './remembered.js';
import { ocrOf } from './ocr/for-settings.js';
import { ResultCache } from './result-cache.js';
import type { Drawer, Drawn } from './source-library/draw.js';
import { Readers } from './readers.js';
import type { CheckSettings } from './settings.js';
import { UNWATCHED, checkingKey, guardOf, type Steps } from './session-thread/steps.js';
import { faultLines } from './speech.js';
import { isUnread } from './unread.js';

/** What came of checking one article; plain data, so that it can cross from one thread to another. */
export interface Outcome {
  /** Null after a fault of ours. */
  readonly report: Report | null;
  /** Lines for standard error. */
  readonly complaints: readonly string[];
  /** True when something that was named could not be read, or a fault of ours came between. */
  readonly trouble: boolean;
  /** True when the article does not pass: by its fail level, or too little of it was compared. */
  readonly failed: boolean;
}

/** How the sources of the command line stand; plain data. */
export interface Standing extends Omit<Outcome, 'report'> {
  /** The one names of the sources of the command line. */
  readonly files: readonly string[];
  /** What the command line and configuration files say of where sources lie, as far as they were asked for. */
  readonly patterns: readonly string[];
  /** What the deeper readers were asked so far, as lines; none where nothing is to be said. */
  readonly account: readonly string[];
}

/** An outcome with what it rests on. */
export interface Checked extends Outcome {
  readonly article: Document;
  /** What it was compared with, as read. */
  readonly sources: readonly Document[];
  /** The one names of the files and pages it was compared with, and of those that are named and missing. */
  readonly dependencies: readonly string[];
}

/** What a session works with as long as it lasts. */
interface Kit {
  readonly library: Library;
  readonly store: Cache | null;
  readonly results: ResultCache | null;
  readonly io: SourceIo;
  readonly steps: Steps;
}

/** Sources kept read and indexed, beside which articles are checked again and again. */
export class Session {
  private constructor(
    private settings: CheckSettings,
    private configs: Configs,
    private readers: Readers,
    private drawer: Drawer | null,
    private readonly kit: Kit,
  ) {}

  /** Reads the sources of the command line; `articles` are all that will be checked. `steps` tell what is being worked on. */
  static async open(
    settings: CheckSettings,
    articles: readonly Target[],
    io: SourceIo,
    steps: Steps = UNWATCHED,
  ): Promise<Session> {
    const store = settings.cache ? await io.openStore(settings.cacheFolder) : null;
    const ocr = await ocrOf(settings, store, io);
    const library = await Library.open(settings, articles, store, io, { guard: guardOf(steps), ocr });
    const readers = await Readers.open(settings, store, io);
    const drawer = await openDrawer(settings.library, io);
    return new Session(settings, openConfigs(settings, io), readers, drawer, {
      library,
      store,
      results: store && new ResultCache(store),
      io,
      steps,
    });
  }

  /** How the sources of the command line stand, and what is to be said of them. */
  get standing(): Standing {
    const { sources, keys, patterns } = this.kit.library;
    return {
      complaints: complaintsOn(sources),
      trouble: sources.some(isUnread),
      failed: false,
      files: keys,
      patterns,
      account: this.readers.account(),
    };
  }

  /** Reads anew what changed, by the one names of files, and what came; what is to be said of it, and whether the sources are others. */
  async refresh(
    changed: ReadonlySet<string>,
  ): Promise<{ readonly complaints: readonly string[]; readonly areOther: boolean }> {
    const { opened, areOther } = await this.kit.library.refresh(changed);
    return { complaints: complaintsOn(opened), areOther };
  }

  /** Goes on by other settings, whose files are read anew, with the sources kept. */
  async adopt(settings: CheckSettings): Promise<void> {
    if (this.readers.areOthers(settings)) {
      const before = this.readers;
      this.readers = await Readers.open(settings, this.kit.store, this.kit.io);
      before.close();
    }
    if (settings.library !== this.settings.library) {
      const before = this.drawer;
      this.drawer = await openDrawer(settings.library, this.kit.io);
      await before?.close();
    }
    this.settings = settings;
    this.configs = openConfigs(settings, this.kit.io);
  }

  /** The configuration file by which an article is to be left out; null when it is to be checked. */
  ignoredBy(article: string): Promise<string | null> {
    return this.configs.ignoredBy(article);
  }

  /** Checks a file. */
  async check(target: Target): Promise<Checked> {
    return this.compared(await this.kit.library.readArticle(target));
  }

  /** Reads a document as a source, for whoever keeps it. */
  readSource(target: Target): Promise<Document> {
    return this.kit.library.readSource(target);
  }

  /** Checks an article that stands in an editor, under the name of its file. */
  async checkText(path: string, content: string, signal?: AbortSignal): Promise<Checked> {
    return this.compared(
      asArticle(await read({ path, content }, { guard: guardOf(this.kit.steps) })),
      signal ?? new AbortController().signal,
    );
  }

  /**
   * `signal` is there for texts on the way: they may be called off, what comes of them is not kept, and no deeper reader is asked.
   */
  private async compared(given: Document, signal: AbortSignal | null = null): Promise<Checked> {
    const draft = this.unlessRefused(given);
    const { settings } = await this.configs.settingsFor(draft.path);
    const ground = { project: await this.configs.projectOf(draft.path), allowed: settings.allowSources };
    const shelf = await this.kit.library.shelfFor(draft, { ...settings, ground });
    const { declared, configured, problems, keys } = shelf;
    const drawn = isUnread(draft) ? null : await this.drawn(draft, shelf.sources);
    const sources = [...shelf.sources, ...(drawn?.documents ?? [])];
    const article = { ...draft, problems: [...draft.problems, ...problems, ...(drawn?.problems ?? [])] };
    const named = [draft, ...configured, ...declared];
    const needed = [draft, ...configured, ...(settings.strictSources ? declared : [])];
    const { report, fault } = await this.report({ article, sources, library: drawn?.use }, settings, signal);
    const failure = report && failureOf(report, settings);
    return {
      article,
      sources,
      report,
      dependencies: keys,
      complaints: [...complaintsOn(named), ...unasked(report), ...fault, ...(failure?.complaints ?? [])],
      trouble: report === null || needed.some(isUnread) || (signal === null && this.readers.isMissed),
      failed: failure !== null && failure.failed,
    };
  }

  /** What a library of sources has for an article; null where there is no library. */
  private async drawn(draft: Document, given: readonly Document[]): Promise<Drawn | null> {
    if (this.drawer === null) return null;
    const step = { doing: 'checking', path: draft.path, key: checkingKey(draft) } as const;
    return this.drawer.draw(draft, given, (work) => this.kit.steps.take(step, work));
  }

  /** The article; empty, with the reason, when checking it was given up before. */
  private unlessRefused(article: Document): Document {
    const refusal = this.kit.steps.refusalOf(checkingKey(article));
    if (!refusal) return article;
    const { path, format, sha256 } = article;
    return { ...unread(path, new UserError(refusal.message, refusal.hint)), format, sha256 };
  }

  /** A fault of ours in one article must not keep the others from being checked. */
  private async report(
    { article, sources, library }: Pick<Checked, 'article' | 'sources'> & { library: LibraryUse | undefined },
    { style, likelihoodScale, checks: severities, requireReason, vocabulary }: ArticleSettings,
    signal: AbortSignal | null,
  ): Promise<{ report: Report | null; fault: string[] }> {
    const acceptance = { requireReason, ...rememberedOf(article.path, this.settings.remembered) };
    const used = library === undefined ? {} : { library };
    const options = { style, likelihoodScale, severities, acceptance, vocabulary, ...used };
    const readers = signal === null ? this.readers.begin(article.path) : [];
    const step = { doing: 'checking', path: article.path, key: checkingKey(article) } as const;
    // Whoever is given a kept report needs no checker.
    const check = async () =>
      (await import('../check.js')).checkDocument(article, sources, {
        ...options,
        readers,
        ...(signal ? { signal } : {}),
      });
    const watched = () => (isUnread(article) ? check() : this.kit.steps.take(step, check));
    try {
      // A reader on a server keeps its own answers: what it could not be asked today it may be tomorrow.
      const kept = signal === null && this.readers.areSteady ? this.kit.results : null;
      const told = { ...options, readers: readers.map(({ id }) => id) };
      const report = kept ? await kept.through(article, sources, told, watched) : await watched();
      return { report, fault: [] };
    } catch (error) {
      if (signal?.aborted === true) throw error;
      const when = `while checking ${article.path}`;
      return { report: null, fault: faultLines(error, when, this.settings.verbosity === 'verbose') };
    }
  }
}

async function openDrawer(place: string | null, io: SourceIo): Promise<Drawer | null> {
  if (place === null) return null;
  const { Drawer } = await import('./source-library/draw.js');
  return new Drawer(await io.openLibrary(place, 'read'), io);
}
