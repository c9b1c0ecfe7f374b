import type { Element } from 'hast';
import type { ReportedAlteration, ReportedClaim, ReportedQuotation } from '../../types/index.js';
import { h, type Content } from './dom.js';
import { placeLink, type Sources } from './passages.js';
import type { Item } from '../support/standing.js';

/** How the verdict was reached, folded away: for readers who doubt it. */
export function workingOf({ subject }: Item, sources: Sources): Element[] {
  const parts =
    subject.kind === 'claim' ? claimWorking(subject.item, sources) : quotationWorking(subject.item, sources);
  return parts.length === 0
    ? []
    : [h('details.working', [h('summary', 'How this was worked out'), ...parts])];
}

function claimWorking({ evidence, worth }: ReportedClaim, sources: Sources): Element[] {
  const compared = evidence.map((passage) => h('li', [placeLink(passage, sources)]));
  return [
    ...list('Passages compared', compared),
    ...list('Why it is worth checking', [h('li', worth.reason)]),
  ];
}

/** A share as people say it. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00A0%`;
}

/** A row of a table. */
export function row(tag: 'td' | 'th', cells: readonly Content[]): Element {
  return h(
    'tr',
    cells.map((cell) => h(tag, tag === 'th' ? { scope: 'col' } : {}, [cell])),
  );
}

function quotationWorking({ alterations, places }: ReportedQuotation, sources: Sources): Element[] {
  const others = places.slice(1).map((place) => h('li', [placeLink(place, sources)]));
  return [
    ...list('Every difference from the source', alterations.map(alterationItem)),
    ...list('It also stands in', others),
  ];
}

function alterationItem({ weight, kind, actual, expected, rule, touches }: ReportedAlteration): Element {
  const words: Content[] = [h('q', actual), ' for ', h('q', expected)];
  const about = touches === null ? '' : `, touching the ${touches}`;
  return h('li', [`${weight} (${kind}${about}): `, ...words, rule === null ? '' : `. ${rule}`]);
}

function list(title: string, items: Element[]): Element[] {
  return items.length === 0 ? [] : [h('p.list-title', title), h('ul', items)];
}
