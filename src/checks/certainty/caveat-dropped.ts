import { clausesOf, type Clause } from '../../language/clauses.js';
import { contains, cover } from '../../language/span.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Side, Span, Token } from '../../types/index.js';
import { isDenied, textOf } from '../../trace/checks/support/governors.js';
import { answeredIn, differenceOf, shareAnswered, weightyIn, wordingIn } from '../support/wording.js';

/** Words that open a clause which takes something back. */
const OPENER = /^(?:although|though|but|however|yet|despite|except|while|nevertheless|nonetheless|still)$/u;
/** Words by which such a clause limits what was found and does not only tell something else. */
const LIMITING = words(
  String.raw`limit(?:s|ed|ation|ations)?|uncertain\S*|incomplete|preliminary|small|few|missing|lost|unclear|unknown|caution\S*|caveats?|partial\S*|not|no|none|cannot|could|might|only|never|lack(?:s|ed)?|depend(?:s|ed)?|unverified|weak|insufficient|inconclusive|doubt(?:s|ful)?|estimat\S*|error|bias\S*|unable|too few|too small|unavailable|without|less`,
);
/** Wording by which an article hands on that there are limits. */
const WARNED = words(
  String.raw`although|though|but|however|yet|despite|while|except|nevertheless|still|caution\S*|caveats?|warn(?:s|ed|ing)?|limit(?:s|ed|ations?)?|preliminary|uncertain\S*|incomplete|only|stress(?:es|ed)?|may|might|could|partly|partial\S*`,
);

/** The passage limits its own statement; the article leaves the limit out. */
export const caveatDropped: ClaimCheck = {
  id: 'certainty/caveat-dropped',
  subject: 'claim',
  ofCopies: true,
  severity: 'info',
  summary: 'The source limits the statement in the same breath; the article leaves the limit out',
  manual: `"No tally was altered, although two counties could not be visited" is half told by its first half. The check fires when the passage's sentence, or
the one after it, goes on with although, but, however or despite to a limit (missing data, few cases, doubt), the article tells the first part nearly
whole, and neither the limit nor any word of caution is in the article's sentence. Articles may keep the limit for the next sentence, so this is a
note for the reader and never decides a verdict (missing context in MediaReview).`,
  examples: [
    {
      claim: 'The commission found no altered tallies in the counties.',
      passage:
        'The commission found no altered tallies in the counties, although visibility into two of them was limited.',
      fires: true,
    },
    {
      claim: 'The vaccine protected most of the children in the trial.',
      passage:
        'The vaccine protected most of the children in the trial. However, the number of cases was too small for a firm conclusion.',
      fires: true,
    },
    {
      claim: 'The bridge passed the load test in June.',
      passage: 'The bridge passed the load test in June, but the northern span could not be inspected.',
      fires: true,
    },
    {
      claim: 'Sales of the lamp rose in every region last year.',
      passage: 'Sales of the lamp rose in every region last year, though the figures are preliminary.',
      fires: true,
    },
    {
      claim: 'The commission found no altered tallies, but its visibility into two counties was limited.',
      passage:
        'The commission found no altered tallies in the counties, although visibility into two of them was limited.',
      fires: false,
    },
    {
      claim: 'The bridge passed the load test in June.',
      passage: 'The bridge passed the load test in June, but the tunnel opened in May.',
      fires: false,
    },
    {
      claim: 'The northern span could not be inspected in June.',
      passage: 'The bridge passed the load test in June, but the northern span could not be inspected.',
      fires: false,
    },
    {
      claim: 'Preliminary figures show that sales of the lamp rose in every region.',
      passage: 'Sales of the lamp rose in every region last year, though the figures are preliminary.',
      fires: false,
    },
  ],
  run: (view) => {
    if (view.claim.heading || wordingIn(view.article, WARNED).length > 0) return [];
    const clauses = clausesOf(view.source.tokens);
    const index = clauses.findIndex((clause, at) => isCaveat(view.source, clauses, clause, at));
    if (index < 1) return [];
    const main = spanOfClauses(view.source, clauses.slice(mainFrom(clauses, index), index));
    const caveat = spanOfClauses(view.source, clauses.slice(index, caveatEnd(clauses, index)));
    return isLeftOut(view, main, caveat) ? [differenceOf(view, storyOf(view, main), caveat, addIt)] : [];
  },
};

const addIt = (caveat: string): string => `add what limits it: \`${caveat}\``;

/** A clause that opens with a word of contrast, after another one, and holds a word that limits. */
function isCaveat(side: Side, clauses: readonly Clause[], clause: Clause, at: number): boolean {
  if (at === 0 || !OPENER.test(clause.opener)) return false;
  const span = spanOfClauses(side, clauses.slice(at, caveatEnd(clauses, at)));
  return wordingIn(side, LIMITING).some((wording) => contains(span, wording));
}

function mainFrom(clauses: readonly Clause[], index: number): number {
  return Math.max(
    0,
    clauses.slice(0, index).findLastIndex(({ joint }) => joint === 'start'),
  );
}

function caveatEnd(clauses: readonly Clause[], index: number): number {
  const next = clauses.findIndex(
    ({ joint }, at) => at > index && (joint === 'start' || joint === 'contrast'),
  );
  return next < 0 ? clauses.length : next;
}

function spanOfClauses(side: Side, clauses: readonly Clause[]): Span {
  const words = side.tokens.slice(clauses[0]!.from, clauses.at(-1)!.to);
  const last = words.findLastIndex(({ kind }) => kind !== 'mark');
  return cover(words.slice(0, last + 1).map(({ span }) => span));
}

/** Shares of the statement on both sides that must agree, and the largest share of the limit that the article may have. */
const MIN_MAIN = 0.7;
const MIN_CLAIM = 0.7;
const MAX_CAVEAT = 0.25;
const FEWEST_WORDS = 3;

function isLeftOut(view: ClaimView, main: Span, caveat: Span): boolean {
  const { article, source, matches } = view;
  const stated = weightyIn(source, main);
  const held = stated.filter((token) => matches.some((match) => match.source === token));
  const asked = weightyIn(article, view.claim.content);
  const limits = weightyIn(source, caveat);
  const kept = limits.filter((token) => matches.some((match) => match.source === token)).length;
  return (
    asked.length >= FEWEST_WORDS &&
    held.length >= stated.length * MIN_MAIN &&
    shareAnswered(view, asked, main) >= MIN_CLAIM &&
    limits.length > 1 &&
    kept <= limits.length * MAX_CAVEAT &&
    samePolarity(view, answeredIn(view, asked, main))
  );
}

function samePolarity({ article, source, matches }: ClaimView, tokens: readonly Token[]): boolean {
  return matches
    .filter((match) => tokens.includes(match.article))
    .every((match) => isDenied(article, match.article) === isDenied(source, match.source));
}

/** The claim's words that tell the statement, as one stretch. */
function storyOf({ article, matches }: ClaimView, main: Span): Span {
  const told = matches.filter(({ source }) => contains(main, source.span)).map((match) => match.article.span);
  const span = cover(told);
  return textOf(article, span).includes(' ') ? span : article.span;
}
