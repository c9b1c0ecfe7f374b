import { words } from '../text/word-line.js';
import type { WordingRule } from './rules.js';
import type { Reach } from './scope.js';

/** A row of the likelihood lexicon; percents as ICD 203 gives them, or the plain sense of an unbanded hedge. */
export interface LikelihoodRule extends WordingRule {
  readonly band: number | null;
  readonly low: number;
  readonly high: number;
}

/** The seven bands of Intelligence Community Directive 203 (2015), in percent. */
const BANDS = {
  1: [1, 5],
  2: [5, 20],
  3: [20, 45],
  4: [45, 55],
  5: [55, 80],
  6: [80, 95],
  7: [95, 99],
} as const;

/** "may", "could": from hardly thinkable up to likely; ICD 203 gives possibility words no band. */
const POSSIBLE = [1, 80] as const;
/** "appears", "suggests": rather so than not, how much so is left open. */
const SEEMING = [50, 99] as const;
/** "reportedly": the wording only says that others say so. */
const HEARSAY = [1, 99] as const;

/** Hedges govern their clause and the that-clause after them ("it is likely that …"). */
const REACH: Reach = 'clause-and-complement';

/** Look-alikes: comparisons of risk, kinds of voters, "may" that permits, "could not" and fixed phrases. */
export const NO_LIKELIHOOD: readonly RegExp[] = [
  String.raw`(?:more|less|as|least|most|equally|twice as|times as|times more) likely(?! than not )`,
  String.raw`likely (?:voters?|buyers?|voting|candidates?|suspects?|customers?|to vote)`,
  String.raw`probable cause`,
  String.raw`not (?:unlikely|improbable|implausible)`,
  String.raw`(?:can|could|may|might) not(?= (?!be (?:true|ruled)|have|yet))`,
  String.raw`as (?:soon|much|many|far|quickly|often|well|long|fully|widely) as possible`,
  String.raw`(?:all|best|worst|every|any|earliest|wherever|where|whenever|if|not|makes?|made|making) (?:\S+ )?possible`,
  String.raw`(?:what|who|how|whatever|however|whoever|come what) may`,
  String.raw`may (?:only|also)? ?(?:apply|choose|appeal|request|elect|refer|not)`,
  String.raw`(?:could|might) (?:only|barely|hardly|see|hear|feel|afford)`,
  String.raw`(?:so|such) (?:\S+ ){1,4}(?:that )?(?:\S+ )?could`,
  String.raw`(?:appears?|appeared|appearing) (?:in|on|at|before|with|as|for|alongside|via|the|a|,|[.])`,
  String.raw`suggest(?:s|ed|ing)? (?!that |a |an |there |(?:it|he|she|they) (?:is|was|has|had|may|might|could|will|would|were|are|have) |the |many |most |some |no )\S+`,
].map(words);

/** Rules in order of precedence: the strongest and longest wording first. */
export const LIKELIHOODS: readonly LikelihoodRule[] = [
  band(1, String.raw`(?:almost|virtually|practically) no (?:chance|possibility|likelihood)`),
  band(1, String.raw`(?:remote|slim|vanishingly small) (?:chance|possibility|likelihood)`),
  band(
    7,
    String.raw`(?:almost|nearly|virtually|near|practically) (?:- )?(?:certain|certainly|inevitable|inevitably)`,
  ),
  band(
    4,
    String.raw`roughly (?:an )?even (?:chance|odds)|even (?:chance|odds)|(?:fifty|50) - (?:fifty|50)|as likely as not|toss - up`,
  ),
  band(5, String.raw`more likely than not|better than even|chances are`),
  band(2, String.raw`(?:very|highly|extremely|most) (?:unlikely|improbable|improbably)`),
  band(6, String.raw`(?:very|highly|extremely|most|overwhelmingly) (?:likely|probable|probably)`),
  band(3, String.raw`unlikely|improbable|improbably|not likely|not probable|unlikelihood`),
  band(5, String.raw`likely|probably|probable|in all likelihood|presumably`),
  hedge(
    POSSIBLE,
    String.raw`(?:can|could) not be (?:\S+ly )?(?:ruled out|excluded)|(?:can|could|did|do|does|has|have|had|was|were) not (?:\S+ly |yet |be |been )*(?:rule|ruled) out`,
  ),
  hedge(
    POSSIBLE,
    'may|might|could|possibly|perhaps|maybe|potentially|conceivably|possible that|is possible|are possible',
  ),
  hedge(
    SEEMING,
    String.raw`appears?|appeared|apparently|seems?|seemed|seemingly|suggests?|suggested|tends? to|tended to`,
  ),
  hedge(
    HEARSAY,
    String.raw`reportedly|purportedly|supposedly|is said to|are said to|was said to|were said to|is thought to|are thought to|is believed to|are believed to`,
  ),
];

function band(rank: keyof typeof BANDS, pattern: string): LikelihoodRule {
  const [low, high] = BANDS[rank];
  return { pattern: words(pattern), reach: REACH, band: rank, low, high };
}

function hedge([low, high]: readonly [number, number], pattern: string): LikelihoodRule {
  return { pattern: words(pattern), reach: REACH, band: null, low, high };
}
