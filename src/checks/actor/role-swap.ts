import { root } from '../../text/root.js';
import { cover } from '../../text/span.js';
import { isAuxiliary, isFiller, isPastForm } from '../../text/verbs.js';
import type { ClaimCheck, ClaimView, Side, Span, Token } from '../../types.js';
import { governing, isAsked } from '../support/governors.js';
import { differenceOf } from '../support/wording.js';

/** Who did what to whom, read off the words: heads of the subject and the object of one verb. */
interface Deed {
  readonly agent: Token;
  readonly verb: Token;
  readonly patient: Token;
}

/** Verbs of which it does not matter who is named first. */
const MUTUAL =
  /^(?:met|married|joined|matched|equalled|resembled|faced|fought|played|contacted|accompanied|divorced|followed|preceded|included|involved|crossed|touched|bordered|dated|debated|embraced|replaced|rejoined|teamed|partnered|merged|became|remained|seemed|turned|ranked|numbered|totalled)$/u;

/** The article exchanges the doer and the one it was done to. */
export const roleSwap: ClaimCheck = {
  id: 'actor/role-swap',
  subject: 'claim',
  severity: 'error',
  summary: 'The article gives the deed to the one it was done to, and the reverse',
  manual: `"The union sued the port" and "the port sued the union" share every word. The check reads subject, verb and object where they stand next to each
other, active or passive ("was sued by"), and fires when both sides have the same verb and the same two parties with their parts exchanged. It asks
that the passages nowhere tell the deed as the article does. Verbs of mutual acts (met, married, fought) say the same both ways and are left alone.`,
  examples: [
    {
      claim: 'The port sued the union over the strike.',
      passage: 'The union sued the port over the strike.',
      fires: true,
    },
    {
      claim: 'Smith attacked Jones in the car park.',
      passage: 'Smith was attacked by Jones in the car park.',
      fires: true,
    },
    {
      claim: 'Contractors were paid by the Ostrava Group in June.',
      passage: 'Contractors paid the Ostrava Group in June.',
      fires: true,
    },
    {
      claim: 'Denmark accused Norway of overfishing.',
      passage: 'Norway accused Denmark of overfishing.',
      fires: true,
    },
    {
      claim: 'The port was sued by the union over the strike.',
      passage: 'The union sued the port over the strike.',
      fires: false,
    },
    {
      claim: 'Smith met Jones in the car park.',
      passage: 'Jones met Smith in the car park.',
      fires: false,
    },
    {
      claim: 'The port sued the union over the strike.',
      passage: 'The union sued the port over the strike, and the port sued the union.',
      fires: false,
    },
    {
      claim: 'The port did not sue the union.',
      passage: 'The union sued the port over the strike.',
      fires: false,
    },
  ],
  run: (view) => {
    const theirs = deedsOf(view.source);
    return deedsOf(view.article)
      .filter((ours) => isTold(view.article, ours))
      .flatMap((ours) => {
        const swapped = theirs.find((other) => isSwapped(ours, other));
        if (!swapped || isToldAsHere(view, ours)) return [];
        return [differenceOf(view, spanOf(ours), spanOf(swapped))];
      });
  },
};

function isTold(side: Side, { verb }: Deed): boolean {
  return (
    !MUTUAL.test(verb.norm) &&
    !isAsked(side, verb) &&
    governing(side, verb, 'negation').length === 0 &&
    governing(side, verb, 'condition').length === 0
  );
}

const same = (a: Token, b: Token): boolean => root(a.norm) === root(b.norm);

function isSwapped(ours: Deed, theirs: Deed): boolean {
  return (
    same(ours.verb, theirs.verb) &&
    same(ours.agent, theirs.patient) &&
    same(ours.patient, theirs.agent) &&
    !same(ours.agent, ours.patient)
  );
}

function isToldAsHere({ source, others }: ClaimView, ours: Deed): boolean {
  return [source, ...others].some((side) =>
    deedsOf(side).some(
      (deed) =>
        same(deed.verb, ours.verb) && same(deed.agent, ours.agent) && same(deed.patient, ours.patient),
    ),
  );
}

function spanOf({ agent, verb, patient }: Deed): Span {
  return cover([agent.span, verb.span, patient.span]);
}

const DETERMINERS =
  /^(?:the|a|an|its|their|his|her|two|three|four|five|several|some|that|this|these|those)$/u;

/** Deeds whose three words stand so close that no other reading is likely. */
function deedsOf(side: Side): Deed[] {
  return side.tokens.flatMap((verb, at) => {
    if (!isPastForm(verb) || isAuxiliary(verb)) return [];
    const group = groupStart(side, at);
    const isPassive = side.tokens
      .slice(group, at)
      .some(({ norm }) => /^(?:was|were|been|be|being|is|are)$/u.test(norm));
    const subject = nounBefore(side, group);
    const object = nounAfter(side, isPassive ? afterBy(side, at) : at + 1);
    if (!subject || !object) return [];
    return [
      isPassive ? { agent: object, verb, patient: subject } : { agent: subject, verb, patient: object },
    ];
  });
}

function groupStart({ tokens }: Side, at: number): number {
  let from = at;
  while (tokens[from - 1] && (isAuxiliary(tokens[from - 1]!) || isFiller(tokens[from - 1]!))) from--;
  return from;
}

function afterBy({ tokens }: Side, at: number): number {
  return tokens[at + 1]?.norm === 'by' ? at + 2 : tokens.length;
}

/** The word right before the verb group, where it is a noun with nothing but its own phrase before it in the sentence. */
function nounBefore({ tokens }: Side, group: number): Token | null {
  const noun = tokens[group - 1];
  if (!isNoun(noun)) return null;
  let at = group - 1;
  while (isNoun(tokens[at - 1])) at--;
  if (DETERMINERS.test(tokens[at - 1]?.norm ?? '')) at--;
  const before = tokens[at - 1];
  return !before || /^(?:[.,;:"“”—–]|that|and|but|when|after|because|then|said)$/u.test(before.norm)
    ? noun!
    : null;
}

/** The head of the noun phrase that begins at an index; null when none does, or when it runs on into another one. */
function nounAfter({ tokens }: Side, from: number): Token | null {
  let at = from;
  while (DETERMINERS.test(tokens[at]?.norm ?? '')) at++;
  if (!isNoun(tokens[at])) return null;
  while (isNoun(tokens[at + 1])) at++;
  const after = tokens[at + 1];
  const isOwner = after?.kind === 'mark' && /^['’-]$/u.test(after.text);
  return /'s?$/u.test(tokens[at]!.norm) || isOwner || after?.norm === 'and' ? null : tokens[at]!;
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.stop && !isPastForm(token) && !/ly$/u.test(token.norm);
}
