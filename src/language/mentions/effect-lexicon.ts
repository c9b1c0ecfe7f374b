/** Forms of verbs of doing something to a thing: after a modal verb or "to", of the present and past, and after "is". */
const BASE =
  'reduce|lower|decrease|improve|worsen|impair|raise|increase|boost|cut|slow|halve|double|curb|ease|harm|damage|strengthen|weaken|promote|encourage|shorten|prolong|lengthen|delay|relieve|alleviate|enhance|protect|prevent|trigger|save|kill|affect|influence|alter|inhibit|disrupt|stimulate|suppress|aggravate|accelerate|mitigate|diminish|drive|cure|heal|lead|result|cause|modulate|attenuate';
const PRESENT =
  'relieves|enhances|alleviates|decreases|diminishes|mitigates|aggravates|accelerates|affects|influences|alters|inhibits|disrupts|suppresses|stimulates|contributes to|saves|kills|helps|determines';
const PAST =
  'relieved|enhanced|alleviated|decreased|diminished|mitigated|affected|influenced|altered|inhibited|disrupted|suppressed|stimulated|contributed to';
const GERUND =
  'reducing|lowering|improving|worsening|impairing|raising|increasing|boosting|cutting|slowing|curbing|easing|harming|damaging|relieving|preventing|saving|killing|affecting|altering|disrupting|driving|accelerating';
const PARTICIPLE =
  'determined|driven|influenced|affected|shaped|triggered|reduced|lowered|improved|worsened|relieved|increased|raised|boosted|enhanced|prevented';

const ADVERB = String.raw`(?:\S+ly )?`;
/** Before a finite verb stands its subject: no article, no preposition and no auxiliary, which would make it an adjective or a passive. */
const FINITE = String.raw`(?<! (?:the|a|an|of|in|and|or|by|with|for|from|no|these|those|their|its|his|her|is|are|was|were|be|been|being|has|have|had|badly|most|more|less|least|those) )`;
const PEOPLE =
  'people|children|adults|men|women|patients|pupils|students|teenagers|girls|boys|babies|infants|us|you|them|him|her|mice|rats|it';
/** "reduced by half" tells how much, not by what. */
const AMOUNT = String.raw`(?:\p{Nd}|about|around|up|more|less|almost|nearly|half|a|an|one|two|three|some|roughly)`;

/** Wording in which one thing does something to another. */
export const EFFECTS: readonly string[] = [
  String.raw`(?:may|might|can|could|will|would|helps?(?: to)?|helped(?: to)?|shown to|found to|able to|capable of|appears? to|seems? to|likely to|tends? to) ${ADVERB}(?:help(?: to)? )?(?:${BASE})`,
  String.raw`(?:is|are|was|were|be|been) ${ADVERB}(?:${GERUND})(?= \p{L})`,
  String.raw`${FINITE}(?:${PRESENT})(?= \p{L})|${FINITE}(?:${PAST})(?= (?!by |in |on |with )\p{L})`,
  String.raw`(?:${PARTICIPLE}) by(?! ${AMOUNT}[ \p{Nd}])`,
  String.raw`(?:makes?|made|making)(?= (?:the |a |your |their |our )?(?:\p{L}+ )?(?:${PEOPLE}) )`,
  String.raw`(?:have|has|had|with|without|no) (?:an? |no |any |some )?(?:\S+ )?(?:effects?|impacts?|influence) (?:on|upon)`,
  String.raw`(?:is|are|was|were|be|been) ${ADVERB}(?:effective|efficacious)`,
];
