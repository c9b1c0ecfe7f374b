import type { AskedAbout, SecondReaderConfig } from '../types/index.js';
import type { LocalReaderName } from '../workspace/local-model/index.js';
import { toCount, toNumber } from './option-values.js';
import type { OptionSpec } from './options.js';

/** The options about deeper readers as commander hands them over. */
export interface RawReaderOptions {
  /** False after `--no-reader`. */
  readonly reader?: LocalReaderName | false;
  /** False after `--no-second-reader`. */
  readonly secondReader?: string | false;
  readonly model?: string;
  readonly secondReaderFor?: AskedAbout;
  readonly secondReaderRequired?: boolean;
  readonly maxRequests?: number;
  readonly requestsAtOnce?: number;
  readonly requestTimeout?: number;
  readonly maxAnswerTokens?: number;
}

/** What is to be known of deeper readers; a key is taken from the environment alone. */
export const READERS: readonly OptionSpec[] = [
  {
    flags: '--reader <name>',
    everyday: 'For your desk:',
    help: 'model that reads open claims',
    choices: ['local'],
  },
  { flags: '--no-reader', help: 'let no model on this machine read, whatever the configuration says' },
  {
    flags: '--second-reader <url>',
    everyday: 'For your desk:',
    help: 'ask a language model about open claims, with --model',
  },
  { flags: '--no-second-reader', help: 'send nothing, whatever the configuration says' },
  { flags: '--model <name>', help: 'name of the model on that server; a key goes into SOURCECHECK_API_KEY' },
  {
    flags: '--second-reader-for <claims>',
    help: 'which claims it is asked about (default: undecided)',
    choices: ['undecided', 'flagged', 'all'],
  },
  {
    flags: '--second-reader-required',
    help: 'exit with 2 when it could not be asked about a claim',
  },
  {
    flags: '--max-requests <number>',
    help: 'most requests in a run; 0 shows the estimate and sends nothing (default: 200)',
    parse: toNumber('number of requests', Number.MAX_SAFE_INTEGER),
  },
  {
    flags: '--requests-at-once <number>',
    help: 'requests at the same time (default: 4)',
    parse: toCount('requests'),
  },
  {
    flags: '--request-timeout <seconds>',
    help: 'how long to wait for one answer (default: 120)',
    parse: toCount('seconds'),
  },
  {
    flags: '--max-answer-tokens <number>',
    help: 'longest answer, in tokens; models that think first need more (default: 1000)',
    parse: toCount('tokens'),
  },
];

/** What the command line says of a second reader, by the keys of the configuration file. */
export function chosenReader(raw: RawReaderOptions): SecondReaderConfig {
  const { secondReader: url, model, maxRequests, maxAnswerTokens } = raw;
  const given = {
    url: url === false ? undefined : url,
    model,
    for: raw.secondReaderFor,
    required: raw.secondReaderRequired,
    maxRequests,
    timeout: raw.requestTimeout,
    atOnce: raw.requestsAtOnce,
    maxAnswerTokens,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
