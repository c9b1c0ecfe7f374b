import { basename, extname, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../errors.js';
import type { Desk, OpenDesk, Start } from '../lsp/desk.js';
import { extensionOf } from '../read.js';
import { readers } from '../readers/index.js';
import type { House } from '../types.js';
import { Changes } from './changes.js';
import type { Io } from './io.js';
import { manualAddress } from './manual-address.js';
import { Session } from './session.js';
import { EXIT_CLEAN, type CheckSettings } from './settings.js';
import { isWebAddress } from './web-address.js';

/** Language ids of the protocol that are not the names of readers. */
const EXTENSIONS: Readonly<Record<string, string>> = { markdown: '.md', html: '.html', plaintext: '.txt' };
/** House styles, as an editor may be set. */
const STYLES: readonly House[] = ['permissive', 'ap', 'chicago', 'bluebook'];

/** Serves an editor over standard input and output until it hangs up. */
export async function serveEditors(settings: CheckSettings, io: Io): Promise<number> {
  const { serveEditor } = await import('../lsp/server.js');
  const { input, output } = io.editor();
  const ended = new Promise((resolve) => input.once('close', resolve));
  serveEditor(input, output, io.version, deskFor(settings, io));
  await ended;
  return EXIT_CLEAN;
}

/** A desk with one session, whose sources are watched. */
function deskFor(settings: CheckSettings, io: Io): OpenDesk {
  return async (start, stale) => {
    const session = await Session.open(settingsFor(settings, start), [], io);
    const changes = new Changes();
    const watcher = await io.watchFiles(changes.note);
    const watch = (names: readonly string[]) => {
      watcher.add(names.filter((name) => !isWebAddress(name)));
    };
    watch(session.files);
    void followChanges(changes, session, stale);
    let standing = session.standing.complaints;
    return {
      check: async (uri, language, text, signal) => {
        const checked = await session.checkText(pathOf(uri, language), text, signal);
        watch(checked.dependencies);
        const complaints = [...standing, ...checked.complaints];
        standing = [];
        return { article: checked.article, report: checked.report, complaints };
      },
      addressOf: (path) => (isWebAddress(path) ? path : pathToFileURL(path).href),
      manualOf: manualAddress,
      close: () => {
        changes.end();
        watcher.close();
      },
    } satisfies Desk;
  };
}

async function followChanges(changes: Changes, session: Session, stale: () => void): Promise<void> {
  for (let changed = await changes.next(); changed !== null; changed = await changes.next()) {
    await session.refresh(changed);
    stale();
  }
}

/** What the editor is set to goes on top of the command line; its paths are those of the folder that is open. */
function settingsFor(settings: CheckSettings, { root, options }: Start): CheckSettings {
  const folder = root?.startsWith('file:') === true ? fileURLToPath(root) : '';
  const {
    sources = [],
    style,
    links,
  } = (options ?? {}) as {
    readonly sources?: unknown;
    readonly style?: House;
    readonly links?: boolean;
  };
  if (!Array.isArray(sources) || sources.some((source) => typeof source !== 'string')) {
    throw new UserError('sourcecheck: `sources` is no list of paths', 'write ["report.pdf"]');
  }
  if (style !== undefined && !STYLES.includes(style)) {
    throw new UserError(`sourcecheck: there is no style ${style}`, `choose one of: ${STYLES.join(', ')}`);
  }
  const placed = (sources as string[]).map((source) =>
    isAbsolute(source) || isWebAddress(source) ? source : join(folder, source),
  );
  const chosen = {
    ...settings.chosen,
    ...(style === undefined ? {} : { style }),
    ...(links === undefined ? {} : { links }),
  };
  return { ...settings, sources: [...settings.sources, ...placed], chosen };
}

/** The path of a document in an editor; one without a file gets the extension of its language. */
function pathOf(uri: string, language: string): string {
  if (uri.startsWith('file:')) return fileURLToPath(uri);
  const name = basename(new URL(uri).pathname);
  const isKnown = readers.some(({ extensions }) => extensions.includes(extensionOf(name)));
  return isKnown ? name : `${basename(name, extname(name))}${EXTENSIONS[language] ?? '.txt'}`;
}
