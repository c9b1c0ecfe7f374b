import { basename, extname } from 'node:path';
import { UserError } from '../errors.js';
import type { DeskErrand, News, SourceText } from '../workspace/desk-thread.js';
import { CONFIG_FILES } from '../workspace/config-search.js';
import { formats } from '../read/formats.js';
import type { Io } from '../workspace/io.js';
import { Session } from '../workspace/session.js';
import type { Document } from '../types/index.js';
import { withBrought } from './overlay.js';

/** Checks one draft and tells how far it is: the part that runs in a thread, so that the page answers meanwhile. */
export async function checkForDesk(errand: DeskErrand, io: Io, tell: (news: News) => void): Promise<void> {
  try {
    tell(await checked(errand, io, tell));
  } catch (error) {
    tell({ step: 'failed', message: sentenceFor(error) });
  }
}

async function checked(
  { settings, draft, brought }: DeskErrand,
  io: Io,
  tell: (news: News) => void,
): Promise<News> {
  const world = withBrought(quiet(io), brought);
  const target = { path: draft, missing: null };
  const told: Io = {
    ...world,
    readFile: async (path) => {
      if (isDocument(path)) tell({ step: 'reading', path });
      const bytes = await world.readFile(path);
      if (path === draft) tell({ step: 'comparing' });
      return bytes;
    },
  };
  const session = await Session.open(settings, [target], told);
  const { report, sources: read, complaints } = await session.check(target);
  const all = [...session.standing.complaints, ...complaints].map(plain);
  if (report === null) return { step: 'failed', message: all.at(-1) ?? 'The draft could not be checked' };
  return { step: 'done', report, sources: read.map(textOf), complaints: [...new Set(all)] };
}

/** Tells documents from the files that hold settings. */
function isDocument(path: string): boolean {
  const ending = extname(path).toLowerCase();
  return ENDINGS.has(ending) && !CONFIG_FILES.includes(basename(path));
}

const ENDINGS = new Set(formats.flatMap(({ extensions }) => extensions));

/** What a session says on standard error comes back with its outcome. */
function quiet(io: Io): Io {
  return { ...io, stderr: { ...io.stderr, write: () => Promise.resolve() } };
}

function textOf({ path, text, blocks, pages }: Document): SourceText {
  return { path, text, blocks, pages };
}

function plain(line: string): string {
  return line.replace(/^sourcecheck: /u, '').trimEnd();
}

/** One clear sentence, whatever went wrong. */
export function sentenceFor(error: unknown): string {
  if (error instanceof UserError)
    return error.hint === null ? error.message : `${error.message}; ${error.hint}`;
  const reason = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside sourcecheck (${reason}); please report it with what you did`;
}
