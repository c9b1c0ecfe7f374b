import { words, type WordPattern } from '../word-line.js';
import type { Negation } from '../../types/index.js';
import type { Reach } from './scope.js';

/** One row of the lexicon: wording, what it means, and how far it governs. */
export interface NegationRule {
  readonly pattern: WordPattern;
  readonly form: Negation['form'];
  readonly reach: Reach;
}

/** "significantly", "yet", "been": words that may stand between an auxiliary and its verb. */
const ADVERBS = String.raw`(?:(?:\S+ly|yet|ever|also|even|still|so far|been|be|have|being) )*`;
const AUXILIARY = '(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)';
/** Up to three words before a noun ("no credible forensic evidence"), prepositions excluded. */
const ADJECTIVES = String.raw`(?:(?!of |that |to |for |in |on |from |with |and |but |was |were |is )[\p{L}]+ (?:- )?){0,3}`;
const EVIDENCE =
  '(?:evidence|indications?|signs?|proof|suggestions?|hints?|traces?|indicators?|(?:records?|reports?|basis|confirmation)(?= (?:of|that|for) ))';

/**
 * Wording that looks like a negation and is none: double negatives, bounds ("no later than"), degree ("not only"), partial
 * negation ("not all", which the quantifier carries), set phrases ("no doubt") and time ("not until May" says that it did in May).
 */
export const CANCELLED: readonly WordPattern[] = [
  String.raw`not (?:only|just|merely|simply|solely|alone|least|to mention|because|so much)`,
  String.raw`no (?:doubt|question|secret|surprise|wonder|stranger|mistake|matter|exception|sooner|avail|coincidence)`,
  String.raw`(?:without|beyond) (?:a |any |all |the )?(?:\S+ )?(?:doubt|question|exception|fail|dispute)`,
  String.raw`(?:no|not) (?:more|less|fewer|later|earlier|sooner|greater|higher|lower|better|worse|other|[\p{L}]{2,}er) than`,
  String.raw`no (?:longer|\.|№|[\d]\S*)`,
  String.raw`not (?:any ?more|any longer)`,
  String.raw`can not (?:but|help)`,
  String.raw`(?:not|never|hardly) (?:un(?!der|til|ited|ion|its?|less|ique|animous)[\p{L}]+|im(?:possible|probable|plausible)|in(?:significant|frequent|conceivable|considerable|correct|accurate)|dissimilar|without|rare|uncommon)`,
  String.raw`never (?:deny|denied|denies|doubted|failed|fails|fail)`,
  String.raw`not ${ADVERBS}(?:deny|denied|denying|dispute|disputed|doubt|doubted|contest|contested|fail to|failed to|hesitate to|rule out|ruled out|ruling out|exclude|excluded|dismiss|dismissed|refuse to|reject|rejected|object to)`,
  String.raw`not ${ADVERBS}(?:all|every|each|everyone|everything|everybody|always|both|entirely|fully|completely|wholly|necessarily|exactly|quite|many|much|enough|too|very|solely|exclusively)`,
  String.raw`(?:not|never|no) (?:[^\s.;,]+ ){0,8}until`,
  String.raw`(?:whether|or|why|if|but|and) not(?= (?:[,.;?]|to ))`,
  String.raw`(?:if|or|why|than|certainly|probably|perhaps|maybe) not(?= [,.;?])`,
  String.raw`if not`,
  'whether or not|may or may not|might or might not',
  String.raw`(?:${AUXILIARY}) not (?:i|he|she|it|we|they|you)`,
  String.raw`nothing (?:but|short|more than|less than|other than)`,
  String.raw`none other`,
  String.raw`(?:no one|nobody|none) (?:but|except|other)`,
  String.raw`(?:no|not) - (?!one )\S+`,
  String.raw`vote of no confidence`,
  String.raw`plead(?:s|ed|ing)? not guilty`,
  String.raw`not guilty pleas?`,
  String.raw`(?:for|with) no (?:apparent |good )?reason`,
  'or nothing',
  String.raw`in no time`,
  String.raw`(?:last|best|but) not least`,
].map(words);

const ASSESS = String.raw`(?:assess|assessed|assessing|examine|examined|evaluate|evaluated|investigate|investigated|study|studied|measure|measured|analy[sz]e|analy[sz]ed|look at|looked at|look into|looked into|attempt to assess|attempt to determine|seek to determine|test|tested|review|reviewed|quantify|quantified)`;
const DETERMINE = String.raw`(?:determine|determined|establish|established|say|tell|know|known|verify|verified|confirm|confirmed|ascertain|ascertained|conclude|judge|assess|estimate|measure)`;

