import { basename, extname } from 'node:path';
import { rules } from '../check.js';
import { UserError } from '../errors.js';
import { digest } from '../read/extract.js';
import { runReport } from '../report/run-report.js';
import { fileReporters, outputFormats, reporters } from '../reporters/index.js';
import type { Paint, Report } from '../types/index.js';
import type { ReporterSettings } from '../types/index.js';
import type { Answer } from './server.js';

/** The ending of the file that each format is saved as; others are text. */
const ENDINGS: Readonly<Record<string, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
  html: 'html',
  sarif: 'sarif',
  junit: 'xml',
  webannotation: 'jsonld',
  claimreview: 'jsonld',
};
const WIDTH = 92;
/** Stands in the name of what is saved, as in the files that the command line writes. */
const CHECKED = '.checked';

const asIs = (text: string) => text;
const PLAIN: Paint = {
  enabled: false,
  bold: asIs,
  dim: asIs,
  red: asIs,
  yellow: asIs,
  green: asIs,
  blue: asIs,
  underline: asIs,
};

/** The formats that a report can be saved in. */
export const FORMATS = outputFormats.map(({ id, summary }) => ({ id, summary }));

/** The report in one format, to be saved; null for a format that there is not. `draft` reads the bytes of the draft. */
export async function exported(
  id: string,
  report: Report,
  draft: () => Promise<Uint8Array>,
  settings: ReporterSettings,
  version: string,
): Promise<Answer | null> {
  const context = { paint: PLAIN, width: WIDTH, verbosity: 'normal', rules, settings } as const;
  const { path, format } = report.article;
  const save = (body: string | Uint8Array, ending: string): Answer => ({
    type: 'application/octet-stream',
    body,
    saveAs: `${basename(path, extname(path))}${CHECKED}${ending}`,
  });
  const maker = fileReporters.find((each) => each.id === id);
  if (maker) {
    const own = format === maker.id ? await unchanged(await draft(), report) : null;
    return save(await maker.file(report, own, context), maker.extension);
  }
  const reporter = reporters.find((each) => each.id === id);
  if (!reporter) return null;
  return save(reporter.render(runReport([report], version), context), `.${ENDINGS[id] ?? 'txt'}`);
}

/** Comments go to the words that were checked, so that these must be the words of the file still. */
async function unchanged(bytes: Uint8Array, { article }: Report): Promise<Uint8Array> {
  if ((await digest(bytes)) !== article.sha256)
    throw new UserError(`${article.path} has changed since it was checked`, 'check it again, then save');
  return bytes;
}
