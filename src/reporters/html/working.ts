import type { Element } from 'hast';
import type {
  Element as Part,
  ReportedAlteration,
  ReportedClaim,
  ReportedQuotation,
} from '../../types/index.js';
import { h, type Content } from './dom.js';
import { placeLink, type Sources } from './passages.js';
import type { Item } from './standing.js';

const STATUS: Readonly<Record<Part['status'], string>> = {
  covered: '✓ in the source',
  differs: '✕ differs',
  missing: '○ not in the source',
};

/** How the verdict was reached, folded away: for readers who doubt it. */
export function workingOf({ subject }: Item, sources: Sources): Element[] {
  const parts =
    subject.kind === 'claim' ? claimWorking(subject.item, sources) : quotationWorking(subject.item, sources);
  return parts.length === 0
    ? []
    : [h('details.working', [h('summary', 'How this was worked out'), ...parts])];
}

function claimWorking({ elements, evidence, runnerUp, worth }: ReportedClaim, sources: Sources): Element[] {
  const compared = evidence.map((passage) =>
    h('li', [placeLink(passage, sources), `: ${passage.reasons.join('; ')}`]),
  );
  const next =
    runnerUp === null
      ? []
      : [
          h('li', [
            'Next best, not used: ',
            placeLink(runnerUp, sources),
            `: “${runnerUp.text}” (${runnerUp.reasons.join('; ')})`,
          ]),
        ];
  return [
    ...(elements.length === 0 ? [] : [elementTable(elements)]),
    ...list('Passages compared', [...compared, ...next]),
    ...list('Why it is worth checking', [h('li', worth.reason)]),
  ];
}

function elementTable(elements: readonly Part[]): Element {
  return h('table', [
    h('caption', 'The claim part by part'),
    h('thead', [row('th', ['Words', 'Role', 'Status', 'Decided by'])]),
    h(
      'tbody',
      elements.map(({ text, role, status, by }) =>
        row('td', [h('q', text), role, STATUS[status], by ?? '–']),
      ),
    ),
  ]);
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
