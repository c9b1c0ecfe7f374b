import type { FileReporter, Reporter } from '../types/index.js';
import { claimreview } from './claimreview.js';
import { docx } from './docx.js';
import { github } from './github.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';
import { webannotation } from './webannotation.js';

/** Every format of text, the default first: one file and one line each. */
export const reporters: readonly Reporter[] = [
  pretty,
  json,
  ndjson,
  markdown,
  html,
  sarif,
  github,
  junit,
  webannotation,
  claimreview,
];

/** Every format that makes a file of each article: one file and one line each. */
export const fileReporters: readonly FileReporter[] = [docx];

/** All of them by name and summary, as the command line lists them. */
export const outputFormats: readonly { readonly id: string; readonly summary: string }[] = [
  ...reporters,
  ...fileReporters,
];
