import { UserError } from '../errors.js';
import type { Io, Writer } from '../workspace/io.js';
import { writeError } from '../workspace/write-error.js';
import { parse } from './program.js';
import { EXIT_CLEAN, EXIT_TROUBLE, type Request } from '../workspace/settings.js';
import { say, sayFault } from '../workspace/speech.js';

/** Runs the command line: `argv` without the node binary and the script. Returns the exit code; never throws, never exits. */
export async function run(argv: readonly string[], given: Io): Promise<number> {
  const io = { ...given, stdout: explained(given.stdout) };
  try {
    return await answer(await parse(argv, given), io);
  } catch (error) {
    if (error instanceof UserError) await say(io, error);
    else await sayFault(io, error, 'and it had to stop', argv.includes('--verbose') || argv.includes('-v'));
    return EXIT_TROUBLE;
  }
}

/** Standard output that says in one sentence why it cannot be written. */
function explained(stdout: Writer): Writer {
  const write = (text: string | Uint8Array) =>
    stdout.write(text).catch((error: unknown) => {
      throw writeError(null, error);
    });
  return { ...stdout, write };
}

/** The pipeline is loaded only when there is something to check: `--version` and `--help` answer at once. */
async function answer(request: Request, io: Io): Promise<number> {
  if (request.kind === 'done') return request.exitCode;
  if (request.kind === 'check') {
    const { checkArticles } = await import('./check-articles.js');
    return checkArticles(request.settings, io);
  }
  if (request.kind === 'print-config') {
    const { printConfig } = await import('./print-config.js');
    await printConfig(request.settings, io);
    return EXIT_CLEAN;
  }
  if (request.kind === 'accept') {
    const { acceptFinding } = await import('./accept.js');
    await acceptFinding(request.accept, request.settings, io);
    return EXIT_CLEAN;
  }
  if (request.kind === 'library') {
    const { serveLibrary } = await import('./library/index.js');
    return serveLibrary(request.ask, request.settings, io);
  }
  if (request.kind === 'init') {
    const { writeFirstConfig } = await import('./init.js');
    await writeFirstConfig(request.force, io);
    return EXIT_CLEAN;
  }
  if (request.kind === 'serve') {
    const { servePage } = await import('../serve/index.js');
    return servePage(request.settings, request.page, io);
  }
  if (request.kind === 'lsp') {
    const { serveEditors } = await import('../editor/serve-editors.js');
    return serveEditors(request.settings, io);
  }
  const [{ explain }, { makePaint, wantsColor }] = await Promise.all([
    import('./explain.js'),
    import('./paint.js'),
  ]);
  await io.stdout.write(explain(request.check, makePaint(wantsColor(request.color, io)), io));
  return EXIT_CLEAN;
}
