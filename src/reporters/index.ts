import type { Reporter } from '../types/index.js';
import { claimreview } from './claimreview.js';
import { github } from './github.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';
import { webannotation } from './webannotation.js';

/** Every output format, the default first: one file and one line each. */
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
