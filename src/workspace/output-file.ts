import { constants } from 'node:fs';
import { open, readlink, realpath, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import program from 'node:process';
import { kindOf, openDraft, owningOf, putInPlace } from './disk.js';
import { clearAbandoned, draftFor } from './drafts.js';
import type { FileWriter, Writer } from './io.js';

/** What of the running program an output may turn out to be. */
interface Streams {
  readonly stdout: Pick<Writer, 'write'>;
  readonly stderr: Pick<Writer, 'write'>;
  /** Files in the making, for whoever has to clear them away when a signal ends the run. */
  readonly drafts: Set<string>;
}

/** Links that lead on and on lead nowhere. */
const MAX_LINKS = 40;
/** Where a program finds its own open files: `/dev/stdout`, `/dev/fd/63` and what a shell makes of `>(command)`. */
const OWN_FILES = /^(?:\/proc\/(?:self|thread-self|\d+)(?:\/task\/\d+)?\/fd|\/dev\/fd)$/u;

/**
 * Opens an output. A regular file is written beside its place and moved there when whole, with the mode and owner of the one
 * before; links are followed. What is no regular file (a device, a pipe, an open file of the program) is written straight. Rejects
 * with the error of Node, whose `code` tells why.
 */
export async function createFile(path: string, streams: Streams): Promise<FileWriter> {
  const target = await targetOf(path);
  if ('file' in target) return openOwn(target.file, streams);
  const kind = await kindOf(target.path);
  if (kind === 'folder') throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  return kind === 'special' ? openSpecial(target.path) : openWhole(target.path, kind === 'file', streams);
}

/** Where links lead at last, also where nothing is there yet; or which open file of this program is meant. */
async function targetOf(path: string): Promise<{ readonly path: string } | { readonly file: number }> {
  let at = resolve(path);
  for (let link = 0; link < MAX_LINKS; link++) {
    const folder = await realpath(dirname(at));
    const own = [folder, dirname(at)].some((name) => OWN_FILES.test(name)) && isOurs(folder);
    if (own && /^\d+$/u.test(basename(at))) return { file: Number(basename(at)) };
    const next = await readlink(at).catch(() => null);
    if (next === null) return { path: join(folder, basename(at)) };
    at = resolve(folder, next);
  }
  throw Object.assign(new Error('links lead round in a circle'), { code: 'ELOOP' });
}

function isOurs(folder: string): boolean {
  const [, number] = /^\/proc\/(\d+)/u.exec(folder) ?? [];
  return number === undefined || Number(number) === program.pid;
}

/** Standard output and standard error are written as always, so that nothing overtakes; others as they stand open. */
async function openOwn(number: number, { stdout, stderr }: Streams): Promise<FileWriter> {
  const stream = number === 1 ? stdout : number === 2 ? stderr : null;
  const nothing = () => Promise.resolve();
  if (stream) return { write: stream.write, close: nothing, discard: nothing };
  return openSpecial(`/dev/fd/${number}`, constants.O_APPEND);
}

async function openSpecial(path: string, more = 0): Promise<FileWriter> {
  const handle = await open(path, constants.O_WRONLY | more);
  return {
    write: (text) => handle.writeFile(text),
    close: () => handle.close(),
    discard: () => handle.close().catch(() => undefined),
  };
}

async function openWhole(path: string, exists: boolean, { drafts }: Streams): Promise<FileWriter> {
  const owning = exists ? await owningOf(path) : {};
  await clearAbandoned(dirname(path));
  const draft = draftFor(path);
  drafts.add(draft);
  const handle = await openDraft(draft, owning).catch(async (error: unknown) => {
    await rm(draft, { force: true }).catch(() => undefined);
    drafts.delete(draft);
    throw error;
  });
  const discard = () => discardDraft(handle, draft, drafts);
  return {
    write: (text) => handle.writeFile(text),
    close: async () => {
      try {
        await putInPlace(handle, draft, path);
        drafts.delete(draft);
      } catch (error) {
        await discard();
        throw error;
      }
    },
    discard,
  };
}

async function discardDraft(handle: FileHandle, draft: string, drafts: Set<string>): Promise<void> {
  await handle.close().catch(() => undefined);
  await rm(draft, { force: true });
  drafts.delete(draft);
}
