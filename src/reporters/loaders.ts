import type { FileReporter, Reporter } from '../types/index.js';

/** Every output format by name, as `index.ts` lists them, each to be loaded when it is wanted: a run needs one, and help none. */
const LOADERS: Readonly<Record<string, () => Promise<Reporter | FileReporter>>> = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  ndjson: async () => (await import('./ndjson.js')).ndjson,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html.js')).html,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  junit: async () => (await import('./junit.js')).junit,
  webannotation: async () => (await import('./webannotation.js')).webannotation,
  claimreview: async () => (await import('./claimreview.js')).claimreview,
  docx: async () => (await import('./docx.js')).docx,
};

/** The names of all output formats, the default first. */
export const reporterNames: readonly string[] = Object.keys(LOADERS);

/** The reporter of a name among `reporterNames`. */
export function loadReporter(name: string): Promise<Reporter | FileReporter> {
  return LOADERS[name]!();
}
