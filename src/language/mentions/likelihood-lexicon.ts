import { rowsOf } from '../lexicon.js';
import { words, type WordPattern } from '../word-line.js';
import type { LikelihoodScale } from '../../types/index.js';
import type { WordingRule } from './rules.js';
import type { Reach } from './scope.js';

/** A row of the likelihood lexicon; percents as the scale gives them, or the plain sense of an unbanded hedge. */
export interface LikelihoodRule extends WordingRule {
  readonly band: number | null;
  readonly low: number;
  readonly high: number;
}

/** Percents by rank, from the least likely to the most. */
type Bands = readonly (readonly [low: number, high: number])[];

/** The seven bands of Intelligence Community Directive 203 (2015): almost no chance … almost certain. */
const ICD203: Bands = [
  [1, 5],
  [5, 20],
  [20, 45],
  [45, 55],
  [55, 80],
  [80, 95],
  [95, 99],
];

/**
 * The ten terms of the IPCC (guidance note on uncertainty of 2010 for AR5, kept by AR6): exceptionally, extremely, very unlikely,
 * unlikely, about as likely as not, more likely than not, likely, very likely, extremely likely, virtually certain.
 */
const IPCC: Bands = [
  [0, 1],
  [0, 5],
  [0, 10],
  [0, 33],
  [33, 66],
  [50, 100],
  [66, 100],
  [90, 100],
  [95, 100],
  [99, 100],
];

/** "may", "could": from hardly thinkable up to likely; no scale gives possibility words a band. */
const POSSIBLE = [1, 80] as const;
/** "appears", "suggests": rather so than not, how much so is left open. */
const SEEMING = [50, 99] as const;
/** "In all likelihood": rather likely, up to nearly certain. */
const RATHER = [55, 99] as const;
/** "A realistic possibility" stands a little below even odds on the yardstick of the British assessment bodies (PHIA). */
const REALISTIC = [40, 50] as const;
/** "reportedly": the wording only says that others say so. */
const HEARSAY = [1, 99] as const;

/** Hedges govern their clause and the that-clause after them ("it is likely that …"). */
const REACH: Reach = 'clause-and-complement';

/** Look-alikes: comparisons of risk, kinds of voters, "may" that permits, "could not" and fixed phrases. */
export const NO_LIKELIHOOD: readonly WordPattern[] = [
  String.raw`(?:more|less|as|least|equally|twice as|times as|times more) likely(?! than not | as not )|(?<! (?:is|are|was|were|has|have|had|will|would|it) )most likely(?! (?:due|because|that|[\p{L}]+ed) )|most likely to`,
  String.raw`likely (?:voters?|buyers?|voting|candidates?|suspects?|customers?|to vote)`,
  String.raw`probable cause`,
  String.raw`not (?:unlikely|improbable|implausible)`,
  String.raw`(?:can|could|may|might) not(?= (?!be (?:true|ruled|excluded)|(?:yet |fully )?(?:rule|exclude)|have|yet))`,
  String.raw`as (?:soon|much|many|far|quickly|often|well|long|fully|widely) as possible`,
  String.raw`(?:all|best|worst|every|any|earliest|wherever|where|whenever|if|not|makes?|made|making) (?:\S+ )?possible`,
  String.raw`(?:what|who|how|whatever|however|whoever|come what) may`,
  String.raw`may (?:only|also)? ?(?:apply|choose|appeal|request|elect|refer|not)`,
  String.raw`(?:could|might) (?:only|barely|hardly|see|hear|feel|afford)`,
  String.raw`(?:so|such) (?:\S+ ){1,4}(?:that )?(?:\S+ )?could`,
  String.raw`(?:appears?|appeared|appearing) (?:in|on|at|before|with|as|for|alongside|via|the|a|,|[.])`,
  String.raw`suggest(?:s|ed|ing)? (?!that |a |an |there |(?:it|he|she|they) (?:is|was|has|had|may|might|could|will|would|were|are|have) |the |many |most |some |no )\S+`,
].map(words);

const ALMOST_NONE = String.raw`(?:almost|virtually|practically) no (?:chance|possibility|likelihood)|(?:remote|slim|vanishingly small) (?:chance|possibility|likelihood)`;
const EVEN_ODDS = String.raw`roughly (?:an )?even (?:chance|odds)|even (?:chance|odds)|(?:fifty|50) - (?:fifty|50)|(?:about )?as likely as not|toss - up|(?:odds|chances?|likelihood|probability)(?= (?:[^\s.;,]+ ){0,9}?(?:about|roughly|at|some|close to|are|is|were|was) (?:even|fifty - fifty|50 - 50) )`;
const BETTER_THAN_EVEN = String.raw`more likely than not|better than even|(?:chances|odds) are(?= (?:that|the|a|an|he|she|it|they) )`;
const UNLIKELY = String.raw`unlikely|improbable|improbably|not likely|not probable|unlikelihood`;
const LIKELY = String.raw`likely|probably|probable|presumably`;

