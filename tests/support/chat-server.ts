import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
  /** What the user's message holds, which is JSON. */
  readonly question: Question;
}

export interface Question {
  readonly question: string;
  readonly sentence_before: string | null;
  readonly claim: string;
  readonly passages: readonly { readonly heading: string | null; readonly text: string }[];
}

export interface Body {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
  readonly stream?: boolean;
  readonly [key: string]: unknown;
}

/** Answers one request; `count` is how many came before it. */
export type Behaviour = (request: Received, response: ServerResponse, count: number) => void;

/** A server that speaks the chat-completions protocol as a test wants it, and keeps what it was sent. */
export class ChatServer {
  readonly received: Received[] = [];
  private constructor(
    private readonly server: Server,
    private behaviour: Behaviour,
  ) {}

  static async start(): Promise<ChatServer> {
    const server = createServer();
    const chat = new ChatServer(server, (_request, response) => response.writeHead(500).end());
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(parts).toString()) as Body;
        const question = JSON.parse(body.messages[1]!.content) as Question;
        const received = { path: request.url!, headers: request.headers, body, question };
        chat.received.push(received);
        chat.behaviour(received, response, chat.received.length - 1);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return chat;
  }

  /** From now on it behaves so, and has received nothing. */
  behave(behaviour: Behaviour): void {
    this.behaviour = behaviour;
    this.received.length = 0;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A whole answer with this content. */
export function completion(content: string, more: object = {}): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 700, completion_tokens: 50, total_tokens: 750 },
    ...more,
  };
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, value: object, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** An answer as the model is asked for it. */
export function answer(
  verdict: string,
  passageWords: readonly string[],
  claimWords: readonly string[] = [],
  reason = 'The passage tells.',
): string {
  return JSON.stringify({ reason, verdict, claim_words: claimWords, passage_words: passageWords });
}
