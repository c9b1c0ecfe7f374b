import { foldWord } from '../../language/fold.js';
import { root } from '../../language/root.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent, tokenize } from '../../language/tokenize.js';
import { unitNamed, unitOfWord } from '../../language/units.js';
import type { Pairing, Quantity, Region, Token } from '../../types/index.js';

/** An amount of the claim whose number a source has with another unit of the same family alone. */
export interface SwappedUnit {
  readonly claim: string;
  readonly source: string;
  /** True when the same word leads up to both ("sentenced to eighteen …"): they surely measure one thing. */
  readonly isSame: boolean;
}

/** Characters before a number, and words before the claim's, among which the word that leads up to it is looked for. */
const LEAD = 40;
const LEAD_WORDS = 5;
/** Words told before the source's amount, by which a reader finds the place. */
const TOLD_BEFORE = 3;

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
    const before = article.tokens.filter(({ span }) => span.end <= amount.span.start).slice(-LEAD_WORDS);
    const found = otherUnitIn(regions, amount, tokens);
    if (found)
      return {
        claim: tokens.map(({ text }) => text).join(' '),
        source: [...found.before.trim().split(/\s+/u).slice(-TOLD_BEFORE), found.text].join(' '),
        isSame: haveCommonRoot(before, tokenize(found.before)),
      };
  }
  return null;
}

function haveCommonRoot(ours: readonly Token[], theirs: readonly Token[]): boolean {
  const roots = new Set(theirs.filter(isContent).map(({ norm }) => root(norm)));
  return ours.some((token) => isContent(token) && roots.has(root(token.norm)));
}

/** The number with the unit it has in the sources, when that is never the claim's. */
function otherUnitIn(regions: readonly Region[], { unit }: Quantity, tokens: readonly Token[]): Place | null {
  const [number, word] = [tokens.at(-2), tokens.at(-1)];
  if (!number || !word || unit === null || unitOfWord(word.norm)?.name !== unit) return null;
  const places = regions.flatMap((region) => unitsAfter(region, number));
  if (places.some((place) => place.unit === unit)) return null;
  return places.find((place) => unitNamed(place.unit).family === unitNamed(unit).family) ?? null;
}

interface Place {
  readonly unit: string;
  readonly text: string;
  readonly before: string;
}

function unitsAfter({ document, span, origin }: Region, { norm }: Token): Place[] {
  const text = origin === 'source' ? document.text : document.text.slice(span.start, span.end);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,])${norm.replaceAll('.', '\\.')}[\\s-]+(\\p{L}+)`, 'giu');
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: word = '' }) => {
    const unit = unitOfWord(foldWord(word));
    if (!unit) return [];
    const before = text.slice(Math.max(0, index - LEAD), index);
    return [{ unit: unit.name, text: whole.replace(/\s+/gu, ' '), before }];
  });
}
