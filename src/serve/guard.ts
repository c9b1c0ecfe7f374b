import type { IncomingMessage } from 'node:http';

/** Why a request is refused: a status of HTTP and one sentence. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** The names by which a browser on this machine reaches the page. */
const NAMES = ['127.0.0.1', 'localhost'];
const READING = ['GET', 'HEAD'];
const WRITING = ['PUT', 'POST', 'DELETE'];

/**
 * Why a request is refused before anything is done for it; null for one from the page itself. `Host` keeps other names that were made to
 * lead here (DNS rebinding) out, `Origin` and `Sec-Fetch-Site` the pages of other sites, and the token other users of the machine.
 */
export function refusalOf(
  { method = '', headers, url = '' }: Pick<IncomingMessage, 'method' | 'headers' | 'url'>,
  port: number,
  token: string,
): Refusal | null {
  const hosts = NAMES.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? ''))
    return { status: 421, message: 'This page answers to 127.0.0.1 alone' };
  if (![...READING, ...WRITING].includes(method))
    return { status: 405, message: 'The page does not do that' };
  const own = `http://${headers.host!}`;
  const origin = headers.origin ?? (READING.includes(method) ? own : 'none');
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (origin !== own || !['same-origin', 'none'].includes(site))
    return { status: 403, message: 'Another site may not use this page' };
  if (!url.startsWith(`/${token}/`))
    return { status: 404, message: 'There is nothing here; use the address that sourcecheck serve printed' };
  return null;
}

/** The address of the page with nothing around it but what it needs: no other site, no frame, no inline script. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
