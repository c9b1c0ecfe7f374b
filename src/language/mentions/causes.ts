import type { Causal, Token } from '../../types/index.js';
import { findWords, type TokenRange, words, type WordPattern } from '../word-line.js';
import { EFFECTS } from './effect-lexicon.js';
import { applyRules, type WordingRule } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

interface CausalRule extends WordingRule {
  readonly tie: Causal['tie'];
}

/** Grounds, causes fought for, dates due and roads that lead somewhere bring nothing about. */
const NO_CAUSAL: readonly WordPattern[] = [
  String.raw`(?:good|just|probable|common|reasonable|lost|worthy|noble|great|reason or) causes?`,
  String.raw`caus(?:e|es) (?:for|célèbre)`,
  String.raw`due to (?:be|open|start|begin|close|meet|vote|appear|stand|take|go|run|end|report|return|speak|publish|arrive|leave|expire|make|give|play|face|come|become)`,
  String.raw`(?:door|doors|road|roads|street|stairs|steps|path|paths|corridor|bridge|tunnel|gate) (?:that |which )?(?:lead|leads|led|leading) to`,
  String.raw`(?:no|any|without|possible|potential|whether \S+) (?:causal )?(?:link|links|association|correlation|connection)`,
  String.raw`(?:police|court|council|member|members|the) associated`,
  String.raw`(?:shortly |soon |day |year |week |month |named |look |looked |looking |looks |run |called |care |cared |one |time )after(?: all)?`,
  String.raw`after (?:all|that|which|tax|hours|school)`,
  String.raw`following (?:day|days|week|weeks|month|months|year|years|morning|night|the (?:rules?|law|advice|instructions?|guidance))`,
  String.raw`the following`,
].map(words);

const ADVERB = String.raw`(?:\S+ly )?`;
/** After a verb that changes something the thing changed follows; before it no word that would make it a noun or an adjective. */
const CHANGED = String.raw`(?= (?:the|a|an|your|their|his|her|its|our|risks?|rates?|levels?|deaths?|\p{L}+'s|[\p{L}-]+) )`;
const NOT_A_NOUN = String.raw`(?<! (?:the|a|an|of|in|and|or|by|with|for|from|pay|tax|price|wage|rate|further|new|any|no|these|those|their|its|his|her|recent|\p{Nd}+|percent|more) )`;
const OF_ITS_OBJECT = String.raw`(?= (?:the|a|an|your|their|his|her|its|our|\p{L}+'s) )`;

