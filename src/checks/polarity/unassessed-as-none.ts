import { contains } from '../../language/span.js';
import { isPastForm } from '../../language/verbs.js';
import type { ClaimCheck, Difference, Negation, Token } from '../../types/index.js';
import { answersOf, isAnswered } from '../support/answers.js';
import { governing, isAsked, mentionsOf, textOf } from '../../trace/checks/support/governors.js';
import { bears } from '../support/denial.js';
import { negatedPhrase } from '../support/phrases.js';

const NONE: ReadonlySet<Negation['form']> = new Set(['not', 'no', 'never', 'absence', 'disproof', 'without']);

/** The source did not look; the article says that there was nothing. */
export const unassessedAsNone: ClaimCheck = {
  id: 'polarity/unassessed-as-none',
  subject: 'claim',
  severity: 'error',
  summary: 'The source did not assess it; the article says there was none',
  manual: `"We did not assess the effect" is silence, not a finding of no effect. The check fires when the article denies a thing ("had no
effect", "found no harm", "did not affect") of which the source says only that it was not examined, could not be determined or is
unclear. An article that passes the silence on ("did not examine", "it is unclear whether") is left alone.`,
  examples: [
    {
      claim: 'The report concludes that the scanning had no effect on the outcome.',
      passage: 'We did not assess the effect of the scanning on the outcome.',
      fires: true,
    },
    {
      claim: 'The drug does not harm unborn children.',
      passage: 'It is unclear whether the drug harms unborn children.',
      fires: true,
    },
    {
      claim: 'Police said no money was stolen.',
      passage: 'Police have been unable to determine whether money was stolen.',
      fires: true,
    },
    {
      claim: 'The audit found no waste in the housing budget.',
      passage: 'The audit did not examine waste in the housing budget.',
      fires: true,
    },
    {
      claim: 'The new kit had no impact on injuries.',
      passage: 'The impact of the new kit on injuries was not studied.',
      fires: true,
    },
    {
      claim: 'The report did not examine the effect of the scanning on the outcome.',
      passage: 'We did not assess the effect of the scanning on the outcome.',
      fires: false,
    },
    {
      claim: 'It is not known whether the drug harms unborn children.',
      passage: 'It is unclear whether the drug harms unborn children.',
      fires: false,
    },
    {
      claim: 'The drug had no effect on sleep.',
      passage: 'The drug had no effect on sleep; its effect on mood was not assessed.',
      fires: false,
    },
    {
      claim: 'The inquiry found that the sirens had not been tested in autumn.',
      passage: 'We were not able to determine whether the sirens had been tested in autumn.',
      fires: true,
    },
    {
      claim: 'The audit found no waste in the school budget.',
      passage: 'The audit did not examine pensions.',
      fires: false,
    },
    {
      claim: 'The sirens had not been tested in autumn.',
      passage: 'The sirens had not been tested in autumn.',
      fires: false,
    },
    {
      claim: 'The scanning had an effect on the outcome.',
      passage: 'We did not assess whether the council paid its staff.',
      fires: false,
    },
  ],
  run: (view) => {
    const answers = answersOf(view);
    return mentionsOf(view.article, 'negation').flatMap((none): Difference[] => {
      if (!NONE.has(none.form) && none.form !== 'unassessed') return [];
      const match = answers.find(
        ({ article, source }) =>
          (NONE.has(none.form) ? bears(view.article, none, article) : isUntested(none, article)) &&
          !isAsked(view.article, article) &&
          isUnassessed(view.source, source),
      );
      if (!match) return [];
      const unassessed = governing(view.source, match.source, 'negation')[0]!;
      const isSame = isAnswered(view, answers, none.scope, unassessed.scope);
      if (!isSame) return [];
      const ours = negatedPhrase(view.article, none, match.article);
      const theirs = negatedPhrase(view.source, unassessed, match.source);
      return [
        {
          article: ours,
          source: theirs,
          actual: textOf(view.article, ours),
          expected: textOf(view.source, theirs),
          suggestion: `say that it was not established: \`${textOf(view.source, theirs)}\``,
        },
      ];
    });
  },
};

/** "Had not been tested" is told of the thing, where the source could not tell whether it had been tested. */
function isUntested({ span }: Negation, token: Token): boolean {
  return contains(span, token.span) && isPastForm(token);
}

/** True when the only negation over the word says that it was not looked at. */
function isUnassessed(...[side, token]: Parameters<typeof isAsked>): boolean {
  const over = governing(side, token, 'negation');
  return over.length === 1 && over[0]!.form === 'unassessed';
}
