import { contains } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimCheck, ClaimView, Quantity, Side, Span, Token } from '../../types/index.js';
import { sameNumber } from '../support/amounts.js';
import { indexOf, mentionsOf, sentenceOf, tokensIn } from '../../trace/checks/support/governors.js';
import { differenceOf, shareAnswered, weightyIn } from '../support/wording.js';

/** A share of one thing is told as the same share of another, or of all of it. */
export const baseChanged: ClaimCheck = {
  id: 'number/base-changed',
  subject: 'claim',
  severity: 'info',
  summary: 'The share is the same, but of something else, or of all where the source means some',
  manual: `"Half of the patients on the high dose" is not "half of all patients": a share says nothing without its base, and a base that grows unseen is the
commonest way for a true figure to mislead (Office for Statistics Regulation). The note is given when claim and source have the same percentage or
fraction, and what the source counts it of is narrowed by words ("on the high dose", "under 30", "the county's") of which the claim has none. It
is a note, for a person: what narrows the base may be said elsewhere in the article.`,
  examples: [
    {
      claim: 'Half of all patients had side effects.',
      passage: 'Half of the patients who took the high dose had side effects.',
      fires: true,
    },
    {
      claim: 'Ten percent of voters chose the new party.',
      passage: 'Ten percent of voters under 30 chose the new party.',
      fires: true,
    },
    {
      claim: 'A third of teachers want to leave the profession.',
      passage: 'A third of teachers in rural schools want to leave the profession.',
      fires: true,
    },
    {
      claim: 'Repairs took half of the national budget.',
      passage: "Repairs took half of the county's budget.",
      fires: true,
    },
    {
      claim: 'Half of the patients on the high dose had side effects.',
      passage: 'Half of the patients who took the high dose had side effects.',
      fires: false,
    },
    {
      claim: 'Ten percent of voters chose the new party.',
      passage: 'Ten percent of voters chose the new party.',
      fires: false,
    },
    {
      claim: 'Ten percent of voters chose the new party.',
      passage: 'Twelve percent of voters under 30 chose the new party.',
      fires: false,
    },
    {
      claim: 'A third of teachers want to leave the profession.',
      passage: 'A third of teachers want to leave the profession in rural schools.',
      fires: false,
    },
  ],
  run: (view) =>
    shares(view.article).flatMap((ours) =>
      shares(view.source)
        .filter((theirs) => sameNumber(ours, theirs))
        .flatMap((theirs) => {
          const found = changedBase(view, ours, theirs);
          return found ? [differenceOf(view, found.ours, found.theirs)] : [];
        }),
    ),
};

function shares(side: Side): Quantity[] {
  return mentionsOf(side, 'quantity').filter(({ unit }) => unit === 'percent');
}

/** Share of the claim's other words that the passage must answer. */
const MIN_SHARE = 0.5;
/** Words looked at behind a share for what it is a share of. */
const LONGEST_BASE = 5;

/** The bases as printed, where the same noun is narrowed in the passage by words that the claim lacks. */
function changedBase(view: ClaimView, ours: Quantity, theirs: Quantity): { ours: Span; theirs: Span } | null {
  const [mine, other] = [baseAfter(view.article, ours), baseAfter(view.source, theirs)];
  const match = view.matches.find(
    ({ article, source }) => mine.includes(article) && other.includes(source) && isNoun(article),
  );
  if (!match) return null;
  const limits = [
    ...other.slice(0, other.indexOf(match.source)).filter(isContent),
    ...limitsAfter(view.source, match.source),
  ].filter((token) => !isPlural(token) || !mine.includes(token));
  const answered = limits.filter((token) => view.matches.some(({ source }) => source === token));
  const asked = weightyIn(view.article, sentenceOf(view.article, match.article), [ours.span]);
  const isNarrowed = limitsAfter(view.article, match.article).length > 0;
  if (limits.length === 0 || answered.length > 0 || isNarrowed) return null;
  if (shareAnswered(view, asked, view.source.span) < MIN_SHARE) return null;
  return {
    ours: { start: ours.span.start, end: match.article.span.end },
    theirs: { start: theirs.span.start, end: Math.max(match.source.span.end, limits.at(-1)!.span.end) },
  };
}

const isNoun = (token: Token): boolean => isContent(token) && token.kind === 'word';
const isPlural = ({ norm }: Token): boolean => norm.endsWith('s');

/** The words of the noun phrase behind "of". */
function baseAfter(side: Side, { span }: Quantity): Token[] {
  const after = side.tokens.filter((token) => token.span.start >= span.end);
  const from = after[0]?.norm === 'of' ? 1 : 0;
  const phrase = after.slice(from, from + LONGEST_BASE);
  const end = phrase.findIndex(
    ({ norm, kind }) =>
      kind === 'mark' ||
      /^(?:who|that|which|in|on|at|with|under|over|aged|among|from|has|have|had|was|were|is|are)$/u.test(
        norm,
      ),
  );
  return end < 0 ? phrase : phrase.slice(0, end);
}

/** "who took the high dose", "under 30", "in rural schools": what follows a noun at once, before the verb of its sentence. */
function limitsAfter(side: Side, noun: Token): Token[] {
  const at = indexOf(side, noun) + 1;
  if (!/^(?:who|that|in|on|with|under|over|aged|among|from)$/u.test(side.tokens[at]?.norm ?? '')) return [];
  const sentence = tokensIn(side, sentenceOf(side, noun));
  return sentence
    .slice(sentence.indexOf(noun) + 2)
    .slice(0, LONGEST_LIMIT)
    .filter((token) => token.kind === 'number' || isContent(token))
    .slice(0, 1)
    .filter(({ span }) => contains(side.span, span));
}

/** Words of a limit that are looked at. */
const LONGEST_LIMIT = 5;
