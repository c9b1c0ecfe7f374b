import { isAuxiliary, isFinite, isPastForm } from '../../text/verbs.js';
import type { Token } from '../../types.js';

/**
 * Which way a place in a sentence lets a word be exchanged (van Benthem's monotonicity): 1 upward, where a wider word keeps
 * the sentence true ("bought tulips" → "bought flowers"); -1 downward, where a narrower one does ("no flowers" → "no
 * tulips"); 0 neither ("exactly three").
 */
export type Polarity = 1 | 0 | -1;

/** Words that turn everything after them to the end of their clause. */
const DENYING =
  /^(?:not|no|never|nobody|nothing|none|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|rarely|seldom|unable|impossible|\p{L}+n't|(?:refus|fail|den[iy]|doubt|lack|prevent|avoid|forb[ai]d|prohibit|reject)(?:e|es|s|ed|ied|ies|ing|den)?)$/u;
/** Two words or more that do the same by setting an upper limit. */
const LIMITING: readonly (readonly string[])[] = [
  ['at', 'most'],
  ['less', 'than'],
  ['fewer', 'than'],
];
/** Words whose noun phrase is turned, and nothing after its verb. */
const UNIVERSAL = /^(?:every|all|each|everyone|everybody|everything|whoever|whatever|any|anyone|anybody)$/u;
const CONDITIONAL = /^(?:if|unless|whenever|when)$/u;
/** An exact number settles nothing about wider or narrower words. */
const EXACT = /^(?:exactly|precisely)$/u;
/** What ends the reach of a denial: a clause that stands against it. */
const CONTRAST = /^(?:but|although|though|because|since|while|whereas)$/u;

/** The polarity of each token of one sentence, read off its words from left to right. */
export function polaritiesOf(tokens: readonly Token[]): Polarity[] {
  const polarity = tokens.map((): Polarity => 1);
  const turn = (from: number, to: number): void => {
    for (let at = from; at < to; at++) polarity[at] = (-polarity[at]! || 0) as Polarity;
  };
  tokens.forEach((token, at) => {
    const { norm } = token;
    if (DENYING.test(norm) || isFew(tokens, at)) turn(at + 1, clauseEnd(tokens, at));
    else if (LIMITING.some(([first, second]) => norm === first && tokens[at + 1]?.norm === second))
      turn(at + 2, clauseEnd(tokens, at));
    else if (UNIVERSAL.test(norm) && !isFreeChoice(tokens, at)) turn(at + 1, verbAfter(tokens, at));
    else if (CONDITIONAL.test(norm)) turn(at + 1, conditionEnd(tokens, at));
    else if (EXACT.test(norm) || isOnlyNumber(tokens, at)) polarity.fill(0, at + 1);
    else if (norm === 'only') turn(at + 1, clauseEnd(tokens, at));
    else if (norm === 'most' && tokens[at - 1]?.norm !== 'at')
      polarity.fill(0, at + 1, verbAfter(tokens, at));
  });
  return polarity;
}

/** "few people", not "a few people". */
function isFew(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:few|little)$/u.test(tokens[at]!.norm) &&
    !/^(?:a|the|quite|next|last|past|very)$/u.test(tokens[at - 1]?.norm ?? '')
  );
}

/** "did not see any", "without any": under a denial "any" adds nothing of its own. */
function isFreeChoice(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.norm.startsWith('any') &&
    tokens.slice(0, at).some(({ norm }) => DENYING.test(norm) || CONDITIONAL.test(norm))
  );
}

function isOnlyNumber(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.norm === 'only' &&
    (tokens[at + 1]?.kind === 'number' || NUMERAL.test(tokens[at + 1]?.norm ?? ''))
  );
}

const NUMERAL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)$/u;

function clauseEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex(
    ({ norm, text }, index) => index > at && (CONTRAST.test(norm) || text === ';' || text === ':'),
  );
  return end < 0 ? tokens.length : end;
}

/** Where the noun phrase after `at` meets its verb; a verb inside a relative clause belongs to the phrase. */
function verbAfter(tokens: readonly Token[], at: number): number {
  let inRelative = false;
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (/^(?:who|which|that|whose)$/u.test(token.norm)) inRelative = true;
    if (!isFinite(tokens, index) && !(isPastForm(token) && !inRelative)) continue;
    if (!inRelative) return index;
    const next = isAuxiliary(token) ? index + 1 : index;
    const own = tokens.findIndex((_, later) => later > next && isFinite(tokens, later));
    return own < 0 ? tokens.length : own;
  }
  return tokens.length;
}

/** "If A, B": up to the comma or "then"; a condition that follows its consequence runs to the end. */
function conditionEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex(({ norm, text }, index) => index > at && (text === ',' || norm === 'then'));
  return end < 0 ? tokens.length : end;
}
