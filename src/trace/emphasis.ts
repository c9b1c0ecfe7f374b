import { EMPHASIS_NOTE } from '../language/editing-notes.js';
import { contains, cut, overlaps } from '../language/span.js';
import type { Alteration, Document, Quotation } from '../types/index.js';
import type { Chain } from './chains.js';
import { editorial, type House } from './house.js';
import { pairsOf } from './runs.js';

const DECLARED = new RegExp(`\\b${EMPHASIS_NOTE}\\b`, 'iu');
/** A declaration stands right after the quotation. */
const DECLARATION_REACH = 80;

/** Words set in italics or bold in the quotation and not in the source: where both tell their styling, or the article says so. */
export function emphasisOf(
  article: Document,
  quotation: Quotation,
  chain: Chain,
  house: House,
): Alteration[] {
  const declared = isDeclared(article.text, quotation);
  const styled = chain.region.document.emphases ?? (declared ? [] : null);
  if (article.emphases === null || styled === null) return [];
  const pairs = chain.placements.flatMap((placement) => (placement ? pairsOf(placement) : []));
  return article.emphases
    .filter((emphasis) => overlaps(emphasis, quotation.span) && !contains(emphasis, inner(quotation)))
    .flatMap((emphasis) => {
      const stressed = pairs.filter(({ quoted }) => contains(emphasis, quoted.span));
      const added = stressed.filter(({ source }) => !styled.some((span) => overlaps(span, source.span)));
      const [first, last] = [added[0], added.at(-1)];
      if (!first || !last) return [];
      const spans = {
        article: { start: first.quoted.span.start, end: last.quoted.span.end },
        source: { start: first.source.span.start, end: last.source.span.end },
      };
      const kind = declared ? 'declared-emphasis' : 'emphasis-added';
      const actual = cut(article.text, spans.article);
      return [
        editorial(kind, { ...spans, actual, expected: cut(chain.region.document.text, spans.source) }, house),
      ];
    });
}

function inner({ pieces, span }: Quotation): Quotation['span'] {
  return { start: pieces[0]?.span.start ?? span.start, end: pieces.at(-1)?.span.end ?? span.end };
}

function isDeclared(text: string, { span, edits }: Quotation): boolean {
  return (
    edits.some(({ kind }) => kind === 'emphasis') ||
    DECLARED.test(text.slice(span.start, span.end + DECLARATION_REACH))
  );
}
