import { relative } from 'node:path';
import { UserError } from '../errors.js';
import { isLeftIn } from './article-files.js';
import { openChecker, type Checker } from './checkers.js';
import { changedSince } from '../workspace/changed.js';
import { openConfigs } from '../workspace/configs.js';
import { STDIN, resolveTargets, type Target } from '../workspace/files.js';
import type { Io } from '../workspace/io.js';
import { LiveSettings } from '../workspace/live-settings.js';
import { openOutputs, type Outputs } from './outputs.js';
import { makeProgress, type Progress } from './progress.js';
import { totalsLine } from '../reporters/support/totals.js';
import type { CheckSettings } from '../workspace/settings.js';
import { say } from '../workspace/speech.js';
import { Tally } from './tally.js';

/** Checks every article, few in memory at a time, and writes the reports in their order; returns the exit code. */
export async function checkArticles(asked: CheckSettings, io: Io): Promise<number> {
  const live = await LiveSettings.open(asked, io);
  const { settings } = live;
  if (settings.secondReader) {
    const { announcement } = await import('../workspace/second-reader.js');
    await io.stderr.write(announcement(settings.secondReader, io.env));
  }
  const articles = await wanted(await existing(settings, io), settings, io);
  if (settings.sources.includes(STDIN)) {
    throw new UserError('Standard input can only be the article', 'name the source by its path');
  }
  if (settings.fix !== 'no' && articles.some(({ path }) => path === STDIN)) {
    throw new UserError('Standard input cannot be fixed', 'save it and name the file');
  }
  await spare([...articles.map(({ path }) => path), ...settings.sources], settings, io);
  if (settings.watch) {
    const { watchArticles } = await import('./watch-articles.js');
    const find = async (now: CheckSettings) =>
      wanted(await resolveTargets(now.articles, io, 'articles'), now, io);
    return watchArticles(live, articles, find, io);
  }
  const progress = makeProgress(articles.length, settings.verbosity === 'quiet', io);
  const checker = await openChecker(settings, articles, io, progress.clear);
  try {
    const tell = async (complaint: UserError) => {
      await progress.clear();
      await say(io, complaint);
    };
    const outputs = await openOutputs({ ...settings, outputs: reportsWanted(settings) }, articles, io, tell);
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
  const targets = await resolveTargets(articles, io, 'articles');
  const reasons = targets.flatMap(({ missing }) => (missing ? [missing] : []));
  if (reasons.length < targets.length) return targets;
  for (const reason of reasons.slice(0, -1)) await say(io, reason);
  const { message, hint } = reasons.at(-1)!;
  throw new UserError(message, hint);
}

/** The articles that no configuration file leaves out; told of where one was named itself. */
async function wanted(targets: readonly Target[], settings: CheckSettings, io: Io): Promise<Target[]> {
  const configs = openConfigs(settings, io);
  const kept: Target[] = [];
  for (const target of targets) {
    if (isOwnReport(target, settings)) continue;
    const path = target.path === STDIN ? settings.stdinFilename : target.path;
    const file = target.missing ? null : await configs.ignoredBy(path);
    if (file === null) kept.push(target);
    else if (settings.articles.includes(target.path)) {
      await say(io, new UserError(`${target.path} was not checked: ${file} ignores it`));
    }
  }
  return settings.changed === null ? kept : unchangedOut(kept, settings.changed, io);
}

/** No report takes the place of what it is about. */
async function spare(paths: readonly string[], { outputs }: CheckSettings, io: Io): Promise<void> {
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (files.length === 0) return;
  const read = new Set(await Promise.all(paths.map((path) => io.realPath(path))));
  for (const file of files) {
    if (read.has(await io.realPath(file))) {
      throw new UserError(`A report in ${file} would take the place of what is checked`, 'name another file');
    }
  }
}

/** A report that an earlier run left in a folder of articles is no article. */
function isOwnReport({ path }: Target, { articles, outputs }: CheckSettings): boolean {
  const isWritten = outputs.some(
    ({ file }) => file !== null && (relative(file, path) === '' || isLeftIn(file, path)),
  );
  return isWritten && !articles.includes(path);
}

/** Silence would look like a run in which all was well. */
async function unchangedOut(targets: readonly Target[], ref: string, io: Io): Promise<Target[]> {
  const changed = await changedSince(ref, targets, io);
  if (changed.length === 0) {
    await say(io, new UserError(`None of the ${targets.length} articles named has changed since ${ref}`));
  }
  return changed;
}

interface Desk {
  readonly io: Io;
  readonly outputs: Outputs;
  readonly progress: Progress;
}

async function report(
  { standing, outcomes, account }: Checker,
  articles: readonly Target[],
  settings: CheckSettings,
  { io, outputs, progress }: Desk,
): Promise<number> {
  const tally = new Tally(settings, io, standing.trouble);
  let at = 0;
  for (const line of standing.complaints) await tally.tell(line);
  io.tellOnSignal(() => howFar(at, articles.length));
  try {
    await progress.show(0, articles[0]?.path ?? '');
    for await (const outcome of outcomes(articles)) {
      await progress.clear();
      for (const line of outcome.complaints) await tally.tell(line);
      tally.add(outcome);
      if (outcome.report !== null) await outputs.article(outcome.report, tally.totals.articles - 1);
      if (outputs.isOver) break;
      const next = articles[++at];
      if (next) await progress.show(at, next.path);
    }
    for (const line of account()) await tally.tell(line);
    await outputs.close(tally.totals);
    if (outputs.isShort) tally.isIncomplete();
    else await tellWhere(settings, outputs, tally, io);
  } catch (error) {
    await outputs.discard();
    throw error;
  }
  return tally.end();
}

function howFar(done: number, all: number): string {
  return `${done} of ${all} ${all === 1 ? 'article was' : 'articles were'} checked, and the report is not whole`;
}

/** On a terminal on which no report appears: what it comes to, and where it is. */
async function tellWhere(
  { verbosity }: CheckSettings,
  { files, areFiles }: Outputs,
  { totals }: Tally,
  io: Io,
): Promise<void> {
  if (!io.stderr.isTTY || verbosity === 'quiet' || !areFiles) return;
  await io.stderr.write(`sourcecheck: ${totalsLine(totals)}; the report is in ${files.join(', ')}\n`);
}

/** A dry run leaves standard output to the diff, so that it can be piped into `patch`. */
function reportsWanted({ outputs, fix }: CheckSettings): CheckSettings['outputs'] {
  return fix === 'dry' ? outputs.filter(({ file }) => file !== null) : outputs;
}
