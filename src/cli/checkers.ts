import { UserError } from '../errors.js';
import { STDIN, type Target } from '../workspace/files.js';
import { Helper, type Reply } from '../workspace/helpers.js';
import { inOrder } from './in-order.js';
import type { Io, Writer } from '../workspace/io.js';
import { Session, isUnread, type Checked, type Outcome } from '../workspace/session.js';
import type { CheckSettings } from '../workspace/settings.js';
import { lineFor } from '../workspace/speech.js';

/** Checks the articles of a run; the outcomes come in the order of the articles. */
export interface Checker {
  /** How the sources of the command line stand. */
  readonly standing: Reply;
  readonly outcomes: (articles: readonly Target[]) => AsyncGenerator<Outcome, void, undefined>;
  /** What the second reader was asked, as lines; none where there is no second reader. */
  readonly account: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Called before anything is written but the report. */
export type Clear = () => Promise<void>;

/** A thread takes about half a second to start and reads the sources for itself: worth it for this many articles. */
const WORTH_A_THREAD = 16;

/** Opens the sources, here or in as many threads as were asked for or pay off. */
export async function openChecker(
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
  clear: Clear,
): Promise<Checker> {
  const jobs = jobsFor(settings, articles, io);
  return jobs === 1 ? openHere(settings, articles, io, clear) : openThreads(jobs, settings, articles, io);
}

/** What is typed in, fixed, fetched or sent is done in one place: nothing may be read, written or asked for twice. */
function jobsFor(
  { jobs, fix, fetch, secondReader }: CheckSettings,
  articles: readonly Target[],
  { processors }: Io,
): number {
  const alone =
    fix !== 'no' || fetch !== 'never' || secondReader !== null || articles.some(({ path }) => path === STDIN);
  if (alone) return 1;
  if (jobs !== null) return Math.min(jobs, articles.length);
  return Math.max(1, Math.min(processors - 1, Math.floor(articles.length / WORTH_A_THREAD)));
}

async function openThreads(
  jobs: number,
  settings: CheckSettings,
  articles: readonly Target[],
  { startHelper }: Io,
): Promise<Checker> {
  const helpers = Array.from({ length: jobs }, () => new Helper({ settings, articles }, startHelper));
  const standings = await Promise.all(helpers.map((helper) => helper.open()));
  return {
    standing: standings[0]!,
    outcomes: (wanted) =>
      inOrder(
        wanted,
        helpers.map((helper) => (target: Target) => helper.check(target)),
      ),
    account: () => [],
    close: async () => {
      await Promise.all(helpers.map((helper) => helper.close()));
    },
  };
}

async function openHere(
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
  clear: Clear,
): Promise<Checker> {
  const session = await Session.open(settings, articles, { ...io, stderr: cleared(io.stderr, clear) });
  return {
    standing: session.standing,
    outcomes: async function* (wanted) {
      for (const target of wanted) {
        const checked = await session.check(target);
        yield settings.fix === 'no' ? checked : await mended(checked, target, session, settings, io, clear);
      }
    },
    account: () => session.account,
    close: () => Promise.resolve(),
  };
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

/** After a fix that changed the file the report is that of the new text. */
async function mended(
  checked: Checked,
  target: Target,
  session: Session,
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
    return await session.check(target);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...checked, complaints: [...checked.complaints, lineFor(error)], trouble: true };
  }
}
