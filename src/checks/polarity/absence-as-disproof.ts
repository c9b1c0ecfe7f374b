import type { ClaimCheck, ClaimView, Difference, Negation, Token } from '../../types/index.js';
import { answersOf, isAnswered } from '../support/answers.js';
import { governing, isAsked, mentionsOf, textOf } from '../../trace/checks/support/governors.js';
import { bears } from '../support/denial.js';
import { clauseOf } from '../../trace/checks/support/governors.js';
import { negatedPhrase } from '../support/phrases.js';

/** Forms by which an article says that a thing did not happen; "ruled out" says it was shown. */
const FLAT: ReadonlySet<Negation['form']> = new Set(['not', 'no', 'never']);

/** "Found no damage" and "no damage" say the same; "no evidence of damage" says less. */
const EVIDENCE = /evidence|indication|sign|proof|trace|hint|suggestion|indicator/iu;

/** The source found no evidence; the article says that it did not happen, or was ruled out. */
export const absenceAsDisproof: ClaimCheck = {
  id: 'polarity/absence-as-disproof',
  subject: 'claim',
  severity: 'error',
  summary: 'The source found no evidence of it; the article says it was ruled out or did not happen',
  manual: `Absence of evidence is not evidence of absence: "we have no evidence that a tally was altered" leaves open what nobody saw. The
check fires when the article turns such wording into a disproof ("ruled out", "debunked", "is false"), as an error, or into a flat
denial ("no tally was altered"), as a warning. "Found no evidence", "saw no sign" and the like on both sides agree.`,
  examples: [
    {
      claim: 'The inquiry ruled out sabotage.',
      passage: 'The inquiry found no evidence of sabotage.',
      fires: true,
    },
    {
      claim: 'The inquiry ruled out sabotage.',
      passage: 'The inquiry excludes sabotage as a cause.',
      fires: false,
    },
    {
      claim: 'The commission ruled out tampering with the vote tallies.',
      passage: 'The commission has no evidence of tampering with any vote tallies.',
      fires: true,
    },
    {
      claim: 'The agency disproved claims that the vaccine affects fertility.',
      passage: 'The agency found no evidence that the vaccine affects fertility.',
      fires: true,
    },
    {
      claim: 'The bank did not hide its losses.',
      passage: 'Auditors saw no sign that the bank had hidden its losses.',
      fires: true,
    },
    {
      claim: 'The referee never took bribes.',
      passage: 'The league said it had not found evidence that the referee took bribes.',
      fires: true,
    },
    {
      claim: 'The inspectors ruled out a gas leak.',
      passage: 'The inspectors found no indication of a gas leak.',
      fires: true,
    },
    {
      claim: 'The commission found no evidence of tampering with the tallies.',
      passage: 'The commission has no evidence of tampering with any tallies.',
      fires: false,
    },
    {
      claim: 'The commission ruled out tampering with the tallies.',
      passage: 'The commission ruled out tampering with the tallies, and saw no evidence of fraud.',
      fires: false,
    },
    {
      claim: 'The bank did not publish its accounts.',
      passage: 'Auditors saw no sign that the bank had hidden its losses.',
      fires: false,
    },
    {
      claim: 'The inspectors could not rule out a gas leak.',
      passage: 'The inspectors found no indication of a gas leak.',
      fires: false,
    },
    {
      claim: 'The clinic did not see signs of infection.',
      passage: 'The clinic saw no signs of infection.',
      fires: false,
    },
  ],
  run: (view) => {
    const answers = answersOf(view);
    return mentionsOf(view.article, 'negation').flatMap((claimed) => {
      if (claimed.form !== 'disproof' && !FLAT.has(claimed.form)) return [];
      const match = answers.find(
        ({ article }) => bears(view.article, claimed, article) && !isAsked(view.article, article),
      );
      if (!match) return [];
      const [absence, ...others] = governing(view.source, match.source, 'negation');
      if (absence?.form !== 'absence' || others.length > 0) return [];
      if (FLAT.has(claimed.form) && !EVIDENCE.test(textOf(view.source, absence.span))) return [];
      if (governing(view.article, match.article, 'negation').length !== 1) return [];
      const ruledOut = { start: claimed.span.end, end: Math.max(claimed.span.end, claimed.scope.end) };
      const stretch = claimed.form === 'disproof' ? ruledOut : clauseOf(view.article, match.article);
      const isSame = isAnswered(view, answers, stretch, absence.scope);
      return isSame ? [differenceOf(view, claimed, absence, match)] : [];
    });
  },
};

function differenceOf(
  { article, source }: ClaimView,
  claimed: Negation,
  absence: Negation,
  match: { readonly article: Token; readonly source: Token },
): Difference {
  const ours = negatedPhrase(article, claimed, match.article);
  const theirs = negatedPhrase(source, absence, match.source);
  return {
    article: ours,
    source: theirs,
    actual: textOf(article, ours),
    expected: textOf(source, theirs),
    suggestion: `write \`${textOf(source, theirs)}\``,
    ...(FLAT.has(claimed.form) ? { severity: 'warning' } : {}),
  };
}
