import { createWriteStream, readFileSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parts } from '../dist/workspace/parts.js';
import { drafts, onInterrupt, tellOnSignal } from './endings.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

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

async function kindOf(path) {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** Written beside its final place and moved there when whole. */
async function createFile(path) {
  if ((await kindOf(path)) === 'folder') throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  const draft = `${path}.${process.pid}.part`;
  const stream = createWriteStream(draft);
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
  drafts.add(draft);
  const end = (then) =>
    new Promise((resolve) => stream.end(resolve)).then(then).finally(() => drafts.delete(draft));
  return {
    write: (text) => write(stream, text),
    close: () => end(() => rename(draft, path)),
    discard: () => end(() => rm(draft, { force: true })),
  };
}

/** What the command line may touch of the world. */
export function nodeIo() {
  return {
    stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    stdout: writer(process.stdout),
    stderr: writer(process.stderr),
    readFile,
    kindOf,
    glob: async (...query) => (await parts.glob()).glob(...query),
    folders: async (folder) => (await parts.glob()).folders(folder),
    findConfig: async (folder) => (await parts.configSearch()).findConfig(folder),
    git: async (args) => (await parts.git()).git(args),
    createFile,
    replaceFile: async (...file) => (await parts.disk()).replaceFile(...file),
    realPath: async (path) => (await parts.disk()).realPath(path),
    openStore: async (folder) => (await parts.diskStore()).openStore(folder),
    fetchPage: async (...query) => (await parts.webFetch()).fetchPage(...query, `sourcecheck/${version}`),
    post: async (request, key) => (await parts.post()).postJson(request, key, `sourcecheck/${version}`),
    watchFiles: async (tell) => (await parts.diskWatch()).watchFiles(tell),
    onInterrupt,
    tellOnSignal,
    editor: () => ({ input: process.stdin, output: process.stdout }),
    startHelper: async (errand) => (await parts.threads()).startThread(HELPER, errand),
    processors: availableParallelism(),
    now: () => new Date(),
    env: process.env,
    version,
  };
}
