import type { Format } from '../types/index.js';

/** HTML pages: the main text without menus, banners and scripts. */
export const html: Format = {
  id: 'html',
  summary: 'HTML: the main text of the page, without menus, banners and scripts',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  maxBytes: 16 * 1024 ** 2,
  costly: true,
  sniff: (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html[\s>])/iu.test(
      new TextDecoder().decode(head),
    ),
  sample:
    '<!doctype html><title>A page</title><nav>Menu</nav><main><h1>A page</h1><p>The report says &ldquo;no <em>evidence</em>&rdquo;.</p><blockquote><p>We found none.</p></blockquote></main>',
  read: async (bytes) => (await import('./support/html-read.js')).readHtml(bytes),
};
