import type { Element, Root } from 'hast';
import { printable } from '../../language/layout.js';
import type { RenderContext, Report, RunReport } from '../../types/index.js';
import { itemsOf } from '../support/items.js';
import type { Item } from '../support/standing.js';
import { count } from '../support/words.js';
import { articleText } from './article.js';
import { coverageOf } from './coverage.js';
import { h, raw, type Content } from './dom.js';
import { listOf, partsOf } from './list.js';
import { sourcesOf } from './passages.js';
import { receiptOf } from './receipt.js';
import { ruleSection } from './rules.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './style.js';
import { contentsOf, secondLine, troubleNote, verdictLine } from './summary.js';

/** Nothing is loaded, sent or run but the style and the script of the page itself, known by their hashes. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface Section {
  /** Its number among the articles, from 1. */
  readonly number: number;
  readonly report: Report;
  readonly prefix: string;
  readonly items: readonly Item[];
}

/** The whole page. */
export function pageOf(run: RunReport, { rules = [], home = '' }: RenderContext): Root {
  const sections = run.reports.map((report, index): Section => {
    const prefix = `a${index + 1}`;
    return { number: index + 1, report, prefix, items: itemsOf(report, prefix) };
  });
  const [only] = sections;
  const single = sections.length === 1;
  const title = single ? titleOf(only!.report) : `${count(sections.length, 'article')} checked`;
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        headOf(title),
        h('body.report', [
          h('a.skip', { href: '#articles' }, 'Skip to the list'),
          h('header.masthead', [
            h('p.kicker', 'Source check'),
            h('h1', title),
            ...(single ? openingOf(only!) : overviewOf(sections)),
            keysNote(),
          ]),
          h('main', { id: 'articles', tabIndex: -1 }, [
            ...sections.flatMap((section) => sectionOf(section, run.tool, single, home)),
            ...ruleSection(run.reports, rules),
          ]),
          footer(run.tool),
          raw('script', SCRIPT),
        ]),
      ]),
    ],
  };
}

function headOf(title: string): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', `${title} – source check`),
    raw('style', STYLE),
  ]);
}

/** What an article is called: by its title, else by its path. */
export function titleOf({ article }: Report): string {
  return printable(article.title ?? article.path);
}

/** What an article comes to, with the way to each part of its list. */
function openingOf({ report, prefix, items }: Section): Element[] {
  return [
    h('p.byline', [h('code', report.article.path), `, ${count(report.article.words, 'word')}`]),
    verdictLine(items, report),
    secondLine(items, report),
    ...troubleNote(report),
    ...contentsOf(partsOf(items, prefix), prefix),
  ];
}

/** Of several articles: what each comes to, with a link to it. */
function overviewOf(sections: readonly Section[]): Element[] {
  const entry = ({ report, prefix, items }: Section) =>
    h('li', [h('a', { href: `#${prefix}` }, titleOf(report)), verdictLine(items, report)]);
  if (sections.length === 0) return [h('p.lead', 'No article was checked.')];
  return [h('nav.contents', { ariaLabel: 'Articles' }, [h('ol', sections.map(entry))])];
}

function sectionOf(section: Section, tool: RunReport['tool'], single: boolean, home: string): Element[] {
  const { report, prefix, items, number } = section;
  const level = single ? 2 : 3;
  const opening: Content[] = single
    ? []
    : [h('h2.title', { id: `${prefix}-title` }, `${number}. ${titleOf(report)}`), ...openingOf(section)];
  const context = { prefix, level, sources: sourcesOf(report, home) };
  const name = single ? { ariaLabel: 'Article' } : { ariaLabelledBy: `${prefix}-title` };
  return [
    h('section.article', { id: prefix, ...name }, [
      ...opening,
      ...listOf(partsOf(items, prefix), context),
      h('div.reading', [
        h(`h${level}`, { id: `${prefix}-reading` }, 'The article'),
        ...coverageOf(report, items, prefix),
        articleText(report, items, context),
      ]),
      receiptOf(report, items, tool, prefix, level),
    ]),
  ];
}

function keysNote(): Element {
  const key = (name: string) => h('kbd', name);
  return h('p.keys', [
    h('label', [h('input', { type: 'checkbox', id: 'keys', checked: true }), ' Keys: ']),
    key('n'),
    ' ',
    key('p'),
    ' next and previous to fix, ',
    key('j'),
    ' ',
    key('k'),
    ' through everything, ',
    key('b'),
    ' between the list and the article ',
    h('output', { id: 'told', role: 'status' }),
  ]);
}

function footer({ name, version }: RunReport['tool']): Element {
  return h('footer', [
    h(
      'p',
      `${name} ${version}. A verdict says what the documents at hand say; a person decides what it means.`,
    ),
  ]);
}