/** Rules in order of precedence: a word taken by one rule is not read again by a later one. */
export const NEGATIONS: readonly NegationRule[] = [
  rule(
    'unassessed',
    'complement',
    String.raw`(?:do|does|did|has|have|had|can|could|will|would) not ${ADVERBS}(?:decide|decided|know|known|say|said|state|stated|tell|specify|specified|indicate|indicated|establish|established|rule|ruled|resolve|resolved|settle|settled|conclude|clarify|disclose|disclosed|comment|consider|considered|address|ask|express (?:a|any) (?:view|opinion)|take (?:a|any) (?:view|position))(?: on)?(?= (?:whether|if) )`,
  ),
  rule(
    'unassessed',
    'complement',
    String.raw`(?:do|does|did|has|have|had) not ${ADVERBS}(?:able to )?${ASSESS}`,
  ),
  rule(
    'unassessed',
    'clause-and-complement',
    String.raw`(?:has|have|had|was|were|is|are) not ${ADVERBS}(?:assessed|examined|evaluated|investigated|studied|measured|analy[sz]ed|tested|reviewed|quantified|determined|(?:known|clear)(?= (?:if|whether|how|what|why|when|who|to what|exactly|yet|at|[.,;]|that) ))`,
  ),
  rule('unassessed', 'complement', String.raw`(?:can|could) not ${ADVERBS}(?:yet )?${DETERMINE}`),
  rule('unassessed', 'complement', String.raw`(?:not |un)able to (?:\S+ly )?${DETERMINE}`),
  rule(
    'unassessed',
    'complement',
    String.raw`(?:was|were|is|are|has|have) not (?:been )?able to ${DETERMINE}`,
  ),
  rule(
    'unassessed',
    'clause-and-complement',
    String.raw`(?:unclear|unknown|uncertain|not clear|not known|too early to (?:say|tell|know|judge)|undetermined)`,
  ),
  rule(
    'unassessed',
    'complement',
    String.raw`(?:no|without) (?:assessment|estimate|attempt to (?:assess|determine|measure)|data on|information (?:on|about)|figures (?:on|for))`,
  ),
  rule(
    'unassessed',
    'clause-and-complement',
    String.raw`(?:inconclusive|insufficient (?:data|information|evidence) to \S+|not enough (?:data|information|evidence) to \S+)`,
  ),
  rule('unassessed', 'complement', String.raw`(?:beyond|outside) the scope of`),
  rule(
    'unassessed',
    'complement',
    String.raw`yet to (?:be )?(?:assess|assessed|determine|determined|establish|established|confirm|confirmed)`,
  ),

  rule('absence', 'complement', String.raw`(?:no|without|without any) ${ADJECTIVES}${EVIDENCE}`),
  rule(
    'absence',
    'complement',
    String.raw`(?:${AUXILIARY}) not ${ADVERBS}(?:have|had|find|found|see|seen|show|shown|identify|identified|provide|provided|offer|offered|produce|produced|present|presented|uncover|uncovered|discover|discovered|detect|detected) (?:any |a |an |the |enough |sufficient )?${ADJECTIVES}${EVIDENCE}`,
  ),
  rule(
    'absence',
    'complement',
    String.raw`(?:insufficient|not enough|lack of|lacks?|lacked|lacking|absence of) (?:any )?${ADJECTIVES}${EVIDENCE}`,
  ),
  rule(
    'absence',
    'complement',
    String.raw`(?:found|finds?|saw|sees?|seen|identified|detected|observed|discovered|uncovered|reported|recorded|turn(?:s|ed)? up|yield(?:s|ed)|came up with|brought up) (?:no|nothing)`,
  ),
  rule(
    'absence',
    'clause-and-complement',
    String.raw`(?:was|were|is|are|been) not ${ADVERBS}(?:found|seen|observed|detected|identified|discovered|uncovered|recorded)`,
  ),
  rule(
    'absence',
    'complement',
    String.raw`(?:${AUXILIARY}) not ${ADVERBS}(?:find|found|see|seen|observe|observed|detect|detected|identify|identified|discover|discovered|uncover|uncovered)`,
  ),
  rule('absence', 'complement', String.raw`(?:not|un) ?aware (?:of|that)`),

  rule('disproof', 'complement', String.raw`(?:rule|ruled|rules|ruling) out`),
  rule(
    'disproof',
    'clause-and-complement',
    String.raw`(?:was|were|is|are|be|been|being) (?:\S+ly )?(?:ruled out|debunked|disprov(?:ed|en)|refuted|discredited)`,
  ),
  rule(
    'disproof',
    'complement',
    String.raw`(?:debunk(?:s|ed|ing)?|disprov(?:e|es|ed|ing|en)|refut(?:e|es|ed|ing)|discredit(?:s|ed|ing)?)`,
  ),
  rule('disproof', 'clause', String.raw`never (?:happened|occurred|took place|existed)`),
  rule(
    'disproof',
    'clause-and-complement',
    String.raw`(?:is|was|are|were|be|been|as) (?:\S+ly )?(?:false|untrue|baseless|unfounded|groundless|fabricated|a hoax|a lie|a myth|not true)`,
  ),
  rule(
    'disproof',
    'complement',
    String.raw`(?:cleared|clears|clearing|acquit|acquits|acquitted|exonerat(?:e|es|ed)) (?:[^\s,.;]+ ){0,4}?of`,
  ),
  rule('disproof', 'complement', String.raw`no truth (?:in|to)`),

  rule('deny', 'complement', String.raw`(?:deny|denies|denied|denying) (?:that|having|any|\S+ing)`),
  rule('deny', 'onward', String.raw`(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to`),
  rule('fail', 'onward', String.raw`(?:fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|unable) to`),

  rule(
    'never',
    'onward',
    'never|at no (?:time|point|stage)|under no circumstances|on no (?:account|occasion)|in no (?:way|case)',
  ),
  rule('without', 'phrase', 'without'),
  rule('no', 'onward', 'no one|no - one|nobody|nothing|none|neither|nor|nowhere|no'),
  rule('not', 'onward', 'not'),
];

function rule(form: Negation['form'], reach: Reach, pattern: string): NegationRule {
  return { pattern: words(pattern), form, reach };
}
