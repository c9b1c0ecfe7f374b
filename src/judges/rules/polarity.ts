import { baseForm } from '../../language/irregular-forms.js';
import { isAuxiliary, isFinite, isPastForm } from '../../language/verbs.js';
import type { Token } from '../../types/index.js';

/**
 * Which way a place in a sentence lets a word be exchanged (van Benthem's monotonicity): 1 upward, where a wider word keeps
 * the sentence true ("bought tulips" → "bought flowers"); -1 downward, where a narrower one does ("no flowers" → "no
 * tulips"); 0 neither ("exactly three").
 */
export type Polarity = 1 | 0 | -1;

type Effect = 'turn' | 'stop';

/** A stretch over which a word turns the polarity or leaves none. */
interface Reach {
  readonly effect: Effect;
  readonly from: number;
  readonly to: number;
}

/** Words that turn everything after them to the end of their clause. */
const DENYING =
  /^(?:not|no|never|nobody|nothing|none|nowhere|neither|without|cannot|hardly|barely|scarcely|rarely|seldom|unable|impossible|\p{L}+n't|(?:refus|fail|den[iy]|doubt|lack|prevent|avoid|forb[ai]d|prohibit|reject)(?:e|es|s|ed|ied|ies|ing|den)?)$/u;
/** Two words or more that do the same by setting an upper limit or standing against something. */
const LIMITING: readonly (readonly string[])[] = [
  ['at', 'most'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['up', 'to'],
  ['rather', 'than'],
  ['instead', 'of'],
];
/** Words whose noun phrase is turned, and nothing after its verb. */
const UNIVERSAL = /^(?:every|all|each|everyone|everybody|everything|whoever|whatever|any|anyone|anybody)$/u;
const CONDITIONAL = /^(?:if|whenever|when)$/u;
/** An exact number settles nothing about wider or narrower words. */
const EXACT = /^(?:exactly|precisely)$/u;
/** What is first or largest of some is not so of more, nor of fewer. */
const SUPERLATIVE = /^(?:first|last|only|sole|most|least|best|worst|\p{L}{3,}est)$/u;
const DEFINITE = /^(?:the|its|their|his|her|our|my|'s)$/u;
/** What ends the reach of a denial: a clause that stands against it. */
const CONTRAST = /^(?:but|although|though|because|since|while|whereas)$/u;
const NUMERAL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)$/u;

/** The polarity of each token of one sentence, read off its words from left to right. */
export function polaritiesOf(tokens: readonly Token[]): Polarity[] {
  const polarity = tokens.map((): Polarity => 1);
  for (const { effect, from, to } of tokens.flatMap((_, at) => reachesOf(tokens, at))) {
    for (let at = from; at < to; at++)
      polarity[at] = effect === 'stop' ? 0 : ((-polarity[at]! || 0) as Polarity);
  }
  return polarity;
}

/** What one word does to the words after it; mostly nothing. */
function reachesOf(tokens: readonly Token[], at: number): readonly Reach[] {
  const { norm } = tokens[at]!;
  const limit = limitAt(tokens, at);
  if (isLowerLimit(tokens, at)) return [];
  if (limit > 0) return [{ effect: 'turn', from: at + limit, to: clauseEnd(tokens, at) }];
  if (DENYING.test(norm) || isFew(tokens, at) || isTooFor(tokens, at))
    return [{ effect: 'turn', from: at + 1, to: clauseEnd(tokens, at) }];
  if (UNIVERSAL.test(norm) && !isFreeChoice(tokens, at))
    return [{ effect: 'turn', from: at + 1, to: verbAfter(tokens, at) }];
  if (CONDITIONAL.test(norm) || norm === 'before')
    return [{ effect: 'turn', from: at + 1, to: conditionEnd(tokens, at) }];
  return exactReach(tokens, at);
}

/** Exact numbers, "most", "only" and superlatives. */
function exactReach(tokens: readonly Token[], at: number): readonly Reach[] {
  const { norm } = tokens[at]!;
  const before = tokens[at - 1]?.norm ?? '';
  if (EXACT.test(norm) || isOnlyNumber(tokens, at))
    return [{ effect: 'stop', from: at + 1, to: tokens.length }];
  const verb = verbAfter(tokens, at);
  if (SUPERLATIVE.test(norm) && DEFINITE.test(before))
    return [{ effect: 'stop', from: at, to: tokens.length }];
  if (norm === 'only')
    return [
      { effect: 'stop', from: at + 1, to: verb },
      { effect: 'turn', from: verb, to: clauseEnd(tokens, at) },
    ];
  return norm === 'most' && before !== 'at' ? [{ effect: 'stop', from: at + 1, to: verb }] : [];
}

/** Number of words of an upper limit that begins here; 0 when none does, or when a denial makes it a lower limit. */
function limitAt(tokens: readonly Token[], at: number): number {
  const found = LIMITING.find((words) => words.every((word, index) => tokens[at + index]?.norm === word));
  return found && !/^(?:no|not)$/u.test(tokens[at - 1]?.norm ?? '') ? found.length : 0;
}

/** "No fewer than nine" is at least nine. */
function isLowerLimit(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:no|not)$/u.test(tokens[at]!.norm) &&
    /^(?:fewer|less)$/u.test(tokens[at + 1]?.norm ?? '') &&
    tokens[at + 2]?.norm === 'than'
  );
}

