import { UserError } from '../errors.js';
import { resolveTargets, sourcesFor } from '../workspace/files.js';
import type { Io } from '../workspace/io.js';
import { settled } from '../workspace/live-settings.js';
import { announcement } from '../workspace/second-reader.js';
import { EXIT_CLEAN, type CheckSettings, type PageSettings } from '../workspace/settings.js';
import { Desk } from './desk.js';
import { routesOf } from './routes.js';
import { serveOn } from './server.js';

/** Serves the page until Ctrl-C. Throws `UserError` when a file that was named is not there, before anything is served. */
export async function servePage(
  settings: CheckSettings,
  { port, keep }: PageSettings,
  io: Io,
): Promise<number> {
  await refuse(settings, keep, io);
  const { secondReader } = await settled(settings, io);
  if (secondReader) await io.stderr.write(announcement(secondReader, io.env));
  const desk = new Desk(settings, io, keep);
  const { address, close } = await serveOn(port, routesOf(desk, settings, io));
  const interrupted = new Promise<void>((resolve) => {
    io.onInterrupt(resolve);
  });
  if (settings.articles.length > 0) await desk.check();
  await io.stdout.write(`${address}\n`);
  await io.stderr.write('sourcecheck: open this address in a browser on this machine; Ctrl-C ends it\n');
  await interrupted;
  await desk.stop();
  await close();
  return EXIT_CLEAN;
}

async function refuse(settings: CheckSettings, keep: string | null, io: Io): Promise<void> {
  const { articles, sources } = settings;
  if (articles.length > 1)
    throw new UserError('The page shows one draft', 'name one, or drop another on the page');
  const targets = await resolveTargets([...articles, ...sources], io, sourcesFor(settings));
  const lost = targets.find(({ missing }) => missing !== null)?.missing;
  if (lost) throw new UserError(lost.message, lost.hint);
  if (articles.length === 1 && (await io.kindOf(articles[0]!)) !== 'file')
    throw new UserError(`${articles[0]!} is no file`, 'name the draft itself');
  if (keep !== null && (await io.kindOf(keep)) !== 'folder')
    throw new UserError(`${keep} is no folder`, 'make it, or name another');
}
