import { words, type WordPattern } from '../word-line.js';
import type { Evidential, Token } from '../../types/index.js';
import { applyRules, type WordingRule } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

interface EvidentialRule extends WordingRule {
  readonly strength: number;
}

/** Charges of money and batteries, lives claimed, lost and found, established firms: no evidence in any of them. */
const NO_EVIDENTIAL: readonly WordPattern[] = [
  String.raw`claim(?:s|ed|ing)? (?:responsibility|victory|credit|lives|the lives|asylum|benefits?|damages|compensation|the title|a title|[\d]\S*)`,
  String.raw`(?:in|take|takes|took|taking|free of|overall) charged?`,
  String.raw`charg(?:e|es|ed|ing) (?:for|up|at|a|an|the|[\d$£€]\S*|customers?|\S+ (?:per|a) )`,
  String.raw`(?:well -|long -|newly|was|were|first) established(?= (?:in|by|as) )`,
  String.raw`(?:confirmed|suspected) (?:cases?|deaths?|infections?)`,
  String.raw`(?:lost and|was|were|be|been|being) found(?= (?:dead|in|at|on|alive|near|by) )`,
  String.raw`hidden charges?`,
].map(words);

const CONTENT =
  '(?= (?:that|to|the|a|an|he|she|it|they|its|his|her|their|in|there|this|these|those|evidence|some|many|most))';

/** Rules in order of precedence; 1 alleged, 2 believed, 3 assessed, 4 concluded, 5 found or proved. */
const EVIDENTIALS: readonly EvidentialRule[] = [
  evidential(1, String.raw`alleg(?:e|es|ed|edly|ing|ations?)|accus(?:e|es|ed|ing)(?: [^\s,.;]+){0,4}? of`),
  evidential(
    1,
    String.raw`accus(?:ed|es|ations?)|suspected of|suspected|purported|purportedly|(?:indict(?:ed|ment)|prosecuted|sued) for|charged with|facing charges|faces charges|(?:he|she|it|they|who|that|has|have|had|\p{L}+) claims? (?:that|to have)|claim(?:ed|s|ing) (?:that|to have)`,
  ),
  evidential(
    1,
    String.raw`according to (?:the |an? )?(?:indictment|charge sheet|charges|complaint|lawsuit|suit|writ|prosecution|prosecutors?|plaintiffs?|claimants?|accusers?)|(?:prosecutors?|the prosecution|plaintiffs?|claimants?|accusers?|the (?:indictment|charge sheet|complaint|lawsuit|suit|writ)) (?:say|says|said|argues?|argued|contends?|contended|states?|stated|maintains?|maintained)|su(?:e|es|ed|ing) (?:[^\s,.;]+ ){1,4}?for|(?:on|under) suspicion of`,
  ),
  evidential(
    2,
    String.raw`(?:believ(?:e|es|ed|ing)|suspect(?:s|ing)?|think|thinks|thought|assum(?:e|es|ed)|speculat(?:e|es|ed)|fear(?:s|ed)?)${CONTENT}`,
  ),
  evidential(3, String.raw`(?:assess(?:es|ed|ing)?|judg(?:e|es|ed|ing)|estimat(?:e|es|ed|ing))${CONTENT}`),
  evidential(4, String.raw`(?:conclud(?:e|es|ed|ing)|determin(?:e|es|ed|ing))${CONTENT}`),
  evidential(
    5,
    String.raw`(?:found|find|finds|prov(?:e|es|ed|en|ing)|establish(?:es|ed)|confirm(?:s|ed|ing)?|demonstrat(?:e|es|ed)|show(?:s|ed|n)?|reveal(?:s|ed)?)${CONTENT}`,
  ),
  evidential(
    5,
    String.raw`convicted of|found guilty of|guilty of|admitted (?:to|that)|admits (?:to|that)|pleaded guilty to`,
  ),
];

/** How firmly something is said, from alleged (1) to proved (5); its scope is what is said. */
export function findEvidentials(_text: string, tokens: readonly Token[]): Evidential[] {
  return applyRules(tokens, NO_EVIDENTIAL, EVIDENTIALS).map(({ rule, range }) => ({
    kind: 'evidential',
    strength: rule.strength,
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}

function evidential(strength: number, pattern: string): EvidentialRule {
  return {
    strength,
    pattern: words(pattern),
    reach: strength === 1 ? 'clause-and-complement' : 'complement',
  };
}