/** Rules in order of precedence. */
const CAUSALS: readonly CausalRule[] = [
  tie(
    'link',
    String.raw`(?:associat(?:ed|es)|correlat(?:e|es|ed|ing)|coincid(?:e|es|ed|ing)) ${ADVERB}(?:with|to)|link(?:s|ed)? ${ADVERB}(?:with|to)|(?:tied|related|connected) to|goes hand in hand with|(?:associations?|correlations?|links?|connection|relationship) (?:was |were )?(?:found |seen |observed )?(?:between|with)|predictors? of|predict(?:s|ed)?`,
  ),
  tie(
    'cause',
    String.raw`caus(?:ed|ing)(?: by)?|caus(?:es)(?! of)|(?:to|can|could|may|might|will|would|not|did|does|do|also|\p{L}{3,}s) cause|(?:is|was|are|were|be|as) (?:the|a|one|its) (?:\S+ )?causes? of`,
  ),
  tie(
    'cause',
    String.raw`(?:lead|leads|led|leading) ${ADVERB}to|result(?:s|ed|ing)? in|because(?: of)?|due to|thanks to|owing to|as a (?:direct )?result of|on account of|attribut(?:ed|able) to|blamed (?:on|for)|(?:bring|brings|brought|bringing) (?:about|on)|trigger(?:s|ed|ing)?|(?:knock|knocks|knocked|knocking) out|(?:is|are|was|were|be|been) ${ADVERB}(?:responsible|to blame) for|stem(?:s|med)? from|prevent(?:s|ed)?(?= )|protect(?:s|ed)? (?:\S+ ){0,3}(?:against|from)|gives? rise to`,
  ),
  tie(
    'change',
    String.raw`${NOT_A_NOUN}(?:reduces|lowers|improves|worsens|impairs|raises|increases|boosts|cuts|slows|halves|doubles|curbs|eases|harms|damages|strengthens|weakens|promotes|encourages|shortens|prolongs|lengthens|delays)${CHANGED}`,
  ),
  tie(
    'change',
    String.raw`${NOT_A_NOUN}(?:reduced|lowered|improved|worsened|impaired|raised|increased|boosted|cut|slowed|halved|doubled|curbed|eased|harmed|damaged|strengthened|weakened|shortened|prolonged|delayed)${OF_ITS_OBJECT}`,
  ),
  tie(
    'change',
    String.raw`${NOT_A_NOUN}(?:cures|heals|kills|saves|protects|destroys)${CHANGED}|${NOT_A_NOUN}(?:cured|healed|saved|protected)(?= (?:the|a|an|your|their|his|her|its|our|lives|patients|people|\p{L}+'s) )`,
  ),
  ...EFFECTS.map((pattern) => tie('effect', pattern)),
  tie(
    'change',
    String.raw`(?<=\p{L}{3,}s )(?:reduce|lower|improve|worsen|impair|boost|harm|strengthen|weaken|prolong)(?! than )${CHANGED}|(?:make|makes|made|making)(?= (?:[^\s,.;]+ ){1,3}?(?:[\p{L}]{2,}er|ill|sick|(?:more|less) (?!often|frequently|than|mistakes|errors)\p{L}+) )`,
  ),
  tie(
    'difference',
    String.raw`(?:more|less) (?:often|likely|frequently|common|frequent)|(?:have|has|had|recorded?|shows?|showed|reported|suffered|saw|tended to have) (?:\S+ )?(?:less|fewer|more|higher|lower|better|worse|healthier)(?! than (?:\p{Nd}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half))|(?:is|are|was|were) ${ADVERB}(?:higher|lower|greater)(?= (?:in|among|for|with|after) (?!\p{Nd}))|(?:is|are|was|were) (?:\S+ly )?(?:[\p{L}]{3,}er|more \p{L}+|less \p{L}+) than (?:others?|those|the others?|the rest|(?:other )?(?:people|children|men|women|patients|adults|pupils|students|workers))`,
  ),
  tie(
    'time',
    String.raw`after|following|in the wake of|at the same time as|in the (?:days?|weeks?|months?|hours|years?) after`,
  ),
];

/** Wording of cause, of change brought about, of going together, and of mere sequence; the scope is the clause. */
export function findCausals(_text: string, tokens: readonly Token[]): Causal[] {
  return applyRules(tokens, NO_CAUSAL, CAUSALS).map(({ rule, range }) => ({
    kind: 'causal',
    tie: rule.tie,
    strength: strengthOf(rule.tie, tokens, range),
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}

function tie(kind: Causal['tie'], pattern: string): CausalRule {
  return { tie: kind, pattern: words(pattern), reach: 'clause' };
}

/** Words before the wording, in its own clause, that weaken or deny it; farther off they speak of something else. */
const NEAR = 4;
/** A denial; behind a further auxiliary it belongs to another verb ("were not met were less likely"). */
const DENIED = words(
  String.raw`(?:not|no|never|without|nor|neither|fail(?:s|ed|ing)? to|little)(?! (?:\S+ )*(?:is|are|was|were|has|have|had|do|does|did) )`,
);
const CONDITIONAL = words(
  String.raw`may|might|could|would|possib(?:ly|le|ility)|chances?|likelihood|potential(?:ly)?|perhaps|probably|likely to|appears?|seems?|tends?|(?:may|might|could) (?:help|be)`,
);
const ABLE = words(String.raw`can|able to|capable of`);

function strengthOf(kind: Causal['tie'], tokens: readonly Token[], range: TokenRange): Causal['strength'] {
  if (kind === 'time') return 0;
  const near = tokensNear(tokens, range);
  const has = (pattern: WordPattern): boolean => findWords(near, pattern).length > 0;
  if (has(DENIED)) return 1;
  if (kind === 'link' || kind === 'difference') return 2;
  return has(CONDITIONAL) ? 4 : has(ABLE) ? 5 : 6;
}

/** The wording with the few words before it, as far as no mark parts them. */
function tokensNear(tokens: readonly Token[], { from, to }: TokenRange): readonly Token[] {
  const before = tokens.slice(Math.max(0, from - NEAR), from);
  const mark = before.findLastIndex(({ kind }) => kind === 'mark');
  return tokens.slice(from - before.length + mark + 1, to);
}
