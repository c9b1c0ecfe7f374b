import { root } from '../../language/root.js';
import { cover } from '../../language/span.js';
import { isAuxiliary, isFiller, isPastForm, isVerbForm } from '../../language/verbs.js';
import type { Side, Span, Token } from '../../types/index.js';

/** Who did what to whom, read off the words: heads of the subject and the object of one verb, or of a noun made from one. */
export interface Deed {
  readonly agent: Token;
  readonly verb: Token;
  readonly patient: Token;
}

const DETERMINERS =
  /^(?:the|a|an|its|their|his|her|two|three|four|five|several|some|that|this|these|those)$/u;
/** Past forms that are spelled like their base and like nouns: only their neighbours tell that they are verbs. */
const INVARIANT = /^(?:beat|hurt|hit|cut|let|put|set|shut|split|bid|burst|quit|upset)$/u;

const cache = new WeakMap<Side, readonly Deed[]>();

/** Deeds whose three words stand so close that no other reading is likely: active, passive, or as a noun ("the recall of A by B"). */
export function deedsOf(side: Side): readonly Deed[] {
  const known =
    cache.get(side) ?? side.tokens.flatMap((_, at) => verbDeed(side, at) ?? nounDeed(side, at) ?? []);
  cache.set(side, known);
  return known;
}

/** The words of a deed, from the first to the last. */
export function deedSpan({ agent, verb, patient }: Deed): Span {
  return cover([agent.span, verb.span, patient.span]);
}

/** True for two forms of one word. */
export function sameWord(a: Token, b: Token): boolean {
  return root(a.norm) === root(b.norm);
}

/** The words of the noun phrase that ends in a head, its determiner left out. */
export function nounPhraseAt({ tokens }: Side, head: Token): readonly Token[] {
  const at = tokens.indexOf(head);
  let from = at;
  while (isNoun(tokens[from - 1])) from--;
  return tokens.slice(from, at + 1);
}

/** "Beat the detainee": a past form that is spelled like its base, right before a noun phrase. */
export function isInvariantPast({ tokens }: Side, token: Token): boolean {
  const at = tokens.indexOf(token);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const opensObject = DETERMINERS.test(after?.norm ?? '') || isCapital(after);
  return INVARIANT.test(token.norm) && isNoun(before) && opensObject;
}

function verbDeed(side: Side, at: number): Deed | null {
  const verb = side.tokens[at]!;
  if (isAuxiliary(verb) || !isVerbHere(side, at)) return null;
  const group = groupStart(side, at);
  const isPassive = side.tokens
    .slice(group, at)
    .some(({ norm }) => /^(?:was|were|been|be|being|is|are)$/u.test(norm));
  const subject = nounBefore(side, group);
  const object = nounAfter(side, isPassive ? afterBy(side, at) : at + 1);
  if (!subject || !object) return null;
  return isPassive ? { agent: object, verb, patient: subject } : { agent: subject, verb, patient: object };
}

/** A past form or participle; a form that may be a noun too ("beat", "backs") right between a noun and another noun phrase. */
function isVerbHere(side: Side, at: number): boolean {
  const verb = side.tokens[at]!;
  if (isVerbForm(verb) || isInvariantPast(side, verb)) return true;
  const [before, after] = [side.tokens[at - 1], side.tokens[at + 1]];
  const isPresent =
    verb.kind === 'word' && !verb.stop && PLURAL.test(verb.norm) && !PLURAL.test(before?.norm ?? '');
  return isPresent && isNoun(before) && (DETERMINERS.test(after?.norm ?? '') || isCapital(after));
}

/** A form in -s: a plural noun, or a verb in the present. */
const PLURAL = /[^s]s$/u;

/** "The recall of the ladders by Velling", "Velling's recall of the ladders". */
function nounDeed(side: Side, at: number): Deed | null {
  const { tokens } = side;
  if (tokens[at + 1]?.norm !== 'of' || !isNoun(tokens[at])) return null;
  const verb = tokens[at]!;
  const patient = nounAfter(side, at + 2);
  if (!patient) return null;
  const owner = tokens[at - 1];
  const by = tokens.indexOf(patient) + 1;
  const agent =
    tokens[by]?.norm === 'by' ? nounAfter(side, by + 1) : /\p{L}'s$/u.test(owner?.norm ?? '') ? owner : null;
  return agent ? { agent, verb, patient } : null;
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

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}
