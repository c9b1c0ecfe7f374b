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
import { harmless } from './support/harmless.js';
import { webannotation } from './webannotation.js';

/** Every output format, the default first: one file and one line each, with what its text is. */
export const reporters: readonly Reporter[] = [
  harmless(pretty, 'lines'),
  harmless(json, 'json'),
  harmless(ndjson, 'json'),
  harmless(markdown, 'lines'),
  harmless(html, 'markup'),
  harmless(sarif, 'json'),
  harmless(github, 'commands'),
  harmless(junit, 'markup'),
  harmless(webannotation, 'json'),
  harmless(claimreview, 'json'),
];
