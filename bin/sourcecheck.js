#!/usr/bin/env node
import { createWriteStream, readFileSync, rmSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from '../dist/cli/index.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

// A reader that has seen enough (`| head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
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

function write(stream, text) {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

async function kindOf(path) {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** Written beside its final place and moved there when whole, so that an interrupt leaves nothing half written. */
async function createFile(path) {
  const draft = `${path}.${process.pid}.part`;
  const stream = createWriteStream(draft);
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
  const interrupted = () => {
    rmSync(draft, { force: true });
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  const end = () => {
    process.off('SIGINT', interrupted);
    return new Promise((resolve) => stream.end(resolve));
  };
  return {
    write: (text) => write(stream, text),
    close: () => end().then(() => rename(draft, path)),
    discard: () => end().then(() => rm(draft, { force: true })),
  };
}

/** The parts that few runs need are loaded when they are. */
const cli = (file) => import(`../dist/cli/${file}.js`);

process.exitCode = await run(process.argv.slice(2), {
  stdin: () => buffer(process.stdin),
  stdout: writer(process.stdout),
  stderr: writer(process.stderr),
  readFile,
  kindOf,
  glob: async (...query) => (await cli('glob')).glob(...query),
  createFile,
  replaceFile: async (...file) => (await cli('disk')).replaceFile(...file),
  realPath: async (path) => (await cli('disk')).realPath(path),
  openStore: async (folder) => (await cli('disk-store')).openStore(folder),
  fetchPage: async (...query) => (await cli('web-fetch')).fetchPage(...query, `sourcecheck/${version}`),
  now: () => new Date(),
  env: process.env,
  version,
});
