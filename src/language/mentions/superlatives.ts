import { words, type WordPattern } from '../word-line.js';
import type { Superlative, Token } from '../../types/index.js';
import { isHyphen } from './cursor.js';
import { readNounPhrase } from './nouns.js';
import { applyRules, type WordingRule } from './rules.js';
import { spanOf } from './scope.js';

interface SuperlativeRule extends WordingRule {
  readonly sense: Superlative['sense'];
}

/** "At first", "first of all", "not only", "if only", "at best": turns of phrase that rank nothing. */
const NO_SUPERLATIVE: readonly WordPattern[] = [
  String.raw`(?:at|from the|in the|of the|on the) first(?= (?:of|to|in|and|,|[.]) )|at first|first (?:of all|aid|name|names|lady|minister|ministers|place|half|quarter|floor|class|hand|degree|degrees|person|thing|and|or|amendment|world|responders?|-)`,
  String.raw`the first (?:two|three|four|five|six|seven|eight|nine|ten|\p{Nd}+|few|half|quarter|part|phase|stage|step|week|month|day|night|time they|person|reading|instance|round)`,
  String.raw`(?:not|if|but|can|could|was|were|is|are|has|have|had|will|would|may|did|does|do) only|only (?:if|when|after|because|by|in|as|to|just|then|on|at|from|with|about|a|an|[\p{Nd}]\S*|one|two|three|few|some)`,
  String.raw`at (?:best|most|least|worst|latest|the latest|the very least)`,
  String.raw`(?:do|did|does|doing|try|tried|his|her|their|its|my|our) best|best (?:known|practice|practices|man|seller|interests?|of luck)`,
  String.raw`for the record|on record|off the record|track record|record (?:of|on|for|keeping|label|company|book|books|labels)|(?:criminal|voting|health|medical|police|court|public|safety|the|a|his|her|its|their) record(?! (?:high|low|number|year|loss|profit|fine|sum|level))`,
].map(words);

/** Any adjective in -est; words that only end so are left out, and so are those of a place in a row ("the latest", "the nearest"). */
const GRADED = String.raw`(?!(?:latest|nearest|earnest|modest|honest|forest|interest|request|protest|contest|harvest|arrest|conquest|guest|quest|chest|crest|nest|vest|west|midwest|northwest|southwest|rest|test|pest|quest|priest|feast) )[\p{L}]{2,}est`;

const SUPERLATIVES: readonly SuperlativeRule[] = [
  sense(
    'record',
    String.raw`unprecedented|record(?:- |\s)?(?:breaking|setting|high|low)|record|unheard of|unparalleled|unrivalled|unequalled`,
  ),
  sense('order', String.raw`never before|for the first time|first ever|first - ever|first`),
  sense('only', String.raw`the only|only known|the sole|sole|unique|like no other`),
  sense(
    'degree',
    String.raw`(?:the|its|their|his|her|'s|[\p{L}]+'s) (?:single )?(?:${GRADED}|worst|best|(?:most|least) [\p{L}]+(?:ful|ous|ive|ant|ent|able|ible|ed|ing|ic|al|ly|us|re))`,
  ),
];

/** Wording that sets a thing above or apart from all others; the scope reaches over the noun that follows. */
export function findSuperlatives(_text: string, tokens: readonly Token[]): Superlative[] {
  return applyRules(tokens, NO_SUPERLATIVE, SUPERLATIVES)
    .filter(({ range }) => !isHyphen(tokens, range.to))
    .map(({ rule, range }) => {
      const phrase = readNounPhrase(tokens, range.to, true);
      return {
        kind: 'superlative',
        sense: rule.sense,
        span: spanOf(tokens, range),
        scope: spanOf(tokens, { from: range.from, to: phrase?.to ?? range.to }),
      };
    });
}

function sense(kind: Superlative['sense'], pattern: string): SuperlativeRule {
  return { sense: kind, pattern: words(pattern), reach: 'onward' };
}
