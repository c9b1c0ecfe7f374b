import { basename, dirname, extname, join, relative } from 'node:path';
import { digest } from '../read/extract.js';
import { UserError } from '../errors.js';
import type { FileReporter, RenderContext, Report } from '../types/index.js';
import { STDIN, type Target } from '../workspace/files.js';
import type { FileWriter, Io } from '../workspace/io.js';
import type { CheckSettings } from '../workspace/settings.js';
import { say } from '../workspace/speech.js';
import { writeError } from '../workspace/write-error.js';

/** What stands in the name of a file that a folder is given for an article: "draft.checked.docx". */
const CHECKED = '.checked';

/** Says for each article, by its path in the report, where its file goes; null is standard output. */
type FileOf = (article: string) => string | null;

/** What a run checks, how, and on which machine. */
interface Run {
  readonly articles: readonly Target[];
  readonly settings: CheckSettings;
  readonly io: Io;
}

/**
 * Where a format of files puts those of a run: one article into the file that was named, several into a folder. Throws
 * `UserError` for a terminal, for several articles and no folder, and where a file would take the place of an article.
 */
async function filesFor(
  { id, extension }: FileReporter,
  file: string | null,
  { articles, settings, io }: Run,
): Promise<FileOf> {
  const example = `-f ${id} -o checked${extension}`;
  const folder = file !== null && (/[\\/]$/u.test(file) || (await io.kindOf(file)) === 'folder');
  if (file === null && io.stdout.isTTY)
    throw new UserError(
      `The format ${id} is a file and cannot be shown in a terminal`,
      `name one: ${example}`,
    );
  if (!folder && articles.length > 1) {
    throw new UserError(
      `The format ${id} makes a file of each article, and there are ${articles.length}`,
      `name a folder that is there: -f ${id} -o checked/`,
    );
  }
  if (!folder) return () => file;
  const paths = articles.map(({ path }) => (path === STDIN ? settings.stdinFilename : path));
  const names = namesIn(file, paths, extension);
  const read = new Set(await Promise.all(paths.map((path) => io.realPath(path))));
  for (const name of names.values()) {
    if (read.has(await io.realPath(name)))
      throw new UserError(`A file ${name} would take the place of an article`, 'name another folder');
  }
  return (article) => names.get(article.replaceAll('\\', '/')) ?? null;
}

/** Names in a folder, by article; a number tells articles of the same name apart. */
function namesIn(folder: string, articles: readonly string[], extension: string): Map<string, string> {
  const taken = new Set<string>();
  const names = articles.map((path): [string, string] => {
    const stem = basename(path, extname(path));
    const name = (number: number) => `${stem}${number === 1 ? '' : `-${number}`}${CHECKED}${extension}`;
    let number = 1;
    while (taken.has(name(number).toLowerCase())) number++;
    taken.add(name(number).toLowerCase());
    return [path.replaceAll('\\', '/'), join(folder, name(number))];
  });
  return new Map(names);
}

/** True for a file that an earlier run left in the folder it was told to write to. */
export function isLeftIn(folder: string, path: string): boolean {
  return relative(folder, dirname(path)) === '' && basename(path, extname(path)).endsWith(CHECKED);
}

/** Writes files of articles, each as soon as it is checked; an article that could not be read gets none, and that is said. */
export async function articleFiles(
  reporter: FileReporter,
  file: string | null,
  context: RenderContext,
  { articles, settings, io }: Run,
) {
  const fileOf = await filesFor(reporter, file, { articles, settings, io });
  const only = articles.length === 1 && file !== null ? fileOf(articles[0]!.path) : null;
  // One that cannot be written is told before any work is done.
  const early = only === null ? null : await openFile(only, io);
  return {
    article: async (report: Report) => {
      const path = fileOf(report.article.path);
      if (!report.article.readable) {
        await say(
          io,
          new UserError(`${path ?? 'Nothing'} was not written, for ${report.article.path} could not be read`),
        );
        return early?.discard();
      }
      const draft = await draftOf(report, reporter, articles, io);
      const bytes = await reporter.file(report, draft, context);
      if (path === null) return io.stdout.write(bytes);
      const sink = early ?? (await openFile(path, io));
      await sink.write(bytes);
      await sink.close();
    },
    close: () => Promise.resolve(),
    discard: () => early?.discard() ?? Promise.resolve(),
  };
}

async function openFile(path: string, io: Io): Promise<FileWriter> {
  try {
    return await io.createFile(path);
  } catch (error) {
    throw writeError(path, error);
  }
}

/** The bytes of an article that has the format of the reporter. Throws `UserError` when they are not those that were checked. */
async function draftOf(
  { article: { path, format, sha256 } }: Report,
  { id }: FileReporter,
  articles: readonly Target[],
  io: Io,
): Promise<Uint8Array | null> {
  if (format !== id) return null;
  if (articles.some((target) => target.path === STDIN))
    throw new UserError(
      'A Word document from standard input cannot be given comments',
      'save it and name the file',
    );
  const bytes = await io.readFile(path);
  if ((await digest(bytes)) !== sha256)
    throw new UserError(`${path} was changed while it was being checked and got no comments`, 'run it again');
  return bytes;
}
