import type { Element } from 'hast';
import { libraryWords } from '../../language/message.js';
import type { Report } from '../../types/index.js';
import { tallyOf } from '../support/items.js';
import { STANDING_WORDS, type Item } from '../support/standing.js';
import { comparedWith, count } from '../support/words.js';
import { h, type Content } from './dom.js';
import type { Part } from './list.js';

/** The answer in five seconds: "3 things to fix, 2 to look at, 5 not checked". */
export function verdictLine(items: readonly Item[], report: Pick<Report, 'article'>): Element {
  if (!report.article.readable) return h('p.lead', 'Not checked: the article could not be read.');
  if (items.length === 0)
    return h('p.lead', 'Nothing was checked: no quotation and no claim was found in the article.');
  const tally = tallyOf(items);
  const urgent = (['fix', 'look', 'read', 'unchecked'] as const).filter((standing) => tally[standing] > 0);
  const parts = urgent.map((standing) =>
    h(`span.is-${standing}`, [
      h('b', String(tally[standing])),
      ` ${standing === 'fix' ? thing(tally.fix) : ''}${STANDING_WORDS[standing].counted}`,
    ]),
  );
  const clear = tally.fix + tally.look > 0 ? [] : ['Nothing to fix was found'];
  return h('p.lead', joined([...clear, ...parts]));
}

function thing(number: number): string {
  return number === 1 ? 'thing ' : 'things ';
}

function joined(parts: readonly Content[]): Content[] {
  return parts.flatMap((part, index): Content[] => [...(index === 0 ? [] : [', ']), part]);
}

/** What else there is to know before reading: how much is in order, and how well the sources were read. */
export function secondLine(items: readonly Item[], report: Pick<Report, 'sources' | 'library'>): Element {
  const { library } = report;
  const tally = tallyOf(items);
  const rest = (['backed', 'open', 'accepted'] as const)
    .filter((standing) => tally[standing] > 0)
    .map((standing) => `${tally[standing]} ${STANDING_WORDS[standing].counted}`);
  const words = [
    ...rest,
    `compared with ${comparedWith(report)}`,
    ...(library === undefined ? [] : [`it ${libraryWords(library)}`]),
  ].join('; ');
  return h('p.second', `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
}

/** What could not be read is said before anybody trusts the list; the rest of the problems stand in the receipt. */
export function troubleNote({ sources, problems }: Report): Element[] {
  const unread = sources.filter(({ readable }) => !readable).map(({ path }) => path);
  if (unread.length === 0 && problems.length === 0) return [];
  const names = unread.length === 0 ? '' : `Could not be read: ${unread.join(', ')}. `;
  const more =
    problems.length === 0 ? '' : `${count(problems.length, 'problem')} in reading; see the receipt.`;
  return [h('p.trouble', [h('span.sign', { ariaHidden: 'true' }, '▲'), ` ${names}${more}`.trimEnd()])];
}

/** The way to each part of the list, and to the article. */
export function contentsOf(parts: readonly Part[], prefix: string): Element[] {
  if (parts.length === 0) return [];
  const entry = ({ group, id, items }: Part) =>
    h('li', [h('a', { href: `#${id}` }, [group.title, ' ', h('b', String(items.length))])]);
  return [
    h('nav.parts', { ariaLabel: `Parts of the report (${prefix})` }, [
      h('ul', [
        ...parts.map(entry),
        h('li', [h('a', { href: `#${prefix}-reading` }, 'The article')]),
        h('li', [h('a', { href: `#${prefix}-receipt` }, 'Receipt')]),
      ]),
    ]),
  ];
}
