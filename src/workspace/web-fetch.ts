import { lookup } from 'node:dns/promises';
import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UserError } from '../errors.js';

/** How far a fetch may go. */
export interface FetchLimits {
  /** Whether an IP address may be connected to; asked for every address of every hop. */
  readonly allows: (address: string) => boolean;
  /** For everything together: names, redirects, the body. */
  readonly seconds: number;
  /** Of the body, unpacked. */
  readonly bytes: number;
}

/** What a server gave. */
export interface Page {
  /** Lower case, without parameters; null when the server did not say. */
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
}

/** More hops than this are a loop or a trap. */
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Fetches one address. Every hop is checked anew: scheme, and all addresses its name stands for; the connection then goes to
 * an address that was checked, whatever the name stands for a moment later. Throws `UserError` for everything that goes wrong.
 */
export async function fetchPage(address: string, limits: FetchLimits, agent: string): Promise<Page> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  try {
    let url = webUrl(address, address);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const checked = await within(signal, checkedAddress(url, address, limits));
      const response = await request(url, checked, agent, signal);
      const next = redirectOf(response);
      if (next === null) return await pageOf(response, address, limits, signal);
      response.destroy();
      url = webUrl(new URL(next, url).href, address);
    }
    throw new UserError(
      `${address} redirects more than ${MAX_REDIRECTS} times`,
      'give the address it ends at',
    );
  } catch (error) {
    throw explained(error, address, signal, limits);
  }
}

/** Looking a name up cannot be called off; waiting for it can. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const cut = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  return Promise.race([work, cut]);
}

function explained(error: unknown, address: string, signal: AbortSignal, limits: FetchLimits): UserError {
  if (error instanceof UserError) return error;
  if (signal.aborted) {
    return new UserError(
      `${address} was not fetched within ${limits.seconds} seconds`,
      'try again, or save it and give the file',
    );
  }
  const { code, message } = error as NodeJS.ErrnoException;
  const unknown = code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  return unknown
    ? new UserError(
        `${address} could not be fetched, for its name is not known here`,
        'check the spelling and the connection',
      )
    : new UserError(
        `${address} could not be fetched (${message || code || 'no reason given'})`,
        'try again, or save it and give the file',
      );
}

function webUrl(text: string, address: string): URL {
  if (!URL.canParse(text)) throw new UserError(`${text} is no valid web address`, 'check the spelling');
  const url = new URL(text);
  const via = text === address ? '' : `, to which ${address} redirects,`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UserError(`${text}${via} is not fetched: only http and https are`, 'save it and give the file');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError(
      `${url.host}${via} is not fetched with a password in its address`,
      'save it and give the file',
    );
  }
  return url;
}

interface Resolved {
  readonly address: string;
  readonly family: number;
}

async function checkedAddress(url: URL, address: string, { allows }: FetchLimits): Promise<Resolved> {
  const addresses = await lookup(url.hostname.replace(/^\[|\]$/gu, ''), { all: true });
  const hidden = addresses.find((entry) => !allows(entry.address));
  if (hidden) {
    const via = url.href === new URL(address).href ? '' : `, to which ${address} redirects,`;
    throw new UserError(
      `${url.host}${via} is not fetched: ${hidden.address} is an address of this machine or its network`,
      'add --allow-private if you mean it',
    );
  }
  return addresses[0]!;
}

function request(
  url: URL,
  { address, family }: Resolved,
  agent: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_name, { all }, answer) => {
    if (all === true) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
  const options: RequestOptions = {
    agent: false,
    lookup: pinned,
    signal,
    headers: { 'user-agent': agent, 'accept-encoding': 'gzip, deflate, br', accept: '*/*' },
  };
  return new Promise((resolve, reject) => {
    (url.protocol === 'https:' ? getHttps : getHttp)(url, options, resolve).once('error', reject);
  });
}

function redirectOf({ statusCode, headers }: IncomingMessage): string | null {
  return REDIRECTS.has(statusCode ?? 0) ? (headers.location ?? null) : null;
}

async function pageOf(
  response: IncomingMessage,
  address: string,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Page> {
  const { statusCode, headers } = response;
  if (statusCode !== 200) {
    response.destroy();
    throw new UserError(
      `${address} could not be fetched (the server answers ${statusCode ?? 'nothing'})`,
      'check the address',
    );
  }
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return { mediaType: mediaType ? mediaType : null, bytes: await bodyOf(response, address, limits, signal) };
}

async function bodyOf(
  response: IncomingMessage,
  address: string,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const collect = async (body: AsyncIterable<Uint8Array>) => {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > limits.bytes) throw new RangeError('too large');
      chunks.push(chunk);
    }
  };
  if (Number(response.headers['content-length'] ?? 0) > limits.bytes) {
    response.destroy();
    throw tooLarge(address, limits);
  }
  const coding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding as keyof typeof DECODERS]() : null;
  try {
    await (decoder
      ? pipeline(response, decoder, collect, { signal })
      : pipeline(response, collect, { signal }));
  } catch (error) {
    throw length > limits.bytes ? tooLarge(address, limits) : error;
  }
  return Buffer.concat(chunks);
}

function tooLarge(address: string, { bytes }: FetchLimits): UserError {
  return new UserError(
    `${address} is larger than ${Math.round(bytes / 1024 ** 2)} MB and was not read`,
    'save it and give the file',
  );
}
