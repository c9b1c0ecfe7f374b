/** How the program ends before its time: by a signal, or by a fault that nobody foresaw. */
import { rmSync, writeSync } from 'node:fs';

/** Files that are being written, each beside its final place: none is left behind half written. */
export const drafts = new Set();

/** Exit codes of a shell for what was ended by a signal: 128 and its number. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143 };
const EXIT_TROUBLE = 2;

/** Said here as well as in src/errors.ts: when no file can be opened, nothing more can be loaded. */
const TOO_MANY_FILES =
  'sourcecheck: Too many files are open; close some, use fewer --jobs, or raise the limit (ulimit -n)\n';

/** Who wants to be told of an interrupt instead of being ended by it. */
let interrupted = null;
/** How far the work had got. */
let howFar = () => 'nothing was checked yet';

export function onInterrupt(listener) {
  interrupted = listener;
}

export function tellOnSignal(tell) {
  howFar = tell;
}

/** An interrupt leaves no half-written file behind, and says how far the work had got. */
export function endOnSignals() {
  for (const [signal, code] of Object.entries(ENDED_BY)) {
    process.on(signal, () => {
      if (interrupted) {
        const tell = interrupted;
        interrupted = null;
        tell();
        return;
      }
      const line = process.stderr.isTTY ? '\r\u001B[2K' : '';
      const how = code === ENDED_BY.SIGINT ? 'Interrupted' : 'Stopped';
      end(`${line}sourcecheck: ${how}: ${howFar()}; nothing was left half written\n`, code);
    });
  }
}

/** A fault that nobody foresaw ends the run in one sentence; the stack trace only when it was asked for. */
export function endOnFaults() {
  const tell = (error) => {
    const verbose = process.argv.includes('--verbose') || process.argv.includes('-v');
    const reason = String(error?.message ?? error).replace(/\s+/gu, ' ');
    const stack = verbose && error?.stack ? `${error.stack}\n` : '';
    if (/\bE[MN]FILE\b/u.test(reason)) end(TOO_MANY_FILES, EXIT_TROUBLE);
    const asked = 'please report it with the command you gave';
    end(
      `sourcecheck: Something went wrong inside sourcecheck, and it had to stop (${reason}); ${asked}\n${stack}`,
      EXIT_TROUBLE,
    );
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

function end(sentence, code) {
  for (const draft of drafts) rmSync(draft, { force: true });
  try {
    writeSync(2, sentence);
  } catch {
    // Nobody can be told.
  }
  process.exit(code);
}
