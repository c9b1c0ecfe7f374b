import { describe, expect, test } from '@jest/globals';
import { SAFE_HEADERS, refusalOf } from '../../src/serve/guard.js';

const PORT = 4711;
const TOKEN = 'abc123';
const asked = (more: { method?: string; url?: string; headers?: Record<string, string> } = {}) =>
  refusalOf(
    {
      method: more.method ?? 'GET',
      url: more.url ?? `/${TOKEN}/state`,
      headers: { host: `127.0.0.1:${PORT}`, ...more.headers },
    },
    PORT,
    TOKEN,
  )?.status ?? 'taken';
const OWN = { origin: `http://127.0.0.1:${PORT}` };

describe('who may use the page', () => {
  test('the page itself, by the address or by the name of this machine', () => {
    expect(asked()).toBe('taken');
    expect(asked({ headers: { host: `localhost:${PORT}` } })).toBe('taken');
    expect(asked({ method: 'POST', headers: OWN })).toBe('taken');
    expect(asked({ headers: { 'sec-fetch-site': 'none' } })).toBe('taken');
  });

  test('no other name that leads here, nor another port', () => {
    expect(asked({ headers: { host: `evil.example:${PORT}` } })).toBe(421);
    expect(asked({ headers: { host: '127.0.0.1:1' } })).toBe(421);
    expect(asked({ headers: { host: '' } })).toBe(421);
  });

  test('no other site, in reading or writing, nor a frame of one', () => {
    expect(asked({ headers: { origin: 'https://evil.example' } })).toBe(403);
    expect(asked({ method: 'POST', headers: { origin: 'null' } })).toBe(403);
    expect(asked({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
    expect(asked({ headers: { 'sec-fetch-site': 'same-site' } })).toBe(403);
    expect(asked({ method: 'PUT', headers: { origin: `http://localhost:${PORT}` } })).toBe(403);
  });

  test('a write must say where it comes from', () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect(asked({ method })).toBe(403);
  });

  test('nobody without the token, and no method that the page does not know', () => {
    expect(asked({ url: '/' })).toBe(404);
    expect(asked({ url: '/abc12/state' })).toBe(404);
    expect(asked({ url: `/x/${TOKEN}/state` })).toBe(404);
    expect(asked({ method: 'OPTIONS' })).toBe(405);
    expect(asked({ method: 'TRACE', headers: OWN })).toBe(405);
  });
});

test('the policy lets in nothing from outside, no inline script and no frame', () => {
  expect(SAFE_HEADERS['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});
