import type { ClaimCheck, Confidence, Difference, Side } from '../../types/index.js';
import { answersOf, isAnswered } from '../support/answers.js';
import { mentionsOf, textOf } from '../../trace/checks/support/governors.js';
import { phraseSpan } from '../support/phrases.js';

const ORDER: Readonly<Record<Confidence['level'], number>> = {
  'very-low': 0,
  low: 1,
  moderate: 2,
  high: 3,
  'very-high': 4,
};

/** The article gives a judgement more confidence than the source does. */
export const confidenceRaised: ClaimCheck = {
  id: 'certainty/confidence-raised',
  subject: 'claim',
  severity: 'error',
  summary: 'The article gives a judgement more confidence than the source does',
  manual: `Analytic confidence says how good the evidence is, apart from how likely the thing is (ICD 203 keeps the two axes apart,
and so does the IPCC, whose levels run from "very low" to "very high"). The check fires when the article names a higher level than the source for the
same judgement ("high" for "moderate"; "very high" for "high" only where the scale of the house is the IPCC's). Confidence in persons or institutions and the
confidence intervals of statistics are other things.`,
  examples: [
    {
      claim: 'The commission is highly confident that the networks attempted to access voter rolls.',
      passage: 'We assess with moderate confidence that the networks attempted to access voter rolls.',
      fires: true,
    },
    {
      claim: 'The agency judged with high confidence that the virus leaked from a laboratory.',
      passage: 'The agency judged with low confidence that the virus leaked from a laboratory.',
      fires: true,
    },
    {
      claim: 'The panel has moderate confidence that the drug reduces pain.',
      passage: 'The panel has low confidence that the drug reduces pain.',
      fires: true,
    },
    {
      claim: 'Auditors are very confident that the contractor overcharged the council.',
      passage: 'Auditors are fairly confident that the contractor overcharged the council.',
      fires: true,
    },
    {
      claim: 'Scientists say with confidence that the warming caused the flood.',
      passage: 'Scientists say with medium confidence that the warming caused the flood.',
      fires: true,
    },
    {
      claim: 'The panel has low confidence that the drug reduces pain.',
      passage: 'The panel has moderate confidence that the drug reduces pain.',
      fires: false,
    },
    {
      claim: 'The agency judged with high confidence that the virus leaked from a laboratory.',
      passage: 'The agency judged with high confidence that the virus leaked from a laboratory in the city.',
      fires: false,
    },
    {
      claim: 'Voters have high confidence in the government.',
      passage: 'Voters have moderate confidence in the government.',
      fires: false,
    },
    {
      claim: 'The 95% confidence interval was wide, and the effect was small.',
      passage: 'The effect was small, with moderate confidence in the estimate.',
      fires: false,
    },
    {
      claim: 'The agency is highly confident that the ship sank in a storm.',
      passage: 'The agency assesses with low confidence that the virus leaked from a laboratory.',
      fires: false,
    },
  ],
  run: (view) => {
    const answers = answersOf(view);
    return mentionsOf(view.article, 'confidence').flatMap((ours) => {
      const theirs = mentionsOf(view.source, 'confidence');
      if (theirs.some(({ level }) => ORDER[level] >= ORDER[ours.level])) return [];
      const lower = theirs.find(({ scope }) =>
        isAnswered(
          view,
          answers,
          { start: ours.span.end, end: Math.max(ours.span.end, ours.scope.end) },
          scope,
        ),
      );
      return lower ? [differenceOf(view.article, ours, view.source, lower)] : [];
    });
  },
};

function differenceOf(article: Side, ours: Confidence, source: Side, theirs: Confidence): Difference {
  const words = (side: Side, { span }: Confidence) => {
    const from = side.tokens.findIndex((token) => token.span.start >= span.start);
    const to = side.tokens.findLastIndex((token) => token.span.end <= span.end);
    return phraseSpan(side, from, to);
  };
  const expected = textOf(source, theirs.span);
  return {
    article: words(article, ours),
    source: words(source, theirs),
    actual: textOf(article, ours.span),
    expected,
    suggestion: `write \`${expected}\``,
  };
}
