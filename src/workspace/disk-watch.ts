import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Tells of changes of files until it is closed. */
export interface Watcher {
  /** Watches these files too, whether they exist yet or not. */
  readonly add: (paths: Iterable<string>) => void;
  /** Watches everything that lies in these folders, or comes there; not what lies deeper. */
  readonly addFolders: (paths: Iterable<string>) => void;
  readonly close: () => void;
}

interface Folder {
  /** The files in it that are watched. */
  readonly names: Set<string>;
  /** Whether all others are too. */
  isWhole: boolean;
  readonly watcher: FSWatcher | null;
}

/**
 * Watches files through their folders: many editors save by writing another file and giving it the name of the first, and who
 * watches the file itself then watches one that is gone.
 */
export function watchFiles(tell: (path: string) => void): Watcher {
  const folders = new Map<string, Folder>();
  const open = (folder: string) => {
    const known = folders.get(folder);
    if (known?.watcher) return known;
    const names = known?.names ?? new Set<string>();
    const entry: Folder = {
      names,
      isWhole: false,
      watcher: openFolder(folder, (name) => {
        if (name === null) for (const each of names) tell(join(folder, each));
        else if (entry.isWhole || names.has(name)) tell(join(folder, name));
      }),
    };
    folders.set(folder, entry);
    return entry;
  };
  return {
    add: (paths) => {
      for (const path of paths) open(dirname(path)).names.add(basename(path));
    },
    addFolders: (paths) => {
      for (const path of paths) open(path).isWhole = true;
    },
    close: () => {
      for (const { watcher } of folders.values()) watcher?.close();
    },
  };
}

/** A folder that is not there cannot be watched; the name of a change is null where the system does not tell it. */
function openFolder(folder: string, tell: (name: string | null) => void): FSWatcher | null {
  try {
    const watcher = watch(folder, (_event, name) => {
      tell(name);
    });
    return watcher.on('error', () => undefined);
  } catch {
    return null;
  }
}