/** "few people", not "a few people". */
function isFew(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:few|little)$/u.test(tokens[at]!.norm) &&
    !/^(?:a|the|quite|next|last|past|very)$/u.test(tokens[at - 1]?.norm ?? '')
  );
}

/** "too weak to lift a box": what one is too weak to do one does not do. */
function isTooFor(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.norm === 'to' && tokens[at - 2]?.norm === 'too';
}

/** "did not see any", "without any": under a denial "any" adds nothing of its own. */
function isFreeChoice(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.norm.startsWith('any') &&
    tokens
      .slice(0, at)
      .some(({ norm }, index) => DENYING.test(norm) || CONDITIONAL.test(norm) || isFew(tokens, index))
  );
}

function isOnlyNumber(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.norm === 'only' && (next?.kind === 'number' || NUMERAL.test(next?.norm ?? ''));
}

function clauseEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex(
    ({ norm, text }, index) =>
      index > at &&
      (CONTRAST.test(norm) || /^[;:]$/u.test(text) || (norm === 'and' && tokens[index + 1]?.norm === 'that')),
  );
  return end < 0 ? tokens.length : end;
}

/** Where the noun phrase after `at` meets its verb; a verb inside a relative clause belongs to the phrase. */
function verbAfter(tokens: readonly Token[], at: number): number {
  let inRelative = false;
  for (let index = at + 1; index < tokens.length; index++) {
    if (/^(?:who|which|that|whose)$/u.test(tokens[index]!.norm)) inRelative = true;
    else if (inRelative ? isFinite(tokens, index) || isVerb(tokens, index, at) : isVerb(tokens, index, at)) {
      if (!inRelative) return index;
      inRelative = false;
      if (isAuxiliary(tokens[index]!)) index++;
    }
  }
  return tokens.length;
}

const PLURALS =
  /^(?:men|women|children|feet|teeth|people|mice|wives|knives|halves|crises|analyses|criteria|data|media)$/u;

/** Past forms, auxiliaries, and after a singular quantifier ("every dog barks") words that end in -s. */
function isVerb(tokens: readonly Token[], index: number, quantifier: number): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'word' || PLURALS.test(token.norm)) return false;
  if (isFinite(tokens, index) || isPastForm(token) || baseForm(token.norm) !== token.norm) return true;
  const isSingular = /^(?:every|each|everyone|everybody|everything)$/u.test(tokens[quantifier]!.norm);
  return isSingular && index > quantifier + 1 && /[^s]s$/u.test(token.norm) && !token.stop;
}

/** "If A, B": up to the comma or "then"; a condition that follows its consequence runs to the end. */
function conditionEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex(({ norm, text }, index) => index > at && (text === ',' || norm === 'then'));
  return end < 0 ? tokens.length : end;
}