/** A row of `lexicons/likelihoods.yaml`: wording that no scale names, in percents of its plain sense. */
interface Wording {
  readonly low: number;
  readonly high: number;
  readonly words: string;
}

/** Wording that no scale puts into percents: idioms with a plain degree first, then hedges. */
const HEDGES: readonly LikelihoodRule[] = [
  hedge(RATHER, String.raw`in all (?:likelihood|probability)`),
  hedge(REALISTIC, String.raw`(?:a )?realistic (?:possibility|chance)`),
  hedge(
    POSSIBLE,
    String.raw`(?:can|could) not be (?:\S+ly )?(?:ruled out|excluded)|(?:can|could|did|do|does|has|have|had|was|were) not (?:\S+ly |yet |be |been )*(?:rule|ruled|ruling) out|(?:can|could|do|does|did) not (?:yet |fully )?exclude|(?:not|un)able to (?:rule out|exclude)|nor (?:rule out|exclude)`,
  ),
  hedge(
    POSSIBLE,
    String.raw`(?:consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|debat(?:es?|ed|ing)|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|review(?:s|ed|ing)?) whether|whether(?= (?:[^\s.;]+ ){1,15}?(?:remains?|is|are|was|were) (?:still |yet |an? )?(?:open|undecided|unsettled|disputed|doubtful|in doubt|to be (?:seen|decided|established|settled)) )`,
  ),
  ...rowsOf<Wording>('likelihoods').map((row) => hedge([row.low, row.high], row.words)),
  hedge(
    POSSIBLE,
    'may|might|could|possibly|perhaps|maybe|potentially|conceivably|possible that|conceivable that|thinkable that|imaginable that|(?:is|are|was|were|it|think) (?:quite |just |only )?(?:possible|conceivable|plausible)',
  ),
  hedge(
    SEEMING,
    String.raw`appears?|appeared|apparently|seems?|seemed|seemingly|looks? (?:as if|as though)|looked (?:as if|as though)|suggests?|suggested|tends? to|tended to`,
  ),
  hedge(
    HEARSAY,
    String.raw`reportedly|purportedly|supposedly|is said to|are said to|was said to|were said to|is thought to|are thought to|is believed to|are believed to`,
  ),
];

/** Rules by scale, in order of precedence: the strongest and longest wording first. */
export const LIKELIHOODS: Readonly<Record<LikelihoodScale, readonly LikelihoodRule[]>> = {
  icd203: [
    ...bands(ICD203, [
      [1, ALMOST_NONE],
      [
        7,
        String.raw`(?:almost|nearly|virtually|near|practically) (?:- )?(?:certain|certainly|inevitable|inevitably)`,
      ],
      [4, EVEN_ODDS],
      [5, BETTER_THAN_EVEN],
      [2, String.raw`(?:very|highly|extremely|exceptionally|most) (?:unlikely|improbable|improbably)`],
      [6, String.raw`(?:very|highly|extremely|most|overwhelmingly) (?:likely|probable|probably)`],
      [3, UNLIKELY],
      [5, LIKELY],
    ]),
    ...HEDGES,
  ],
  // Words that the IPCC does not define stand in the row that comes nearest to their plain sense.
  ipcc: [
    ...bands(IPCC, [
      [2, ALMOST_NONE],
      [10, String.raw`virtually (?:- )?(?:certain|certainly)`],
      [
        9,
        String.raw`(?:almost|nearly|virtually|near|practically) (?:- )?(?:certain|certainly|inevitable|inevitably)`,
      ],
      [5, EVEN_ODDS],
      [6, BETTER_THAN_EVEN],
      [1, String.raw`exceptionally (?:unlikely|improbable|improbably)`],
      [2, String.raw`extremely (?:unlikely|improbable|improbably)`],
      [3, String.raw`(?:very|highly|most) (?:unlikely|improbable|improbably)`],
      [9, String.raw`(?:extremely|overwhelmingly) (?:likely|probable|probably)`],
      [8, String.raw`(?:very|highly|most) (?:likely|probable|probably)`],
      [4, UNLIKELY],
      [7, LIKELY],
    ]),
    ...HEDGES,
  ],
};

function bands(scale: Bands, rows: readonly (readonly [rank: number, pattern: string])[]): LikelihoodRule[] {
  return rows.map(([rank, pattern]) => {
    const [low, high] = scale[rank - 1]!;
    return { pattern: words(pattern), reach: REACH, band: rank, low, high };
  });
}

function hedge([low, high]: readonly [number, number], pattern: string): LikelihoodRule {
  return { pattern: words(pattern), reach: REACH, band: null, low, high };
}
