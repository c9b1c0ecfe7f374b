import type { Posted } from './types.js';

/** What a server's answer holds. */
export interface Completion {
  readonly content: string;
  /** True when the model ran out of room. */
  readonly cutOff: boolean;
  /** True when the model, or a filter behind it, declined. */
  readonly declined: boolean;
  /** As the server counts; null where it does not. */
  readonly usage: { readonly sent: number; readonly received: number } | null;
}

/** A server's complaint inside an answer that looks like a success. */
export interface Complaint {
  readonly status: number | null;
  readonly complaint: string;
}

/** What is used of a chat completion, whole or one piece of a stream; everything may be missing. */
interface Piece {
  readonly choices?: readonly {
    readonly message?: Said | null;
    readonly delta?: Said | null;
    readonly finish_reason?: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
  readonly error?: unknown;
}

interface Said {
  readonly content?: unknown;
  readonly refusal?: unknown;
}

/** Reads a whole answer or a stream of pieces; null for what is neither. */
export function completionIn({ contentType, body }: Posted): Completion | Complaint | null {
  const streamed = contentType.startsWith('text/event-stream') || /^\s*(?:data|event)?:/u.test(body);
  const pieces = streamed ? piecesIn(body) : [parsed(body)];
  const known = pieces.filter((piece) => piece !== null);
  const wrong = known.find(({ error }) => error !== undefined && error !== null);
  if (wrong) return { status: statusIn(wrong.error), complaint: complaintIn(wrong.error) };
  if (!known.some(({ choices }) => Array.isArray(choices) && choices.length > 0)) return null;
  return joined(known, streamed && !/^data:\s*\[DONE\]/mu.test(body));
}

function joined(pieces: readonly Piece[], open: boolean): Completion {
  const choices = pieces.flatMap((piece) => piece.choices?.[0] ?? []);
  const said = choices.flatMap((choice) => choice.message ?? choice.delta ?? []);
  const ends = choices.flatMap((choice) => choice.finish_reason ?? []);
  return {
    content: said.map(({ content }) => textOf(content)).join(''),
    cutOff: ends.includes('length') || (open && ends.length === 0),
    declined:
      ends.includes('content_filter') ||
      said.some(({ refusal }) => typeof refusal === 'string' && refusal !== ''),
    usage: usageIn(pieces),
  };
}

function usageIn(pieces: readonly Piece[]): Completion['usage'] {
  const found = pieces.flatMap(({ usage }) => usage ?? []).at(-1);
  if (found === undefined) return null;
  const { prompt_tokens: sent, completion_tokens: received } = found;
  return Number.isFinite(sent) && Number.isFinite(received)
    ? { sent: Number(sent), received: Number(received) }
    : null;
}

/** Some servers give the content in parts. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) => (isObject(part) && typeof part['text'] === 'string' ? part['text'] : ''))
    .join('');
}

/** Server-sent events: what stands behind `data:` on the lines of each. */
function piecesIn(body: string): (Piece | null)[] {
  return body
    .split(/\r\n\r\n|\n\n|\r\r/u)
    .map((event) =>
      event
        .split(/\r\n|\n|\r/u)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice('data:'.length))
        .join('\n')
        .trim(),
    )
    .filter((data) => data !== '' && data !== '[DONE]')
    .map(parsed);
}

function parsed(text: string): Piece | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** What a server says is wrong, from the body of an answer in any of the usual shapes. */
export function complaintOf(body: string): string {
  const value = parsed(body) as Readonly<Record<string, unknown>> | null;
  if (value === null) return body;
  return complaintIn(value['error'] ?? value['detail'] ?? value['message'] ?? value);
}

function complaintIn(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!isObject(error)) return JSON.stringify(error);
  const { message, code, type, param } = error;
  const parts = [message, code, type, param].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? JSON.stringify(error) : parts.join(' ');
}

function statusIn(error: unknown): number | null {
  if (!isObject(error)) return null;
  const { code, status } = error;
  const found = [status, code].map(Number).find((number) => number >= 400 && number < 600);
  return found ?? null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
