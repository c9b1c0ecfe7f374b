import { root } from '../../language/root.js';
import { cover } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { isAuxiliary, isFiller, isVerbForm } from '../../language/verbs.js';
import type { ClaimView, Side, Span, Token } from '../../types/index.js';
import { isAsked, modalBefore } from '../../trace/checks/support/governors.js';
import { isOnlyChange, nearCopiesOf, type Change, type NearCopy } from './near-copy.js';
import { isTrendWord } from './trends.js';

/**
 * Acts and states that undo each other and that a dictionary of single senses does not oppose ("approve" – "reject"): either side of a
 * line against the other. Written as the beginnings of words, so that all their forms are meant.
 */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  opposed('accept|approv|adopt|endors|back|support|favou?r|welcom', 'reject|oppos|refus|veto|block|condemn'),
  opposed('allow|permit|authori[sz]|legali[sz]|licen[sc]', 'ban|forb[ai]d|prohibit|outlaw'),
  opposed('confirm|admit|acknowledg', 'den(?:y|ie)|disput'),
  opposed('acquit|clear|exonerat', 'convict|condemn|sentenc'),
  opposed('grant|award', 'den(?:y|ie)|refus|withh[eo]ld'),
  opposed('uph[eo]ld|affirm', 'overturn|quash|revers|annul'),
  opposed('improv|recover', 'worsen|deteriorat|declin'),
  opposed('prais|applaud|commend', 'criticis|criticiz|condemn|censur'),
  opposed('strengthen|tighten', 'weaken|loosen|relax'),
  opposed('open|reopen', 'clos|shut'),
  opposed('start|beg[aiu]n|launch', 'stop|halt|end|ceas|finish'),
  opposed('w[io]n', 'los[et]'),
  opposed('impos|introduc', 'lift|scrap|abolish|repeal'),
  opposed('appoint|hir', 'dismiss|fir|sack'),
  opposed('pass', 'fail'),
];

function opposed(some: string, others: string): readonly [RegExp, RegExp] {
  const forms = (stems: string) =>
    new RegExp(`^(?:${stems})(?:e|s|es|ed|ing|ned|ning|ted|ting|red|ring|n|t)?$`, 'u');
  return [forms(some), forms(others)];
}

/** What the claim says of a thing and what the passage says of it, where the one is the reverse of the other. */
export interface Reversed {
  readonly article: Span;
  readonly source: Span;
}

/** The word of a near copy that is exchanged for its opposite, where all else is the same; null when there is none. */
export function reversedInCopy(view: ClaimView): Reversed | null {
  for (const copy of nearCopiesOf(view)) {
    const change = copy.changes.find((one) => isReversal(view, copy, one));
    if (change) return { article: stretch(change, 'article'), source: stretch(change, 'source') };
  }
  return null;
}

function isReversal(view: ClaimView, copy: NearCopy, change: Change): boolean {
  const [ours, ...more] = change.article.filter(isWeighty);
  const [theirs, ...others] = change.source.filter(isWeighty);
  if (!ours || !theirs || more.length + others.length > 0 || isDeniedIn(change)) return false;
  return (
    areOpposite(view, ours, theirs) &&
    !(isTrendWord(ours) && isTrendWord(theirs)) &&
    isPredicate(view.article, ours) &&
    isPredicate(view.source, theirs) &&
    !isAsked(view.article, ours) &&
    !isAsked(view.source, theirs) &&
    modalBefore(view.article, ours) === modalBefore(view.source, theirs) &&
    isOnlyChange(view, copy, change) &&
    !isToldSo(view, ours)
  );
}

function isWeighty(token: Token): boolean {
  return isContent(token) && !isFiller(token);
}

const NEGATOR = /^(?:not|never|no|cannot|hardly|barely|almost|nearly|\p{L}+n't)$/u;

/** "Did not reject" is no reversal of "accepted". */
function isDeniedIn({ article, source }: Change): boolean {
  return [...article, ...source].some(({ norm }) => NEGATOR.test(norm));
}

function areOpposite({ evidence }: ClaimView, ours: Token, theirs: Token): boolean {
  return (
    evidence.related.some(
      ({ relation, article, source }) => relation === 'antonym' && article === ours && source === theirs,
    ) ||
    OPPOSED.some(
      ([some, others]) =>
        (some.test(ours.norm) && others.test(theirs.norm)) ||
        (others.test(ours.norm) && some.test(theirs.norm)),
    )
  );
}

const LINKING = /^(?:stay|remain|becom|becam|prov|seem|look|turn)\w*$/u;

/** Words before which a form is no predicate: it describes a thing, or is a thing. */
const OPENS_NOUN =
  /^(?:the|a|an|of|in|on|at|by|for|with|from|its|their|his|her|this|that|these|those|any|no|some|every)$/u;

/** A verb, or an adjective that is said of its subject: not an adjective or noun inside another phrase. */
function isPredicate(side: Side, token: Token): boolean {
  const at = side.tokens.indexOf(token);
  const before = side.tokens.slice(0, at).findLast((other) => !isFiller(other));
  if (!before || before.kind === 'mark' || OPENS_NOUN.test(before.norm)) return false;
  if (isVerbForm(token) || /s$/u.test(token.norm)) return true;
  const next = side.tokens[at + 1];
  const describes = next?.kind === 'word' && isContent(next) && !isFiller(next);
  return (isAuxiliary(before) || LINKING.test(before.norm)) && !describes;
}

/** The passage itself or another one about the claim uses the claim's word: the two may speak of different occasions. */
function isToldSo({ source, others }: ClaimView, ours: Token): boolean {
  const wanted = root(ours.norm);
  return [source, ...others].some(({ tokens }) => tokens.some(({ norm }) => root(norm) === wanted));
}

function stretch({ article, source, before, after }: Change, side: 'article' | 'source'): Span {
  const words = side === 'article' ? article : source;
  const around = [before, after].flatMap((twin) => (twin ? [twin[side].span] : []));
  return cover([...around, ...words.map(({ span }) => span)]);
}
