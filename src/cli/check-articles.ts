import { checkDocument } from '../check.js';
import { UserError } from '../errors.js';
import { NO_TOTALS, addToTotals } from '../run-report.js';
import type { Document, Report, Totals } from '../types.js';
import { STDIN, resolveTargets, type Target } from './files.js';
import type { Io } from './io.js';
import { Library } from './library.js';
import { openOutputs, type Output } from './outputs.js';
import { makeProgress, type Progress } from './progress.js';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, type CheckSettings, type FailLevel } from './settings.js';
import { say, sayFault } from './speech.js';

/** Checks every article in turn, one in memory at a time, and writes the reports; returns the exit code. */
export async function checkArticles(settings: CheckSettings, io: Io): Promise<number> {
  const articles = await existing(settings, io);
  if (settings.sources.includes(STDIN)) {
    throw new UserError('Standard input can only be the article', 'name the source by its path');
  }
  if (settings.fix !== 'no' && articles.some(({ path }) => path === STDIN)) {
    throw new UserError('Standard input cannot be fixed', 'save it and name the file');
  }
  const library = await Library.open(settings, articles, io);
  await sayUnreadable(library.sources, io);
  const outputs = await openOutputs({ ...settings, outputs: reportsWanted(settings) }, io);
  try {
    const run = new Run(
      settings,
      io,
      library,
      outputs,
      makeProgress(articles.length, settings.verbosity === 'quiet', io),
    );
    for (const [index, article] of articles.entries()) await run.check(article, index);
    return await run.end();
  } catch (error) {
    await Promise.all(outputs.map((output) => output.discard()));
    throw error;
  }
}

/** The articles to check; throws when none of those named exists, for then there is nothing to report on. */
async function existing({ articles }: CheckSettings, io: Io): Promise<Target[]> {
  if (articles.length === 0) {
    throw new UserError(
      'No article was named',
      'name a file, or - for standard input; sourcecheck --help shows examples',
    );
  }
  const targets = await resolveTargets(articles, io);
  const reasons = targets.flatMap(({ missing }) => (missing ? [missing] : []));
  if (reasons.length < targets.length) return targets;
  for (const reason of reasons.slice(0, -1)) await say(io, reason);
  throw reasons.at(-1)!;
}

class Run {
  private totals = NO_TOTALS;
  private trouble: boolean;

  constructor(
    private readonly settings: CheckSettings,
    private readonly io: Io,
    private readonly library: Library,
    private readonly outputs: readonly Output[],
    private readonly progress: Progress,
  ) {
    this.trouble = library.sources.some(isUnread);
  }

  async check(target: Target, index: number): Promise<void> {
    await this.progress.show(index, target.path);
    const { article, report } = await this.checked(target);
    await this.progress.clear();
    const mended = report !== null && (await this.fixed(article, report));
    const last = mended ? (await this.checked(target)).report : report;
    if (last === null) return;
    this.totals = addToTotals(this.totals, last);
    for (const output of this.outputs) await output.article(last, this.totals.articles - 1);
  }

  private async checked(target: Target): Promise<{ article: Document; report: Report | null }> {
    const read = await this.library.readArticle(target);
    const { sources, declared, problems } = await this.library.shelfFor(read);
    const article = { ...read, problems: [...read.problems, ...problems] };
    await this.progress.clear();
    await sayUnreadable([read, ...declared], this.io);
    this.trouble ||= [read, ...declared].some(isUnread);
    return { article, report: await this.report(article, sources) };
  }

  private async fixed(article: Document, report: Report): Promise<boolean> {
    if (this.settings.fix === 'no' || isUnread(article)) return false;
    const { fixArticle } = await import('./fix-article.js');
    try {
      return await fixArticle(article, report, this.settings.fix === 'dry', this.io);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.trouble = true;
      await say(this.io, error);
      return false;
    }
  }

  /** A fault of ours in one article must not keep the others from being checked. */
  private async report(article: Document, sources: readonly Document[]): Promise<Report | null> {
    try {
      return await checkDocument(article, sources, { style: this.settings.style });
    } catch (error) {
      this.trouble = true;
      await sayFault(this.io, error, `while checking ${article.path}`, this.settings.verbosity === 'verbose');
      return null;
    }
  }

  async end(): Promise<number> {
    for (const output of this.outputs) await output.close(this.totals);
    if (this.trouble) return EXIT_TROUBLE;
    return fails(this.totals, this.settings.failOn) ? EXIT_FINDINGS : EXIT_CLEAN;
  }
}

/** A dry run leaves standard output to the diff, so that it can be piped into `patch`. */
function reportsWanted({ outputs, fix }: CheckSettings): CheckSettings['outputs'] {
  return fix === 'dry' ? outputs.filter(({ file }) => file !== null) : outputs;
}

function isUnread({ text }: Document): boolean {
  return text === '';
}

async function sayUnreadable(documents: readonly Document[], io: Io): Promise<void> {
  for (const { path, problems } of documents.filter(isUnread)) {
    for (const { message } of problems) {
      await say(io, new UserError(message.includes(path) ? message : `${path}: ${message}`));
    }
  }
}

function fails({ errors, warnings, infos }: Totals, level: FailLevel): boolean {
  const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
  return counted[level] > 0;
}
