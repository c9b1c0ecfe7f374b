import { readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parts } from '../dist/workspace/parts.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Files that are being written, each beside its final place. */
const drafts = new Set();

/** Exit codes of a shell for what was ended by a signal: 128 and its number. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143 };

/** Who wants to be told of an interrupt instead of being ended by it. */
let interrupted = null;

/** An interrupt leaves no half-written file behind, and says that what was printed so far is not everything. */
export function endOnSignals() {
  for (const [signal, code] of Object.entries(ENDED_BY)) {
    process.on(signal, () => {
      if (interrupted) {
        const tell = interrupted;
        interrupted = null;
        tell();
        return;
      }
      for (const draft of drafts) rmSync(draft, { force: true });
      const line = process.stderr.isTTY ? '\r\u001B[2K' : '';
      writeSync(
        2,
        `${line}sourcecheck: Interrupted before the report was whole; nothing was left half written\n`,
      );
      process.exit(code);
    });
  }
}

function write(stream, text) {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** @param {NodeJS.WriteStream} stream */
function writer(stream) {
  return {
    write: (text) => write(stream, text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** Standard error that is full or closed changes neither the report nor the exit code. */
function sure(stderr) {
  return { ...stderr, write: (text) => stderr.write(text).catch(() => undefined) };
}

/** What the command line may touch of the world. */
export function nodeIo() {
  return {
    stdin: async () => (await parts.inputFile()).readStream(process.stdin, 'Standard input'),
    stdout: writer(process.stdout),
    stderr: sure(writer(process.stderr)),
    readFile: async (path) => (await parts.inputFile()).readFile(path),
    kindOf: async (path) => (await parts.disk()).kindOf(path),
    createFile: async (path) =>
      (await parts.outputFile()).createFile(path, {
        drafts,
        stdout: writer(process.stdout),
        stderr: writer(process.stderr),
      }),
    glob: async (...query) => (await parts.glob()).glob(...query),
    folders: async (folder) => (await parts.glob()).folders(folder),
    findConfig: async (folder) => (await parts.configSearch()).findConfig(folder),
    git: async (args) => (await parts.git()).git(args),
    replaceFile: async (...file) => (await parts.disk()).replaceFile(...file),
    realPath: async (path) => (await parts.disk()).realPath(path),
    openStore: async (folder) => (await parts.diskStore()).openStore(folder),
    fetchPage: async (...query) => (await parts.webFetch()).fetchPage(...query, `sourcecheck/${version}`),
    post: async (request, key) => (await parts.post()).postJson(request, key, `sourcecheck/${version}`),
    watchFiles: async (tell) => (await parts.diskWatch()).watchFiles(tell),
    onInterrupt: (listener) => {
      interrupted = listener;
    },
    editor: () => ({ input: process.stdin, output: process.stdout }),
    startHelper: async (errand) =>
      (await parts.threads()).startThread(new URL('helper.js', import.meta.url), errand),
    startDesk: async (errand, tell) =>
      (await parts.deskThread()).startDeskThread(new URL('desk-helper.js', import.meta.url), errand, tell),
    processors: availableParallelism(),
    now: () => new Date(),
    env: process.env,
    version,
  };
}
