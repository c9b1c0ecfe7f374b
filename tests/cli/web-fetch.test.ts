import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { isPublicAddress } from '../../src/workspace/public-address.js';
import { fetchPage, type FetchLimits } from '../../src/workspace/web-fetch.js';

const LIMITS: FetchLimits = { allows: () => true, seconds: 10, bytes: 1024 ** 2 };
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    const redirect = (to: string) => response.writeHead(302, { location: to }).end();
    if (pathname === '/page') {
      response.writeHead(200, { 'content-type': 'Text/HTML; charset=utf-8' }).end('<p>Hello</p>');
    } else if (pathname === '/agent') response.end(request.headers['user-agent']);
    else if (pathname === '/to') redirect(searchParams.get('url')!);
    else if (pathname === '/loop') redirect('/loop');
    else if (pathname === '/hops') {
      const left = Number(searchParams.get('n'));
      redirect(left === 1 ? '/page' : `/hops?n=${left - 1}`);
    } else if (pathname === '/gzip') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed'));
    } else if (pathname === '/bomb') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50 * 1024 ** 2)));
    } else if (pathname === '/declared') response.writeHead(200, { 'content-length': '99999999' }).write('x');
    else if (pathname === '/endless') {
      const more = () => response.write('x'.repeat(65536), () => !response.destroyed && setImmediate(more));
      more();
    } else if (pathname === '/broken') {
      response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy());
    } else if (pathname === '/silent') return;
    else if (pathname === '/slow') response.writeHead(200).write('x');
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, limits: Partial<FetchLimits> = {}) =>
  fetchPage(path.startsWith('/') ? base + path : path, { ...LIMITS, ...limits }, 'tester/1');
const text = async (path: string) => new TextDecoder().decode((await get(path)).bytes);

describe('a page is fetched', () => {
  test('with its media type', async () => {
    const { bytes, mediaType } = await get('/page');
    expect({ text: new TextDecoder().decode(bytes), mediaType }).toEqual({
      text: '<p>Hello</p>',
      mediaType: 'text/html',
    });
  });

  test('by name, over the address the name stands for', async () => {
    expect(await text(base.replace('127.0.0.1', 'localhost') + '/page')).toBe('<p>Hello</p>');
  });

  test('saying who asks', async () => {
    expect(await text('/agent')).toBe('tester/1');
  });

  test('unpacked', async () => {
    expect(await text('/gzip')).toBe('packed');
  });

  test.each([1, 5])('over %i redirects', async (hops) => {
    expect(await text(`/hops?n=${hops}`)).toBe('<p>Hello</p>');
  });
});

describe('a page is not fetched, and one sentence says why', () => {
  test.each<[string, string, Partial<FetchLimits>, string]>([
    [
      'a private address',
      '/page',
      { allows: isPublicAddress },
      '127.0.0.1 is an address of this machine or its network',
    ],
    [
      'a name for this machine',
      'http://localhost/page',
      { allows: isPublicAddress },
      'address of this machine',
    ],
    [
      'an address written as a number',
      'http://2130706433/',
      { allows: isPublicAddress },
      'address of this machine',
    ],
    ['IPv6 loopback', 'http://[::1]/', { allows: isPublicAddress }, 'address of this machine'],
    ['IPv4 inside IPv6', 'http://[::ffff:10.0.0.1]/', { allows: isPublicAddress }, 'address of this machine'],
    ['another scheme', 'ftp://example.org/x', {}, 'only http and https'],
    ['a redirect to another scheme', '/to?url=file:///etc/hosts', {}, 'only http and https'],
    ['a password', 'http://me:secret@127.0.0.1/', {}, 'with a password'],
    ['nonsense', 'http://', {}, 'no valid web address'],
    ['a loop', '/loop', {}, 'more than 5 times'],
    ['six redirects', '/hops?n=6', {}, 'more than 5 times'],
    ['not there', '/gone', {}, 'the server answers 404'],
    ['declared too large', '/declared', {}, 'larger than 1 MB'],
    ['endless', '/endless', {}, 'larger than 1 MB'],
    ['a bomb', '/bomb', {}, 'larger than 1 MB'],
    ['broken off', '/broken', {}, 'could not be fetched'],
    ['no answer', '/silent', { seconds: 0.3 }, 'within 0.3 seconds'],
    ['half an answer', '/slow', { seconds: 0.3 }, 'within 0.3 seconds'],
    ['no such name', 'http://nowhere.invalid/', {}, 'name is not known'],
    ['nobody listens', 'http://127.0.0.1:1/', {}, 'could not be fetched'],
  ])('%s', async (_, path, limits, words) => {
    const error = await get(path, limits).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining(words) as unknown });
    expect(String(error)).not.toContain('secret');
  });

  test.each(['http://10.1.2.3/', 'http://169.254.169.254/latest', 'http://127.0.0.2/'])(
    'a redirect to %s, which the first address does not excuse',
    async (target) => {
      const allows = (address: string) => address === '127.0.0.1' || isPublicAddress(address);
      const error = await get(`/to?url=${encodeURIComponent(target)}`, { allows }).catch(
        (reason: unknown) => reason,
      );
      expect(String(error)).toMatch(
        /to which .* redirects, is not fetched: [\d.]+ is an address of this machine/u,
      );
    },
  );
});

describe('addresses of the open internet', () => {
  test.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
