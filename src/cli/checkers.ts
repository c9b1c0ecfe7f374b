import { UserError } from '../errors.js';
import { STDIN, type Target } from '../workspace/files.js';
import { inOrder } from './in-order.js';
import type { Io, Writer } from '../workspace/io.js';
import type { Checked, Outcome, Standing } from '../workspace/session.js';
import { ThreadSession } from '../workspace/session-thread/index.js';
import type { CheckSettings } from '../workspace/settings.js';
import { faultLines, lineFor } from '../workspace/speech.js';
import { isUnread } from '../workspace/unread.js';

/** Checks the articles of a run; the outcomes come in the order of the articles. */
export interface Checker {
  /** How the sources of the command line stand. */
  readonly standing: Standing;
  readonly outcomes: (articles: readonly Target[]) => AsyncGenerator<Outcome, void, undefined>;
  /** What the second reader was asked, as lines; none where there is no second reader. */
  readonly account: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Called before anything is written but the report. */
type Clear = () => Promise<void>;

/** A thread takes about half a second to start and reads the sources for itself: worth it for this many articles. */
const WORTH_A_THREAD = 16;

/** Opens the sources in a thread, or in as many as were asked for or pay off; this one stays free to hear of signals. */
export async function openChecker(
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
  clear: Clear,
): Promise<Checker> {
  const jobs = jobsFor(settings, articles, io);
  const told = { ...io, stderr: cleared(io.stderr, clear) };
  const sessions = await allOpen(
    Array.from({ length: jobs }, () => ThreadSession.open(settings, articles, told)),
  );
  const first = sessions[0]!;
  const check = (session: ThreadSession) => (target: Target) => checked(session, target, settings, io, clear);
  return {
    standing: first.standing,
    outcomes: (wanted) =>
      jobs === 1 ? oneByOne(wanted, check(first)) : inOrder(wanted, sessions.map(check)),
    account: () => first.standing.account,
    close: async () => {
      await Promise.all(sessions.map((session) => session.close()));
    },
  };
}

/** All sessions; where one cannot be opened, the others are closed again. */
async function allOpen(opening: readonly Promise<ThreadSession>[]): Promise<ThreadSession[]> {
  try {
    return await Promise.all(opening);
  } catch (error) {
    const settled = await Promise.allSettled(opening);
    await Promise.all(settled.map(async (each) => each.status === 'fulfilled' && each.value.close()));
    throw error;
  }
}

async function* oneByOne(
  articles: readonly Target[],
  check: (target: Target) => Promise<Outcome>,
): AsyncGenerator<Outcome, void, undefined> {
  for (const target of articles) yield await check(target);
}

/**
 * What is typed in, fixed, fetched or sent is done in one place: nothing may be read, written or asked for twice. A model uses all
 * processors by itself.
 */
function jobsFor(
  { jobs, fix, fetch, secondReader, localReader }: CheckSettings,
  articles: readonly Target[],
  { processors }: Io,
): number {
  const alone =
    fix !== 'no' ||
    fetch !== 'never' ||
    secondReader !== null ||
    localReader !== null ||
    articles.some(({ path }) => path === STDIN);
  if (alone) return 1;
  if (jobs !== null) return Math.max(1, Math.min(jobs, articles.length));
  return Math.max(1, Math.min(processors - 1, Math.floor(articles.length / WORTH_A_THREAD)));
}

/** Standard error, with what shows the progress taken away first. */
function cleared(stderr: Writer, clear: Clear): Writer {
  return {
    ...stderr,
    write: async (text) => {
      await clear();
      await stderr.write(text);
    },
  };
}

/** Checks one article, and mends it where that is wanted. A fault of ours in it must not keep the others from being checked. */
async function checked(
  session: ThreadSession,
  target: Target,
  settings: CheckSettings,
  io: Io,
  clear: Clear,
): Promise<Outcome> {
  try {
    const outcome = await session.check(target);
    return settings.fix === 'no'
      ? outcome
      : await mended(outcome, () => session.check(target), settings, io, clear);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const complaints = faultLines(error, `while checking ${target.path}`, settings.verbosity === 'verbose');
    return { report: null, complaints, trouble: true, failed: false };
  }
}

/** After a fix that changed the file the report is that of the new text. */
async function mended(
  checked: Checked,
  again: () => Promise<Checked>,
  { fix }: CheckSettings,
  io: Io,
  clear: Clear,
): Promise<Outcome> {
  const { article, report } = checked;
  if (report === null || isUnread(article)) return checked;
  const { fixArticle } = await import('./fix-article.js');
  try {
    await clear();
    if (!(await fixArticle(article, report, fix === 'dry', io))) return checked;
    return await again();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...checked, complaints: [...checked.complaints, lineFor(error)], trouble: true };
  }
}
