import type { Element } from 'hast';
import { groupBy } from '../../language/group-by.js';
import { oneLine } from '../../language/message.js';
import type { Report, ReportedDocument, ReportedOmission, RunReport } from '../../types/index.js';
import { count, leftOutNames, ocrNames, problemLabel } from '../support/words.js';
import { h, type Content } from './dom.js';
import { quotedWords } from './phrases.js';
import type { Item } from '../support/standing.js';
import { row } from './working.js';

/** The receipt of one article: what was checked against what, by which rules, and what was not checked. */
export function receiptOf(
  report: Report,
  items: readonly Item[],
  tool: RunReport['tool'],
  prefix: string,
  level: number,
): Element {
  return h('div.receipt', [
    h(`h${level}`, { id: `${prefix}-receipt` }, 'Receipt'),
    ...part(level + 1, 'Problems', problemsOf(report)),
    ...part(level + 1, 'What was not checked', notChecked(report, items)),
    h('details.fold', [
      h('summary', 'Documents and settings'),
      ...part(level + 1, 'Documents', [documentTable(report)]),
      ...part(level + 1, 'Settings', [settingsOf(report, tool)]),
    ]),
  ]);
}

function part(level: number, title: string, content: Element[]): Element[] {
  return content.length === 0 ? [] : [h(`h${level}`, title), ...content];
}

function notChecked(report: Report, items: readonly Item[]): Element[] {
  const unchecked = items.filter(({ subject }) => subject.item.verdict === 'unchecked');
  const reasons = [...groupBy(unchecked, ({ subject }) => subject.item.why)].map(([why, group]) =>
    h('li', [
      ...group.flatMap(({ id, number }, index): Content[] => [
        index === 0 ? `${count(group.length, 'passage')} of the article (` : ', ',
        h('a', { href: `#${id}` }, String(number)),
      ]),
      '): ',
      ...quotedWords(why),
    ]),
  );
  const pages = report.sources
    .filter(({ pagesWithoutText }) => (pagesWithoutText ?? 0) > 0)
    .map(({ path, pages: all, pagesWithoutText }) =>
      h('li', `${pagesWithoutText} of the ${count(all ?? 0, 'page')} of ${path} gave no text`),
    );
  const leftOut = [report.article, ...report.sources].flatMap((document) =>
    leftOutNames(document).map((names) => h('li', `${document.path}: ${names}`)),
  );
  const unread = report.sources
    .filter(({ readable }) => !readable)
    .map(({ path }) => h('li', `${path} could not be read`));
  const left = report.omissions.length === 0 ? [] : [omissionItem(report.omissions)];
  return [
    h('ul', [
      ...unread,
      ...pages,
      ...leftOut,
      ...reasons,
      ...left,
      h('li', 'Whether the sources are right: every verdict says only what the documents at hand say.'),
    ]),
  ];
}

function omissionItem(omissions: readonly ReportedOmission[]): Element {
  return h('li', [
    `${count(omissions.length, 'sentence')} taken for no claim (questions, opinion, lead-ins …)`,
    h('details', [
      h('summary', 'Which, and why'),
      h(
        'ul',
        omissions.map(({ text, reason }) =>
          h('li', [h('b', `${reason.replaceAll('-', ' ')}: `), oneLine(text)]),
        ),
      ),
    ]),
  ]);
}

function problemsOf({ problems }: Report): Element[] {
  if (problems.length === 0) return [];
  return [
    h(
      'ul',
      problems.map((problem) => {
        const label = problemLabel(problem);
        return h('li', [label === '' ? '' : h('code', label), ' ', problem.message]);
      }),
    ),
  ];
}

function documentTable({ article, sources }: Report): Element {
  return h('div.scroll', { tabIndex: 0, role: 'group', ariaLabel: 'Documents' }, [
    h('table', [
      h('thead', [row('th', ['Document', 'Read as', 'Pages', 'Words', 'SHA-256'])]),
      h('tbody', [
        documentRow(article, 'Article'),
        ...sources.map((source) => documentRow(source, 'Source')),
      ]),
    ]),
  ]);
}

function documentRow(document: ReportedDocument, role: string): Element {
  const { path, title, url, fetched, format, pages, words, readable, sha256 } = document;
  const origin = fetched === null ? url : `${fetched.url}, copy of ${fetched.date}`;
  return row('td', [
    h('div', [
      h('b', `${role}: `),
      h('code', path),
      ...(title === null ? [] : [h('br'), title]),
      ...(origin === null ? [] : [h('br'), origin]),
    ]),
    readable ? [format, ...ocrNames(document)].join(', ') : 'not read',
    pages === null ? '–' : String(pages),
    String(words),
    h('code.hash', sha256 === '' ? '–' : sha256),
  ]);
}

const SCALES: Readonly<Record<Report['settings']['likelihoodScale'], string>> = {
  icd203: 'ICD 203 (seven bands)',
  ipcc: 'IPCC (ten terms)',
};

function settingsOf({ settings }: Report, { name, version }: RunReport['tool']): Element {
  const pairs = [
    ['Made by', `${name} ${version}, offline; the same input gives the same page`],
    ['House style for alterations', settings.style],
    ['Scale of likelihood', SCALES[settings.likelihoodScale]],
  ] as const;
  return h(
    'dl',
    pairs.flatMap(([term, value]) => [h('dt', term), h('dd', value)]),
  );
}
