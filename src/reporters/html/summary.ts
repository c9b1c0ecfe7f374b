import type { Element } from 'hast';
import type { Report } from '../../types/index.js';
import { count } from '../support/words.js';
import { verdictChip } from './chip.js';
import { h, type Content } from './dom.js';
import { tallyOf } from './items.js';
import { quotedWords } from './phrases.js';
import { STANDING_WORDS, type Item } from './standing.js';

/** The answer in five seconds: "3 to fix, 2 to look at, 5 not checked". */
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
  return h('p.lead', parts.length === 0 ? 'Nothing to fix.' : joined(parts));
}

function thing(number: number): string {
  return number === 1 ? 'thing ' : 'things ';
}

function joined(parts: readonly Element[]): Content[] {
  return parts.flatMap((part, index): Content[] => [...(index === 0 ? [] : [', ']), part]);
}

/** What else there is to know before reading: how much is in order, and how well the sources were read. */
export function secondLine(items: readonly Item[], { sources, problems }: Report): Element {
  const tally = tallyOf(items);
  const rest = (['backed', 'open', 'accepted'] as const)
    .filter((standing) => tally[standing] > 0)
    .map((standing) => `${tally[standing]} ${STANDING_WORDS[standing].counted}`);
  const read = sources.filter(({ readable }) => readable).length;
  const held =
    sources.length === 0
      ? 'no source was given, so the article was held against the excerpts it prints itself'
      : `held against ${read === sources.length ? count(read, 'source') : `${read} of ${count(sources.length, 'source')}`}`;
  const trouble = problems.length === 0 ? [] : [`${count(problems.length, 'problem')} in reading`];
  const words = [...rest, held, ...trouble].join('; ');
  return h('p.second', `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
}

/** What needs attention, each with a line that leads to its evidence. */
export function attentionList(items: readonly Item[], prefix: string, level: number): Element[] {
  const urgent = items.filter(({ standing }) => standing === 'fix' || standing === 'look');
  if (urgent.length === 0) return [];
  return [
    h('div.attention', [
      h(`h${level}`, { id: `${prefix}-attention` }, 'What needs attention'),
      h('ol', urgent.map(attentionItem)),
    ]),
  ];
}

function attentionItem(item: Item): Element {
  const { id, number, findings, subject, standing } = item;
  const first = findings.find(({ suppressed }) => suppressed === null);
  return h(`li.is-${standing}.v-${subject.item.verdict}`, [
    h('a', { href: `#${id}` }, [h('span.number', String(number)), ' ', verdictChip(item)]),
    ' ',
    h('span.gist', quotedWords(first?.message ?? subject.item.why)),
  ]);
}
