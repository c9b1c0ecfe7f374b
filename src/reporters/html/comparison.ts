import type { Element } from 'hast';
import { inExcerpt } from '../../language/excerpt.js';
import { creditOf } from '../support/words.js';
import { h, type Content } from './dom.js';
import { passageFigures, type Sources } from './passages.js';
import { segmentsOf } from './segments.js';
import type { Item } from '../support/standing.js';
import type { Span } from '../../types/index.js';

/** The article's words beside those of the source, marked on both sides; alone where nothing answers them. */
export function comparisonOf(item: Item, sources: Sources): Element[] {
  const passages = passageFigures(item, sources);
  const said = saidFigure(item);
  if (passages.length === 0) return [said];
  return [h('div.compare', [said, h('div.passages', passages)])];
}

function saidFigure(item: Item): Element {
  const own = item.subject.item;
  const { text, place, span } = own;
  const marks = marksOf(item).map((mark) => ({ span: inExcerpt(own, mark), value: true }));
  const words = segmentsOf(text, inExcerpt(own, span), marks).map((part): Content =>
    part.layers.length > 0 ? h('mark.said', part.text) : part.text,
  );
  return h('figure.claim', [
    h('figcaption', `${creditIn(item)}, line ${place.line}:`),
    h('blockquote', [h('p', words)]),
  ]);
}

/** The words to look at in the article; what would mark the whole marks nothing. */
function marksOf({ subject, findings }: Item): Span[] {
  const { span } = subject.item;
  const own = findings.map(({ article }) => article);
  const changed =
    subject.kind === 'claim'
      ? subject.item.look.article
      : subject.item.alterations.flatMap(({ weight, article }) => (weight === 'permitted' ? [] : [article]));
  const marks = own.length > 0 && subject.kind === 'claim' ? own : [...own, ...changed];
  return marks.filter(({ start, end }) => start > span.start || end < span.end);
}

/** Who is credited with a claim or a quotation, for the caption above it. */
function creditIn({ subject }: Item): string {
  const credit = creditOf(subject.item.attribution);
  const verb = subject.kind === 'claim' ? 'says' : 'quotes';
  if (credit === null) return `The article ${verb}`;
  return subject.kind === 'claim' ? `The article says, crediting ${credit}` : `The article quotes ${credit}`;
}
