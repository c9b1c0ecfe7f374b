import { availableParallelism } from 'node:os';
import { parts } from '../dist/workspace/parts.js';
import { drafts, onInterrupt, tellOnSignal } from './endings.js';
import { versionHere } from './version.js';

const version = versionHere();

const HELPER = new URL('helper.js', import.meta.url);

/** Loads what checks while the command line is still being read. */
export async function warmHelper() {
  (await parts.threads()).warmThread(HELPER);
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
    statOf: async (path) => (await parts.disk()).statOf(path),
    openLibrary: async (...where) => (await parts.sourceLibrary()).openLibrary(...where),
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
    openModel: async () =>
      (await parts.localModel()).openModel(
        new URL('../model/', import.meta.url),
        new URL('model-helper.js', import.meta.url),
      ),
    watchFiles: async (tell) => (await parts.diskWatch()).watchFiles(tell),
    onInterrupt,
    tellOnSignal,
    editor: () => ({ input: process.stdin, output: process.stdout }),
    startHelper: async (errand) => (await parts.threads()).startThread(HELPER, errand),
    startDesk: async (errand, tell) =>
      (await parts.deskThread()).startDeskThread(new URL('desk-helper.js', import.meta.url), errand, tell),
    processors: availableParallelism(),
    now: () => new Date(),
    env: process.env,
    version,
  };
}
