import { join, normalize } from 'node:path';
import { UserError } from '../errors.js';
import { printable } from '../language/layout.js';
import type { Report } from '../types/index.js';
import type { Brought, News, SourceText } from '../workspace/desk-thread.js';
import type { Io } from '../workspace/io.js';
import { settled } from '../workspace/live-settings.js';
import { announcement } from '../workspace/second-reader.js';
import type { CheckSettings } from '../workspace/settings.js';
import { sentenceFor } from './checking.js';
import { Decisions } from './decisions.js';
import { MAX_SOURCES, MAX_TOGETHER, inWords } from './limits.js';

/** How far the page is: files are being gathered, read, or were checked. */
type Phase = 'gathering' | 'checking' | 'done';

/** What came of the last check. */
export interface Outcome {
  readonly report: Report;
  readonly sources: readonly SourceText[];
  readonly complaints: readonly string[];
}

/** What lies on the desk: one draft, its sources, and what came of checking them. */
export class Desk {
  phase: Phase = 'gathering';
  /** One sentence: why the last check came to nothing; null where it did not. */
  trouble: string | null = null;
  outcome: Outcome | null = null;
  /** What has been done so far in the check that runs, a line each. */
  steps: string[] = [];
  readonly decisions: Decisions;
  private draft: Brought | null = null;
  private dropped: Brought[] = [];
  private callOff: (() => Promise<void>) | null = null;
  /** Counts the checks, so that one that was called off is not heard. */
  private run = 0;

  constructor(
    private readonly settings: CheckSettings,
    private readonly io: Io,
    /** The folder in which decisions on dropped drafts are kept; null: they are only offered for download. */
    private readonly keep: string | null,
  ) {
    this.decisions = new Decisions(settings, io, keep);
  }

  /** The path of the draft; null while there is none. */
  get draftPath(): string | null {
    return this.draft?.path ?? this.settings.articles[0] ?? null;
  }

  /** The bytes of the draft as they are now. */
  draftBytes(): Promise<Uint8Array> {
    return this.draft === null ? this.io.readFile(this.draftPath ?? '') : Promise.resolve(this.draft.bytes);
  }

  /** True where decisions lie in a file that outlives the page. */
  get isKept(): boolean {
    return this.draft === null || this.keep !== null;
  }

  /** What the sources are called: those of the command line, then those dropped. */
  get sourceNames(): { readonly name: string; readonly dropped: boolean }[] {
    return [
      ...this.settings.sources.map((name) => ({ name, dropped: false })),
      ...this.dropped.map(({ path }) => ({ name: path, dropped: true })),
    ];
  }

  /** Takes a dropped draft in place of the one that was there. */
  dropDraft(name: string, bytes: Uint8Array): void {
    this.refuseWhileChecking();
    this.makeRoom(bytes, this.draft?.bytes.length ?? 0);
    this.draft = { path: this.keep === null ? name : join(this.keep, name), bytes };
    this.forget();
  }

  /** Takes a dropped source, in place of one of the same name. */
  dropSource(name: string, bytes: Uint8Array): void {
    this.refuseWhileChecking();
    const others = this.dropped.filter(({ path }) => path !== name);
    if (others.length >= MAX_SOURCES)
      throw new UserError(
        `More than ${MAX_SOURCES} sources were dropped`,
        'take some away, or name their folder on the command line',
      );
    this.makeRoom(bytes, this.dropped.find(({ path }) => path === name)?.bytes.length ?? 0);
    this.dropped = [...others, { path: name, bytes }];
    this.forget();
  }

  /** Takes a dropped source away. */
  removeSource(name: string): void {
    this.refuseWhileChecking();
    this.dropped = this.dropped.filter(({ path }) => path !== name);
    this.forget();
  }

  /** Begins to check what lies on the desk. */
  async check(): Promise<void> {
    this.refuseWhileChecking();
    const draft = this.draftPath;
    if (draft === null) throw new UserError('There is no draft yet', 'drop one, or choose a file');
    if (this.dropped.some(({ path }) => normalize(path) === normalize(draft)))
      throw new UserError(`${draft} is both the draft and a source`, 'take it away from the sources');
    [this.phase, this.steps, this.trouble, this.outcome] = ['checking', [], null, null];
    const run = ++this.run;
    try {
      await this.begin(draft, run);
    } catch (error) {
      if (run === this.run) this.fail(sentenceFor(error));
    }
  }

  /** Calls the check off. */
  async stop(): Promise<void> {
    const callOff = this.callOff;
    this.run += 1;
    if (this.phase === 'checking') [this.phase, this.callOff, this.steps] = ['gathering', null, []];
    await callOff?.();
  }

  private async begin(draft: string, run: number): Promise<void> {
    await this.decisions.open(draft, this.draft !== null);
    const settings = await settled(this.decisions.settings, this.decisions.io);
    if (settings.secondReader) this.steps.push(announcement(settings.secondReader, this.io.env).trim());
    const errand = {
      settings: { ...settings, articles: [draft], sources: this.sourceNames.map(({ name }) => name) },
      draft,
      brought: [...(this.draft === null ? [] : [this.draft]), ...this.dropped],
    };
    if (run !== this.run) return;
    const end = this.io.startDesk(errand, (news) => {
      if (run === this.run) this.hear(news);
    });
    this.callOff = async () => (await end)();
    await end;
  }

  private hear(news: News): void {
    if (news.step === 'reading') this.steps.push(`Reading ${printable(news.path)}`);
    else if (news.step === 'comparing') this.steps.push('Comparing the draft with its sources');
    else if (news.step === 'failed') this.fail(news.message);
    else {
      const { report, sources, complaints } = news;
      this.outcome = { report, sources, complaints };
      this.phase = 'done';
      this.end();
    }
  }

  private fail(message: string): void {
    [this.phase, this.trouble] = ['gathering', message];
    this.end();
  }

  private end(): void {
    void this.callOff?.();
    this.callOff = null;
  }

  private forget(): void {
    [this.phase, this.outcome, this.trouble] = ['gathering', null, null];
  }

  private refuseWhileChecking(): void {
    if (this.phase === 'checking') throw new UserError('A check is running', 'stop it first, or wait for it');
  }

  private makeRoom(bytes: Uint8Array, freed: number): void {
    const all = [...(this.draft === null ? [] : [this.draft]), ...this.dropped];
    const weight = all.reduce((sum, file) => sum + file.bytes.length, bytes.length - freed);
    if (weight > MAX_TOGETHER)
      throw new UserError(
        `The files weigh more than ${inWords(MAX_TOGETHER)} together`,
        'take some away, or name them on the command line',
      );
  }
}
