import { dirname, relative } from 'node:path';
import { loadReporter } from '../reporters/loaders.js';
import { runReport } from '../report/run-report.js';
import type { RenderContext, Report, Reporter, ReportStream, RunReport, Totals } from '../types/index.js';
import { articleFiles } from './article-files.js';
import type { Target } from '../workspace/files.js';
import type { Io } from '../workspace/io.js';
import { makePaint, wantsColor } from './paint.js';
import type { CheckSettings, OutputSetting } from '../workspace/settings.js';
import { writeError } from '../workspace/write-error.js';

/** Columns when nobody tells. */
const DEFAULT_WIDTH = 80;

/** Where one report goes: told of each article as it is checked, then of the end. */
export interface Output {
  readonly article: (report: Report, index: number) => Promise<void>;
  readonly close: (totals: Totals) => Promise<void>;
  /** Leaves no half-written file behind. */
  readonly discard: () => Promise<void>;
}

interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Opens every output the user asked for; throws `UserError` when a file cannot be written, before any work is done. */
export async function openOutputs(
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
): Promise<Output[]> {
  const outputs: Output[] = [];
  try {
    for (const setting of settings.outputs) outputs.push(await open(setting, settings, articles, io));
  } catch (error) {
    await Promise.all(outputs.map((output) => output.discard()));
    throw error;
  }
  return outputs;
}

async function open(
  { format, file }: OutputSetting,
  settings: CheckSettings,
  articles: readonly Target[],
  io: Io,
): Promise<Output> {
  const reporter = await loadReporter(format);
  const context = contextFor(file, settings, io);
  if ('file' in reporter) return articleFiles(reporter, file, articles, context, settings, io);
  const manuals = reporter.bringsManuals === true ? { rules: (await import('../check.js')).rules } : {};
  const sink = file === null ? standardOutput(io) : await openFile(file, io);
  return reporter.stream
    ? streamed(reporter.stream(), sink, { ...context, ...manuals }, io.version)
    : collected(reporter, sink, { ...context, ...manuals }, io.version);
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

function streamed(stream: ReportStream, sink: Sink, context: RenderContext, version: string): Output {
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

function collected(reporter: Reporter, sink: Sink, context: RenderContext, version: string): Output {
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
