import { serverReader, type ServerReader } from '../src/reading/server/index.js';
import type { AskedAbout } from '../src/types/index.js';
import { openStore } from '../src/workspace/disk-store.js';
import { postJson } from '../src/workspace/post.js';

/** Options of the benches that a second reader can take part in, for `parseArgs`. */
export const READER_OPTIONS = {
  'second-reader': { type: 'string' },
  model: { type: 'string' },
  'second-reader-for': { type: 'string', default: 'undecided' },
  'max-requests': { type: 'string', default: '100000' },
  'request-timeout': { type: 'string', default: '300' },
  'max-answer-tokens': { type: 'string', default: '1000' },
} as const;

/** How the benches tell of them. */
export const READER_USAGE = `--second-reader URL --model NAME lets a language model read along, as the command line does (key: SOURCECHECK_API_KEY);
--second-reader-for undecided|flagged|all, --max-requests N, --request-timeout SECONDS, --max-answer-tokens N. Answers are kept: a second run sends nothing.`;

type Given = { readonly [Name in keyof typeof READER_OPTIONS]?: string | undefined };

/** The second reader that was asked for; none where no server is named. Throws for a server without a model. */
export function readersOf(given: Given): readonly ServerReader[] {
  const { 'second-reader': url, model } = given;
  if (url === undefined) return [];
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
  return [serverReader(settings, { store, post: (request) => postJson(request, key, 'sourcecheck-bench') })];
}

/** What the reader was asked, for the figures; nothing where there is none. */
export function countsOf(readers: readonly ServerReader[]): object {
  const [reader] = readers;
  return reader === undefined ? {} : { secondReader: { id: reader.id, asks: reader.asks, ...reader.tally } };
}
