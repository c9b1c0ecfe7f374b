import { UserError } from '../errors.js';
import { NO_TOTALS, addToTotals } from '../run-report.js';
import type { FailLevel, Totals } from '../types.js';
import { openChecker, type Checker } from './checkers.js';
import { STDIN, resolveTargets, type Target } from './files.js';
import type { Io } from './io.js';
import { openOutputs, type Output } from './outputs.js';
import { makeProgress, type Progress } from './progress.js';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, type CheckSettings } from './settings.js';
import { say } from './speech.js';

/** Checks every article, few in memory at a time, and writes the reports in their order; returns the exit code. */
export async function checkArticles(settings: CheckSettings, io: Io): Promise<number> {
  const articles = await existing(settings, io);
  if (settings.sources.includes(STDIN)) {
    throw new UserError('Standard input can only be the article', 'name the source by its path');
  }
  if (settings.fix !== 'no' && articles.some(({ path }) => path === STDIN)) {
    throw new UserError('Standard input cannot be fixed', 'save it and name the file');
  }
  if (settings.watch) {
    const { watchArticles } = await import('./watch-articles.js');
    return watchArticles(settings, articles, io);
  }
  const progress = makeProgress(articles.length, settings.verbosity === 'quiet', io);
  const checker = await openChecker(settings, articles, io, progress.clear);
  try {
    for (const line of checker.standing.complaints) await io.stderr.write(line);
    const outputs = await openOutputs({ ...settings, outputs: reportsWanted(settings) }, io);
    return await report(checker, articles, settings, { io, outputs, progress });
  } finally {
    await checker.close();
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
  const { message, hint } = reasons.at(-1)!;
  throw new UserError(message, hint);
}

interface Desk {
  readonly io: Io;
  readonly outputs: readonly Output[];
  readonly progress: Progress;
}

async function report(
  { standing, outcomes }: Checker,
  articles: readonly Target[],
  { failOn }: CheckSettings,
  { io, outputs, progress }: Desk,
): Promise<number> {
  let [totals, trouble, at] = [NO_TOTALS, standing.trouble, 0];
  try {
    await progress.show(0, articles[0]!.path);
    for await (const outcome of outcomes(articles)) {
      await progress.clear();
      for (const line of outcome.complaints) await io.stderr.write(line);
      trouble ||= outcome.trouble;
      if (outcome.report !== null) {
        totals = addToTotals(totals, outcome.report);
        for (const output of outputs) await output.article(outcome.report, totals.articles - 1);
      }
      const next = articles[++at];
      if (next) await progress.show(at, next.path);
    }
    for (const output of outputs) await output.close(totals);
  } catch (error) {
    await Promise.all(outputs.map((output) => output.discard()));
    throw error;
  }
  return trouble ? EXIT_TROUBLE : fails(totals, failOn) ? EXIT_FINDINGS : EXIT_CLEAN;
}

/** A dry run leaves standard output to the diff, so that it can be piped into `patch`. */
function reportsWanted({ outputs, fix }: CheckSettings): CheckSettings['outputs'] {
  return fix === 'dry' ? outputs.filter(({ file }) => file !== null) : outputs;
}

function fails({ errors, warnings, infos }: Totals, level: FailLevel): boolean {
  const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
  return counted[level] > 0;
}
