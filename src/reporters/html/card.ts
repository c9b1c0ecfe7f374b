import type { Element } from 'hast';
import { bestEvidence } from '../../report/passages.js';
import { oneLine } from '../../language/message.js';
import { clip } from '../support/clip.js';
import { readingsOf } from '../support/readings.js';
import type { Item } from '../support/standing.js';
import { VERDICT_WORDS } from '../support/words.js';
import { kindOf, verdictChip } from './chip.js';
import { comparisonOf } from './comparison.js';
import { differencesOf } from './differences.js';
import { h, type Content } from './dom.js';
import { findingList } from './findings.js';
import { quotedWords } from './phrases.js';
import type { Sources } from './passages.js';
import { percent, workingOf } from './working.js';

/** What the parts of one article's section share. */
export interface CardContext {
  /** Keeps the anchors of several articles apart. */
  readonly prefix: string;
  /** Depth of the heading above the article. */
  readonly level: number;
  readonly sources: Sources;
  /** What a page that keeps decisions adds to a card; nothing in a report. */
  readonly extras?: (item: Item) => Element[];
  /** False where a page opens cards itself, one at a time. */
  readonly opens?: boolean;
}

/** The evidence for one claim or quotation: a line that opens. */
export function cardOf(item: Item, context: CardContext, open: boolean): Element {
  const { id, number, standing, subject } = item;
  const { verdict } = subject.item;
  const name = `${number}: ${kindOf(item)}, ${VERDICT_WORDS[verdict]}`;
  return h(`article.card.is-${standing}.v-${verdict}`, { id, tabIndex: -1, ariaLabel: name }, [
    h('details', { open: open && context.opens !== false }, [
      h('summary', [
        h('span.number', String(number)),
        ' ',
        verdictChip(item),
        ' ',
        h('span.gist', gistOf(item, context)),
      ]),
      h('div.body', bodyOf(item, context)),
    ]),
  ]);
}

/** What a reader must know without opening the card. */
function gistOf({ subject, findings, standing }: Item, { sources }: CardContext): Content[] {
  const first = findings.find(({ suppressed }) => suppressed === null);
  if (standing === 'fix' || standing === 'look') return quotedWords(first?.message ?? subject.item.why);
  const words = clip(oneLine(subject.item.text));
  const passage = subject.kind === 'claim' ? bestEvidence(subject.item) : subject.item.places[0];
  if (standing !== 'backed' || !passage) return [words];
  return [words, ' ', h('span.whence', `→ ${sources.brief(passage)}`)];
}

function bodyOf(item: Item, context: CardContext): Element[] {
  return [
    ...findingList(item.findings, context.prefix),
    ...comparisonOf(item, context.sources),
    ...differencesOf(item),
    ...readingLines(item),
    ...(context.extras?.(item) ?? []),
    h('div.foot', [...whyLine(item), ...workingOf(item, context.sources), backLink(item)]),
  ];
}

/** The reason, where it says more than the finding does. */
function whyLine({ subject, findings }: Item): Element[] {
  const { why } = subject.item;
  const sure = surenessOf(subject);
  const told =
    subject.item.verdict === 'undecided' || (findings.length > 0 && why.startsWith('the article says'));
  const reason = told ? [] : [h('b', 'Why: '), ...quotedWords(why)];
  const parts = [...reason, ...(reason.length > 0 && sure.length > 0 ? ['. '] : []), ...sure];
  return parts.length === 0 ? [] : [h('p.why', parts)];
}

/** What is undecided is no verdict, so that there is nothing to be sure of. */
function surenessOf(subject: Item['subject']): Content[] {
  if (subject.kind === 'quotation' || subject.item.confidence === 0 || subject.item.verdict === 'undecided')
    return [];
  return [h('span.sure', `How sure: ${percent(subject.item.confidence)}.`)];
}

/** What each deeper reader said; nothing where none was asked. */
function readingLines({ subject }: Item): Element[] {
  if (subject.kind === 'quotation') return [];
  return readingsOf(subject.item).map((line) => h('p.why.reading', [oneLine(line)]));
}

function backLink({ id, number }: Item): Element {
  return h('p.back', [
    h('a', { href: `#at-${id}`, ariaLabel: `Back to number ${number} in the article` }, '← In the article'),
  ]);
}
