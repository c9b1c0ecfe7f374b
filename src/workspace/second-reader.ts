import { UserError } from '../errors.js';
import {
  SERVER_DEFAULTS,
  endpointOf,
  serverReader,
  type Estimate,
  type Tally,
} from '../reading/server/index.js';
import type { AskedAbout, Cache, Reader, SecondReaderConfig } from '../types/index.js';
import type { SourceIo } from './io.js';
import { grouped } from '../language/message.js';
import type { ReaderAtWork } from './readers.js';
import { lineFor } from './speech.js';
import { isPublicAddress } from './public-address.js';

/** Where the key is taken from, and nowhere else: command lines and files are read by others. */
const KEY = 'SOURCECHECK_API_KEY';

/** A model on a server, with every setting filled in. */
export interface SecondReaderSettings extends Required<SecondReaderConfig> {
  /** The address that requests go to. */
  readonly url: string;
}

/** What the command line and the configuration file come to; null where neither names a server. Throws `UserError`. */
export function secondReaderSettings(
  chosen: SecondReaderConfig,
  configured: SecondReaderConfig | undefined,
): SecondReaderSettings | null {
  const { url, model, ...more } = { ...configured, ...chosen };
  if (url === undefined) {
    if (Object.keys(chosen).length === 0) return null;
    throw new UserError('No second reader is named', 'name its server with --second-reader URL');
  }
  if (model === undefined || model.trim() === '')
    throw new UserError('The second reader has no model', 'name one with --model NAME');
  return { for: 'undecided', required: false, ...SERVER_DEFAULTS, ...more, url: endpointOf(url), model };
}

const ABOUT: Readonly<Record<AskedAbout, string>> = {
  undecided: 'claims that facts leave undecided',
  flagged: 'claims that facts contradict or call misstated',
  all: 'all claims with passages',
};

/** Says, before anything is sent, what will be sent where. */
export function announcement(settings: SecondReaderSettings, env: SourceIo['env']): string {
  const { url, model, for: about, maxRequests } = settings;
  if (maxRequests === 0)
    return lineFor(new UserError(`Nothing is sent to ${url}, for no request is allowed (--max-requests 0)`));
  const place = isLocal(url) ? 'a server on this machine or its network' : 'over the internet';
  const key = keyFor(url, env) === null ? 'without a key' : `with the key in ${KEY}`;
  return lineFor(
    new UserError(
      `Second reader: ${ABOUT[about]}, each with the sentence before it and the passages found for it, are sent to ${url} (${place}; model ${model}; ${key})`,
    ),
  );
}

/** The key for a server; null where there is none. Throws `UserError` rather than send it through the internet in plain sight. */
function keyFor(url: string, env: SourceIo['env']): string | null {
  const key = env[KEY]?.trim() ?? '';
  if (key === '') return null;
  if (/[^\x21-\x7E]/u.test(key))
    throw new UserError(`${KEY} holds something that can be no key`, 'set it anew, without blanks');
  if (new URL(url).protocol === 'http:' && !isLocal(url))
    throw new UserError(
      `The key in ${KEY} would be sent to ${new URL(url).host} for everyone to read`,
      'give an address that begins with https, or unset the key',
    );
  return key;
}

/** True for addresses of this machine and its network, by their names alone. */
function isLocal(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/gu, '');
  if (/^[\d.]+$|:/u.test(host)) return !isPublicAddress(host);
  return !host.includes('.') || /\.(?:local|localhost|internal|lan|home\.arpa)$/u.test(host);
}

/** A second reader at work: it says what it is about to send, and what came of it. */
export class SecondReader implements ReaderAtWork {
  readonly reader: Reader;
  private readonly tally: Readonly<Tally>;
  private article = '';
  /** Claims it could not be asked about when it was last looked at. */
  private seen = 0;

  constructor(
    readonly settings: SecondReaderSettings,
    store: Cache | null,
    private readonly io: Pick<SourceIo, 'post' | 'stderr' | 'env'>,
    private readonly quiet: boolean,
  ) {
    const { for: asks, url, model, maxRequests, timeout, atOnce, maxAnswerTokens } = settings;
    const key = keyFor(url, io.env);
    const reader = serverReader(
      { url, model, asks, maxRequests, timeout, atOnce, maxAnswerTokens },
      {
        store,
        post: (request) => io.post(request, key),
        before: (estimate) => this.tellBefore(estimate),
      },
    );
    this.reader = reader;
    this.tally = reader.tally;
  }

  begin(article: string): void {
    this.article = article;
    this.seen = this.tally.unasked;
  }

  /** True when it could not be asked about some claim of the article, and a run without it is not to count as whole. */
  get isMissed(): boolean {
    return this.settings.required && this.tally.unasked > this.seen;
  }

  private async tellBefore({ claims, kept, requests, allowed, tokens }: Estimate): Promise<void> {
    if (this.quiet) return;
    const known = kept === 0 ? '' : `, ${kept} answered before`;
    const would = allowed === 0 && requests > 0 ? 'it would take ' : '';
    const bound = allowed > 0 && allowed < requests ? `, of which ${allowed} may be sent` : '';
    await this.io.stderr.write(
      lineFor(
        new UserError(
          `${this.article}: ${plural(claims, 'claim')} for ${this.settings.model}${known}; ${would}about ${plural(requests, 'request')} and ${grouped(tokens)} tokens${bound}`,
        ),
      ),
    );
  }

  close(): void {
    // Every request ends by itself.
  }

  account(): string {
    const { requests, tokensSent, tokensReceived, roughly, kept, used, withoutProof, unreadable, unasked } =
      this.tally;
    const about = roughly ? 'about ' : '';
    const parts = [
      `${plural(requests, 'request')}, ${about}${grouped(tokensSent)} tokens sent and ${grouped(tokensReceived)} received`,
      kept === 0 ? '' : `${plural(kept, 'answer')} kept from before`,
      `${plural(used, 'answer')} used`,
      withoutProof === 0 ? '' : `${plural(withoutProof, 'answer')} without proof set aside`,
      unreadable === 0 ? '' : `${plural(unreadable, 'answer')} set aside that could not be read`,
      unasked === 0 ? '' : `${plural(unasked, 'claim')} without an answer`,
    ];
    const { model } = this.settings;
    return lineFor(
      new UserError(`Second reader ${model}: ${parts.filter((part) => part !== '').join('; ')}`),
    );
  }
}

function plural(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}
