import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../errors.js';
import { sentenceFor } from './checking.js';
import { SAFE_HEADERS, refusalOf } from './guard.js';
import { inWords } from './limits.js';

/** What is sent back. */
export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The name under which a browser saves it; absent for what it shows. */
  readonly saveAs?: string;
}

/** A request as the routes see it. */
export interface Asked {
  readonly method: string;
  /** The path behind the token, from the slash on. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The body; rejects with a `UserError` when it weighs more than `most` bytes. */
  readonly body: (most: number, what: string) => Promise<Uint8Array>;
}

/** Answers what the page asks; null for what there is not. */
export type Routes = (asked: Asked) => Promise<Answer | null>;

/** A server that runs. */
interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Bytes of the token in the address: as many as keep anybody from guessing it. */
const TOKEN_BYTES = 16;
const LOOPBACK = '127.0.0.1';

/** Serves the page on this machine alone, at `port` or for 0 at one that is free. */
export async function serveOn(port: number, routes: Routes): Promise<Served> {
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  const server = createServer((request, response) => {
    void answer(request, response, server, token, routes);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(listenError(error, port));
    });
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    address: `http://${LOOPBACK}:${portOf(server)}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UserError(`Port ${port} is taken`, 'give another, or leave --port out');
  if (error.code === 'EACCES')
    return new UserError(`Port ${port} may not be used by you`, 'give one above 1023');
  return error;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  server: Server,
  token: string,
  routes: Routes,
): Promise<void> {
  const refusal = refusalOf(request, portOf(server), token);
  if (refusal !== null) {
    request.resume();
    send(response, { status: refusal.status, type: 'text/plain', body: `${refusal.message}\n` });
    return;
  }
  try {
    const url = new URL(request.url!, `http://${LOOPBACK}`);
    const path = decoded(url.pathname.slice(token.length + 1));
    const body = (most: number, what: string) => bodyOf(request, most, what);
    const asked = { method: request.method!, path, query: url.searchParams, body };
    send(response, (await routes(asked)) ?? problem(404, 'There is nothing here'));
  } catch (error) {
    request.resume();
    send(response, problem(error instanceof UserError ? 400 : 500, sentenceFor(error)));
  }
}

/** What is not encoded as addresses are leads nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/?';
  }
}

/** What went wrong, as the page takes it. */
export function problem(status: number, message: string): Answer {
  return { status, type: 'application/json', body: JSON.stringify({ error: message }) };
}

async function bodyOf(request: IncomingMessage, most: number, what: string): Promise<Uint8Array> {
  const tooMuch = new UserError(`${what} weighs more than ${inWords(most)}`, 'take a smaller one');
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooMuch;
  const parts: Buffer[] = [];
  let weight = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    weight += part.length;
    if (weight > most) throw tooMuch;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, { status = 200, type, body, saveAs }: Answer): void {
  const text = /^text\/|json|javascript/u.test(type);
  response.writeHead(status, {
    ...SAFE_HEADERS,
    'Content-Type': text ? `${type}; charset=utf-8` : type,
    ...(saveAs === undefined ? {} : { 'Content-Disposition': attachment(saveAs) }),
  });
  response.end(body);
}

/** RFC 6266: the name in ASCII, and in full. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/gu, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
