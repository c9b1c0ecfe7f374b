import { contains, cover } from '../../language/span.js';
import { clauseIndexAt, clausesOf } from '../../language/clauses.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimView, Side, Span, Token } from '../../types/index.js';
import { indexOf, isAsked, tokensIn } from '../../trace/checks/support/governors.js';
import { isOnlyChange, nearCopyOf, type Change, type NearCopy } from './near-copy.js';

const NEGATOR = /^(?:not|never|no|cannot|\p{L}+n't)$/u;
/** Words that come and go with a negation ("did not find", "no plan" for "a plan", "not … ever") and change nothing by themselves. */
const SUPPORT = /^(?:do|does|did|has|have|had|a|an|any|some|ever|yet)$/u;
/** Words by which a negation denies only a part, a reason or a time: "not open until June" opens in June. */
const PARTIAL =
  /^(?:until|till|because|only|merely|just|simply|but|rather|if|whether|or|nor|neither|unless|except|otherwise)$/u;
/** "We" and "I" in a document are its authors, whom an article names by what they are. */
const AUTHORS = /^(?:we|i)$/u;

/** Words that are the same on both sides but for a negation, as the article and the source have them. */
export interface Turned {
  readonly article: Span;
  readonly source: Span;
  readonly denier: 'article' | 'source';
}

/** The one negation that a near copy has more than its original, or less; null where the two agree or anything else parts them. */
export function turnedInCopy(view: ClaimView): Turned | null {
  const copy = nearCopyOf(view);
  if (!copy) return null;
  const counted = copy.changes.filter((change) => negators(change.article) !== negators(change.source));
  const [change, ...more] = counted;
  if (!change || more.length > 0 || !isPure(view, change) || !isOnlyChange(view, copy, change)) return null;
  const around = [change.after?.article, change.after?.source].filter((token) => token !== undefined);
  const changed = copy.changes.flatMap((other) => [...other.article, ...other.source]);
  if ([...changed, ...around].some(isPartial)) return null;
  const denier = negators(change.article) > negators(change.source) ? 'article' : 'source';
  const words = change[denier];
  const isMoot =
    isAsked(view[denier], words[0]!) ||
    (denier === 'source' && isBesides(view, copy, change)) ||
    isShaded(view, copy, change);
  return isMoot ? null : { article: stretch(change, 'article'), source: stretch(change, 'source'), denier };
}

function negators(tokens: readonly Token[]): number {
  return tokens.filter(({ norm }) => NEGATOR.test(norm)).length;
}

const isPartial = ({ norm }: Token): boolean => PARTIAL.test(norm);

/** True when the change is one negation and what belongs to it; the authors' "we" may stand for a common name of theirs. */
function isPure(view: ClaimView, change: Change): boolean {
  const [ours, theirs] = [rest(change.article), rest(change.source)];
  if (Math.abs(negators(change.article) - negators(change.source)) !== 1) return false;
  if (ours.length === 0 && theirs.length === 0) return true;
  return (
    change.before === null &&
    theirs.length === 1 &&
    AUTHORS.test(theirs[0]!.norm) &&
    isCommonName(ours, view.article)
  );
}

function rest(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ norm }) => !NEGATOR.test(norm) && !SUPPORT.test(norm));
}

/** "the researchers", "its engineers": an article or possessive and one or two words in lower case. */
function isCommonName([first, ...nouns]: readonly Token[], side: Side): boolean {
  const begins = first !== undefined && /^(?:the|its|their|our)$/u.test(first.norm);
  const known = nouns.every((noun) => /^\p{Ll}/u.test(noun.text) && indexOf(side, noun) >= 0);
  return begins && known && (nouns.length === 1 || nouns.length === 2);
}

/** Wording around a statement that denies it, doubts it or only hands it on. */
const SHADES = /^(?:negation|likelihood|condition|attempt|evidential)$/u;
const ALLEGED = 1;

/** True when one side alone shades the statement from outside ("no evidence that …", "it is unlikely that …"). */
function isShaded(view: ClaimView, { twins }: NearCopy, change: Change): boolean {
  const next = change.after ?? change.before;
  if (!next) return true;
  return (['article', 'source'] as const).some((name) => {
    const side = view[name];
    const known = new Set([...twins.map((twin) => twin[name]), ...change[name]]);
    return side.mentions.some(
      (mention) =>
        SHADES.test(mention.kind) &&
        !(mention.kind === 'evidential' && mention.strength > ALLEGED) &&
        contains(mention.scope, next[name].span) &&
        !tokensIn(side, mention.span).every((token) => known.has(token)),
    );
  });
}

/** So much of what the source denies must stand in the claim: the rest may be the very part it denies. */
const MIN_TAKEN = 3 / 4;

/** True when the clause that the source denies says more than the claim, so that only the rest may be denied ("not unanimously"). */
function isBesides({ source }: ClaimView, { twins }: NearCopy, { source: words }: Change): boolean {
  const denier = words.find(({ norm }) => NEGATOR.test(norm))!;
  const clauses = clausesOf(source.tokens);
  const at = indexOf(source, denier);
  const { to } = clauses[clauseIndexAt(clauses, at)]!;
  const denied = source.tokens.slice(at + 1, to).filter(isContent);
  const taken = denied.filter((token) => twins.some((twin) => twin.source === token));
  return taken.length < denied.length * MIN_TAKEN;
}

/** The change with the word before it and the word after it: "was not aware", "did find". */
function stretch({ article, source, before, after }: Change, side: 'article' | 'source'): Span {
  const words = side === 'article' ? article : source;
  return cover(
    [before, after].flatMap((twin) => (twin ? [twin[side].span] : [])).concat(words.map(({ span }) => span)),
  );
}
