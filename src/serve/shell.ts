import type { Element } from 'hast';
import { formats } from '../read/formats.js';
import { h, written, type Content } from '../reporters/html/dom.js';

/** The page before anything lies on it: everything that the modules then show and hide. */
export function shell(version: string): string {
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', 'sourcecheck'),
      h('link', { rel: 'stylesheet', href: 'app/report.css' }),
      h('link', { rel: 'stylesheet', href: 'app/page.css' }),
      h('script', { type: 'module', src: 'app/main.js' }),
    ]),
    h('body.desk', [
      h('a.skip', { href: '#main' }, 'Skip to the work'),
      h('header.bar', [h('h1', 'sourcecheck'), h('p', { id: 'draft-name' }), tools()]),
      h('p', { id: 'trouble', role: 'alert' }),
      h('p.told', { id: 'told', role: 'status' }),
      h('main', { id: 'main', tabIndex: -1 }, [
        h(
          'noscript',
          'The page needs its scripts. The same report without them: sourcecheck DRAFT --format html',
        ),
        gathering(),
        progress(),
        h('div', { id: 'work', hidden: true }),
        h('section.pane.source', { id: 'source', hidden: true, tabIndex: 0, ariaLabelledBy: 'source-title' }),
      ]),
      dialog(),
      h('footer', [
        h('p', `sourcecheck ${version}. Nothing leaves this machine but what you told it to send.`),
      ]),
    ]),
  ]);
  return written({ type: 'root', children: [{ type: 'doctype' }, page] });
}

function tools(): Element {
  return h('div.tools', { id: 'tools', hidden: true }, [
    h('button', { type: 'button', id: 'again' }, 'Check again'),
    h('button', { type: 'button', id: 'other' }, 'Other files'),
    h('button', { type: 'button', id: 'print' }, 'Print'),
    h('details.menu', [h('summary', 'Save'), h('ul', { id: 'save' })]),
    h('details.menu', [
      h('summary', 'Keys'),
      h('p', [h('label', [h('input', { type: 'checkbox', id: 'keys', checked: true }), ' Keys are on'])]),
      h(
        'dl',
        KEYS.flatMap(([key, words]) => [h('dt', [h('kbd', key)]), h('dd', words)]),
      ),
    ]),
  ]);
}

const KEYS = [
  ['n p', 'next and previous to fix or to read'],
  ['j k', 'through everything shown'],
  ['b', 'between the list and the article'],
  ['x', 'tick off'],
  ['c', 'comment'],
  ['d', 'dismiss with a reason'],
  ['s', 'read on in the source, and back'],
] as const;

function gathering(): Element {
  const endings = formats.flatMap(({ extensions }) => extensions).join(',');
  const zone = (id: string, title: string, words: string, several: boolean): Element =>
    h('section.zone', { id: `${id}-zone`, ariaLabelledBy: `${id}-label` }, [
      h('h2', { id: `${id}-label` }, title),
      h('p', [
        h('label.choose', { htmlFor: `${id}-file` }, words),
        h('input', { type: 'file', id: `${id}-file`, accept: endings, multiple: several }),
      ]),
      h('ul', { id: `${id}-list` }),
    ]);
  return h('section', { id: 'gathering', ariaLabel: 'Files', hidden: true }, [
    h('div.zones', [
      zone('draft', 'The draft', 'Drop it here, or choose a file', false),
      zone('sources', 'The sources', 'Drop them here, or choose files', true),
    ]),
    h('p', [
      h('button', { type: 'button', id: 'check', className: ['main-button'], disabled: true }, 'Check'),
    ]),
    h('p.note', 'Without sources the draft is held against the excerpts it prints itself.'),
  ]);
}

function progress(): Element {
  return h('section', { id: 'progress', ariaLabelledBy: 'progress-title', hidden: true }, [
    h('h2', { id: 'progress-title', tabIndex: -1 }, 'Checking'),
    h('progress', { ariaLabelledBy: 'progress-title' }),
    h('ol', { id: 'steps', role: 'log', ariaLabel: 'What was done', tabIndex: 0 }),
    h('p', [h('button', { type: 'button', id: 'stop' }, 'Stop')]),
  ]);
}

/** For comments and dismissals: what is said, and by whom. */
function dialog(): Element {
  const field = (id: string, words: string, input: Content): Element =>
    h('p', [h('label', { htmlFor: id }, words), input]);
  return h('dialog', { id: 'say', ariaLabelledBy: 'say-title' }, [
    h('form', { method: 'dialog', id: 'say-form' }, [
      h('h2', { id: 'say-title' }, 'Comment'),
      field('say-words', 'Comment', h('textarea', { id: 'say-words', rows: 5 })),
      field('say-by', 'Your name', h('input', { id: 'say-by', autoComplete: 'name' })),
      h('p', { id: 'say-trouble', role: 'alert' }),
      h('p', [
        h('button', { type: 'submit', id: 'say-keep', className: ['main-button'] }, 'Keep'),
        h('button', { type: 'button', id: 'say-cancel' }, 'Cancel'),
      ]),
    ]),
  ]);
}
