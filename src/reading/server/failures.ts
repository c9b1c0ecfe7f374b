import { printable } from '../../language/layout.js';
import { complaintOf } from './completion.js';
import type { NotPosted, Posted } from './types.js';

/** What to do about an answer that is no success. */
export type Failure =
  /** The same again, after a while; `after` in milliseconds where the server says how long. */
  | { readonly act: 'again'; readonly after: number | null; readonly reason: string }
  /** Asked otherwise it may do. */
  | { readonly act: 'adapt'; readonly complaint: string; readonly reason: string }
  /** This claim must do without; `ill` where the server may be at fault, and others may fare no better. */
  | { readonly act: 'skip'; readonly ill: boolean; readonly reason: string }
  /** So must all others: nothing will change. */
  | { readonly act: 'stop'; readonly reason: string };

const BUSY = new Set([408, 425, 429, 500, 502, 503, 504, 529]);
/** What a server has to say is shown up to here. */
const SHOWN = 200;

const UNKNOWN_MODEL =
  /model[^.]{0,80}(?:not (?:found|exist|a valid|available|supported)|does not exist|unknown|invalid|no such)|(?:unknown|invalid|no such) model|model_not_found|not a valid model/iu;
const TOO_LONG =
  /context[_ -]?(?:length|size|window)|maximum context|too long|too many tokens|exceed\w*[^.]{0,60}(?:context|tokens)|prompt is too|n_ctx/iu;
const NO_MONEY = /insufficient_quota|insufficient (?:funds|credits?|balance)|billing|payment/iu;

/** Reads a refusal, by its status and by what the server says of it. `server` and `model` are for the words of it. */
export function failureOf(
  { status, body, retryAfter }: Pick<Posted, 'status' | 'body' | 'retryAfter'>,
  server: string,
  model: string,
): Failure {
  const complaint = complaintOf(body);
  const said = quoted(complaint);
  const stop = (reason: string): Failure => ({ act: 'stop', reason });
  if (status === 401 || status === 403)
    return stop(
      `${server} does not accept the key in SOURCECHECK_API_KEY, or wants one (${status}${said}); set it anew`,
    );
  if (status >= 300 && status < 400)
    return stop(`${server} redirects (${status}), and texts are not sent on; give the address it leads to`);
  if (status === 402 || (status === 429 && NO_MONEY.test(complaint)))
    return stop(`${server} wants to be paid first (${status}${said})`);
  if (BUSY.has(status))
    return {
      act: 'again',
      after: waitIn(retryAfter),
      reason: `${server} is too busy or out of order (${status}${said})`,
    };
  if ([400, 404, 422].includes(status) && UNKNOWN_MODEL.test(complaint))
    return stop(`${server} knows no model ${model} (${status}${said}); check its name`);
  if (status === 404)
    return stop(
      `${server} has nothing at this address (${status}${said}); most end in /v1, as in http://localhost:11434/v1`,
    );
  if (status === 413 || TOO_LONG.test(complaint))
    return { act: 'skip', ill: false, reason: `the passages are too long for ${model} (${status}${said})` };
  if (status === 400 || status === 422 || status === 501)
    return {
      act: 'adapt',
      complaint,
      reason: `${server} does not understand what it is asked (${status}${said})`,
    };
  return stop(`${server} refuses to answer (${status}${said})`);
}

/** Reads what kept a request from being answered at all. */
export function troubleOf({ trouble, reason }: NotPosted, server: string): Failure {
  const said = quoted(reason);
  switch (trouble) {
    case 'unreachable':
      return {
        act: 'stop',
        reason: `${server} could not be reached${said === '' ? '' : ` (${said.slice(2)})`}; see that it runs`,
      };
    case 'broken':
      return { act: 'again', after: null, reason: `the connection to ${server} broke off${said}` };
    case 'slow':
      return { act: 'skip', ill: true, reason: `${server} did not answer in time${said}` };
  }
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function waitIn(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  if (/^\s*\d+(?:\.\d+)?\s*$/u.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

function quoted(complaint: string): string {
  const line = printable(complaint).trim();
  if (line === '') return '';
  return `: ${line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`}`;
}
