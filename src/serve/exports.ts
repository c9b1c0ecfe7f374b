import { basename, extname } from 'node:path';
import { rules } from '../check.js';
import { runReport } from '../report/run-report.js';
import { reporters } from '../reporters/index.js';
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
export const FORMATS = reporters.map(({ id, summary }) => ({ id, summary }));

/** The report in one format, to be saved; null for a format that there is not. */
export function exported(
  id: string,
  report: Report,
  settings: ReporterSettings,
  version: string,
): Answer | null {
  const reporter = reporters.find((each) => each.id === id);
  if (!reporter) return null;
  const context = { paint: PLAIN, width: WIDTH, verbosity: 'normal', rules, settings } as const;
  const { path } = report.article;
  return {
    type: 'application/octet-stream',
    body: reporter.render(runReport([report], version), context),
    saveAs: `${basename(path, extname(path))}-checked.${ENDINGS[id] ?? 'txt'}`,
  };
}
