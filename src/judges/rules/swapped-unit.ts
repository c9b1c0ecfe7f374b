import { foldWord } from '../../text/fold.js';
import { contains, overlaps } from '../../text/span.js';
import { unitNamed, unitOfWord } from '../../text/units.js';
import type { Pairing, Quantity, Region, Token } from '../../types.js';

/** An amount of the claim whose number a source has with another unit of the same family alone. */
export interface SwappedUnit {
  readonly claim: string;
  readonly source: string;
}

/** "Eighteen years" where the source has "eighteen months", and no "eighteen years" anywhere; null when there is no such amount. */
export function swappedUnit({ article, claim, elements, evidence }: Pairing): SwappedUnit | null {
  const open = elements.filter(({ role, status }) => role === 'amount' && status !== 'covered');
  const amounts = article.mentions.filter(
    (mention): mention is Quantity =>
      mention.kind === 'quantity' &&
      overlaps(claim.content, mention.span) &&
      open.some(({ span }) => overlaps(span, mention.span)),
  );
  const regions = [...new Set(evidence.map(({ passage }) => passage.region))];
  for (const amount of amounts) {
    const tokens = article.tokens.filter(({ kind, span }) => kind !== 'mark' && contains(amount.span, span));
    const found = otherUnitIn(regions, amount, tokens);
    if (found !== null) return { claim: tokens.map(({ text }) => text).join(' '), source: found };
  }
  return null;
}

/** The number with the unit it has in the sources, when that is never the claim's. */
function otherUnitIn(
  regions: readonly Region[],
  { unit }: Quantity,
  tokens: readonly Token[],
): string | null {
  const [number, word] = [tokens.at(-2), tokens.at(-1)];
  const ours = unitNamed(unit ?? '');
  if (!number || !word || unitOfWord(word.norm)?.name !== unit) return null;
  const places = regions.flatMap((region) => unitsAfter(region, number));
  if (places.some(({ name }) => name === ours.name)) return null;
  return places.find(({ family }) => family === ours.family)?.text ?? null;
}

function unitsAfter({ document, span, origin }: Region, { norm }: Token) {
  const text = origin === 'source' ? document.text : document.text.slice(span.start, span.end);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,])${norm.replaceAll('.', '\\.')}[\\s-]+(\\p{L}+)`, 'giu');
  return [...text.matchAll(pattern)].flatMap(([whole, word = '']) => {
    const unit = unitOfWord(foldWord(word));
    return unit ? [{ ...unit, text: whole.replace(/\s+/gu, ' ') }] : [];
  });
}
