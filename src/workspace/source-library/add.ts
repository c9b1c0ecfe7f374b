import { digest } from '../../read/extract.js';
import type { Document } from '../../types/index.js';
import type { Target } from '../files.js';
import type { FileTimes, Io } from '../io.js';
import { isUnread } from '../unread.js';
import { isWebAddress } from '../web-address.js';
import { filingOf } from './filing.js';
import { entryPath } from './places.js';
import type { Entry, Filing, SourceLibrary } from './types.js';

/** Documents filed together, and characters of text: a batch is written in one go, and lost together when the run is cut off. */
const BATCH = { documents: 200, characters: 4_000_000 };
/** The time of a page of the web: it has none. */
const TIMELESS: FileTimes = { size: 0, modified: 0 };

/** What adding needs of the world. */
export interface Reading {
  /** Reads a document; what cannot be read comes back empty, with the reason. */
  readonly read: (target: Target) => Promise<Document>;
  readonly io: Pick<Io, 'statOf' | 'readFile' | 'realPath'>;
  /** ISO 8601 day. */
  readonly day: string;
  /** Whether to read again what has not changed. */
  readonly again: boolean;
  /** Told of each file before it is looked at. */
  readonly tell: (index: number, path: string) => Promise<void>;
  /** Told of a file that could not be read. */
  readonly refuse: (document: Document) => Promise<void>;
}

/** How many files were … */
export interface Added {
  /** … new to the library. */
  added: number;
  /** … read again, for they had changed. */
  changed: number;
  unchanged: number;
  unreadable: number;
}

/** Adds files to a library: reads what is new or changed, and files it batch by batch, so that a run cut off loses little. */
export async function addFiles(
  library: SourceLibrary,
  targets: readonly Target[],
  reading: Reading,
): Promise<Added> {
  const count: Added = { added: 0, changed: 0, unchanged: 0, unreadable: 0 };
  const batch: Filing[] = [];
  let characters = 0;
  for (const [index, target] of targets.entries()) {
    await reading.tell(index, target.path);
    const outcome = await readOne(library, target, reading);
    count[outcome.was]++;
    if (!('filing' in outcome)) continue;
    batch.push(outcome.filing);
    characters += outcome.characters;
    if (batch.length < BATCH.documents && characters < BATCH.characters) continue;
    await library.file(batch.splice(0));
    characters = 0;
  }
  if (batch.length > 0) await library.file(batch);
  return count;
}

type Outcome =
  | { readonly was: 'unchanged' | 'unreadable' }
  | { readonly was: 'added' | 'changed'; readonly filing: Filing; readonly characters: number };

async function readOne(library: SourceLibrary, target: Target, reading: Reading): Promise<Outcome> {
  const { io, day, again } = reading;
  const path = isWebAddress(target.path) ? target.path : await io.realPath(target.path);
  const place = entryPath(path, library.home);
  const entry = await library.entryAt(place);
  const times = (await io.statOf(path)) ?? TIMELESS;
  if (entry && !again && (await isSame(entry, times, path, library, io))) return { was: 'unchanged' };
  const document = await reading.read(target);
  if (isUnread(document)) {
    // What it held before is not what it holds now.
    if (entry && target.missing === null) await library.remove([entry.id]);
    await reading.refuse(document);
    return { was: 'unreadable' };
  }
  const filing = filingOf(document, place, times, day);
  return { was: entry ? 'changed' : 'added', filing, characters: document.text.length };
}

/** By size and time; where only the time is another, by the bytes. */
async function isSame(
  entry: Entry,
  { size, modified }: FileTimes,
  path: string,
  library: SourceLibrary,
  io: Reading['io'],
): Promise<boolean> {
  if (entry.size !== size) return false;
  if (entry.modified === modified) return true;
  const sha256 = await io.readFile(path).then(digest, () => null);
  if (sha256 !== entry.sha256) return false;
  await library.touch(entry.id, modified);
  return true;
}
