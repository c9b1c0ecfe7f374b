import { expect, test } from '@jest/globals';
import { uriFrom, uriOf } from '../../src/reporters/support/uri.js';

test.each([
  ['drafts/a.md', 'drafts/a.md'],
  ['./drafts/a b.md', 'drafts/a%20b.md'],
  ['../sources/50%.pdf', '../sources/50%25.pdf'],
  ['drafts\\été.md', 'drafts/%C3%A9t%C3%A9.md'],
  ['a:b.md', 'a%3Ab.md'],
  ['/srv/news/a#1.md', 'file:///srv/news/a%231.md'],
  ['C:\\news\\a.md', 'file:///C:/news/a.md'],
  ['<stdin>', '%3Cstdin%3E'],
  ['https://example.org/a%20b?q=1#p', 'https://example.org/a%20b?q=1#p'],
  ['half \uD800 character', 'half%20%EF%BF%BD%20character'],
])('%s is %s', (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});

test.each([
  ['', 'sources/a.pdf', 'sources/a.pdf'],
  ['..', 'sources/a b.pdf', '../sources/a%20b.pdf'],
  ['../..', '../a.pdf', '../../../a.pdf'],
  ['/srv/desk', 'a.pdf', 'file:///srv/desk/a.pdf'],
  ['..', '/srv/a.pdf', 'file:///srv/a.pdf'],
  ['..', 'C:\\news\\a.pdf', 'file:///C:/news/a.pdf'],
  ['..', 'https://example.org/a', 'https://example.org/a'],
])('from “%s” %s is %s', (home, path, uri) => {
  expect(uriFrom(home, path)).toBe(uri);
});
