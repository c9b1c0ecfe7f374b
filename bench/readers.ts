import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Tokens, localReader } from '../src/reading/local/index.js';
import { serverReader, type ServerReader } from '../src/reading/server/index.js';
import type { AskedAbout, Reader } from '../src/types/index.js';
import { openStore } from '../src/workspace/disk-store.js';
import { openModel, type OpenModel } from '../src/workspace/local-model/open.js';
import { postJson } from '../src/workspace/post.js';

/** Options of the benches that deeper readers can take part in, for `parseArgs`. */
export const READER_OPTIONS = {
  reader: { type: 'string' },
  'second-reader': { type: 'string' },
  model: { type: 'string' },
  'second-reader-for': { type: 'string', default: 'undecided' },
  'max-requests': { type: 'string', default: '100000' },
  'request-timeout': { type: 'string', default: '300' },
  'max-answer-tokens': { type: 'string', default: '1000' },
} as const;

/** How the benches tell of them. */
export const READER_USAGE = `--reader FOLDER lets the model in a folder read along ("model" is the one of the program); it is measured on sources that took no part in its training.
--second-reader URL --model NAME lets a language model read along, as the command line does (key: SOURCECHECK_API_KEY);
--second-reader-for undecided|flagged|all, --max-requests N, --request-timeout SECONDS, --max-answer-tokens N. Answers are kept: a second run sends nothing.`;

type Given = { readonly [Name in keyof typeof READER_OPTIONS]?: string | undefined };

/** The readers that were asked for. */
export interface BenchReaders {
  readonly all: readonly Reader[];
  /** What they were asked, for the figures. */
  readonly counts: () => object;
  readonly close: () => void;
}

/** The readers that were asked for; none where neither is named. Throws for a server without a model. */
export async function readersOf(given: Given): Promise<BenchReaders> {
  const model = given.reader === undefined ? null : await modelIn(given.reader);
  const local = model && localReader(model.card, new Tokens(model.tokenizer), { engine: model.engine });
  const server = serverReaderOf(given);
  return {
    all: [local, server].filter((reader) => reader !== null),
    counts: () => ({
      ...(local && { reader: local.id }),
      ...(server && { secondReader: { id: server.id, asks: server.asks, ...server.tally } }),
    }),
    close: () => {
      model?.engine.close();
    },
  };
}

/** The model in a folder; its process runs the program that was last built. */
export function modelIn(folder: string): Promise<OpenModel> {
  return openModel(pathToFileURL(`${resolve(folder)}/`), new URL('../bin/model-helper.js', import.meta.url));
}

function serverReaderOf(given: Given): ServerReader | null {
  const { 'second-reader': url, model } = given;
  if (url === undefined) return null;
  if (model === undefined) throw new Error('--second-reader needs --model NAME');
  const key = process.env['SOURCECHECK_API_KEY'] ?? null;
  const settings = {
    url,
    model,
    asks: given['second-reader-for'] as AskedAbout,
    maxRequests: Number(given['max-requests']),
    timeout: Number(given['request-timeout']),
    maxAnswerTokens: Number(given['max-answer-tokens']),
  };
  const store = openStore(process.env['SOURCECHECK_CACHE'] ?? null);
  return serverReader(settings, { store, post: (request) => postJson(request, key, 'sourcecheck-bench') });
}
