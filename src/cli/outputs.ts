import { dirname, relative } from 'node:path';
import { loadReporter } from '../reporters/loaders.js';
import { runReport } from '../report/run-report.js';
import type { RenderContext, Report, Reporter, ReportStream, RunReport, Totals } from '../types/index.js';
import type { UserError } from '../errors.js';
import { articleFiles } from './article-files.js';
import type { Target } from '../workspace/files.js';
import type { FileWriter, Io } from '../workspace/io.js';
import { makePaint, wantsColor } from './paint.js';
import type { CheckSettings, OutputSetting } from '../workspace/settings.js';
import { writeError } from '../workspace/write-error.js';

/** Columns when nobody tells. */
const DEFAULT_WIDTH = 80;

/** Where one report goes: told of each article as it is checked, then of the end. */
interface Output {
  /** As messages name it; null for standard output. */
  readonly file: string | null;
  readonly article: (report: Report, index: number) => Promise<void>;
  readonly close: (totals: Totals) => Promise<void>;
  /** Leaves no half-written file behind. */
  readonly discard: () => Promise<void>;
}

type Sink = Pick<FileWriter, 'write' | 'close' | 'discard'>;

/** The reports of a run. One that cannot be written on is given up, and told of; the others go on. */
export class Outputs {
  private readonly kept: Set<Output>;

  constructor(
    private readonly all: readonly Output[],
    private readonly tell: (complaint: UserError) => Promise<void>,
  ) {
    this.kept = new Set(all);
  }

  /** Whether some report was not written whole. */
  get isShort(): boolean {
    return this.kept.size < this.all.length;
  }

  /** Whether nothing is left to write a report to. */
  get isOver(): boolean {
    return this.isShort && this.kept.size === 0;
  }

  /** The files that are, or were, written whole. */
  get files(): string[] {
    return [...this.kept].flatMap(({ file }) => file ?? []);
  }

  /** Whether every report goes into a file. */
  get areFiles(): boolean {
    return this.all.every(({ file }) => file !== null);
  }

  /** Reports on an article. */
  article(report: Report, index: number): Promise<void> {
    return this.each((output) => output.article(report, index));
  }

  /** Ends the reports. */
  close(totals: Totals): Promise<void> {
    return this.each((output) => output.close(totals));
  }

  /** Leaves no half-written file behind. */
  async discard(): Promise<void> {
    await Promise.all(this.all.map((output) => output.discard()));
  }

  private async each(step: (output: Output) => Promise<void>): Promise<void> {
    for (const output of [...this.kept]) {
      try {
        await step(output);
      } catch (error) {
        this.kept.delete(output);
        await output.discard();
        await this.tell(writeError(output.file, error));
      }
    }
  }
}

/** Opens every output the user asked for; throws `UserError` when a file cannot be written, before any work is done. */
export async function openOutputs(
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
  tell: (complaint: UserError) => Promise<void>,
): Promise<Outputs> {
  const outputs: Output[] = [];
  try {
    for (const setting of settings.outputs) outputs.push(await open(setting, settings, articles, io));
  } catch (error) {
    await Promise.all(outputs.map((output) => output.discard()));
    throw error;
  }
  return new Outputs(outputs, tell);
}

async function open(
  { format, file }: OutputSetting,
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
): Promise<Output> {
  const reporter = await loadReporter(format);
  const context = contextFor(file, settings, io);
  if ('file' in reporter)
    return { ...(await articleFiles(reporter, file, context, { articles, settings, io })), file };
  const manuals =
    reporter.bringsManuals === true ? { rules: (await import('../workspace/rules.js')).rules } : {};
  const sink = file === null ? standardOutput(io) : await openFile(file, io);
  const writing = reporter.stream
    ? streamed(reporter.stream(), sink, { ...context, ...manuals }, io.version)
    : collected(reporter, sink, { ...context, ...manuals }, io.version);
  return { ...writing, file };
}

function contextFor(file: string | null, settings: CheckSettings, io: Io): RenderContext {
  return {
    paint: makePaint(file === null ? wantsColor(settings.color, io) : settings.color === true),
    width: settings.width ?? (file === null ? io.stdout.columns : undefined) ?? DEFAULT_WIDTH,
    verbosity: settings.verbosity,
    home: file === null ? '' : relative(dirname(file), ''),
    settings: settings.reporting,
  };
}

function standardOutput({ stdout }: Io): Sink {
  return { write: stdout.write, close: () => Promise.resolve(), discard: () => Promise.resolve() };
}

async function openFile(file: string, io: Io): Promise<Sink> {
  try {
    return await io.createFile(file);
  } catch (error) {
    throw writeError(file, error);
  }
}

type Writing = Omit<Output, 'file'>;

function streamed(stream: ReportStream, sink: Sink, context: RenderContext, version: string): Writing {
  const tool: RunReport['tool'] = { name: 'sourcecheck', version };
  let begun = false;
  const begin = async () => {
    if (!begun) await sink.write(stream.head(tool, context));
    begun = true;
  };
  return {
    article: async (report, index) => {
      await begin();
      await sink.write(stream.article(report, index, context));
    },
    close: async (totals) => {
      await begin();
      await sink.write(stream.tail(totals, context));
      await sink.close();
    },
    discard: sink.discard,
  };
}

function collected(reporter: Reporter, sink: Sink, context: RenderContext, version: string): Writing {
  const reports: Report[] = [];
  return {
    article: (report) => {
      reports.push(report);
      return Promise.resolve();
    },
    close: async () => {
      await sink.write(reporter.render(runReport(reports, version), context));
      await sink.close();
    },
    discard: sink.discard,
  };
}
