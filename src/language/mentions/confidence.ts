import { words, type WordPattern } from '../word-line.js';
import type { Certainty, Confidence, LikelihoodScale, Span, Token } from '../../types/index.js';
import { applyRules, type WordingRule } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

interface ConfidenceRule extends WordingRule {
  readonly level: Confidence['level'];
}

/** Trust in a government, a statistician's interval and self-assurance are other things. */
const NO_CONFIDENCE: readonly WordPattern[] = [
  String.raw`confidence (?:intervals?|limits?|bounds?|levels?|votes?|motions?|regions?|of|among)`,
  String.raw`confidence in(?! (?:[^\s.,;]+ ){0,3}(?:links?|judge?ments?|statements?|predictions?|figures?|assessments?|findings?|estimates?|conclusions?|results?|attributions?|evidence|effects?|associations?|claims?|theory|hypothes[ie]s|explanations?|data|projections?|forecasts?|models?|trends?|changes?|increases?|decreases?|rises?|role|contributions?) )`,
  String.raw`(?:consumer|business|public|investor|voter|no|vote of|motion of|self -) confidence`,
  String.raw`(?:high|higher|low|lower|moderate) confidence (?:in (?:the |its |their |his |her )?(?:government|police|leader|economy|market|council|minister|management|team))`,
].map(words);

const CONFIDENCES: readonly ConfidenceRule[] = [
  level(
    'low',
    String.raw`(?:low|little|limited) (?:- )?confidence|confidence (?:is|was|remains) low|not (?:very |highly )?confident`,
  ),
  level(
    'moderate',
    String.raw`(?:moderate|medium|some|reasonable) (?:- )?confidence|(?:moderately|fairly|reasonably) confident|confidence (?:is|was) moderate`,
  ),
  level(
    'high',
    String.raw`(?:high|great|full|complete|strong) (?:- )?confidence|(?:highly|very|extremely|quite|completely|fully) confident|with confidence|confidence (?:is|was) high`,
  ),
];

/** Confidence by scale: ICD 203 knows three levels, so that "very high" is high; the IPCC sets "very low" and "very high" apart. */
const LEVELS: Readonly<Record<LikelihoodScale, readonly ConfidenceRule[]>> = {
  icd203: CONFIDENCES,
  ipcc: [
    level(
      'very-low',
      String.raw`very (?:low|little|limited) (?:- )?confidence|confidence (?:is|was) very low`,
    ),
    level('very-high', String.raw`very high (?:- )?confidence|confidence (?:is|was) very high`),
    ...CONFIDENCES,
  ],
};

const CERTAINTIES: readonly WordingRule[] = [
  {
    reach: 'clause-and-complement',
    pattern: words(
      String.raw`definitely|undoubtedly|conclusively|definitively|unquestionably|indisputably|undeniably|(?:it is |is |are |was |were )certain(?:ly)? (?:that|to)|certainly|(?:there is |with )?no (?:doubt|question) (?:that|about)?|without (?:any |a )?doubt|beyond (?:any |all |a )?(?:reasonable )?doubt|inevitably|inevitable`,
    ),
  },
];

/** "almost certainly" is a likelihood; "not certain", "certain areas" claim no certainty. */
const NO_CERTAINTY: readonly WordPattern[] = [
  String.raw`(?:almost|nearly|virtually|practically|near) (?:- )?(?:certain|certainly|inevitable|inevitably)`,
  String.raw`(?:not|far from|less than|never) (?:\S+ly )?(?:certain|inevitable|definitive)(?: that| to)?`,
  String.raw`(?:not|less) (?:certainly|definitely|conclusively|definitively|inevitably|inevitable)`,
  String.raw`certainly not`,
].map(words);

/** Analytic confidence ("with moderate confidence"), an axis of its own beside likelihood. */
export function findConfidences(
  _text: string,
  tokens: readonly Token[],
  _span: Span,
  scale: LikelihoodScale = 'icd203',
): Confidence[] {
  return applyRules(tokens, NO_CONFIDENCE, LEVELS[scale]).map(({ rule, range }) => ({
    kind: 'confidence',
    level: rule.level,
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}

/** Words that claim certainty: "definitely", "no doubt that". */
export function findCertainties(_text: string, tokens: readonly Token[]): Certainty[] {
  return applyRules(tokens, NO_CERTAINTY, CERTAINTIES).map(({ rule, range }) => ({
    kind: 'certainty',
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}

function level(value: Confidence['level'], pattern: string): ConfidenceRule {
  return { level: value, pattern: words(pattern), reach: 'clause-and-complement' };
}
