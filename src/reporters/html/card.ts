import type { Element } from 'hast';
import { bestEvidence } from '../../report/passages.js';
import { oneLine } from '../../language/message.js';
import { readingsOf } from '../support/readings.js';
import { creditOf, VERDICT_WORDS } from '../support/words.js';
import { kindOf, verdictChip } from './chip.js';
import { h, type Content } from './dom.js';
import { findingList } from './findings.js';
import { quotedWords } from './phrases.js';
import { passageFigures, type Sources } from './passages.js';
import type { Item } from './standing.js';
import { percent, workingOf } from './working.js';
import { differencesOf } from './differences.js';

/** What the parts of one article's section share. */
export interface CardContext {
  /** Keeps the anchors of several articles apart. */
  readonly prefix: string;
  /** Depth of the heading above the article. */
  readonly level: number;
  readonly sources: Sources;
}

/** The evidence for one claim or quotation; open where it needs attention, else a line that opens. */
export function cardOf(item: Item, context: CardContext): Element {
  const { id, number, standing, subject } = item;
  const { verdict } = subject.item;
  const name = `${number}: ${kindOf(item)}, ${VERDICT_WORDS[verdict]}`;
  const open = standing === 'fix' || standing === 'look' || standing === 'accepted';
  return h(`article.card.is-${standing}.v-${verdict}`, { id, tabIndex: -1, ariaLabel: name }, [
    h('details', { open }, [
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
  const standingFinding = findings.find(({ suppressed }) => suppressed === null);
  if (standing === 'fix' || standing === 'look') {
    return quotedWords(standingFinding?.message ?? subject.item.why);
  }
  const passage = subject.kind === 'claim' ? bestEvidence(subject.item) : subject.item.places[0];
  if (standing === 'read') return quotedWords(oneLine(subject.item.text));
  if (standing === 'backed' && passage) return [sources.brief(passage)];
  return quotedWords(subject.item.why);
}

function bodyOf(item: Item, context: CardContext): Element[] {
  const { subject, findings } = item;
  return [
    ...findingList(findings, context.prefix),
    ...differencesOf(item),
    ...passageFigures(item, context.sources),
    h('p.why', [h('b', 'Why: '), ...quotedWords(subject.item.why), ...surenessOf(item)]),
    ...readingLines(item),
    ...creditLine(item),
    ...workingOf(item, context.sources),
    backLink(item),
  ];
}

function surenessOf({ subject }: Item): Content[] {
  if (subject.kind === 'quotation' || subject.item.confidence === 0) return [];
  return ['. ', h('span.sure', `How sure: ${percent(subject.item.confidence)}.`)];
}

/** What each deeper reader said; nothing where none was asked. */
function readingLines({ subject }: Item): Element[] {
  if (subject.kind === 'quotation') return [];
  return readingsOf(subject.item).map((line) => h('p.why.reading', [oneLine(line)]));
}

function creditLine({ subject }: Item): Element[] {
  const credit = creditOf(subject.item.attribution);
  const verb = subject.kind === 'claim' ? 'Credited to' : 'Quoted from';
  return credit === null ? [] : [h('p.credit', [h('b', `${verb}: `), credit])];
}

function backLink({ id, number }: Item): Element {
  return h('p.back', [
    h('a', { href: `#at-${id}`, ariaLabel: `Back to number ${number} in the article` }, '← In the article'),
  ]);
}
