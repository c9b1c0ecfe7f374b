import type { Element } from 'hast';
import { groupBy } from '../../language/group-by.js';
import { GROUPS, itemsIn, type Group } from '../support/groups.js';
import type { Item } from '../support/standing.js';
import { capitalised, count } from '../support/words.js';
import { cardOf, type CardContext } from './card.js';
import { h } from './dom.js';
import { quotedWords } from './phrases.js';

/** Of what is to be fixed, so many stand open; the rest is a line each. */
const FIX_OPEN = 10;
/** Of what a person must read, so many stand open, */
const OPEN = 5;
/** and so many more are listed before the rest is folded. */
const LISTED = 20;

/** A part of the list with what is in it. */
export interface Part {
  readonly group: Group;
  /** The anchor of its heading. */
  readonly id: string;
  readonly items: readonly Item[];
}

/** The parts of the list that hold something. */
export function partsOf(items: readonly Item[], prefix: string): Part[] {
  return GROUPS.map((group) => ({
    group,
    id: `${prefix}-${group.id}`,
    items: itemsIn(group, items),
  })).filter((part) => part.items.length > 0);
}

/** The fact-checker's list: what is urgent stands open, what is in order or beyond checking is a line each. */
export function listOf(parts: readonly Part[], context: CardContext): Element[] {
  return parts.map(({ group, id, items }) =>
    h(`div.part.part-${group.id}`, [
      h(`h${context.level}`, { id }, [group.title, ' ', h('span.many', String(items.length))]),
      ...bodyOf(group, items, context),
    ]),
  );
}

function bodyOf({ id }: Group, items: readonly Item[], context: CardContext): Element[] {
  if (id === 'fix') return items.map((item, index) => cardOf(item, context, index < FIX_OPEN));
  if (id === 'read') return readingList(items, context);
  if (id === 'stands') return [folded(`Show all ${items.length}`, lines(items, context))];
  return byReason(items, context);
}

function readingList(items: readonly Item[], context: CardContext): Element[] {
  const first = items.slice(0, LISTED).map((item, index) => cardOf(item, context, index < OPEN));
  const rest = items.slice(LISTED);
  const lead = h(
    'p.note',
    'No rule settles these. The most urgent come first; the words to look at are marked.',
  );
  if (rest.length === 0) return [lead, ...first];
  return [lead, ...first, folded(`${rest.length} more, less urgent`, lines(rest, context))];
}

/** What cannot be told of each alone is said once for all. */
function byReason(items: readonly Item[], context: CardContext): Element[] {
  return [...groupBy(items, ({ subject }) => subject.item.why)].map(([why, own]) =>
    h('details.fold', [
      h('summary', [`${count(own.length, 'passage')} of the article: `, ...quotedWords(why)]),
      ...lines(own, context),
    ]),
  );
}

function lines(items: readonly Item[], context: CardContext): Element[] {
  return items.map((item) => cardOf(item, context, false));
}

function folded(summary: string, content: Element[]): Element {
  return h('details.fold', [h('summary', capitalised(summary)), ...content]);
}
