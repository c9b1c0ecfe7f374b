import type { NotPosted, PostRequest, Posted } from '../reading/server/types.js';

/** No answer about one claim is longer, in bytes; a stream that never ends is cut off here. */
const MAX_BYTES = 4 * 1024 ** 2;
/** Codes of Node for a connection that was never made. */
const NEVER_MADE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Sends JSON to a server and reads the whole answer, a stream too. Redirects are handed back, not followed, so that nothing goes
 * anywhere but where it was said to go. `key` is sent as a bearer token. Rejects only when the request's signal calls it off.
 */
export async function postJson(
  { url, body, seconds, signal }: PostRequest,
  key: string | null,
  agent: string,
): Promise<Posted | NotPosted> {
  const late = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'user-agent': agent,
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
    });
    return {
      status: response.status,
      contentType: (response.headers.get('content-type') ?? '').toLowerCase(),
      retryAfter: response.headers.get('retry-after'),
      body: await textOf(response),
    };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return { trouble: 'slow', reason: `${seconds} s` };
    return troubleIn(error);
  }
}

async function textOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new Error('the answer does not end');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** `fetch` tells little itself; what went wrong is in its cause, or in the causes of that. */
function troubleIn(error: unknown): NotPosted {
  const causes = [error, ...causesOf(error)] as Partial<NodeJS.ErrnoException>[];
  const coded = causes.find(({ code }) => typeof code === 'string');
  const { message = String(error) } = coded ?? causes.at(-1)!;
  const reason = coded?.code === undefined || message.includes(coded.code) ? message : coded.code;
  return { trouble: NEVER_MADE.has(coded?.code ?? '') ? 'unreachable' : 'broken', reason };
}

/** By their shape, for an error of Node may be of another realm than this code. */
function causesOf(error: unknown): unknown[] {
  const { cause, errors } = (error ?? {}) as {
    readonly cause?: unknown;
    readonly errors?: readonly unknown[];
  };
  return [
    ...(cause === undefined ? [] : [cause]),
    ...(errors ?? []),
    ...(cause === undefined ? [] : causesOf(cause)),
  ];
}
