import type { Element } from 'hast';
import { articleText } from '../reporters/html/article.js';
import { h, markup, type Content } from '../reporters/html/dom.js';
import { listOf, partsOf } from '../reporters/html/list.js';
import { sourcesOf, type Sources } from '../reporters/html/passages.js';
import { contentsOf, secondLine, troubleNote, verdictLine } from '../reporters/html/summary.js';
import { itemsOf } from '../reporters/support/items.js';
import type { Item } from '../reporters/support/standing.js';
import type {
  Extract,
  Report,
  ReportedClaim,
  ReportedEvidence,
  ReportedFinding,
  ReportedQuotation,
} from '../types/index.js';
import type { Decisions } from './decisions.js';
import type { Outcome } from './desk.js';

/** Keeps the anchors of the work apart from those of the page around it. */
const PREFIX = 'a1';

/** The work as a piece of the page: the article, and the list with what was decided. */
export function workOf({ report, complaints }: Outcome, decisions: Decisions): string {
  const items = itemsOf(report, PREFIX);
  const parts = partsOf(items, PREFIX);
  const context = {
    prefix: PREFIX,
    level: 3,
    sources: deskSources(report),
    opens: false,
    extras: (item: Item) => [decisionsOn(item, decisions)],
  };
  return markup([
    h('section.pane.reading', { ariaLabelledBy: 'article-title', tabIndex: 0 }, [
      h('h2', { id: 'article-title' }, 'The article'),
      articleText(report, items, { ...context, level: 2 }),
    ]),
    h('section.pane.list', { ariaLabelledBy: 'list-title', tabIndex: 0 }, [
      h('h2', { id: 'list-title' }, 'The list'),
      verdictLine(items, report),
      secondLine(items, report),
      ...troubleNote(report),
      ...complaintsOf(complaints),
      progressOf(items, decisions),
      ...contentsOf(parts, PREFIX).map(withoutReceipt),
      ...listOf(parts, context),
      ...strayOf(report, decisions),
    ]),
  ]);
}

/** The claim, quotation or finding that the page names. */
export function itemNamed(report: Report, id: string): Item | null {
  return itemsOf(report, PREFIX).find((item) => item.id === id) ?? null;
}

/** Sources whose files are not linked to: the page shows them itself. */
function deskSources(report: Report): Sources {
  const sources = sourcesOf(report);
  return {
    ...sources,
    href: (passage) => {
      const href = sources.href(passage);
      return href !== null && /^https?:/iu.test(href) ? href : null;
    },
  };
}

function complaintsOf(complaints: readonly string[]): Element[] {
  if (complaints.length === 0) return [];
  return [
    h(
      'ul.complaints',
      complaints.map((line) => h('li', line)),
    ),
  ];
}

function progressOf(items: readonly Item[], decisions: Decisions): Element {
  const urgent = items.filter(({ standing }) => ['fix', 'look', 'read'].includes(standing));
  const done = urgent.filter(({ subject }) => decisions.noteOn(subject.item)?.done === true).length;
  return h('p.done-count', [
    `${done} of ${urgent.length} ticked off. `,
    h('label', [h('input', { type: 'checkbox', id: 'hide-done' }), ' Hide what is ticked off']),
  ]);
}

/** The receipt is part of the reports that can be saved, not of the work. */
function withoutReceipt(nav: Element): Element {
  const list = nav.children[0] as Element;
  return { ...nav, children: [{ ...list, children: list.children.slice(0, -2) }] };
}

function decisionsOn(item: Item, decisions: Decisions): Element {
  const note = decisions.noteOn(item.subject.item);
  const comment = note?.comment ?? null;
  const passage = passagesOf(item).length > 0;
  return h('div.decide', { dataItem: item.id, dataDone: note?.done === true ? 'yes' : 'no' }, [
    h('label.tick', [
      h('input', { type: 'checkbox', className: ['tick-box'], checked: note?.done === true }),
      ' Done',
    ]),
    button('comment', comment === null ? 'Comment' : 'Change the comment', { dataComment: comment ?? '' }),
    ...item.findings.flatMap((finding) => dismissalOf(finding, item.findings.length > 1)),
    ...(passage ? [button('read-on', 'Read on in the source', {})] : []),
    ...(comment === null
      ? []
      : [h('p.kept', [h('b', 'Comment: '), comment, ` (${note!.by}, ${note!.date})`])]),
  ]);
}

function dismissalOf({ id, check, suppressed }: ReportedFinding, several: boolean): Element[] {
  const which = several ? ` (${check})` : '';
  if (suppressed === null) return [button('dismiss', `Dismiss${which}`, { dataFinding: id })];
  if (suppressed.kind !== 'sign-off') return [];
  return [button('restore', `Take the dismissal back${which}`, { dataFinding: id })];
}

function button(className: string, words: string, more: Record<string, string>): Element {
  return h('button', { type: 'button', className: [className], ...more }, words);
}

/** Every passage in a source document that an item was held against, the one that its findings rest on first, then the best. */
export function passagesOf({ subject, findings }: Item): Pick<Extract, 'document' | 'span'>[] {
  const passages = subject.kind === 'claim' ? bestFirst(subject.item, findings) : placesOf(subject.item);
  return passages.filter(({ document }) => document !== subject.item.document);
}

function bestFirst({ evidence }: ReportedClaim, findings: readonly ReportedFinding[]): ReportedEvidence[] {
  const used = new Set(findings.map((finding) => finding.evidence));
  const weight = (passage: ReportedEvidence) =>
    Number(used.has(evidence.indexOf(passage))) + (passage.carried ? 0 : passage.score);
  return [...evidence].sort((a, b) => weight(b) - weight(a));
}

function placesOf({ places, nearest }: ReportedQuotation): Extract[] {
  return places.length > 0 || nearest === null ? [...places] : [nearest];
}

function strayOf(report: Report, decisions: Decisions): Element[] {
  const stray = decisions.strayComments(report);
  if (stray.length === 0) return [];
  return [
    h('section.part', { ariaLabelledBy: 'stray' }, [
      h('h3', { id: 'stray' }, 'Comments on words that have changed'),
      h(
        'ul',
        stray.map(({ says, comment, by, date }): Content =>
          h('li', [`“${says}”: ${comment!} (${by}, ${date})`]),
        ),
      ),
    ]),
  ];
}
